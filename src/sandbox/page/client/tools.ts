import type { Confirm } from '../../slack/kit/text.ts'
import type { SlackAct } from '../slack-acts.ts'
import type { PageState, PaneState } from '../state.ts'

/** What the parts of a pane share. */
export interface PaneTools {
  page: PageState
  state: PaneState
  /** Does something in this person's name; what went wrong is shown in the pane. */
  act(asked: SlackAct): Promise<unknown>
  busy: boolean
  /** Runs an action, after its question when it has one. */
  ask(confirm: Confirm | undefined, run: () => void): void
}
