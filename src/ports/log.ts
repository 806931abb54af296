/**
 * The only fields that a log line may have: codes, counts and times. Never words, names or ids of
 * people.
 */
export const LOG_FIELDS = [
  'code',
  'cause',
  'surface',
  'template',
  'attempts',
  'count',
  'ms',
  'port',
  'status',
  'method',
] as const

export type LogFields = Partial<Record<(typeof LOG_FIELDS)[number], string | number>>

/** Where the service says what it does. `event` is a fixed phrase of ours. */
export interface Log {
  info(event: string, fields?: LogFields): void
  warn(event: string, fields?: LogFields): void
  error(event: string, fields?: LogFields): void
}
