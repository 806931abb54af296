import { expect, it } from 'vitest'
import { MENU } from '../../src/conversations/menu.table.ts'
import { type Verb, verbs } from '../../src/conversations/verbs.table.ts'
import { connect } from '../../src/database/connection.ts'
import { type Field, type FormValues, fieldsOf } from '../../src/messages/form.ts'
import { charity } from '../../src/sandbox/charity/charity.ts'
import { holds, makeTag } from '../setup/canary.ts'
import { scanFor } from '../setup/scan-database.ts'
import { CHANNEL, KEZIA, referenceOf, theCharity, userOf, WAIT_MS, wordsOf } from './the-charity.ts'
import { windowsOf } from './windows.ts'

const { stage, person } = theCharity()
const { look } = windowsOf({ stage, person })
const TAG = makeTag()

/** Verbs whose form no word opens: each is opened from what is written before. */
const LEFT_OUT: Verb[] = [
  ...(['add_addendum', 'wrong_case', 'answer_wrong_case', 'name_reader', 'end_reader'] as const),
  ...(['answer_lowering', 'review_override', 'record_decision'] as const),
]

/**
 * Forms that are sent and refused here: the charity has no records officer, and the other case is
 * one that this case was linked to before.
 */
const REFUSED: Verb[] = ['give_task', 'end_task']

/** What is not Amina’s to do is sent by whose it is. */
const SENT_BY: Partial<Record<Verb, string>> = {
  ...{ assign_case: 'ruth', restrict_access: 'ruth', end_restriction: 'ruth' },
  ...{ declare_conflict: 'ruth', lift_conflict: 'ruth', give_task: 'ruth', end_task: 'ruth' },
  ...{ close_case: 'ruth', reopen_case: 'ruth', join_case: 'ruth', override_access: 'graham' },
}

/** A case is closed while it is not High, and joined to another when all else is written. */
const FIRST: Verb[] = ['close_case', 'reopen_case', 'raise_level']
const LAST: Verb[] = ['restrict_access', 'end_restriction', 'override_access', 'join_case']

/** What is chosen, where it matters: so that every field that depends on it is drawn. */
const CHOSEN: Record<string, string> = {
  ...{ exactness: 'interpreted', takenDown: 'paper', consent: 'not_given', parentTold: 'unsafe' },
  ...{ aboutStaff: 'no', aboutLead: 'no', worry: 'high', level: 'high', to: 'low' },
  ...{ case: KEZIA, other: referenceOf('saira'), readers: 'Priya', who: 'Priya', listed: 'Priya' },
  ...{ listed2: 'Amina', owner: 'Amina', actionOwner: 'Amina', referral: '', action: '' },
  ...{
    dueOn: '2099-01-01',
    actionDue: '2099-01-01',
    whenDate: '2099-01-01',
    reviewOn: '2099-01-01',
  },
  ...{ until: '2099-01-01', date: '2020-02-03', dated: '2020-02-03' },
}
/** Fields of text that take no words. */
const FORMED: Record<string, string> = { whenTime: '14:30', age: '9', newAge: '9' }

const READERS = ['amina', 'priya', 'ruth', 'devan', 'graham'].map(userOf)
/** An independent recipient reads what is about a colleague, and the safety line of its case. */
const INDEPENDENT = userOf('hilary')
const FOR_INDEPENDENT = /^(record_staff_concern\.|set_safety_line\.line$)/
const planted = new Map<string, string>()

/** What goes into a field; null leaves it as it is. */
async function valueFor(key: string, verb: Verb, field: Field): Promise<string | null> {
  const { id, control } = field
  if (control === 'long_text' || control === 'short_text') {
    if (id in FORMED) return FORMED[id] ?? null
    if (verb === 'override_access' && id === 'reference') return KEZIA
    const canary = `${TAG}x${planted.size}x`
    planted.set(`${verb}.${id}`, canary)
    return canary
  }
  return control === 'choice' ? choiceFor(field) : await lookedUp(key, field)
}

function choiceFor({ id, options = [] }: Field): string | null {
  const wanted = options.find(([value]) => value === CHOSEN[id]) ?? options[0]
  return wanted?.[0] ?? null
}

/** Cases, people, entries and days; a day that nobody has to give is left. */
async function lookedUp(key: string, { id, control, required }: Field): Promise<string | null> {
  const wanted = CHOSEN[id]
  if (wanted === undefined) return null
  if (!['case', 'known_case', 'colleague', 'entry'].includes(control)) {
    return required || id === 'actionDue' ? wanted : null
  }
  const options = await person(key).suggest(id, wanted)
  return options[0]?.value ?? null
}

/** Fills every field that a form draws, also those that a choice brings up. */
async function fillAll(key: string, verb: Verb) {
  const values: FormValues = {}
  const next = () => fieldsOf(verbs[verb].form, values).find(({ id }) => !(id in values))
  for (let field = next(); field; field = next()) {
    const { id } = field
    const drawn = () => wordsOf(person(key).modal()).includes(`"action_id":"${id}"`)
    await stage().slack.waitFor(drawn, { what: `${verb}.${id}`, timeoutMs: WAIT_MS })
    const value = await valueFor(key, verb, field)
    values[id] = value
    if (value !== null) await person(key).type(id, value)
  }
}

