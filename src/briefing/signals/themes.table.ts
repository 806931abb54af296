const anyOf = (words: string) => new RegExp(`(?<= )(?:${words.trim().replace(/\s*\n\s*/g, '|')}) `)

/** Partners and former partners. */
export const PARTNER = anyOf(`
  husband|wife|boyfriend|girlfriend|fiance|fiancee|spouse|missus|hubby|ex
  (?:his|her|my|their|the|ex|former|abusive|new|old) partner|partner 's
  left (?:him|her|name) (?:on|last|in|and|after|because|for good)
`)

/** Words of a case about abuse between partners. */
export const DOMESTIC_THEME = anyOf(`
  domestic|marac|idva|dash|non mol|non molestation|refuge|separated|split up|since she left
  since he left|since they left|divorce|marriage|relationship|couple|pregnant|coercive|jealous
  women 's aid|iris|routine enquiry
`)

/** Honour, and marriage that others decide. */
export const HONOUR = anyOf(`
  honour|shame|shames|shamed|shaming|dishonour|izzat|sharam|forced marriage|nikah|arranged marriage
  fmpo|rishta|suitor|fgm|hba|wedding abroad|proxy|married off|marry him|marry her|betrothed
`)

/** Work, debts and gangs. */
export const TRADE = anyOf(`
  boss|employer|gangmaster|gang|gangs|dealer|dealers|county lines?|cuckooing|cuckooed|traffick[^ ]*
  slavery|foreman|madam|salon|car wash|nail bar|smugglers?|debt bondage|nrm|exploit[^ ]*|elders
  olders|older lads|groom(?:ed|er|ing)|runner|the line
`)

/** Those who hurt and are no partner: family, carers, staff, strangers. */
export const OTHER_ACTOR = anyOf(`
  dad|daddy|father|mum|mummy|mother|step dad|step mum|step father|step mother|uncle|auntie|aunt
  brother|sister|nan|gran|granddad|parents?|foster carer|teacher|coach|carers?|staff|care home
  lads?|strangers?|neighbours?|gang|boys|girls|nephew|niece|son|grandson|care worker|night worker
  grandma|grandmother|grandad|grandpa|priest|care assistant|support worker|night staff|babysitter
  childminder|foster mum|foster dad|cell mate|driver|tutor|nanny|stepmum|stepdad|children 's home
  resident|nurse|smack(?:s|ed|ing)?|pastor|imam|landlord|men|bullies|pupils?|agency
`)

/** To whom it was said, by whom it was seen: nobody who did it. */
export const SPOKEN_TO =
  / (?:told|tells|to|with|(?:seen|noted|photographed|reported|dressed|treated) by|saw|rang|from|asked|at|says|phoned|for) (?:the |her |his |a |my |their )?(?:school )?(?:nurse|worker|teacher|police|gp|school|staff|midwife|doctor|officer|mum|mother|sister|friend|carer|neighbour|neighbours|nan|mother 's house|nurses) /g

/** A child as the one who was hurt. */
export const CHILD_HURT = anyOf(`
  baby|toddler|infant|child|children|kids?|pupil|daughter|boy|girl|twins|boy 's|girl 's|belt
  slipper|ruler|wooden spoon|cane|cellar|frenum|grandson|granddaughter|foster|stepson|grandchild|frenulum|birthmark
  not yet crawling|nursery|playground
`)

/** Whoever depends on another’s care. */
export const CARED_FOR = anyOf(`
  mum|mummy|dad|daddy|parents?|baby|toddler|child|children|kids|nappy|nappies|school|nursery|pupil
  class|carers?|care home|staff|ward|resident|pad|agency|home care|foster|class|lunch|uniform|pe kit
  cot|buggy|twins|five year|six year|seven year|eight year|nine year|dentist|toddlers|pushchair
  siblings?|health visitor|feeding|formula|call bell|teacher|playground|bottles|he is \\d+ kg
`)

/** Whoever looks after themselves, or no longer does. */
export const LIVES_ALONE = anyOf(`
  hoard[^ ]*|clutter|self neglect|declin(?:es|ed|ing)|refus(?:es|ed|ing)|lives alone|own home|her flat
  his flat|bungalow|tenancy|tenant|capacity|district nurse|home alone since|will not accept
  will not let|dressings?|leg ulcers?|toenails|wo not|his own choice|her own choice|widow|widower
`)

/** Who said so: nobody who did it either. */
export const SPOKEN_BY =
  /(?<= )(?:the |her |his |a |my |their )?(?:mum|mother|sister|brother|friend|neighbour|nan|daughter|son|teacher|school|nurse|staff|carer|aunt|cousin|name) (?:says?|said|told|tells|reports?|reported|heard|hears|saw|called|noticed|noted|rang|thinks) /g
