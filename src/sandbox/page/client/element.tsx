import type { Element } from '../../slack/kit/elements.ts'
import { ButtonElement } from './button.tsx'
import { Checkboxes, RadioButtons } from './choices.tsx'
import { DateField, DateTimeField, TimeField } from './date-fields.tsx'
import type { FieldNames } from './field.ts'
import { OverflowMenu } from './overflow.tsx'
import type { Spot } from './scene.ts'
import { SearchSelect } from './search-select.tsx'
import { PeopleSelect, StaticSelect } from './selects.tsx'
import { NumberField, TextField } from './text-field.tsx'

/** Draws an element of any kind. */
export function ElementView({
  element,
  spot,
  names,
}: {
  element: Element
  spot: Spot
  names: FieldNames
}) {
  const props = { spot, names }
  switch (element.type) {
    case 'button':
      return <ButtonElement element={element} spot={spot} />
    case 'overflow':
      return <OverflowMenu element={element} spot={spot} />
    case 'static_select':
      return <StaticSelect element={element} {...props} />
    case 'users_select':
      return <PeopleSelect element={element} {...props} />
    case 'external_select':
      return <SearchSelect element={element} {...props} />
    case 'radio_buttons':
      return <RadioButtons element={element} {...props} />
    case 'checkboxes':
      return <Checkboxes element={element} {...props} />
    case 'datepicker':
      return <DateField element={element} {...props} />
    case 'timepicker':
      return <TimeField element={element} {...props} />
    case 'datetimepicker':
      return <DateTimeField element={element} {...props} />
    case 'plain_text_input':
      return <TextField element={element} {...props} />
    case 'number_input':
      return <NumberField element={element} {...props} />
  }
}
