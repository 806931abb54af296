import { expect, it } from 'vitest'
import { connect } from '../../src/database/connection.ts'
import { KEZIA, referenceOf } from './charity-names.ts'
import { onBoth } from './scenes.ts'

const ELLIS = referenceOf('ellis')

onBoth((scene) => {
  const { person, until, shown, send, title, toForm } = scene

  /** Waits until somebody’s Home says this. */
  async function home(key: string, words: string) {
    return await until(`“${words}” on the Home of ${key}`, () => {
      const seen = person(key).home()
      return seen?.words.includes(words) ? seen : null
    })
  }

  /** Opens it, and waits until it has been drawn since. */
  async function openHome(key: string) {
    const before = person(key).home()?.words
    await person(key).openHome()
    return await until(`the Home of ${key}`, () => {
      const seen = person(key).home()
      return seen && seen.words !== before ? seen : null
    })
  }

  it('a worker sees their cases, by level and silence, in words; a lead sees how many there are', async () => {
    const { words } = await openHome('amina')
    expect(words).toMatch(/decisions? (is|are) to be reviewed: K-[0-9A-Z]{5}/)
    expect(words).toContain('Your cases')
    expect(words).toMatch(/K-[0-9A-Z]{5} · [A-Z.]+, \d+ · (High|Medium|Low|Not yet assessed) · /)
    expect(words).toMatch(/last contact \d+ days ago/)
    const levels = [...words.matchAll(/ · (High|Medium|Not yet assessed|Low) · /g)].map((m) => m[1])
    const ranks = levels.map((level) => ({ High: 0, Low: 2 })[level ?? ''] ?? 1)
    expect(ranks).toEqual(ranks.toSorted())
    expect(ranks.length).toBeGreaterThan(2)
    expect(words).not.toContain('open cases by level')
    const spread = /High (\d+) · Medium (\d+) · Not yet assessed (\d+) · Low (\d+) · (\d+) in all/
    const counted = async (key: string, title: string) => {
      const seen = (await openHome(key)).words
      expect(seen).toContain(title)
      return (seen.match(spread) ?? []).slice(1).map(Number)
    }
    const team = await counted('priya', 'Your open cases by level')
    const all = await counted('ruth', 'Open cases by level')
    for (const [high, medium, none, low, sum] of [team, all] as [number[], number[]]) {
      expect(sum).toBe(Number(high) + Number(medium) + Number(none) + Number(low))
    }
    expect(all[4]).toBeGreaterThan(team[4] ?? 0)
    expect(team[4]).toBeGreaterThan(0)
  })

  it('leads in one tap to a note, and the Home is drawn again when the note is saved', async () => {
    const own = await openHome('amina')
    expect(own.words).not.toContain('last contact today')
    await toForm('amina', own, 'record_note', 'Write a note')
    const fields = { case: ELLIS, text: 'Rang him. canary-home', with: 'person', how: 'call' }
    await person('amina').fill(fields)
    expect(await scene.submit('amina')).toEqual({})
    await person('amina').close()
    await home('amina', 'last contact today')
  })

  it('opens a case from its line, searches and asks for a brief', async () => {
    const own = await openHome('amina')
    const button = own.buttons.find(({ value }) => value === `case ${KEZIA}`)
    await person('amina').press(own, button?.action ?? '', button?.value)
    expect(await shown('amina', 'Worked by')).toContain(KEZIA)
    await person('amina').close()
    await toForm('amina', await openHome('amina'), 'ask_search', 'Search')
    await person('amina').fill({ words: 'canary-home' })
    await person('amina').submit()
    expect(await shown('amina', 'Rang him.')).toContain(ELLIS)
    await person('amina').close()
    await toForm('amina', await openHome('amina'), 'ask_brief', 'Brief me')
    await person('amina').fill({ case: KEZIA })
    await person('amina').submit()
    await shown('amina', `Your brief on ${KEZIA} is coming`)
    await person('amina').close()
    await scene.message('amina', `Brief on ${KEZIA}`)
    const help = await openHome('amina')
    const asked = help.buttons.find(({ value }) => value === 'help')
    await person('amina').press(help, asked?.action ?? '', 'help')
    await shown('amina', 'referral: to whom, and what was sent')
    await person('amina').close()
  })

  it('an alert waits on the Home of whom it reaches, is taken there, and leaves the others’', async () => {
    for (const key of ['priya', 'ruth', 'bex']) await openHome(key)
    const fields = { case: KEZIA, words: 'He hit me. canary-home', worry: 'high' }
    expect(await send('amina', '/disclosure', fields)).toEqual({})
    await home('ruth', 'nobody has this yet')
    const waiting = await home('priya', 'nobody has this yet')
    expect(waiting.words).not.toContain('canary')
    const open = waiting.buttons.find(({ value }) => value.startsWith('alert '))
    await person('priya').press(waiting, open?.action ?? '', open?.value)
    await shown('priya', 'Nobody has this yet')
    await person('priya').press('window', 'take_alert')
    await shown('priya', 'Record the decision')
    await person('priya').press('window', 'record_decision')
    await title('priya', 'Record the decision')
    await person('priya').close()
    await home('priya', 'you have this')
    await until('the alert to leave the Home of ruth', () =>
      person('ruth').home()?.words.includes('Nothing waits for you.'),
    )
    expect(person('bex').home()?.words).not.toContain(KEZIA)
  })

  it('is drawn again when somebody’s rights change', async () => {
    await openHome('tomos')
    expect(person('tomos').home()?.words).not.toContain(ELLIS)
    const fields = { who: 'Tomos', what: 'assigned', why: 'Cover in May.' }
    expect(await send('ruth', `assign ${ELLIS}`, fields)).toEqual({})
    await home('tomos', ELLIS)
  })

  it('what stands on it is in the access log: the question, and whom it names', async () => {
    const sql = connect(scene.stage().ownerUrl, 1)
    const logged = () => sql<{ cited: string; asked: string }[]>`
      SELECT coalesce(sum(cardinality(a.cited)), 0) AS cited,
        count(*) FILTER (WHERE cardinality(a.cited) = 0) AS asked
      FROM daybook.access_event a JOIN daybook.staff s ON s.id = a.actor_id
      WHERE a.exit = 'home' AND s.name LIKE 'Amina%'`
    const [before] = await logged()
    const { words } = await openHome('amina')
    const named = words.match(/K-[0-9A-Z]{5} · [A-Z.]+, /g)?.length ?? 0
    expect(named).toBeGreaterThan(2)
    const [after] = await logged()
    await sql.end()
    expect(Number(after?.cited) - Number(before?.cited)).toBeGreaterThanOrEqual(named)
    expect(Number(after?.asked)).toBeGreaterThan(Number(before?.asked))
  })

  it('keeps within the limits of the platform', () => {
    expect(scene.breaches()).toEqual([])
  })
})
