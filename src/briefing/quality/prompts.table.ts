/** What a note may lack. `lacks`: found where it should not be; `unless`: then all is well. */
export type Prompt = { id: string; lacks: RegExp; unless?: RegExp; words: string }

/** Gentle questions, the most useful first. Nobody has to answer them. */
export const PROMPTS: readonly Prompt[] = [
  {
    id: 'who-said-it',
    lacks:
      /\b(?:it (?:was|is|has been) (?:said|reported|alleged|mentioned|claimed)|apparently|(?:i|we) (?:was|were) (?:told|informed) (?!by)|word is|rumou?rs?|someone said)\b/iu,
    words: 'who said it, and to whom.',
  },
  {
    id: 'exact-words',
    lacks: /\b(?:told (?:me|us|staff)|disclosed|said (?:that )?(?:he|she|they)|confided)\b/iu,
    unless: /[“”"]|\bexact words\b/u,
    words: 'the exact words, as far as you remember them.',
  },
  {
    id: 'initials',
    lacks:
      /(?<![\p{L}.])(?!(?:I|A|MH|GP|PE|UC|DV|DA|HV|SW|TA|ID|UK|OK|YP|TV|A&E)\b)\p{Lu}{1,2}(?:\.\p{Lu}\.?|\.)?(?=\s(?:said|says|told|was|is|has|had|rang|came|asked|hit|looked|seemed)\b)/u,
    words: 'names in place of initials: somebody who reads this in a year has to know who it was.',
  },
  {
    id: 'opinion-as-fact',
    lacks:
      /\b(?:manipulative|attention[- ]seeking|lazy|liar|lying about|obviously|clearly (?:is|was|does|has)|drama queen|bad (?:mother|mum|father|dad|parents?)|hopeless (?:mother|mum|father|dad|parents?)|non[- ]compliant|hard to engage|refuses to engage|chaotic|dysfunctional|time[- ]waster|playing up|putting it on)\b/iu,
    words: 'what you saw or heard that makes you think so.',
  },
  {
    id: 'third-parties',
    lacks:
      /\b(?:neighbour|friend|mate|cousin|colleague|classmate|landlord)(?:['’]s)?\b[^.!?]{0,50}\b(?:HIV|diagnos|abortion|affair|convict|prison|bipolar|schizo|benefits|pregnan|bankrupt|medication|debt)/iu,
    words:
      'nothing more about other people than this needs; a correction can say what to leave out.',
  },
]

/** Words that say what somebody did about it. */
export const DONE =
  /\b(?:rang|called|phoned|told|informed|referred|reported|spoke|passed|agreed|booked|raised|advised|e-?mailed|texted|asked|rung|handed|contacted|shared|alerted|999|101|ambulance|safety plan|discussed|consulted|stayed with|took (?:him|her|them)|will (?:ring|call|phone|tell|ask|refer|see|visit))\b/iu

export const WHAT_WAS_DONE = 'what you did about it, and whom you told.'
