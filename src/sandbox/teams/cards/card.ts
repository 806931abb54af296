/** Anything in a card that has a type: an element, an action or a card inside one. */
export type CardNode = Record<string, unknown> & { type: string }

export interface Card extends CardNode {
  type: 'AdaptiveCard'
  version: string
  body?: CardNode[]
  actions?: CardNode[]
}

export const CARD_TYPE = 'application/vnd.microsoft.card.adaptive'

/** Properties under which a node holds others, in the order in which a person meets them. */
const INSIDE = ['body', 'items', 'columns', 'rows', 'cells', 'images', 'inlines', 'card']
const ACTIONS = ['actions', 'selectAction', 'inlineAction', 'valueChangedAction']

export function isNode(value: unknown): value is CardNode {
  return typeof value === 'object' && value !== null && 'type' in value
}

/** The nodes right inside a node; `fallback` is what a client draws that does not know the node. */
export function childrenOf(node: CardNode): CardNode[] {
  const held = [...INSIDE, ...ACTIONS].flatMap((key) => node[key] ?? [])
  return held.filter(isNode)
}

/** A node and everything in it that a person may see, in the order of the card. */
export function everythingIn(node: CardNode): CardNode[] {
  return [node, ...childrenOf(node).flatMap(everythingIn)]
}

export const isInput = (node: CardNode): boolean => node.type.startsWith('Input.')
export const isAction = (node: CardNode): boolean => node.type.startsWith('Action.')

export function inputsIn(card: Card): CardNode[] {
  return everythingIn(card).filter(isInput)
}

export function actionsIn(card: Card): CardNode[] {
  return everythingIn(card).filter(isAction)
}

/** A property as words; the empty string when it holds none. */
export function wordOf(node: CardNode, key: string): string {
  const value = node[key]
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''
}
