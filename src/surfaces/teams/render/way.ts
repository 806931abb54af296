import type { Way } from '../trail.ts'
import type { Card, Element } from './card.ts'
import { needed } from './text.ts'

/** A dialog with the way to it in each of its buttons, and Back where there is one before it. */
export function withWay(content: Card, way: Way): Card {
  const body = content.body.map((element) => leading(element, way))
  const actions = (content.actions ?? []).map((action) => leading(action, way))
  if (way.back === null) return { ...content, body, ...(actions.length > 0 ? { actions } : {}) }
  // A form goes along when somebody leaves it by Back, so that what they typed is kept.
  const form = actions.find((action) => 'form' in (ourData(action) ?? {}))
  const daybook = form ? { ...ourData(form), back: way.back } : { action: 'back', value: way.back }
  const back = { type: 'Action.Submit', title: 'Back', data: { daybook } }
  return { ...content, body, actions: [...actions, back] }
}

type Data = { daybook?: Record<string, unknown> }

function ourData({ data }: Element): Record<string, unknown> | undefined {
  return (data as Data | undefined)?.daybook
}

const INSIDE = ['items', 'columns', 'actions'] as const

/**
 * NB: in a dialog with Back nothing is required by the client, which would not let somebody leave
 * a form half-filled. What is missing is said by us, beside the field, when the form is sent.
 */
function leading(element: Element, way: Way): Element {
  const daybook = ourData(element)
  const inside = INSIDE.flatMap((key) => {
    const list = element[key] as Element[] | undefined
    return list ? [[key, list.map((one) => leading(one, way))]] : []
  })
  const { isRequired, ...rest } = element
  const bare = isRequired && way.back ? { ...rest, label: needed(`${rest.label}`) } : element
  const data = daybook
    ? { data: { ...(element.data as Data), daybook: { ...daybook, from: way.here } } }
    : {}
  return { ...bare, ...Object.fromEntries(inside), ...data }
}
