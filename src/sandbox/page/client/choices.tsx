import type { Option } from '../../slack/kit/text.ts'
import { type FieldNames, type FieldProps, fieldAttributes } from './field.ts'
import { type Spot, useScene } from './scene.ts'
import { Words } from './words.tsx'

interface ChoicesProps {
  kind: 'radio' | 'checkbox'
  options: Option[]
  held: string[]
  spot: Spot
  names: FieldNames
  onToggle(value: string, on: boolean): void
}

function Choices({ kind, options, held, spot, names, onToggle }: ChoicesProps) {
  const group = `${useScene().key}-${spot.blockId}-${spot.actionId}`
  return (
    <div
      {...fieldAttributes(spot, names)}
      class="choices"
      role={kind === 'radio' ? 'radiogroup' : 'group'}
    >
      {options.map((option) => (
        <label class="choice" key={option.value}>
          <input
            type={kind}
            name={group}
            value={option.value}
            checked={held.includes(option.value)}
            onChange={(event) => onToggle(option.value, event.currentTarget.checked)}
          />
          <span>
            <Words text={option.text} />
            {option.description && (
              <span class="choice-more">
                <Words text={option.description} />
              </span>
            )}
          </span>
        </label>
      ))}
    </div>
  )
}

/** One of several. */
export function RadioButtons({ element, spot, names }: FieldProps<'radio_buttons'>) {
  const scene = useScene()
  const held = scene.valueOf(spot)?.selected_option?.value
  return (
    <Choices
      kind="radio"
      options={element.options}
      held={held === undefined ? [] : [held]}
      spot={spot}
      names={names}
      onToggle={(value) => scene.type(spot, value, true)}
    />
  )
}

/** Any of several. */
export function Checkboxes({ element, spot, names }: FieldProps<'checkboxes'>) {
  const scene = useScene()
  const held = (scene.valueOf(spot)?.selected_options ?? []).map((option) => option.value)
  const toggle = (value: string, on: boolean) => {
    const rest = held.filter((one) => one !== value)
    scene.type(spot, on ? [...rest, value] : rest, true)
  }
  return (
    <Choices
      kind="checkbox"
      options={element.options}
      held={held}
      spot={spot}
      names={names}
      onToggle={toggle}
    />
  )
}
