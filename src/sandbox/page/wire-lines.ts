import type { PageOptions } from './types.ts'

/** One line of what went over the wire, with its body as it was sent. */
export interface WireLine {
  platform: 'Slack' | 'Teams'
  /** `in`: sent to Daybook; `out`: what Daybook asked of the platform. */
  way: 'in' | 'out'
  what: string
  status: number | null
  body: unknown
}

/** Of each kind and platform. */
const LINES_MAX = 15

/** The newest of what went over the wire: what was sent to the bot, and what it asked for. */
export function wireLines({ slack, teams }: PageOptions): WireLine[] {
  const last = <T>(list: readonly T[] = []): T[] => list.slice(-LINES_MAX)
  return [
    ...last(slack.requests).map(
      ({ kind, payload, status }): WireLine => ({
        ...{ platform: 'Slack', way: 'in', what: kind, status, body: payload },
      }),
    ),
    ...last(slack.calls).map(
      ({ method, body }): WireLine => ({
        ...{ platform: 'Slack', way: 'out', what: method, status: null, body },
      }),
    ),
    ...last(teams?.requests).map(
      ({ activity, status }): WireLine => ({
        ...{ platform: 'Teams', way: 'in', what: nameOf(activity), status, body: activity },
      }),
    ),
    ...last(teams?.calls).map(
      ({ operation, status, body }): WireLine => ({
        ...{ platform: 'Teams', way: 'out', what: operation, status, body },
      }),
    ),
  ]
}

function nameOf({ type, name }: { type: string; name?: unknown }): string {
  return typeof name === 'string' ? `${type} ${name}` : type
}
