import type { Option } from '../../slack/kit/text.ts'
import { type FieldProps, fieldAttributes } from './field.ts'
import { plainWords } from './mrkdwn.ts'
import { useScene } from './scene.ts'

function asOption(option: Option) {
  return (
    <option key={option.value} value={option.value}>
      {plainWords(option.text.text)}
    </option>
  )
}

function Empty({ words }: { words: string | undefined }) {
  return <option value="">{words ?? 'Choose an option'}</option>
}

/** A menu with fixed options. */
export function StaticSelect({ element, spot, names }: FieldProps<'static_select'>) {
  const scene = useScene()
  return (
    <select
      {...fieldAttributes(spot, names, element.placeholder?.text)}
      class="field"
      value={scene.valueOf(spot)?.selected_option?.value ?? ''}
      disabled={scene.busy}
      onChange={(event) => scene.type(spot, event.currentTarget.value || null, true)}
    >
      <Empty words={element.placeholder?.text} />
      {element.options?.map(asOption)}
      {element.option_groups?.map((group) => (
        <optgroup key={group.label.text} label={group.label.text}>
          {group.options.map(asOption)}
        </optgroup>
      ))}
    </select>
  )
}

/** A menu of the people in the workspace. */
export function PeopleSelect({ element, spot, names }: FieldProps<'users_select'>) {
  const scene = useScene()
  return (
    <select
      {...fieldAttributes(spot, names, element.placeholder?.text)}
      class="field"
      value={scene.valueOf(spot)?.selected_user ?? ''}
      disabled={scene.busy}
      onChange={(event) => scene.type(spot, event.currentTarget.value || null, true)}
    >
      <Empty words={element.placeholder?.text ?? 'Choose a person'} />
      {scene.people.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  )
}
