import { pino } from 'pino'
import { LOG_FIELDS, type Log, type LogFields } from '../ports/log.ts'

const CODE_LIKE = /^[\w.:/-]{1,60}$/

/** Keeps what is on the list and looks like a code; everything else is left out, not masked. */
export function allowed(fields: LogFields = {}): LogFields {
  const kept: LogFields = {}
  for (const name of LOG_FIELDS) {
    const value = fields[name]
    const isCode = typeof value === 'string' && CODE_LIKE.test(value)
    if (typeof value === 'number' || isCode) kept[name] = value
  }
  return kept
}

/** Opens the log: JSON lines on standard error. */
export function openLog(level: string): Log {
  const logger = pino({ level, base: null }, pino.destination({ dest: 2, sync: true }))
  return {
    info: (event, fields) => logger.info(allowed(fields), event),
    warn: (event, fields) => logger.warn(allowed(fields), event),
    error: (event, fields) => logger.error(allowed(fields), event),
  }
}
