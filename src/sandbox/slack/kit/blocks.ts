import { z } from 'zod'
import { LIMITS, type LimitName } from '../limits.table.ts'
import { accessory, action, inputElement } from './elements.ts'
import { richTextPart } from './rich-text.ts'
import { plain, text, within } from './text.ts'

const blockId = within('blockId').optional()

const section = z
  .strictObject({
    type: z.literal('section'),
    block_id: blockId,
    text: text('sectionText').optional(),
    fields: z.array(text('sectionFieldText')).min(1).max(LIMITS.sectionFields.max).optional(),
    accessory: accessory.optional(),
    expand: z.boolean().optional(),
  })
  .refine((block) => block.text !== undefined || block.fields !== undefined, {
    message: 'must have text or fields',
  })

const block = z.discriminatedUnion('type', [
  section,
  z.strictObject({ type: z.literal('divider'), block_id: blockId }),
  z.strictObject({
    type: z.literal('header'),
    block_id: blockId,
    text: plain('headerText'),
    level: z.int().min(1).max(4).optional(),
  }),
  z.strictObject({
    type: z.literal('context'),
    block_id: blockId,
    elements: z.array(text('contextText')).min(1).max(LIMITS.contextElements.max),
  }),
  z.strictObject({
    type: z.literal('actions'),
    block_id: blockId,
    elements: z.array(action).min(1).max(LIMITS.actionsElements.max),
  }),
  z.strictObject({
    type: z.literal('input'),
    block_id: blockId,
    label: plain('inputLabel'),
    element: inputElement,
    hint: plain('inputHint').optional(),
    optional: z.boolean().optional(),
    dispatch_action: z.boolean().optional(),
  }),
  z.strictObject({
    type: z.literal('rich_text'),
    block_id: blockId,
    elements: z.array(richTextPart).min(1),
  }),
])

export type Block = z.infer<typeof block>

/** The ids which stand more than once in a list. */
function repeated(ids: (string | undefined)[]): string[] {
  const known = ids.filter((id) => id !== undefined)
  return known.filter((id, at) => known.indexOf(id) !== at)
}

function actionIds(one: Block): (string | undefined)[] {
  return one.type === 'actions' ? one.elements.map((element) => element.action_id) : []
}

/** Blocks no more than the named limit, with no id used twice where Slack forbids it. */
export function blocksWithin(limit: LimitName) {
  return z
    .array(block)
    .max(LIMITS[limit].max)
    .superRefine((blocks, context) => {
      for (const id of repeated(blocks.map((one) => one.block_id)))
        context.addIssue({ code: 'custom', message: `block_id used twice: ${id}` })
      for (const id of blocks.flatMap((one) => repeated(actionIds(one))))
        context.addIssue({ code: 'custom', message: `action_id used twice in a block: ${id}` })
    })
}
