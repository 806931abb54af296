import { expect, it } from 'vitest'
import { connect } from '../../src/database/connection.ts'
import { moveClockOn } from '../../src/demo/clock.ts'
import { KEZIA } from './charity-names.ts'
import { onBoth } from './scenes.ts'
import { WAIT_MS } from './waiting.ts'

onBoth((scene) => {
  const { person, brief, until } = scene
  const briefs = () =>
    person('amina')
      .messages()
      .filter(({ words }) => words.includes(`Brief on ${KEZIA}`))

  it('a brief goes out of the chat by a press, all of its pages; the record keeps that it was given', async () => {
    await brief('amina', KEZIA)
    const before = person('amina').messages().length
    expect(before).toBeGreaterThan(0)
    const last = await until('the button', () =>
      person('amina')
        .messages()
        .find(({ buttons }) => buttons.some(({ label }) => label === 'Delete now')),
    )
    await person('amina').press(last, 'delete_message')
    await until('the brief to go', () => briefs().length === 0)
    const sql = connect(scene.stage().ownerUrl, 1)
    const [row] = await sql<{ n: number }[]>`SELECT count(*)::int AS n FROM daybook.access_event
      WHERE exit = 'brief' AND cardinality(cited) > 0`
    await sql.end()
    expect(row?.n).toBeGreaterThan(0)
  })

  it('and by itself after a day, not before; a receipt stays', async () => {
    const sql = connect(scene.stage().ownerUrl, 1)
    await scene.send('amina', `note ${KEZIA}`, { text: 'She is well. canary-stays' })
    await scene.message('amina', `Saved on ${KEZIA}`)
    await brief('amina', KEZIA)
    // What is still on its way when the clock is moved on would have its day from then.
    const waiting = async () =>
      (await sql`SELECT FROM daybook.outbox WHERE state = 'waiting'`).length
    await expect.poll(waiting, { timeout: WAIT_MS }).toBe(0)
    await moveClockOn(sql, 23 * 60)
    // What is to come later is told apart from what would have come by now.
    await brief('priya', KEZIA)
    expect(briefs().length).toBeGreaterThan(0)
    await moveClockOn(sql, 24 * 60 + 1)
    await until('the brief to go', () => briefs().length === 0)
    expect(JSON.stringify(person('amina').messages())).toContain(`Saved on ${KEZIA}`)
    await moveClockOn(sql, 0)
    await sql.end()
  })

  it('is nobody else’s to delete', async () => {
    await brief('amina', KEZIA)
    const button = await until('the button', () =>
      person('amina')
        .messages()
        .flatMap(({ buttons }) => buttons)
        .findLast(({ label }) => label === 'Delete now'),
    )
    await person('bex').present('delete_message', button.value)
    await scene.told('bex', 'That message is not there any more')
    expect(briefs().length).toBeGreaterThan(0)
  })

  it('keeps within the limits of the platform', () => {
    expect(scene.breaches()).toEqual([])
  })
})
