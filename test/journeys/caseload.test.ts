import { expect, it } from 'vitest'
import { charity } from '../../src/sandbox/charity/charity.ts'
import { KEZIA } from './charity-names.ts'
import type { Seen } from './hands.ts'
import { onBoth } from './scenes.ts'

const AMINAS = charity.cases.filter((one) => one.assigned.includes('amina'))
const OTHERS = charity.cases.filter((one) => !one.assigned.includes('amina'))

onBoth((scene) => {
  const { person, look, message } = scene
  /** Those that are open. */
  let theirs = AMINAS

  it('a worker sees their own cases, the gravest first, with what is late', async () => {
    const mine = await look('amina', 'caseload')
    expect(mine).toContain('Your cases')
    expect(mine).toContain(KEZIA)
    expect(mine).not.toContain('Write a supervision record')
    theirs = AMINAS.filter(({ reference }) => mine.includes(reference))
    expect(theirs.length).toBeGreaterThan(3)
    for (const { reference } of OTHERS) expect(mine).not.toContain(reference)
    const places = ['High · K-', 'Medium · K-', 'Low · K-'].map((words) => mine.indexOf(words))
    const found = places.filter((at) => at >= 0)
    expect(found).toEqual(found.toSorted((a, b) => a - b))
    expect(found.length).toBeGreaterThan(1)
  })

  it('a supervisor has a colleague’s cases for supervision, and no others', async () => {
    const pack = await look('priya', 'caseload Amina')
    expect(pack).toContain('Cases of Amina Yusuf-Hale')
    expect(pack).toContain('Write a supervision record')
    for (const { reference } of theirs) expect(pack).toContain(reference)
    const others = await look('graham', 'caseload Amina')
    for (const { reference } of theirs) expect(others).not.toContain(reference)
    expect(others).toContain('no open case that you can see')
    expect(await look('priya', 'caseload Nobody')).toContain('can’t be found')
  })

  it('what is new on a case is shown once, and is not new any more', async () => {
    const saved = { text: 'Rang the made-up school.' }
    await scene.send('amina', `/note ${KEZIA}`, saved)
    const first = await look('priya', `new ${KEZIA}`)
    expect(first).toContain(`New to you on ${KEZIA}`)
    for (let seen = first; seen.includes('Show the next'); )
      seen = await look('priya', `new ${KEZIA}`)
    await scene.send('amina', `/note ${KEZIA}`, { text: 'The school rang back.' })
    const next = await look('priya', `new ${KEZIA}`)
    expect(next).toContain('1 entry, oldest first')
    expect(next).toContain('The school rang back.')
    expect(next).not.toContain('Rang the made-up school.')
    expect(await look('priya', `new ${KEZIA}`)).toContain('is new to you')
    expect(await look('graham', `new ${KEZIA}`)).toContain('can’t find that case')
  })

  it('a handover brings a brief of each case that both may see, by direct message', async () => {
    const before = person('priya').messages().length
    expect(await look('priya', 'handover Amina')).toContain('coming by direct message')
    for (const { reference } of theirs) await message('priya', `Brief on ${reference}`, before)
    const asked = person('priya').messages().length
    await person('priya').say('brief me on all of Amina’s cases')
    for (const { reference } of theirs) await message('priya', `Brief on ${reference}`, asked)
    expect(await look('graham', 'handover Amina')).toContain('no open case')
  })

  it('a brief of some days says which, and leaves out what was neither then nor on top', async () => {
    const before = person('priya').messages().length
    await person('priya').say(`brief me on ${KEZIA} since 1 January 2090`)
    const brief = await message(
      'priya',
      'What happened or was recorded from 1 January 2090',
      before,
    )
    expect(brief.words).toContain('Level, safety and safe contact')
    expect(brief.words).not.toContain('Decisions and referrals')
  })

  it('a brief says what to read before a visit, and its reader whether it helped', async () => {
    const before = person('priya').messages().length
    await person('priya').say(`brief me on ${KEZIA}`)
    const isLast = ({ buttons }: Seen) => buttons.some(({ label }) => label === 'It helped')
    const last = await message('priya', isLast, before)
    const told = person('priya').messages().slice(before)
    expect(told.map(({ words }) => words).join()).toContain('Read in full before a visit')
    const wrong = last.buttons.find(({ label }) => label === 'Something is wrong')
    await person('priya').press(last, wrong?.action ?? '', wrong?.value)
    expect(await scene.shown('priya', 'Thank you.')).toContain('changes nothing on the record')
    await person('priya').close()
    expect(await look('ruth', 'rules')).toContain('helpful to 0, wrong for 1')
    expect(await look('priya', 'rules')).not.toContain('wrong for')
  })

  it('keeps within the limits of the platform', () => {
    expect(scene.breaches()).toEqual([])
  })
})
