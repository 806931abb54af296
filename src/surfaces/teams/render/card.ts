/** An element or an action of an Adaptive Card, as it goes over the wire. */
export type Element = { type: string } & { [property: string]: unknown }

export type Card = {
  type: 'AdaptiveCard'
  $schema: string
  version: '1.5'
  body: Element[]
  actions?: Element[]
}

export const CARD = 'application/vnd.microsoft.card.adaptive'

/** A card of these elements. */
export function card(body: readonly Element[], actions: readonly Element[] = []): Card {
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    body: [...body],
    ...(actions.length > 0 ? { actions: [...actions] } : {}),
  }
}

/** A card as something that is attached to a message. */
export function attached(content: Card) {
  return { contentType: CARD, content }
}

/** How many bytes something takes on the wire. */
export function bytesOf(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value))
}
