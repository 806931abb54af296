/** Titles, as it sounds in notes. */
export const TITLES =
  /^(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Rev|Revd|Fr|Sister|Elder|Pastor|Imam|Rabbi|PC|DC|DS|DI|Sgt|Insp|Cllr|Sir|Dame)\.?$/u

/** Outcome, as it sounds in notes. */
export const OUTCOME =
  /\b(?:accepted|allocated|threshold|outcome|no further action|nfa|strategy|section 47|s47|s42|assess\w*|arrest\w*|charged|conference|closed|declined|turned down|not taken on|rejected|granted|reasonable grounds|discharged|picked up|replied|answered|fitted|appointment|appt|waiting list|offered|started|seen by|visited)\b/iu

/** Safe contact, as it sounds in notes. */
export const SAFE_CONTACT =
  /\b(?:safe (?:contact|number|time|to (?:ring|call|text|phone))|code ?word|pass ?word|do not (?:ring|text|call|contact|phone|leave)|don[’']t (?:ring|text|call|contact|phone)|no voicemail|only (?:ring|text|call)|knock at|withheld number|ring (?:only )?(?:between|before|after))\b/iu

/** View, as it sounds in notes. */
export const VIEW =
  /\b(?:(?:he|she|they|who) (?:wants?|wishes|hopes|would like|said (?:he|she|they)|likes)|wants? (?:to|a|him|her)|in (?:his|her|their) (?:own )?words|(?:his|her|their) (?:view|wish|words|own idea|outcomes?))\b|[“"][^”"]{8,}[”"]/iu
