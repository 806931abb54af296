/** Words that turn what follows round; `thoughts of not being here` are thoughts all the same. */
export const NEGATION =
  /\b(?:(?<!\bof )not|no|never|nobody|none|nothing|neither|nor|without(?! (?:help|trouble|being asked|difficulty|delay|fuss)\b)|cannot|lacks?|lacking|denie[sd]|denying|refuse[sd]?|refusing|decline[sd]?|unable|fail(?:ed|s)?|hasn[’']t|haven[’']t)\b|n[’']t\b|\bno[ -]one\b/giu

/** Words with a denial in them: a sentence with one may be said again with `not`. */
export const NEAR_NEGATION =
  /\b(?:only|until|till|unable|refus\w*|declin\w*|stop\w*|without|yet|lost|miss\w*|off|disagree\w*|against|instead|rather|less|cancel\w*|still|wait\w*|nobody|no[ -]one|nothing|rejected|turned down|un\w+ed|gone|out|away|late|full|lone(?:ly)?|except|hid|hidden|secret|denied|negative|nil|clear|free|last)\b|\b(?:not|no|never|nor|neither|cannot)\b|n[’']t\b/iu

/** Words that leave it open whether something is so. */
export const HEDGE =
  /\b(?:could|(?<!\d )may(?! \d)|might|would|perhaps|maybe|possibly|probably|likely|thinks?|thought|if|unless|whether|wonders?|wondered|unsure|not sure|certain|be sure|seems?|seemed|appears?|apparently|suspects?|fears?|feared|worr(?:y|ies|ied)|threat\w*|alleged\w*|considered|alternative|hopes?|suggests?|talk of|reckons?|believes?|expects?)\b|\?/iu

/** Words that say more than the record can. */
export const CERTAIN =
  /\b(?:certainly|definitely|clearly|undoubtedly|proven?|proved|always|all|every|everyone|everybody|entirely|completely|fully|totally|only|none|never|must|guaranteed|certain|confirmed|both|permanently|immediately|any|entire|whole|solely|exclusively)\b/giu

/** What may stand in the record for one of those words. */
export const CERTAIN_TWINS: Readonly<Record<string, RegExp>> = {
  all: /\b(?:all|every|each|everyone|everybody|any|whole|both|no)\b/iu,
  every: /\b(?:every|each|all|daily|weekly|nightly|monthly|most)\b/iu,
  everyone: /\b(?:everyone|everybody|all|every)\b/iu,
  everybody: /\b(?:everyone|everybody|all|every)\b/iu,
  only: /\b(?:only|just|no (?:one )?(?:else|other)|nobody else|nothing else|alone|sole\w*)\b/iu,
  never: /\b(?:never|no|not|nobody|none|n[’']t)\b|n[’']t\b/iu,
  none: /\b(?:none|no|not|nobody|never|nothing)\b/iu,
  always: /\b(?:always|every|all|each|most)\b/iu,
  both: /\b(?:both|two|2|and|each|&)\b/iu,
  any: /\b(?:any|no|not|nothing|none|nobody|all|anyone|anything)\b|n[’']t\b/iu,
  confirmed: /\b(?:confirm\w*|clear|accept\w*|yes|proved|agreed|seen|saw)\b/iu,
  proved: /\b(?:prov\w+|confirm\w*|found)\b/iu,
  fully: /\b(?:full|fully|all|whole|complete\w*)\b/iu,
  completely: /\b(?:complete\w*|all|full\w*|totally)\b/iu,
  whole: /\b(?:whole|all|entire|full)\b/iu,
  immediately: /\b(?:immediate\w*|at once|straight away|tonight|today|same day|now)\b/iu,
  must: /\b(?:must|has to|have to|need\w*|need to|not|no one|to be|till|until)\b/iu,
  clearly: /\b(?:clear\w*)\b/iu,
}

/** Words that join two things as cause and effect. */
export const CAUSAL =
  /\b(?:because(?: of)?|due to|as a result(?: of)?|resulted in|result(?:s|ed) from|led to|caused(?: by)?|causes|thanks to|owing to|on account of|which is why|that is why|therefore|so that|as a consequence(?: of)?|brought on by|driven by|made (?:him|her|them) (?:\p{L}+))\b/iu
export const CAUSAL_IN_RECORD =
  /\b(?:because|reasons?|reasoning|rationale|due to|as (?!a\b|an\b|well|soon|long|far|it\b)|so (?!far|much|many|long)|since (?!\d|[A-Z]|\p{L}+(?:ber|ary|ust)\b)|therefore|hence|result|led to|caus\w+|that[’']s (?:why|what)|means|owing|given that|from)\b/iu

/** Words that say that something is still to come. */
export const FUTURE =
  /\b(?:will|shall|[’']ll|going to|to be|due|plans to|planned|planning|is to|are to|was to|were to|agreed to|agreed that|intends?|intended|means to|booked|arranged|offered|promised|hopes?|wants?|wanted|wished|wishes|should|asked|expected|next|set for|scheduled|would|aims?|needs?|about to|until|proposed|suggested|can|(?<!\d )may(?! \d)|if|not|no|never|nobody|has yet|yet|waiting|awaiting|overdue|outstanding|order(?:ed)?|decided)\b|n[’']t\b/iu

/** Verbs of saying, hearing and holding a view: who did it matters as much as what. */
export const SPEAKING =
  /\b(?:told|said|says|tells|thinks|thought|wanted|wants|asked|asks|feels|felt|agreed|agrees|disagreed|disagrees|decided|disclosed|reported|reports|admitted|claimed|claims|denied|stated|explained|believes|believed|wishes|wished|hoped|hopes|insisted|complained|worries|fears|accepted|refused|objected)\b/iu

/** Nouns for somebody who is not the person concerned. */
export const OTHERS =
  /\b(?:(?:a|an|another|one|other|some|the other|his|her|their|my|our|the) )?(?:boy|girl|lad|guest|friend|cousin|sister|brother|ex|neighbour|aunt|uncle|mum|mother|dad|father|mate|nan|gran|husband|wife|partner|son|daughter|niece|nephew|colleague|volunteer|pupil|resident|tenant|woman|man|men|baby|landlord|carer|teacher|nurse)\b/iu

/** Verbs that say that something has come about: what is cited has to say so too. */
export const CAME_ABOUT =
  /\b(?:has|have|had|was|were|is|are|been|be|got|gets)\s+(?:\p{L}+ly |now |also |already |then )?(moved|begun|started|seen|renewed|replaced|charged|arrested|convicted|admitted|discharged|granted|booked|fitted|sent|closed|lost|won|died|married|returned|joined|finished|completed|paid|received|referred|begun|bailed|evicted|found|met|visited|assessed|diagnosed|released|excluded|housed|cancelled|signed|agreed|approved|opened|resolved|stopped|made|done|given|taken|reported|interviewed|confirmed|allocated|rejected|dropped|removed)\b/giu

/** Pairs of which a claim must not say the one where the record says the other. */
export const OPPOSITES: readonly (readonly [RegExp, RegExp])[] = [
  [/\bpositive\b/iu, /\bnegative\b/iu],
  [
    /\b(?:raised|raising|up to|increased|rose|higher|went up)\b/iu,
    /\b(?:lowered|lowering|down to|decreased|fell|reduced|lower|dropped|went down)\b/iu,
  ],
  [
    /\b(?:accepted|accepts|granted|approved|agreed|taken on)\b/iu,
    /\b(?:refused|rejected|declined|turned down|not taken on|denied|disagreed|not agreed)\b/iu,
  ],
  [
    /\b(?:better|improved|improving|improves)\b/iu,
    /\b(?:worse|worsened|deteriorat\w+|declin\w+)\b/iu,
  ],
  [/\b(?:gained|regained)\b/iu, /\b(?:lost|losing)\b/iu],
  [/\balone\b/iu, /\b(?:together with|accompanied|in front of)\b/iu],
  [/\b(?:safe)\b/iu, /\b(?:unsafe|not safe)\b/iu],
  [/\b(?:started|began|begun|starts)\b/iu, /\b(?:stopped|ended|finished|stops)\b/iu],
  [/\b(?:opened|open)\b/iu, /\b(?:closed|shut)\b/iu],
  [/\b(?:voluntar\w+|willing\w*)\b/iu, /\b(?:unwilling|forced|reluctant)\b/iu],
  [/\b(?:before)\b/iu, /\b(?:after)\b/iu],
  [/\b(?:morning)\b/iu, /\b(?:evening|night)\b/iu],
  [/\b(?:mother|mum)\b/iu, /\b(?:father|dad)\b/iu],
  [/\b(?:brother)\b/iu, /\b(?:sister)\b/iu],
  [/\b(?:aunt|auntie)\b/iu, /\b(?:uncle)\b/iu],
  [
    /\b(?:left (?:arm|hand|leg|eye|side|cheek|wrist|knee|foot))\b/iu,
    /\b(?:right (?:arm|hand|leg|eye|side|cheek|wrist|knee|foot))\b/iu,
  ],
  [/\b(?:guilty)\b/iu, /\b(?:not guilty|innocent|acquitted)\b/iu],
  [/\b(?:stay|stayed|remain\w*)\b/iu, /\b(?:move away|leave|left home|moved out)\b/iu],
]
