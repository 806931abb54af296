import { z } from 'zod'
import { choice, type Form, type FormValues, hidden } from '../messages/form.ts'
import { type Ask, asks } from './asks.ts'
import { ABOUT_ENTRY, MENU } from './menu.table.ts'
import { type Verb, verbs } from './verbs.table.ts'

/** The form that leads to a form: first what it is about, then what to record. */
function menuForm(): Form<FormValues> {
  const group = choice(
    { label: 'What do you want to record?', required: true, redraws: true },
    MENU.map(({ group, label }) => [group, label] as const),
  )
  const lists = MENU.map(({ group, items }) => [
    `in_${group}`,
    choice(
      { label: 'And what of that?', required: true, when: (values) => values.group === group },
      items.map(({ verb, label, hint }) => [verb, `${label}: ${hint}`] as const),
    ),
  ])
  return formOf('menu', { group, ...Object.fromEntries(lists) })
}

/** What else can be written about an entry that was opened. */
function entryMenuForm(): Form<FormValues> {
  return formOf('entry_menu', {
    entry: hidden(),
    verb: choice({ label: 'What do you want to do with it?', required: true }, ABOUT_ENTRY),
  })
}

function formOf(id: string, shape: Record<string, z.ZodType>): Form<FormValues> {
  const schema = z.object(shape) as unknown as z.ZodType<FormValues>
  const words = { title: 'Daybook', submit: 'Go on', showsDangerLines: false }
  return { id, ...words, schema, shape }
}

export const menus = { menu: menuForm(), entry_menu: entryMenuForm() }
export type Menu = keyof typeof menus

/** The form that was chosen in a menu; null when nothing was. */
export function findChosen(values: FormValues): Verb | null {
  const chosen = values.verb ?? values[`in_${values.group}`]
  return chosen && Object.hasOwn(verbs, chosen) ? (chosen as Verb) : null
}

/** Longer ones first: `private note` before `note`. */
const WORDS = MENU.flatMap(({ items }) => items)
  .sort((a, b) => b.word.length - a.word.length)
  .map(({ verb, word }) => ({
    verb,
    asked: new RegExp(`^\\s*${word.replace(' ', '\\s+')}(\\s+|$)`, 'i'),
  }))

/** Reads `referral K-7QF4M …` into the form that it asks for and the rest; null: no such word. */
export function readWord(typed: string): { verb: Verb; rest: string } | null {
  const found = WORDS.find(({ asked }) => asked.test(typed))
  return found ? { verb: found.verb, rest: typed.replace(found.asked, '') } : null
}

/** Every word with what it is for, a group a line. */
export function menuLines(): string[] {
  return MENU.map(({ label, items }) => {
    const lines = items.map(({ word, hint }) => `${word}: ${hint}`)
    return [label, ...lines].join('\n')
  })
}

/** Any form by the name under which it is sent, also those that write nothing. */
export function findForm(id: string): Form<unknown> | null {
  if (Object.hasOwn(verbs, id)) return verbs[id as Verb].form
  if (Object.hasOwn(asks, id)) return asks[id as Ask]
  return Object.hasOwn(menus, id) ? menus[id as Menu] : null
}
