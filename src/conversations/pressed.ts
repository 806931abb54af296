import { type AlertId, type ChangeId, type EntryId, findId } from '../domain/ids.ts'
import type { Actor } from '../domain/people.ts'
import { type Refusal, refuse } from '../domain/refusals.ts'
import type { Button, Message } from '../messages/message.ts'
import { answerChange } from './answer-change.ts'
import { answerSign } from './answer-sign.ts'
import { askDocument } from './ask-document.ts'
import { deleteMessage } from './delete-message.ts'
import type { Opening } from './form-context.ts'
import { showQuestion } from './give-advice.ts'
import { findForm } from './menu.ts'
import { dropDraft } from './open-draft.ts'
import { openAlert, openEntry } from './open-entry.ts'
import { rateBrief } from './rate-brief.ts'
import { showAlert, takeAlertShown } from './show-alert.ts'
import { showHelp } from './show-help.ts'
import { showTimelinePage } from './show-timeline.ts'
import { viewsOfACase } from './views-of-a-case.table.ts'
import type { World } from './world.ts'

type Shows = (world: World, actor: Actor, value: string) => Promise<Message | Refusal>
export type ShowingAction =
  | 'open_alert'
  | 'open_entry'
  | 'show_view'
  | 'show_page'
  | 'confirm_change'
  | 'decline_change'
  | 'not_a_risk'
  | 'rate_brief'
  | 'take_alert'
  | 'drop_draft'
  | 'delete_message'
  | 'open_document'

/** Buttons that show something. The value is an id and no right: it is checked when pressed. */
export const shows: Record<ShowingAction, Shows> = {
  open_alert: async (world, actor, value) => {
    const id = findId<AlertId>(value)
    return id ? await openAlert(world, actor, id) : refuse('not_found')
  },
  open_entry: async (world, actor, value) => {
    const id = findId<EntryId>(value)
    return id ? await openEntry(world, actor, id) : refuse('not_found')
  },
  show_view: async (world, actor, value) => {
    const [word = '', ...rest] = value.split(' ')
    if (word === 'help') return showHelp()
    if (word === 'question') return await showQuestion(world, actor, rest.join(' '))
    if (word === 'alert') return await showAlert(world, actor, rest.join(' '))
    const view = Object.hasOwn(viewsOfACase, word) ? viewsOfACase[word] : undefined
    return view ? await view(world, actor, rest.join(' ')) : refuse('not_found')
  },
  show_page: showTimelinePage,
  // In a window; in a message it acts where it stands.
  take_alert: takeAlertShown,
  drop_draft: dropDraft,
  delete_message: deleteMessage,
  open_document: askDocument,
  confirm_change: (world, actor, value) => answered(world, actor, value, true),
  decline_change: (world, actor, value) => answered(world, actor, value, false),
  not_a_risk: answerSign,
  rate_brief: rateBrief,
}

/** The second person’s answer; the message that asked is drawn again by the outbox. */
async function answered(world: World, actor: Actor, value: string, confirmed: boolean) {
  const id = findId<ChangeId>(value)
  return id ? await answerChange(world, actor, id, confirmed) : refuse('not_your_change')
}

/** True for a button that shows something. */
export const isShowing = (action: string): action is ShowingAction => Object.hasOwn(shows, action)

/**
 * The form that a button leads to; null when it leads to none. Whether it may be sent is checked
 * when it is.
 */
export function formBehind(action: Button['action'], value: string): Opening | null {
  switch (action) {
    case 'add_addendum':
    case 'wrong_case':
      return aboutEntry(action, value)
    case 'more_forms':
      return aboutEntry('entry_menu', value)
    case 'record_decision':
      return { form: action, values: { alert: value } }
    case 'open_form': {
      const [form = '', about = '', id = '', caseLabel = ''] = value.split(':')
      if (about === '') return findForm(form) ? { form, values: {} } : null
      if (about === 'alert') return findForm(form) ? { form, values: { alert: id } } : null
      if (about !== 'case') return aboutEntry(form, about)
      return findForm(form) ? { form, values: { case: id }, caseLabel } : null
    }
    default:
      return null
  }
}

function aboutEntry(form: string, id: string): Opening | null {
  const entry = findId<EntryId>(id)
  return entry && findForm(form) ? { form, values: { entry } } : null
}