/** Sends the form of a verb; whether it was saved, or what stands under its fields. */
async function sendForm(verb: Verb, word: string): Promise<string> {
  const key = SENT_BY[verb] ?? 'amina'
  await person(key).command('/daybook', word)
  const isOpen = () => person(key).modal()?.callback_id === verb
  await stage().slack.waitFor(isOpen, { what: `the form of ${verb}`, timeoutMs: WAIT_MS })
  await fillAll(key, verb)
  await person(key).submit()
  const answered = () =>
    person(key).modal()?.title?.text === 'Saved' || Object.keys(person(key).errors()).length > 0
  await stage().slack.waitFor(answered, { what: `the answer to ${verb}`, timeoutMs: WAIT_MS })
  const errors = person(key).errors()
  await person(key).close()
  return Object.keys(errors).length === 0 ? 'saved' : wordsOf(errors)
}

/** Everything that left for Slack, with whom it went to: a person, a channel, or nobody known. */
function sentTo(): { to: string; words: string }[] {
  const { calls, requests } = stage().slack
  const userOfTrigger = new Map<string, string>()
  const answers = requests.map(({ payload, body }) => {
    const { trigger_id, user_id, user, event } = payload as {
      trigger_id?: string
      user_id?: string
      user?: { id?: string }
      event?: { user?: string }
    }
    const to = user_id ?? user?.id ?? event?.user ?? 'nobody known'
    if (trigger_id) userOfTrigger.set(trigger_id, to)
    return { to, words: wordsOf(body ?? null) }
  })
  const userOfDm = new Map(charity.staff.map((s) => [person(s.key).dm, s.slackUserId]))
  const userOfView = new Map<string, string>()
  const called = calls.map(({ body, answer }) => {
    const { channel, trigger_id, view_id } = body as Record<string, string | undefined>
    const to =
      (channel && (userOfDm.get(channel) ?? channel)) ??
      userOfTrigger.get(trigger_id ?? '') ??
      userOfView.get(view_id ?? '') ??
      'nobody known'
    const { view } = (answer ?? {}) as { view?: { id?: string } }
    if (view?.id) userOfView.set(view.id, to)
    return { to, words: wordsOf(body) }
  })
  return [...called, ...answers]
}

it('a canary stands in every field of text of every form that a word opens', async () => {
  const all = MENU.flatMap(({ items }) => items)
  const listed = [...all.map(({ verb }) => verb), ...LEFT_OUT].sort()
  expect(listed).toEqual(Object.keys(verbs).sort())
  const rank = ({ verb }: { verb: Verb }) =>
    FIRST.includes(verb) ? FIRST.indexOf(verb) - 9 : LAST.indexOf(verb) + 1
  const outcomes: [Verb, string][] = []
  for (const { verb, word } of [...all].sort((a, b) => rank(a) - rank(b))) {
    outcomes.push([verb, await sendForm(verb, word)])
  }
  const refused = outcomes.filter(([, outcome]) => outcome !== 'saved')
  expect(refused.map(([verb]) => verb).sort(), wordsOf(refused)).toEqual([...REFUSED].sort())
  expect(planted.size).toBeGreaterThan(80)
}, 60_000)

it('who may read finds the canaries; everybody looks, and the bot answers', async () => {
  for (const { key } of charity.staff) {
    for (const word of ['case', 'timeline', 'chronology', 'levels', 'access']) {
      await look(key, `${word} ${KEZIA}`)
    }
    await person(key).say(`brief me on ${KEZIA}`)
    await look(key, `search ${TAG}`)
    await look(key, 'waiting')
  }
  for (const key of ['amina', 'ruth']) {
    const theirs = sentTo().filter(({ to, words }) => to === userOf(key) && holds(words, TAG))
    expect([key, theirs.length]).not.toEqual([key, 0])
  }
})

it('no canary went to a channel, or to anybody who does not work or lead the case', () => {
  const reached = sentTo().filter(({ words }) => holds(words, TAG))
  const isTheirs = ({ to, words }: { to: string; words: string }) =>
    to === INDEPENDENT && fieldsIn(words).every((field) => FOR_INDEPENDENT.test(field))
  const leaks = reached.filter((sent) => !READERS.includes(sent.to) && !isTheirs(sent))
  const told = leaks.map(({ to, words }) => [to, fieldsIn(words), words.slice(0, 600)])
  expect(told).toEqual([])
  expect(sentTo().some(({ to }) => to === CHANNEL)).toBe(true)
  for (const key of ['tomos', 'bex']) {
    const seen = [person(key).dms(), person(key).ephemerals(), person(key).modals()]
    const leaked = holds(wordsOf(seen), TAG)
    expect([key, leaked]).toEqual([key, false])
    expect(sentTo().some(({ to }) => to === userOf(key))).toBe(true)
  }
})

it('no canary stands in what the service printed', () => {
  expect(stage().printed()).toContain('listens on port')
  expect(holds(stage().printed(), TAG)).toBe(false)
})

it('no canary stands in the database, in any spelling', async () => {
  const sql = connect(stage().ownerUrl, 1)
  try {
    expect(await scanFor(sql, TAG)).toEqual([])
    expect(await scanFor(sql, KEZIA)).not.toEqual([])
  } finally {
    await sql.end()
  }
})

/** The fields whose canary stands in words, for whoever has to mend it. */
function fieldsIn(words: string): string[] {
  return [...planted].filter(([, canary]) => words.includes(canary)).map(([field]) => field)
}
