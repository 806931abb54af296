import type { Element } from '../../slack/kit/elements.ts'
import { plainWords } from './mrkdwn.ts'
import { type Spot, useScene } from './scene.ts'

/** A button of a message, a modal or a Home tab. */
export function ButtonElement(props: {
  element: Extract<Element, { type: 'button' }>
  spot: Spot
}) {
  const { element, spot } = props
  const scene = useScene()
  const press = () => scene.press(spot, { value: element.value })
  return (
    <button
      type="button"
      class={`button ${element.style ?? ''}`}
      data-action-id={spot.actionId}
      data-value={element.value}
      aria-label={element.accessibility_label}
      disabled={scene.busy}
      onClick={() => scene.ask(element.confirm, press)}
    >
      {plainWords(element.text.text)}
    </button>
  )
}
