import { type FieldProps, fieldAttributes } from './field.ts'
import { useScene } from './scene.ts'

/** A day. */
export function DateField({ element, spot, names }: FieldProps<'datepicker'>) {
  const scene = useScene()
  return (
    <input
      {...fieldAttributes(spot, names, element.placeholder?.text)}
      type="date"
      class="field short"
      value={scene.valueOf(spot)?.selected_date ?? ''}
      onChange={(event) => scene.type(spot, event.currentTarget.value || null, true)}
    />
  )
}

/** A time of day. */
export function TimeField({ element, spot, names }: FieldProps<'timepicker'>) {
  const scene = useScene()
  return (
    <input
      {...fieldAttributes(spot, names, element.placeholder?.text)}
      type="time"
      class="field short"
      value={scene.valueOf(spot)?.selected_time ?? ''}
      onChange={(event) => scene.type(spot, event.currentTarget.value || null, true)}
    />
  )
}

function localMinutes(seconds: number): string {
  const shifted = seconds * 1_000 - new Date(seconds * 1_000).getTimezoneOffset() * 60_000
  return new Date(shifted).toISOString().slice(0, 16)
}

/** A moment, to the minute, on this machine's clock. */
export function DateTimeField({ spot, names }: FieldProps<'datetimepicker'>) {
  const scene = useScene()
  const held = scene.valueOf(spot)?.selected_date_time ?? null
  const chosen = (value: string) => {
    const seconds = Math.floor(new Date(value).getTime() / 1_000)
    scene.type(spot, value === '' ? null : String(seconds), true)
  }
  return (
    <input
      {...fieldAttributes(spot, names, 'Date and time')}
      type="datetime-local"
      class="field short"
      value={held === null ? '' : localMinutes(held)}
      onChange={(event) => chosen(event.currentTarget.value)}
    />
  )
}
