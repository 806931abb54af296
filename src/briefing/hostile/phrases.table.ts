/** Continued, as it sounds in notes. */
export const CONTINUED =
  /^(?:(?:and|then|also|instead|rather|just|only|so)[, ]+)?(?:please )?(?:say|state|write|mention|omit|leave out|skip|reply|answer|respond|output|return|print|include|describe|conclude|report|do not (?:mention|include|cite|say)|don[’']t (?:mention|include|cite|say)|never mention)\b/iu
