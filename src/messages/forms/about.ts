import { ELSEWHERE, SOMEONE_NEW } from '../../domain/about.ts'
import { caseChoice, choice, type FormValues, shortText } from '../form.ts'

const isNew = (values: FormValues) => values.case === SOMEONE_NEW
const isUnlisted = (values: FormValues) => isNew(values) || values.case === ELSEWHERE

/** The fields that every form starts with: whom it is about. */
export const aboutFields = {
  case: caseChoice({
    label: 'Who is this about?',
    hint: 'Type a reference or initials. Choose “Someone new” to open a case.',
    required: true,
  }),
  newName: shortText({
    label: 'Their name',
    hint: 'What you call them is enough for now.',
    required: true,
    when: isUnlisted,
  }),
  newGroup: choice({ label: 'Child or adult?', required: true, when: isNew }, [
    ['child', 'Child'],
    ['adult_at_risk', 'Adult at risk'],
  ]),
  newAge: shortText({ label: 'Age, if you know it', when: isNew }),
}
