import { expect, it } from 'vitest'
import { MENU } from '../../src/conversations/menu.table.ts'
import { type Verb, verbs } from '../../src/conversations/verbs.table.ts'
import { connect, type Sql } from '../../src/database/connection.ts'
import { type Field, type FormValues, fieldsOf } from '../../src/messages/form.ts'
import { holds, makeTag } from '../setup/canary.ts'
import { scanFor } from '../setup/scan-database.ts'
import { CHANNELS, KEZIA, referenceOf } from './charity-names.ts'
import { onBoth, type Scene } from './scenes.ts'
import { type Sent, sentTo } from './sent.ts'

/** Verbs whose form no word opens: the button that does, and the newest of what it is about. */
const BY_BUTTON: [
  Verb,
  action: string,
  about: { alert: true } | { step: string } | { entry: string },
][] = [
  ['add_addendum', 'add_addendum', { entry: 'note' }],
  ['answer_lowering', 'open_form', { step: 'lowering' }],
  ['review_override', 'open_form', { step: 'override_review' }],
  ['record_follow_up', 'open_form', { entry: 'note' }],
  ['name_reader', 'open_form', { entry: 'private' }],
  ['end_reader', 'open_form', { entry: 'private' }],
  ['set_aside_signs', 'open_form', { entry: 'note' }],
  ['say_next_step', 'open_form', { alert: true }],
  ['pass_alert', 'open_form', { alert: true }],
  ['record_decision', 'record_decision', { alert: true }],
  ['wrong_case', 'wrong_case', { entry: 'note' }],
  ['answer_wrong_case', 'open_form', { step: 'wrong_case' }],
  ['answer_conflict', 'open_form', { step: 'conflict' }],
]

/** Opened from a message of somebody, and searched where that is told: capture.test.ts. */
const ELSEWHERE: Verb[] = ['capture_message']

/**
 * Forms that are sent and refused here: the charity has no records officer, and the level of the
 * case that this one would be joined to is lower.
 */
const REFUSED: Verb[] = ['give_task', 'end_task', 'join_case']

/** The colleague reads the private note. */
const REFUSED_BY_BUTTON: Verb[] = ['name_reader']

/** What is not Amina’s to do is sent by whose it is. */
const SENT_BY: Partial<Record<Verb, string>> = {
  ...{ assign_case: 'ruth', restrict_access: 'ruth', end_restriction: 'ruth' },
  ...{ declare_conflict: 'ruth', lift_conflict: 'ruth', give_task: 'ruth', end_task: 'ruth' },
  ...{ name_reader: 'ruth', end_reader: 'ruth', record_decision: 'ruth' },
  ...{
    say_next_step: 'ruth',
    pass_alert: 'ruth',
    write_oversight: 'ruth',
    write_supervision: 'ruth',
  },
  ...{
    answer_conflict: 'ruth',
    answer_lowering: 'ruth',
    review_override: 'ruth',
    answer_wrong_case: 'ruth',
  },
  ...{ close_case: 'ruth', reopen_case: 'ruth', join_case: 'ruth', override_access: 'graham' },
}

/** A case is closed while it is not High, and joined to another when all else is written. */
const FIRST: Verb[] = ['close_case', 'reopen_case', 'raise_level']
const LAST: Verb[] = ['restrict_access', 'end_restriction', 'override_access', 'join_case']

