import { expect, it } from 'vitest'
import {
  buttonOf,
  CHANNEL,
  KEZIA,
  message,
  press,
  referenceOf,
  send,
  theCharity,
  wordsOf,
} from './the-charity.ts'

const { stage, person } = theCharity()
const dms = (key: string) => () => person(key).dms()

async function decide(
  key: string,
  on: { channel: string; ts: string },
  fields: [string, string][],
) {
  await person(key).click(on, 'record_decision')
  await stage().slack.waitFor(() => person(key).modal()?.title?.text === 'Record the decision', {
    what: 'the decision form',
  })
  for (const [field, words] of fields) await person(key).type(field, words)
  const sent = await person(key).submit()
  await person(key).close()
  return sent
}

it('the trustee, alerted by a late rung, reads the case until a decision closes the alert', async () => {
  await send(person('tomos'), '/disclosure', stage(), {
    case: referenceOf('jordan'),
    words: 'He took my phone. canary-decide',
    worry: 'high',
  })
  const alert = await message(
    stage(),
    () => person('priya').messages(CHANNEL),
    referenceOf('jordan'),
  )
  const id = buttonOf(alert, 'open_alert')
  await press(stage(), person('hilary'), 'open_alert', id)
  await stage().slack.waitFor(() => wordsOf(person('hilary').modal()).includes('Not opened'), {
    what: 'the refusal before she is reached',
  })
  await person('hilary').close()

  await letTimePass(id, 3)
  const reached = await message(stage(), dms('hilary'), referenceOf('jordan'))
  await person('hilary').click({ channel: person('hilary').dm, ts: reached.ts }, 'open_alert')
  await stage().slack.waitFor(() => wordsOf(person('hilary').modal()).includes('canary-decide'), {
    what: 'the entry, once reached',
  })
  await person('hilary').close()

  await person('priya').click({ channel: CHANNEL, ts: alert.ts }, 'take_alert')
  await message(stage(), () => person('priya').messages(CHANNEL), 'Record the decision')
  const sent = await decide('priya', { channel: CHANNEL, ts: alert.ts }, [
    ['decision', 'Ring the school today. No referral yet.'],
    ['reasoning', 'He is with his nan and safe tonight. canary-reason'],
  ])
  expect(sent.errors).toBeUndefined()
  await message(stage(), dms('tomos'), 'A decision was recorded')
  await message(stage(), () => person('priya').messages(CHANNEL), 'A decision is on the record')
  await press(stage(), person('hilary'), 'open_alert', id)
  await stage().slack.waitFor(() => wordsOf(person('hilary').modal()).includes('Not opened'), {
    what: 'the refusal after the decision',
  })
  await person('hilary').close()
})

it('the decision and its reasoning stand in the next brief, and in no channel', async () => {
  await person('tomos').say(`brief me on ${referenceOf('jordan')}`)
  const brief = await message(stage(), dms('tomos'), `Brief on ${referenceOf('jordan')}`)
  expect(wordsOf(brief)).toContain('canary-reason')
  const posts = stage().slack.calls.filter((call) => wordsOf(call.body).includes(CHANNEL))
  expect(wordsOf(posts)).not.toContain('canary')
})

it('needs its reasoning, and is refused to the person who raised the alert', async () => {
  await send(person('priya'), '/disclosure', stage(), {
    case: KEZIA,
    words: 'More.',
    worry: 'high',
  })
  const alert = await message(stage(), () => person('priya').messages(CHANNEL), KEZIA)
  await press(stage(), person('priya'), 'take_alert', buttonOf(alert, 'open_alert'))
  const refused = () => wordsOf(person('priya').ephemerals()).includes('You raised this alert')
  await stage().slack.waitFor(refused, { what: 'the refusal' })
  await person('ruth').click({ channel: CHANNEL, ts: alert.ts }, 'take_alert')
  await message(stage(), () => person('ruth').messages(CHANNEL), 'Ruth Calloway-Mensah has this')
  const on = { channel: CHANNEL, ts: alert.ts }
  expect((await decide('ruth', on, [['decision', 'Refer to MASH.']])).errors).toBeDefined()
  const before = person('priya').ephemerals().length
  await person('priya').click(on, 'record_decision')
  const told = () => person('priya').ephemerals().slice(before)
  await stage().slack.waitFor(() => wordsOf(told()).includes('You raised this alert'), {
    what: 'the refusal before a form is opened',
  })
  expect(person('priya').modal()?.title?.text).not.toBe('Record the decision')
  expect(stage().slack.breaches).toEqual([])
})

it('nobody answers: everybody hears again, and the worker is told which number to ring', async () => {
  await send(person('amina'), '/disclosure', stage(), {
    case: KEZIA,
    words: 'Again.',
    worry: 'high',
  })
  const open = (m: unknown) => wordsOf(m).includes(KEZIA) && wordsOf(m).includes('Nobody has this')
  const alert = await message(stage(), () => person('ruth').messages(CHANNEL), open)
  await letTimePass(buttonOf(alert, 'open_alert'), 4)
  const ring = await message(stage(), dms('amina'), 'Please ring')
  expect(wordsOf(ring)).toContain('07700 900101')
  await person('priya').click({ channel: CHANNEL, ts: alert.ts }, 'take_alert')
  await message(stage(), dms('amina'), 'Priya Raithwell has this')
})

/** Brings the time of an alert's next rungs forward, as the database's owner. */
async function letTimePass(id: string, rungs: number): Promise<void> {
  const { connect } = await import('../../src/database/connection.ts')
  const sql = connect(stage().ownerUrl, 1)
  for (let n = 0; n < rungs; n += 1) {
    const [row] = await sql<{ rung: number }[]>`
      UPDATE daybook.alert SET next_due_at = now() - interval '1 second' WHERE id = ${id}
      RETURNING rung`
    const climbed = async () => {
      const [now] = await sql<{ rung: number }[]>`SELECT rung FROM daybook.alert WHERE id = ${id}`
      return (now?.rung ?? 0) > (row?.rung ?? 0)
    }
    await expect.poll(climbed, { timeout: 8000 }).toBe(true)
  }
  await sql.end()
}
