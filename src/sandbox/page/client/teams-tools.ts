import { actionsIn } from '../../teams/cards/card.ts'
import type { ChatState, PageState, TeamsPaneState } from '../state.ts'
import type { TeamsAct } from '../teams-acts.ts'
import type { CardActs } from './adaptive-card.tsx'

/** What the parts of a pane on Teams share. */
export interface TeamsTools {
  page: PageState
  state: TeamsPaneState
  act(asked: TeamsAct): Promise<unknown>
  busy: boolean
}

/** What the cards of a place can ask for. */
export function cardActs(
  tools: TeamsTools,
  target: 'dialog' | { conversation: string; id: string },
) {
  const acts: CardActs = {
    press: (button, typed) => void tools.act({ do: 'press', target, button, typed }),
    search: async (id, typed) => {
      const found = await tools.act({ do: 'search', target, id, typed })
      return Array.isArray(found) ? found : []
    },
  }
  return acts
}

/** Where the buttons of each card of a message begin, in the order of all of them. */
export function firstButtons(cards: ChatState['messages'][number]['cards']): number[] {
  let from = 0
  return cards.map((card) => {
    const here = from
    from += actionsIn(card).length
    return here
  })
}
