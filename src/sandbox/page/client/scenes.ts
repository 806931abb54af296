import type { Block } from '../../slack/kit/blocks.ts'
import type { Option } from '../../slack/kit/text.ts'
import type { StateValue, Values } from '../../slack/kit/values.ts'
import { initialValue, placedIn } from '../../slack/kit/values.ts'
import type { SlackAct } from '../slack-acts.ts'
import type { Scene, Spot } from './scene.ts'
import type { PaneTools } from './tools.ts'

type Target = Extract<SlackAct, { do: 'click' }>['target']

interface SceneParts {
  key: string
  target: Target
  valueOf(spot: Spot): StateValue | undefined
  errors: Record<string, string>
}

/** What was chosen in a message, where the platform holds it; at first what the message says. */
export function valueIn(blocks: Block[], values: Values, spot: Spot): StateValue | undefined {
  const held = values[spot.blockId]?.[spot.actionId]
  if (held !== undefined) return held
  const same = (one: Spot) => one.blockId === spot.blockId && one.actionId === spot.actionId
  const placed = placedIn(blocks).find(same)
  return placed === undefined ? undefined : (initialValue(placed.element) ?? undefined)
}

/** The scene of one message, modal or Home tab. */
export function sceneOf(tools: PaneTools, parts: SceneParts): Scene {
  const { act, busy, page } = tools
  const { target } = parts
  return {
    key: parts.key,
    people: page.people,
    channels: page.channels,
    busy,
    ask: tools.ask,
    press: (spot, choice) => act({ do: 'click', target, ...spot, ...choice }),
    type: (spot, typed, done) =>
      act({
        do: 'type',
        target,
        ...spot,
        typed: typeof typed === 'number' ? String(typed) : typed,
        done,
      }),
    suggest: async (spot, typed) =>
      ((await act({ do: 'suggest', target, id: spot.actionId, typed })) ?? []) as Option[],
    valueOf: parts.valueOf,
    errorOf: (blockId) => parts.errors[blockId],
  }
}
