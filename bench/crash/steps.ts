import type { Sight } from './proxy.ts'

/** What is killed with SIGKILL. */
export const TARGETS = ['service', 'postgres', 'both'] as const
export type Target = (typeof TARGETS)[number]

type SeenBy =
  | { seen: (sight: Sight) => boolean }
  /** The stand-in has taken a message, or a person was told that it is saved. */
  | { when: 'message_accepted' | 'told' }
  | { when: 'at_random' }

const asked = (name: string) => ({
  seen: (sight: Sight) => sight.way === 'asked' && sight.name === name,
})
const answered = (name: string, holding = '') => ({
  seen: ({ way, name: called, parameters }: Sight) =>
    way === 'answered' && called === name && parameters.includes(holding),
})

/**
 * Where the process dies: the named steps of what survives, the gaps between them, and any time.
 */
export const STEPS = {
  request_received: asked('first_delivery'),
  submission_asked: asked('receive'),
  submission_durable: answered('receive'),
  entry_asked: asked('append'),
  entry_committed: answered('append'),
  platform_told: { when: 'told' },
  alert_committed: answered('append', '"alerts"'),
  message_accepted: { when: 'message_accepted' },
  message_marked_sent: answered('message_sent'),
  at_random: { when: 'at_random' },
} as const satisfies Record<string, SeenBy>

export type Step = keyof typeof STEPS
export const STEP_NAMES = Object.keys(STEPS) as Step[]
