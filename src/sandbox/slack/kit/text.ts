import { z } from 'zod'
import { LIMITS, type LimitName } from '../limits.table.ts'

/** A non-empty string no longer than the named limit. */
export function within(limit: LimitName) {
  return z.string().min(1).max(LIMITS[limit].max)
}

/** A `plain_text` object whose words stay within the named limit. */
export function plain(limit: LimitName) {
  return z.strictObject({
    type: z.literal('plain_text'),
    text: within(limit),
    emoji: z.boolean().optional(),
  })
}

/** A `plain_text` or `mrkdwn` object whose words stay within the named limit. */
export function text(limit: LimitName) {
  const mrkdwn = z.strictObject({
    type: z.literal('mrkdwn'),
    text: within(limit),
    verbatim: z.boolean().optional(),
  })
  return z.discriminatedUnion('type', [plain(limit), mrkdwn])
}

/** An option of a menu, whose words are plain text. */
export const plainOption = z.strictObject({
  text: plain('optionText'),
  value: within('optionValue'),
  description: plain('optionDescription').optional(),
})

/** An option of radio buttons or checkboxes, whose words may be marked up. */
export const richOption = z.strictObject({
  text: text('optionText'),
  value: within('optionValue'),
  description: text('optionDescription').optional(),
})

export const optionGroup = z.strictObject({
  label: plain('optionGroupLabel'),
  options: z.array(plainOption).min(1).max(LIMITS.selectOptions.max),
})

/** The question which the client asks before it sends an action. */
export const confirm = z.strictObject({
  title: plain('confirmTitle'),
  text: text('confirmText'),
  confirm: plain('confirmButton'),
  deny: plain('confirmButton'),
  style: z.enum(['primary', 'danger']).optional(),
})

export type Text = z.infer<ReturnType<typeof text>>
export type Option = z.infer<typeof richOption>
export type Confirm = z.infer<typeof confirm>
