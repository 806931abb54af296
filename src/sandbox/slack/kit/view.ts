import { z } from 'zod'
import { LIMITS } from '../limits.table.ts'
import { blocksWithin } from './blocks.ts'
import { optionGroup, plain, plainOption } from './text.ts'

const held = {
  blocks: blocksWithin('viewBlocks'),
  private_metadata: z.string().max(LIMITS.privateMetadata.max).optional(),
  callback_id: z.string().max(LIMITS.callbackId.max).optional(),
  external_id: z.string().max(LIMITS.externalId.max).optional(),
}

const modal = z
  .strictObject({
    type: z.literal('modal'),
    title: plain('viewTitle'),
    submit: plain('viewSubmit').optional(),
    close: plain('viewClose').optional(),
    clear_on_close: z.boolean().optional(),
    notify_on_close: z.boolean().optional(),
    submit_disabled: z.boolean().optional(),
    ...held,
  })
  .refine(
    (view) => view.submit !== undefined || view.blocks.every((block) => block.type !== 'input'),
    { message: 'submit is required when a modal has an input block' },
  )

const home = z.strictObject({ type: z.literal('home'), ...held })

/** What an app may send as a view. */
export const viewSent = z.discriminatedUnion('type', [modal, home])
export type ViewSent = z.infer<typeof viewSent>

const groups = z.array(optionGroup).max(LIMITS.optionGroups.max)

/** What an app may answer to a search in an `external_select`. */
export const suggestionsSent = z.union([
  z.strictObject({ options: z.array(plainOption).max(LIMITS.suggestedOptions.max) }),
  z.strictObject({ option_groups: groups }),
])
