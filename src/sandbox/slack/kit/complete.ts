import { randomToken } from '../ids.ts'
import type { Block } from './blocks.ts'

/** Adds what Slack adds to text objects: whether emoji are drawn and whether text is verbatim. */
function completeTexts(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(completeTexts)
  if (typeof node !== 'object' || node === null) return node
  const entries = Object.entries(node).map(([key, value]) => [key, completeTexts(value)])
  const done: Record<string, unknown> = Object.fromEntries(entries)
  if (done.type === 'plain_text' && typeof done.text === 'string') return { emoji: true, ...done }
  if (done.type === 'mrkdwn') return { verbatim: false, ...done }
  return done
}

function withActionId<T extends { action_id?: string | undefined }>(element: T): T {
  return { ...element, action_id: element.action_id ?? randomToken(5) }
}

function completeBlock(block: Block): Block {
  const block_id = block.block_id ?? randomToken(5)
  if (block.type === 'actions')
    return { ...block, block_id, elements: block.elements.map(withActionId) }
  if (block.type === 'section' && block.accessory !== undefined)
    return { ...block, block_id, accessory: withActionId(block.accessory) }
  if (block.type !== 'input') return { ...block, block_id }
  const element = withActionId(block.element)
  return { optional: false, dispatch_action: false, ...block, block_id, element }
}

/** The blocks as Slack stores them: every id present, the defaults written out. */
export function completeBlocks(blocks: Block[]): Block[] {
  return blocks.map((block) => completeTexts(completeBlock(block)) as Block)
}

/** A text object as Slack stores it. */
export function completeText<T>(text: T): T {
  return completeTexts(text) as T
}
