import { type Action, AdaptiveCard, ChoiceSetInput, HostConfig } from 'adaptivecards'
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks'
import { actionsIn, type Card } from '../../teams/cards/card.ts'
import './chart.ts'
import { HOST_CONFIG } from './host-config.table.ts'

export interface CardActs {
  /** Presses the button at a place in the order of the cards, with what the inputs hold. */
  press(button: number, typed: Record<string, string>): void
  search(id: string, typed: string): Promise<{ title: string; value: string }[]>
}

const NUMBERED = 'page-button-'
const SEARCH_AFTER_MS = 150

/** The card with a number on each of its buttons, by which the page knows them again. */
function numbered(card: Card, from: number): Card {
  const copy = structuredClone(card)
  actionsIn(copy).forEach((action, n) => {
    action.id = `${NUMBERED}${from + n}`
  })
  return copy
}

/** What the inputs hold now; what nobody touched is left to the client that sends. */
function typedIn(card: AdaptiveCard): Record<string, string> {
  const inputs = card.getAllInputs().filter((input) => input.id && input.isSet())
  return Object.fromEntries(inputs.map((input) => [input.id ?? '', String(input.value ?? '')]))
}

function drawn(card: Card, from: number, acts: () => CardActs): HTMLElement | undefined {
  const view = new AdaptiveCard()
  view.hostConfig = new HostConfig(HOST_CONFIG)
  view.parse(numbered(card, from))
  view.onExecuteAction = (action: Action) => {
    const place = Number(action.id?.slice(NUMBERED.length))
    if (Number.isInteger(place)) acts().press(place, typedIn(view))
  }
  let timer: ReturnType<typeof setTimeout> | undefined
  view.onInputValueChanged = (input) => {
    if (!(input instanceof ChoiceSetInput) || !input.isDynamicTypeahead()) return
    const typed = input.getFilterForDynamicSearch() ?? ''
    clearTimeout(timer)
    timer = setTimeout(async () => {
      input.renderChoices(typed, await acts().search(input.id ?? '', typed))
    }, SEARCH_AFTER_MS)
  }
  const element = view.render()
  // The renderer gives a list that is searched no name of its own.
  for (const input of view.getAllInputs()) {
    const box = input.renderedElement?.querySelector('.ac-choiceSetInput-filtered-textbox')
    if (input.label) box?.setAttribute('aria-label', input.label)
  }
  return element
}

/** A card as Microsoft’s own renderer draws it. It is drawn anew when it changes, and only then. */
export function CardView(props: { card: Card; from: number; acts: CardActs }) {
  const box = useRef<HTMLDivElement>(null)
  const acts = useRef(props.acts)
  acts.current = props.acts
  const text = useMemo(() => JSON.stringify(props.card), [props.card])
  // Before the dialog around it looks for its first field.
  useLayoutEffect(() => {
    const element = drawn(JSON.parse(text) as Card, props.from, () => acts.current)
    box.current?.replaceChildren(...(element ? [element] : []))
  }, [text, props.from])
  return <div class="card" ref={box} />
}
