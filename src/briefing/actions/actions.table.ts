const ROLE =
  '(?:mum|mother|dad|father|parents?|council|police|carers?|school|college|gp|social worker|sw|worker|lead|deputy|health|church|provider|surgery|housing|landlord|agency|office|nurse|hospital|csc|mash|camhs|cmht|team|court|bank|trust|refuge|family|aunt|uncle|gran|nan|me|all|both|we|us|family worker|support worker|key ?worker|manager|duty|charity|service|club|tutor|teacher|teachers|staff|neighbour|friend|son|daughter|brother|sister|partner|adviser|counsellor|advocate|solicitor|warden|midwife|health visitor|hv|ot|dsl)'
// A capital letter alone makes no name: `Agreed to`, `Nothing to`.
const NOT_A_NAME =
  '(?:Agreed|Nothing|Wants?|Used|Due|Seemed|Seems|Able|Unable|Happy|Going|Told|Asked|Referred|Discharged|Moved|Went|Taken|Known|Plan|Next|Need|Needs|Hopes?|Likes?|Tried|Back|Close|Six|Two|Three|Four|Five|Ten|Off|Started|Began|Continues?|Happens|Decision|Got|Has|Had|Given|Nice|Sad|Lovely|Glad|Sorry|Thanks|According|Reluctant|Willing|Keen|Ready|Free|Easy|Hard|Much|More|Only|Up|Down|Access|Time|Refused|Declined|Offered|Spoke|Talked|Listened|Came|Came back|Says|Said|He|She|They|It|There|Invited|Written|Wrote|Responded|Replied|Agrees|Related|Similar|Similarly|Prior|Subject|Thank|Something|Anything|Everything|Somewhere|Nowhere|Nobody|Threatened|Threatens|Managed|Failed|Decided|Forgot|Forgets|Loves|Love|Prefers|Expects|Expected|Supposed|Meant|Made|Left|Added|Sent|Passed|Copied|Returned|Linked|Owing|Close|Seen|From|Up|Right|Left|Committed|Responds|Compared)'
const NAME = `(?!${NOT_A_NAME}\\b)(?:(?:Mr|Mrs|Ms|Dr|PC|DS|DC|Rev)\\.? )?\\p{Lu}[\\p{L}’'-]+(?: \\p{Lu}[\\p{L}’'-]+)?`
const NOT_A_VERB =
  '(?:two|three|four|five|six|seven|eight|nine|ten|the|a|an|his|her|their|him|them|my|our|me|us|it|this|that|these|those|school|bed|hospital|church|college|work|court|home|tea|lunch|bits|do with|\\d|\\p{Lu})'

/** Words that say somebody is going to do something. Quotes are taken out before they are asked. */
export const PLANS: readonly RegExp[] = [
  /\b(?:I|we)(?:[’']ll| will| shall|[’']m to|[’']re to| am to| are to|[’']m going to| am going to| need to| plan to| intend to| aim to| must)\s+(?!not\b|never\b|be (?:honest|fair)|admit|say\b|have to say)/iu,
  /^(?:(?:and|so|then|also)[, ]+)?(?:will|shall|need(?:s)? to|going to|to) (?!not\b|the\b|be\b(?! (?:done|sent|booked|reviewed|chased)))\p{Ll}{2,}/iu,
  new RegExp(
    `(?:^|[,;:.]\\s+|\\band |\\bso |\\bfor )(?:the )?(?:${NAME}|${ROLE})(?: and (?:${NAME}|${ROLE}|me|I))?(?: is| are|[’']s)? (?:to|will|[’']ll) (?:also |then |still )?(?!not\\b|never\\b|have\\b(?! (?:bereavement|counselling|a ))|be (?!done|sent|asked|told|offered|checked|reviewed|seen))(?!${NOT_A_VERB}\\b)\\p{Ll}{2,}`,
    'u',
  ),
  /\b(?:asked for|due|expected|wanted|needed|required|outstanding|requested|deadline|reply|to be (?:done|sent|booked|made|checked|reviewed|completed)) (?:back |in |is )?(?:by|before|on) /iu,
  /\bI(?:[’']d| would| said I| promised| offered)\b[^.;]*\b(?:by|before|on) (?:\p{L}+day |the )?\d/iu,
  /\b(?:action|next step|to do|to-do)s?\s*[:–-]/iu,
]

/** Words that name when it is looked at again. */
export const REVIEWS =
  /\b(?:review(?:ed|ing|s)?(?! of\b|:)|look(?:ed|s)? (?:at (?:it|this) )?again|next (?:look|review|meeting|taf|conference|date|panel|check)|follow[- ]?up|revisit\w*|next)\b[^.;]{0,24}/iu

/** A list that begins with one of these is a list of things to do. */
export const LIST_LEADS =
  /^(?:(?:agreed )?actions?|agreed|plan|next(?: steps?)?|to do|tasks?|follow[- ]?up)\s*:/iu

/** Words that say that something has been done. */
export const DONE =
  /\b(?:done|sent|went|gone|posted|delivered|dropped|booked|completed?|confirmed|fixed|mended|repaired|fitted|passed|came|arrived|asked|told|rang|phoned|called|spoke|spoken|talked|moved|got|given|gave|received|sorted|crossed off|ticked|referred|submitted|filed|chased|started|begun|began|made|met|seen|saw|visited|bought|collected|arranged|held|took place|taken|happened|registered|applied|in place|is in|was in|on file|handed|paid|cleared|finished|closed|found|looked|emailed|e-mailed|wrote|written|signed|shared|attended|checked|set up|put in|served|reported|interviewed|briefed|accepted|granted|extended|cancelled|no longer needed|overtaken|not needed now|opened|installed|used|installed|brought|offered|had (?:it|the|his|her|their)|invited)\b|(?:^|[,.;:] )(?:in|yes)[,.]/iu

/** Words that say that it has not, or not yet. */
export const NOT_DONE =
  /\b(?:not|n[’']t|never|no (?:answer|reply|date|word|news|record|response|sign)|nothing|nobody|no[ -]one|haven[’']t|hasn[’']t|didn[’']t|isn[’']t|wasn[’']t|don[’']t|unable|still (?:to|waiting|no)|yet to|waiting|forgot|missed|overdue|outstanding|unanswered|cancelled on|failed to|if)\b/iu

/** What somebody told somebody else that they would do, at that moment; it is no plan for later. */
export const SAID_THEN = /^(?:so )?I (?:said|told|explained|promised|thanked|let)\b/iu

/** What is done again and again is not over because it was done once. */
export const RECURRING =
  /\b(?:each|every|weekly|daily|nightly|monthly|fortnightly|regular(?:ly)?|ongoing|keep(?:s)? (?:a|an|up|on)|continue|stop)\b/iu

/** Names of relations: they stand everywhere, and close no plan. */
export const KIN =
  /^(?:mum|mother|dad|father|parents?|carers?|police|council|gp|school|college|worker|team|family|social|home|house)$/u
