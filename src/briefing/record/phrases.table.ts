/** Confirmed, as it sounds in notes. */
export const CONFIRMED =
  /\b(?:as (?:I|we) had it|is right|was right|is exact|exact|still stands|stands|agreed|accepted|otherwise|unchanged|no other changes|rest of|all else|everything else|is ok|as before|as recorded)\b/iu

/** Relations, as it sounds in notes. */
export const RELATIONS =
  /\b(?:mum|mother|dad|father|stepfather|stepdad|stepmother|brother|sister|uncle|aunt|auntie|cousin|gran|nan|grandmother|grandad|grandfather|son|daughter|neighbour|partner|boyfriend|girlfriend|husband|wife|landlord|teacher|nurse|friend)\b/giu
