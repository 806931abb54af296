import { describe, expect, it } from 'vitest'
import { connect } from '../../src/database/connection.ts'
import { charity } from '../../src/sandbox/charity/charity.ts'
import { COMMANDS, type Command } from '../../src/surfaces/slack/catalogue.table.ts'
import { KEZIA, referenceOf } from './charity-names.ts'
import { theCharity } from './the-charity.ts'
import { WAIT_MS } from './waiting.ts'

const { stage, person } = theCharity()

const NOT_YOURS = referenceOf('walter')
const NOT_LINKED = 'Your chat account is not linked to Daybook.'
const NOT_FOUND = 'We can’t find that case'
const JUNK = ']]>\u202e<!channel> bananas 💥 %00 {"a":'
/** What of the junk may be shown: a person’s own words, and nothing that Slack acts on. */
const JUNK_SHOWN = 'bananas'

/** Said in the answer to the command, or in a window with a title and some words. */
type Answer = { says: string } | { opens: string; words?: string }
type Row = { help: string; empty: Answer; junk: Answer; notYours: Answer }

/** Every command with everything that may stand behind it. */
const TABLE: Record<Command, Row> = {
  '/note': {
    help: 'Write a note.',
    empty: { opens: 'Write a note' },
    junk: { opens: 'Write a note', words: JUNK_SHOWN },
    notYours: { says: NOT_FOUND },
  },
  '/disclosure': {
    help: 'Record what somebody told you.',
    empty: { opens: 'Record a disclosure', words: 'Ring 999 first' },
    junk: { opens: 'Record a disclosure', words: JUNK_SHOWN },
    notYours: { says: NOT_FOUND },
  },
  '/concern': {
    help: 'Raise the concern level of a case',
    empty: { opens: 'Raise a concern' },
    junk: { opens: 'Raise a concern', words: JUNK_SHOWN },
    notYours: { says: NOT_FOUND },
  },
  '/brief': {
    help: 'Sums up a case for you',
    empty: { opens: 'Brief me', words: 'On which case?' },
    junk: { says: NOT_FOUND },
    notYours: { says: NOT_FOUND },
  },
  '/daybook': {
    help: 'To look up: ',
    empty: { opens: 'Daybook' },
    junk: { says: 'I did not understand that.' },
    notYours: { opens: 'Not opened', words: NOT_FOUND },
  },
}

describe.each(Object.keys(COMMANDS) as Command[])('%s', (command) => {
  const { help, empty, junk, notYours } = TABLE[command]

  async function ask(text: string, answer: Answer, key = 'amina') {
    const who = person(key)
    while (who.modal()) await who.close()
    const { body, status } = await who.command(command, text)
    expect(status).toBe(200)
    if ('says' in answer) {
      expect(JSON.stringify(body)).toContain(answer.says)
      expect(who.modal()).toBeNull()
      return JSON.stringify(body)
    }
    const isOpen = () => who.modal()?.title?.text === answer.opens
    await stage().slack.waitFor(isOpen, { what: answer.opens, timeoutMs: WAIT_MS })
    const shown = JSON.stringify(who.modal())
    expect(shown).toContain(answer.words ?? '')
    await who.close()
    return shown
  }

  it('help', async () => {
    expect(await ask('help', { says: help })).toContain(command)
  })

  it('with nothing behind it', async () => {
    await ask('', empty)
  })

  it('with junk behind it: nothing in it pings, and nothing breaks', async () => {
    await ask(JUNK, junk)
    expect(stage().slack.breaches).toEqual([])
  })

  it('for a case that is not theirs, and for one that does not exist: the same words', async () => {
    const asked = (reference: string) => (command === '/daybook' ? `case ${reference}` : reference)
    const theirs = await ask(asked(NOT_YOURS), notYours)
    const nobodys = await ask(asked('K-2222A'), notYours)
    expect(said(theirs.replaceAll(NOT_YOURS, 'K'))).toBe(said(nobodys.replaceAll('K-2222A', 'K')))
  })

  it('by somebody who is not on Daybook', async () => {
    await unlink('kofi')
    // The help is for everybody, and words that are none are answered with it.
    for (const text of command === '/daybook' ? ['', 'case', 'note'] : ['', JUNK, KEZIA]) {
      const { body } = await person('kofi').command(command, text)
      expect(JSON.stringify(body)).toContain(NOT_LINKED)
    }
    expect(person('kofi').modal()).toBeNull()
  })
})

async function unlink(key: string): Promise<void> {
  const sql = connect(stage().ownerUrl, 1)
  const name = charity.staff.find((one) => one.key === key)?.name ?? ''
  await sql`UPDATE daybook.identity i SET ended_at = clock_timestamp() FROM daybook.staff s
    WHERE s.id = i.staff_id AND s.name = ${name} AND ended_at IS NULL`
  await sql.end()
}

/** The texts of an answer, without the ids that the platform makes up. */
function said(answer: string): string {
  return [...answer.matchAll(/"text":("(?:[^"\\]|\\.)*")/g)].map(([, words]) => words).join('\n')
}
