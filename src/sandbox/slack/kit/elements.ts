import { z } from 'zod'
import { LIMITS, OVERFLOW_LEAST } from '../limits.table.ts'
import { confirm, optionGroup, plain, plainOption, richOption, within } from './text.ts'

const actionId = within('actionId').optional()
const focus = z.boolean().optional()
const asked = { action_id: actionId, confirm: confirm.optional() }
const hinted = { ...asked, placeholder: plain('placeholder').optional(), focus_on_load: focus }
const typed = {
  action_id: actionId,
  placeholder: plain('placeholder').optional(),
  focus_on_load: focus,
  dispatch_action_config: z
    .strictObject({
      trigger_actions_on: z.array(z.enum(['on_enter_pressed', 'on_character_entered'])).min(1),
    })
    .optional(),
}

const button = z.strictObject({
  type: z.literal('button'),
  ...asked,
  text: plain('buttonText'),
  value: within('buttonValue').optional(),
  url: within('buttonUrl').optional(),
  style: z.enum(['primary', 'danger']).optional(),
  accessibility_label: within('accessibilityLabel').optional(),
})

const staticSelect = z
  .strictObject({
    type: z.literal('static_select'),
    ...hinted,
    options: z.array(plainOption).min(1).max(LIMITS.selectOptions.max).optional(),
    option_groups: z.array(optionGroup).min(1).max(LIMITS.optionGroups.max).optional(),
    initial_option: plainOption.optional(),
  })
  .refine((menu) => (menu.options === undefined) !== (menu.option_groups === undefined), {
    message: 'must have either options or option_groups',
  })

const externalSelect = z.strictObject({
  type: z.literal('external_select'),
  ...hinted,
  initial_option: plainOption.optional(),
  min_query_length: z.int().min(0).optional(),
})

const usersSelect = z.strictObject({
  type: z.literal('users_select'),
  ...hinted,
  initial_user: z.string().min(1).optional(),
})

const radioButtons = z.strictObject({
  type: z.literal('radio_buttons'),
  ...asked,
  focus_on_load: focus,
  options: z.array(richOption).min(1).max(LIMITS.radioOptions.max),
  initial_option: richOption.optional(),
})

const checkboxes = z.strictObject({
  type: z.literal('checkboxes'),
  ...asked,
  focus_on_load: focus,
  options: z.array(richOption).min(1).max(LIMITS.checkboxesOptions.max),
  initial_options: z.array(richOption).min(1).optional(),
})

const overflow = z.strictObject({
  type: z.literal('overflow'),
  ...asked,
  options: z.array(plainOption).min(OVERFLOW_LEAST).max(LIMITS.overflowOptions.max),
})

const datepicker = z.strictObject({
  type: z.literal('datepicker'),
  ...hinted,
  initial_date: z.iso.date().optional(),
})

const timepicker = z.strictObject({
  type: z.literal('timepicker'),
  ...hinted,
  initial_time: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .optional(),
  timezone: z.string().optional(),
})

const datetimepicker = z.strictObject({
  type: z.literal('datetimepicker'),
  ...asked,
  focus_on_load: focus,
  initial_date_time: z.int().min(1_000_000_000).max(9_999_999_999).optional(),
})

const plainTextInput = z.strictObject({
  type: z.literal('plain_text_input'),
  ...typed,
  initial_value: z.string().max(LIMITS.plainTextInputInitialValue.max).optional(),
  multiline: z.boolean().optional(),
  min_length: z.int().min(0).max(LIMITS.plainTextInputMaxLength.max).optional(),
  max_length: z.int().min(1).max(LIMITS.plainTextInputMaxLength.max).optional(),
})

const numberInput = z.strictObject({
  type: z.literal('number_input'),
  ...typed,
  is_decimal_allowed: z.boolean(),
  initial_value: z.string().optional(),
  min_value: z.string().optional(),
  max_value: z.string().optional(),
})

const menus = [
  staticSelect,
  externalSelect,
  usersSelect,
  radioButtons,
  checkboxes,
  datepicker,
  timepicker,
] as const

/** What may stand beside a section, in a row of actions and in an input block. */
export const accessory = z.discriminatedUnion('type', [button, overflow, ...menus])
export const action = z.discriminatedUnion('type', [button, overflow, datetimepicker, ...menus])
export const inputElement = z.discriminatedUnion('type', [
  plainTextInput,
  numberInput,
  datetimepicker,
  ...menus,
])

export type Element = z.infer<typeof action> | z.infer<typeof inputElement>
