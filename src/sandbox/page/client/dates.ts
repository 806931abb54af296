const ZONE = 'Europe/London'

function formatted(seconds: number, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, ...options }).format(seconds * 1_000)
}

/** The time of day of a moment in seconds: `14:05`. */
export function timeOfDay(seconds: number): string {
  return formatted(seconds, { hour: '2-digit', minute: '2-digit' })
}

/** The day of a moment in seconds: `Monday 23 November`. */
export function dayOf(seconds: number): string {
  return formatted(seconds, { weekday: 'long', day: 'numeric', month: 'long' })
}

const TOKENS: Record<string, (seconds: number) => string> = {
  date: (at) => formatted(at, { day: 'numeric', month: 'long', year: 'numeric' }),
  date_pretty: (at) => formatted(at, { day: 'numeric', month: 'long', year: 'numeric' }),
  date_short: (at) => formatted(at, { day: 'numeric', month: 'short', year: 'numeric' }),
  date_short_pretty: (at) => formatted(at, { day: 'numeric', month: 'short', year: 'numeric' }),
  date_long: (at) =>
    formatted(at, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
  date_long_pretty: (at) =>
    formatted(at, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
  date_num: (at) => new Date(at * 1_000).toISOString().slice(0, 10),
  day_divider_pretty: dayOf,
  time: timeOfDay,
  time_secs: (at) => formatted(at, { hour: '2-digit', minute: '2-digit', second: '2-digit' }),
  ago: (at) =>
    formatted(at, { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' }),
}

/** A date in Slack's own template words, such as `{date_short} at {time}`. */
export function slackDate(seconds: number, template: string): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => TOKENS[name]?.(seconds) ?? whole)
}
