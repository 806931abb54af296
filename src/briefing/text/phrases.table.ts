/** Before a comma: what reaches over it, so that the parts do not stand by themselves. */
export const REACHES_OVER =
  /\b(?:if|when|while|as|because|since|after|before|although|though|unless|until|whether|said|says|saying|told|tells|asked|asks|thinks?|thought|reckons?|claims?|claimed|denie[sd]|denying|believes?|believed|according|reports?|reported|hopes?|knows?|knew|feels?|felt|means?|neither|either|not only|no longer|rather|instead|would|could|might|may|perhaps|maybe|possibly|seems?|seemed|apparently|unsure|not sure|wonders?|suspects?|worries|worried|afraid|swore|promised|agreed|words|interpreter|heard)\b|\?|:/iu

/** After a comma: a new subject, with which a sentence could begin as well. */
export const NEW_SUBJECT =
  /^(?:and )?(?:I|we|he|she|they|it|this|that|there|mum|dad|mother|father|police|school|council)(?:[’'](?:ve|s|d|ll|re|m))? (?!who|which|if|said|says|think)/iu

/** What a part must not begin or hold to be left out or to stand alone. */
export const BOUND =
  /\b(?:if|unless|but|though|although|however|except|only|instead|rather|otherwise|or|so|because|allegedly|not true)\b/iu

/** After these a point ends no sentence. */
export const SHORTENED =
  /(?:^|[\s(“"‘'])(?:mr|mrs|ms|dr|prof|rev|sgt|insp|cllr|appt|approx|dept|ref|e\.g|i\.e|vs|inc)\.$/iu

/** Endings, as it sounds in notes. */
export const ENDINGS =
  /(?:ations|ation|ments|ment|ances|ance|ences|ence|ings|ing|ions|ion|ness|edly|als|al|ers|er|ies|ied|ed|es|ly|y|s|e)$/u

/** Weekday, as it sounds in notes. */
export const WEEKDAY =
  'Mon(?:day)?s?|Tue(?:s(?:day)?)?s?|Wed(?:s|nesday)?s?|Thu(?:rs(?:day)?)?s?|Fri(?:day)?s?|Sat(?:urday)?s?|Sun(?:day)?s?'

/** Unit, as it sounds in notes. */
export const UNIT =
  'mg|mcg|ml|kg|g|cm|mm|m|miles?|lbs?|st|stone|units?|cans?|°c|per ?cent|%|hours?|hrs?|minutes?|mins?|days?|nights?|weeks?|wks?|months?|years?|yrs?|years old'

/** Left or right of a body. */
export const SIDES =
  /\b(left|right)(?=[ -](?:\p{L}+ )?(?:hand|arm|leg|eye|ear|cheek|knee|foot|ankle|wrist|hip|shoulder|side|eyebrow|thigh|elbow|temple|forearm|breast|lung|kidney))/giu
