/** Continued, as it sounds in notes. */
export const CONTINUED =
  /^(?:(?:and|then|also|instead|rather|just|only|so)[, ]+)?(?:please )?(?:say|state|write|mention|omit|leave out|skip|reply|answer|respond|output|return|print|include|describe|conclude|report|do not (?:mention|include|cite|say)|don[’']t (?:mention|include|cite|say)|never mention)\b/iu

/** What a writer sets apart from their own words. */
export const SET_APART = /<!--.*?-->|```.*?```|“[^”]{8,}”|"[^"]{8,}"|\[[^\]]{8,}\]|\([^)]{8,}\)/gsu
/** Where the words of somebody else may begin within a sentence. */
export const CUT_BEFORE = /(?<=;)\s+|\s+[–—-]\s+/gu
