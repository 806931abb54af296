import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Confirm, Option } from '../../slack/kit/text.ts'
import type { Typed } from '../../slack/kit/typed.ts'
import type { StateValue } from '../../slack/kit/values.ts'

/** The names that a workspace has for its people and channels. */
export interface Names {
  people: { id: string; name: string }[]
  channels: { id: string; name: string }[]
}

/** An element in its block. */
export interface Spot {
  blockId: string
  actionId: string
}

/** What the elements of one message, modal or Home tab can ask for. */
export interface Scene extends Names {
  /** Makes the ids of labels and fields unique on the page. */
  key: string
  busy: boolean
  /** Runs an action, after its question when it has one. */
  ask(confirm: Confirm | undefined, run: () => void): void
  press(spot: Spot, choice: { value?: string | undefined; option?: string | undefined }): void
  type(spot: Spot, typed: Typed, done: boolean): void
  suggest(spot: Spot, typed: string): Promise<Option[]>
  valueOf(spot: Spot): StateValue | undefined
  errorOf(blockId: string): string | undefined
}

const NOBODY: Scene = {
  key: '',
  people: [],
  channels: [],
  busy: false,
  ask: () => undefined,
  press: () => undefined,
  type: () => undefined,
  suggest: async () => [],
  valueOf: () => undefined,
  errorOf: () => undefined,
}

export const SceneContext = createContext<Scene>(NOBODY)

export function useScene(): Scene {
  return useContext(SceneContext)
}
