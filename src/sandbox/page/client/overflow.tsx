import type { Element } from '../../slack/kit/elements.ts'
import { Menu } from './menu.tsx'
import { plainWords } from './mrkdwn.ts'
import { type Spot, useScene } from './scene.ts'

/** A menu of further actions. */
export function OverflowMenu(props: {
  element: Extract<Element, { type: 'overflow' }>
  spot: Spot
}) {
  const { element, spot } = props
  const scene = useScene()
  return (
    <Menu
      label="More"
      text="⋯"
      actionId={spot.actionId}
      items={element.options.map((option) => ({
        key: option.value,
        words: plainWords(option.text.text),
        more: option.description?.text,
        run: () => scene.ask(element.confirm, () => scene.press(spot, { option: option.value })),
      }))}
    />
  )
}
