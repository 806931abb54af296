import { z } from 'zod'
import { LIMITS } from '../limits.table.ts'
import { type Card, type CardNode, childrenOf, isAction, isInput, isNode, wordOf } from './card.ts'
import { ACTIONS, CARD, ELEMENTS } from './elements.table.ts'

/** Where a card stands: not every action may be pressed everywhere. */
export type Stand = 'message' | 'dialog'

type Checked = { card: Card } | { faults: string[] }

/** A card as a client of Teams draws it, or everything that is wrong with it. */
export function checkCard(value: unknown, stand: Stand): Checked {
  if (!isCard(value)) return { faults: ['not an AdaptiveCard'] }
  const faults = [
    ...sizeFaults(value),
    ...versionFaults(value),
    ...nodeFaults(value, 'card'),
    ...inputFaults(value),
    ...(stand === 'dialog' ? dialogFaults(value) : messageFaults(value)),
  ]
  return faults.length === 0 ? { card: value } : { faults }
}

function isCard(value: unknown): value is Card {
  return isNode(value) && value.type === 'AdaptiveCard'
}

function sizeFaults(card: Card): string[] {
  const bytes = Buffer.byteLength(JSON.stringify(card))
  return bytes > LIMITS.messageBytes.max ? [`the card has ${bytes} bytes`] : []
}

function versionFaults(card: Card): string[] {
  return Number(card.version) > LIMITS.cardVersion.max ? [`version ${card.version}`] : []
}

function schemaOf(node: CardNode): z.ZodType | null {
  if (node.type === 'AdaptiveCard') return CARD
  return ELEMENTS[node.type] ?? ACTIONS[node.type] ?? null
}

/** A node of an unknown type is good when the client is told what to draw in its place. */
function nodeFaults(node: CardNode, at: string): string[] {
  const here = `${at}/${node.type}${wordOf(node, 'id') && `#${wordOf(node, 'id')}`}`
  const schema = schemaOf(node)
  const fallback = isNode(node.fallback) ? nodeFaults(node.fallback, `${here}/fallback`) : []
  if (schema === null)
    return node.fallback === undefined ? [`${here}: unknown, and without a fallback`] : fallback
  const read = schema.safeParse(node)
  const own = read.success ? [] : [`${here}: ${z.prettifyError(read.error)}`]
  const inside = childrenOf(node).flatMap((child) => nodeFaults(child, here))
  return [...own, ...countFaults(node, here), ...fallback, ...inside]
}

function countFaults(node: CardNode, here: string): string[] {
  const actions = Array.isArray(node.actions) ? node.actions.length : 0
  return actions > LIMITS.cardActions.max ? [`${here}: ${actions} actions`] : []
}

/** What is drawn; a fallback’s own inputs are not counted beside those that they stand for. */
function drawn(node: CardNode): CardNode[] {
  return [node, ...childrenOf(node).flatMap(drawn)]
}

function inputFaults(card: Card): string[] {
  const inputs = drawn(card).filter(isInput)
  const ids = inputs.map((input) => wordOf(input, 'id'))
  const twice = ids.filter((id, at) => ids.indexOf(id) !== at)
  const mute = inputs.filter((one) => one.isRequired === true && !wordOf(one, 'errorMessage'))
  return [
    ...twice.map((id) => `the input ${id} stands twice`),
    ...mute.map((one) => `the input ${wordOf(one, 'id')} is required and has no errorMessage`),
  ]
}

/** A dialog is sent with Action.Submit; Teams runs no Action.Execute there. */
function dialogFaults(card: Card): string[] {
  const actions = drawn(card).filter(isAction)
  const executed = actions.filter((one) => one.type === 'Action.Execute')
  const fetched = actions.filter((one) => opensDialog(one))
  return [
    ...executed.map((one) => `Action.Execute “${wordOf(one, 'title')}” stands in a dialog`),
    ...fetched.map((one) => `“${wordOf(one, 'title')}” opens a dialog on a dialog`),
  ]
}

/** What an Action.Execute does not do in a message: open a dialog. */
function messageFaults(card: Card): string[] {
  const executed = drawn(card).filter((one) => one.type === 'Action.Execute' && opensDialog(one))
  return executed.map((one) => `Action.Execute “${wordOf(one, 'title')}” can not open a dialog`)
}

/** Whether pressing this opens a dialog. */
export function opensDialog(action: CardNode): boolean {
  const { data } = action as { data?: { msteams?: { type?: string } } }
  return data?.msteams?.type === 'task/fetch'
}