/** What is chosen, where it matters: so that every field that depends on it is drawn. */
const CHOSEN: Record<string, string> = {
  ...{ exactness: 'interpreted', takenDown: 'paper', consent: 'not_given', parentTold: 'unsafe' },
  ...{ aboutStaff: 'no', aboutLead: 'no', worry: 'high', level: 'high', to: 'low' },
  // Nothing is moved: on the other case it would be rightly read by others.
  ...{ rightCase: referenceOf('saira'), confirmed: 'no' },
  ...{ case: KEZIA, other: referenceOf('nell'), readers: 'Priya', who: 'Priya', listed: 'Priya' },
  ...{
    listed2: 'Amina',
    owner: 'Amina',
    staffMember: 'Tomos',
    actionOwner: 'Amina',
    referral: '',
    action: '',
  },
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

const READERS = ['amina', 'priya', 'ruth', 'devan', 'graham']
/** An independent recipient reads what is about a colleague, and the safety line of its case. */
const INDEPENDENT = 'hilary'
/** They work other cases. */
const OTHERS = ['tomos', 'bex']
const FOR_INDEPENDENT = /^(record_staff_concern\.|answer_conflict\.|set_safety_line\.line$)/
/** Fills in and sends forms; remembers which canary stands in which field. */
function planter({ person, until, reach }: Scene) {
  const tag = makeTag()
  const planted = new Map<string, string>()

  /** What goes into a field; null leaves it as it is. */
  async function valueFor(key: string, verb: Verb, field: Field): Promise<string | null> {
    const { id, control } = field
    if (control === 'long_text' || control === 'short_text') {
      if (id in FORMED) return FORMED[id] ?? null
      if (verb === 'override_access' && id === 'reference') return KEZIA
      const canary = `${tag}x${planted.size}x`
      planted.set(`${verb}.${id}`, canary)
      return canary
    }
    return control === 'choice' ? choiceFor(field) : await lookedUp(key, field)
  }

  /** Cases, people, entries and days; a day that nobody has to give is left. */
  async function lookedUp(key: string, { id, control, required }: Field): Promise<string | null> {
    const wanted = CHOSEN[id]
    if (wanted === undefined) return null
    if (!['case', 'known_case', 'colleague', 'entry'].includes(control)) {
      return required || id === 'actionDue' ? wanted : null
    }
    // Asked once only: the same search twice within a second is a replay at the door of Slack.
    await person(key).fill({ [id]: wanted })
    return person(key).held(id) || null
  }

  /** Fills every field that a form draws, also those that a choice brings up. */
  async function fillAll(key: string, verb: Verb) {
    const values: FormValues = {}
    const next = () => {
      const left = fieldsOf(verbs[verb].form, values).filter(({ id }) => !(id in values))
      return left.find(({ id }) => person(key).hasField(id)) ?? left[0]
    }
    for (let field = next(); field; field = next()) {
      const { id } = field
      await person(key).draw(id)
      const value = await valueFor(key, verb, field)
      values[id] = value
      if (value !== null && !person(key).held(id)) await person(key).fill({ [id]: value })
    }
  }

  /** Sends the form of a verb; whether it was saved, or what stands under its fields. */
  async function sendForm(verb: Verb, open: (key: string) => Promise<unknown>): Promise<string> {
    const key = SENT_BY[verb] ?? 'amina'
    const { form } = verbs[verb]
    const [first] = fieldsOf(form, {})
    const isOpen = () => person(key).title() === form.title && person(key).hasField(first?.id ?? '')
    await reach(`the form of ${verb}`, () => open(key), isOpen)
    await fillAll(key, verb)
    await person(key).submit()
    const answered = () =>
      person(key).title() === 'Saved' || Object.keys(person(key).errors()).length > 0
    await until(`the answer to ${verb}`, answered)
    const errors = person(key).errors()
    await person(key).close()
    return Object.keys(errors).length === 0 ? 'saved' : JSON.stringify(errors)
  }

  /** The fields whose canary stands in words, for whoever has to mend it. */
  function fieldsIn(words: string): string[] {
    return [...planted].filter(([, canary]) => words.includes(canary)).map(([field]) => field)
  }

  return { tag, planted, sendForm, fieldsIn }
}

function choiceFor({ id, options = [] }: Field): string | null {
  const wanted = options.find(([value]) => value === CHOSEN[id]) ?? options[0]
  return wanted?.[0] ?? null
}

/** The id that a button of this kind carries. */
async function newest(sql: Sql, about: (typeof BY_BUTTON)[number][2]): Promise<string> {
  const kind = 'step' in about ? about.step : 'entry' in about ? about.entry : 'high'
  const [row] = await sql<{ id: string }[]>`
    SELECT x.id FROM daybook.case_file c, LATERAL (
      SELECT g.entry_id AS id, 'entry' AS of, g.at,
        CASE g.visibility WHEN 'open' THEN g.kind ELSE g.visibility END AS kind
      FROM daybook.entry_guard g WHERE g.case_id = c.id
      UNION ALL SELECT t.id, 'step', t.asked_at, t.kind
      FROM daybook.two_step t WHERE t.case_id = c.id
      UNION ALL SELECT a.id, 'alert', a.opened_at, 'high'
      FROM daybook.alert a
      WHERE a.case_id = c.id AND a.state <> 'closed' AND NOT a.staff_related) x
    WHERE c.reference = ${KEZIA} AND x.of = ${Object.keys(about)[0] ?? ''} AND x.kind = ${kind}
    ORDER BY x.at DESC LIMIT 1`
  return row?.id ?? ''
}

// What the database is asked stands in its log, with every value.
onBoth(
  (scene) => {
    const { stage, person, look, message } = scene
    const { tag: TAG, planted, sendForm, fieldsIn } = planter(scene)

    it('a canary stands in every field of text of every form that a word opens', async () => {
      const all = MENU.flatMap(({ items }) => items)
      const listed = [
        ...all.map(({ verb }) => verb),
        ...ELSEWHERE,
        ...BY_BUTTON.map(([verb]) => verb),
      ].sort()
      expect(listed).toEqual(Object.keys(verbs).sort())
      const rank = ({ verb }: { verb: Verb }) =>
        FIRST.includes(verb) ? FIRST.indexOf(verb) - 9 : LAST.indexOf(verb) + 1
      const outcomes: [Verb, string][] = []
      for (const { verb, word } of [...all].sort((a, b) => rank(a) - rank(b))) {
        outcomes.push([verb, await sendForm(verb, (key) => person(key).ask(word))])
      }
      const refused = outcomes.filter(([, outcome]) => outcome !== 'saved')
      expect(refused.map(([verb]) => verb).sort(), JSON.stringify(refused)).toEqual(
        [...REFUSED].sort(),
      )
      expect(planted.size).toBeGreaterThan(80)
    })

    it('and in every field of those that a button opens', async () => {
      const sql = connect(stage().ownerUrl, 1)
      await look('ruth', `timeline ${KEZIA}`)
      // Only whoever has an alert says what happens next.
      await person('ruth').present('take_alert', await newest(sql, { alert: true }))
      await message('ruth', 'Ruth Calloway-Mensah has this')
      const outcomes: [Verb, string][] = []
      for (const [verb, action, about] of BY_BUTTON) {
        const id = await newest(sql, about)
        const of = 'alert' in about ? 'alert:' : ''
        const value = action === 'open_form' ? `${verb}:${of}${id}` : id
        const open = (key: string) => person(key).present(action, value)
        outcomes.push([verb, await sendForm(verb, open)])
      }
      await sql.end()
      const refused = outcomes.filter(([, outcome]) => outcome !== 'saved')
      expect(refused.map(([verb]) => verb)).toEqual(REFUSED_BY_BUTTON)
    })

    it('who may read finds the canaries; everybody looks, and the bot answers', async () => {
      for (const key of [...READERS, INDEPENDENT, ...OTHERS]) {
        await person(key).openHome()
        for (const word of ['case', 'timeline', 'chronology', 'levels', 'access', 'new', 'ai']) {
          await look(key, `${word} ${KEZIA}`)
        }
        for (const word of ['caseload', 'due', 'drafts', 'lookups', 'overview', 'rules']) {
          await look(key, word)
        }
        await person(key).say(`brief me on ${KEZIA}`)
        await look(key, `search ${TAG}`)
        await look(key, 'waiting')
      }
      for (const key of ['amina', 'ruth']) {
        const theirs = sentTo(stage()).filter(({ to, words }) => to === key && holds(words, TAG))
        expect([key, theirs.length]).not.toEqual([key, 0])
      }
    })

    it('no canary went to a channel, or to anybody who does not work or lead the case', () => {
      const reached = sentTo(stage()).filter(({ words }) => holds(words, TAG))
      const isTheirs = ({ to, words }: Sent) =>
        to === INDEPENDENT && fieldsIn(words).every((field) => FOR_INDEPENDENT.test(field))
      const leaks = reached.filter((sent) => !READERS.includes(sent.to) && !isTheirs(sent))
      const told = leaks.map(({ to, words }) => [to, fieldsIn(words), words.slice(0, 600)])
      expect(told).toEqual([])
      expect(sentTo(stage()).some(({ to }) => CHANNELS.includes(to))).toBe(true)
      for (const key of OTHERS) {
        const leaked = holds(person(key).screen(), TAG)
        expect([key, leaked]).toEqual([key, false])
        expect(sentTo(stage()).some(({ to }) => to === key)).toBe(true)
      }
    })

    it('no canary stands in what the service printed', () => {
      expect(stage().printed()).toContain('listens on port')
      expect(holds(stage().printed(), TAG)).toBe(false)
    })

    it('no canary stands in the log of the database, which holds every statement with its values', () => {
      const log = stage().postgres.printed()
      expect(log).toContain('daybook.append')
      expect(log).toContain(KEZIA)
      expect(holds(log, TAG)).toBe(false)
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
  },
  ['log_statement=all'],
)
