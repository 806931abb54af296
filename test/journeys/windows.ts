import { expect } from 'vitest'
import type { Stage } from '../../src/demo/stage.ts'
import type { Person } from '../../src/sandbox/slack/stand-in.ts'
import { buttonOf, type Filled, fillForm, message, press, WAIT_MS, wordsOf } from './the-charity.ts'

type Scene = { stage: () => Stage; person: (key: string) => Person }

/** What people do with windows: open a form by its word, fill it in, look something up. */
export function windowsOf({ stage, person }: Scene) {
  const until = (what: string, holds: () => boolean) =>
    stage().slack.waitFor(holds, { what, timeoutMs: WAIT_MS })

  async function title(key: string, wanted: string): Promise<void> {
    await until(`the window “${wanted}”`, () => person(key).modal()?.title?.text === wanted)
  }

  /** Opens a form under its word, fills it in and sends it; `errors`: what stands under a field. */
  async function send(key: string, asked: string, fields: Filled) {
    const told = await person(key).command('/daybook', asked)
    expect(told.status).toBe(200)
    await fillForm(person(key), stage(), fields)
    await person(key).submit()
    const errors = person(key).errors()
    if (Object.keys(errors).length === 0) await title(key, 'Saved')
    await person(key).close()
    return errors
  }

  /** A view of a case by its word; its words, when they are there. */
  async function look(key: string, asked: string): Promise<string> {
    await person(key).command('/daybook', asked)
    const filled = () => {
      const shown = person(key).modal()?.title?.text
      return shown === 'From the record' || shown === 'Not opened'
    }
    await until(`the answer to ${asked}`, filled)
    const words = wordsOf(person(key).modal())
    await person(key).close()
    return words
  }

  /** Opens an entry by its id, as a button would; its window's words. */
  async function open(key: string, entry: string): Promise<string> {
    await press(stage(), person(key), 'open_entry', entry)
    const filled = () => {
      const shown = person(key).modal()?.title?.text
      return shown === 'From the record' || shown === 'Not opened'
    }
    await until('the entry', filled)
    return wordsOf(person(key).modal())
  }

  /** The id of the entry that a brief cites beside some words. */
  async function citedBeside(key: string, reference: string, words: string): Promise<string> {
    const before = person(key).dms().length
    await person(key).say(`brief me on ${reference}`)
    const fresh = () => person(key).dms().slice(before)
    await message(stage(), fresh, (m) => wordsOf(m).includes(`Brief on ${reference}`))
    const blocks = fresh().flatMap((m) => (m.blocks ?? []) as object[])
    const at = blocks.findIndex((block) => wordsOf(block).includes(words))
    return buttonOf(blocks[at], 'open_entry:0') || buttonOf(blocks[at + 1], 'open_entry:0')
  }

  return { title, send, look, open, citedBeside }
}
