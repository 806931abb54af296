import type { Block } from './blocks.ts'
import type { Element } from './elements.ts'
import type { Option } from './text.ts'

/** What one element holds, in the shape of Slack's `state.values`. */
export interface StateValue {
  type: string
  value?: string | null
  selected_option?: Option | null
  selected_options?: Option[]
  selected_date?: string | null
  selected_time?: string | null
  selected_date_time?: number | null
  selected_user?: string | null
}

/** `values[block_id][action_id]`, as Slack sends it. */
export type Values = Record<string, Record<string, StateValue>>

/** An element in the place where it stands. */
export interface Placed {
  blockId: string
  actionId: string
  element: Element
  /** The input block which holds it; null when it stands in a section or a row of actions. */
  input: Extract<Block, { type: 'input' }> | null
}

function elementsOf(block: Block): Element[] {
  if (block.type === 'actions') return block.elements
  if (block.type === 'input') return [block.element]
  return block.type === 'section' && block.accessory !== undefined ? [block.accessory] : []
}

/** Every element of the blocks that a person can press, choose or type in. */
export function placedIn(blocks: Block[]): Placed[] {
  return blocks.flatMap((block) =>
    elementsOf(block).map((element) => ({
      blockId: block.block_id ?? '',
      actionId: element.action_id ?? '',
      element,
      input: block.type === 'input' ? block : null,
    })),
  )
}

/** The options of a menu, also those which stand in groups. */
export function optionsOf(element: Element): Option[] {
  if (element.type === 'static_select')
    return element.options ?? (element.option_groups ?? []).flatMap((group) => group.options)
  const listed = 'options' in element ? element.options : undefined
  return listed ?? []
}

/** What an element holds before anyone touched it; null for buttons and overflow menus. */
export function initialValue(element: Element): StateValue | null {
  const type = element.type
  switch (element.type) {
    case 'button':
    case 'overflow':
      return null
    case 'plain_text_input':
    case 'number_input':
      return { type, value: element.initial_value ?? null }
    case 'static_select':
    case 'external_select':
    case 'radio_buttons':
      return { type, selected_option: element.initial_option ?? null }
    case 'checkboxes':
      return { type, selected_options: element.initial_options ?? [] }
    case 'users_select':
      return { type, selected_user: element.initial_user ?? null }
    case 'datepicker':
      return { type, selected_date: element.initial_date ?? null }
    case 'timepicker':
      return { type, selected_time: element.initial_time ?? null }
    case 'datetimepicker':
      return { type, selected_date_time: element.initial_date_time ?? null }
  }
}

/** Whether a value is still one of those the element offers. */
function offered(element: Element, value: StateValue): boolean {
  if (element.type === 'external_select') return true
  const known = optionsOf(element).map((option) => option.value)
  const chosen = [value.selected_option ?? [], value.selected_options ?? []].flat()
  return chosen.every((option) => known.includes(option.value))
}

/**
 * The values of a view after its blocks changed. Slack keeps what was typed only where block id,
 * action id and kind of element are the same as before.
 */
export function valuesAfter(blocks: Block[], before: Values): Values {
  const after: Values = {}
  for (const { blockId, actionId, element } of placedIn(blocks)) {
    const fresh = initialValue(element)
    if (fresh === null) continue
    const old = before[blockId]?.[actionId]
    const kept = old?.type === fresh.type && offered(element, old) ? old : fresh
    after[blockId] = { ...after[blockId], [actionId]: kept }
  }
  return after
}

/** Whether an element holds nothing. */
export function isEmpty(value: StateValue | undefined): boolean {
  if (value === undefined) return true
  const { type: _, selected_options: many, ...one } = value
  if (many !== undefined) return many.length === 0
  return Object.values(one).every((held) => held === null || held === undefined || held === '')
}
