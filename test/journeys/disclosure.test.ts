import { describe, expect, it } from 'vitest'
import { connect } from '../../src/database/connection.ts'
import {
  buttonOf,
  CHANNEL,
  fill,
  KEZIA,
  message,
  press,
  referenceOf,
  send,
  theCharity,
  wordsOf,
} from './the-charity.ts'

const { stage, person } = theCharity()
const WORDS = 'D hurt my arm. I do not want to go home today. marrow-canary-1'

const dms = (key: string) => () => person(key).dms()
const inChannel = () => person('priya').messages(CHANNEL)

async function countEntries(): Promise<number> {
  const sql = connect(stage().ownerUrl, 1)
  const [row] = await sql<{ n: string }[]>`SELECT count(*) AS n FROM daybook.entry`
  await sql.end()
  return Number(row?.n)
}

describe('a disclosure with High', () => {
  it('reaches the channel, the person on duty and the lead at once, without a name or a word of it', async () => {
    const sent = await send(person('amina'), '/disclosure', stage(), {
      case: KEZIA,
      words: WORDS,
      worry: 'high',
    })
    expect(sent.errors).toBeUndefined()
    const alert = await message(stage(), inChannel, KEZIA)
    expect(wordsOf(alert)).toContain('High')
    expect(wordsOf(alert)).toContain('I have this')
    await message(stage(), dms('ruth'), 'High concern')
    await message(stage(), dms('priya'), 'High concern')
    const posts = stage().slack.calls.filter((call) => wordsOf(call.body).includes(CHANNEL))
    expect(posts.length).toBeGreaterThan(0)
    for (const secret of ['canary', 'Kezia', 'Farrowby', 'K.F.', 'arm', 'Amina']) {
      expect(wordsOf(posts.map((post) => post.body))).not.toContain(secret)
    }
  })

  it('gives the worker a receipt with the number to ring while nobody has it', async () => {
    const receipt = await message(stage(), dms('amina'), `Saved on ${KEZIA}`)
    expect(wordsOf(receipt)).toContain('07700 900101')
    expect(wordsOf(receipt)).toContain('Ring 999 first')
    expect(wordsOf(receipt)).not.toContain('canary')
  })

  it('can not be taken by the person who raised it, nor by a colleague who may not know of it', async () => {
    const alert = await message(stage(), inChannel, KEZIA)
    const id = buttonOf(alert, 'take_alert')
    await press(stage(), person('amina'), 'take_alert', id)
    await press(stage(), person('bex'), 'take_alert', id)
    await press(stage(), person('bex'), 'open_alert', id)
    expect(wordsOf(inChannel().at(-1))).toContain('Nobody has this yet')
    await stage().slack.waitFor(() => wordsOf(person('bex').modal()).includes('Not opened'), {
      what: 'the refusal',
    })
    const told = (key: string, words: string) => () =>
      wordsOf(person(key).ephemerals()).includes(words)
    await stage().slack.waitFor(told('amina', 'You raised this alert'), { what: 'her refusal' })
    await stage().slack.waitFor(told('bex', 'We can’t find that case'), { what: 'his refusal' })
  })

  it('opens for the supervisor, who reads the words and the three clocks', async () => {
    const alert = await message(stage(), inChannel, KEZIA)
    await person('priya').click({ channel: CHANNEL, ts: alert.ts }, 'open_alert')
    await stage().slack.waitFor(() => wordsOf(person('priya').modal()).includes('canary'), {
      what: 'the entry',
    })
    expect(wordsOf(person('priya').modal())).toContain('Amina Yusuf-Hale')
    await person('priya').close()
  })

  it('is taken by one press: the channel says who, the worker hears it, and a second press changes nothing', async () => {
    const alert = await message(stage(), inChannel, KEZIA)
    await person('priya').click({ channel: CHANNEL, ts: alert.ts }, 'take_alert')
    await message(stage(), dms('amina'), 'Priya Raithwell has this')
    await message(stage(), inChannel, 'Priya Raithwell has this')
    const before = await countEntries()
    const id = buttonOf(alert, 'open_alert')
    await press(stage(), person('priya'), 'take_alert', id)
    await press(stage(), person('ruth'), 'take_alert', id)
    expect(await countEntries()).toBe(before)
  })

  it('raises the level, so that the next brief begins with High', async () => {
    await person('amina').say(`brief me on ${KEZIA}`)
    const brief = await message(stage(), dms('amina'), `Brief on ${KEZIA}`)
    expect(wordsOf(brief)).toContain('High since')
    expect(wordsOf(brief)).toContain('canary')
  })
})

describe('one form', () => {
  it('that arrives ten times is one entry', async () => {
    const before = await countEntries()
    await fill(person('amina'), '/note', stage(), { case: KEZIA, text: 'Visited. All calm.' })
    const view = person('amina').modal()
    await person('amina').submit()
    const sent = stage().slack.requests.findLast((r) => r.payload.type === 'view_submission')
    expect(wordsOf(sent?.payload)).toContain(String(view?.id))
    const copies = await stage().slack.deliver('interactive', sent?.payload ?? {}, { times: 10 })
    expect(copies.map((copy) => copy.status)).toContain(409)
    expect(await countEntries()).toBe(before + 1)
  })

  it('opens a case for somebody new in the same step', async () => {
    const sent = await send(person('amina'), '/disclosure', stage(), {
      case: 'new',
      newName: 'Pim Oakes-Made-Up',
      newGroup: 'child',
      newAge: '7',
      words: 'He gets shouted at when it is dark.',
    })
    expect(sent.errors).toBeUndefined()
    const options = await optionsOf('amina', 'P.O.')
    expect(wordsOf(options)).toContain('P.O.M.U., 7')
    expect(wordsOf(await optionsOf('bex', 'P.O.'))).not.toContain('P.O.')
  })
})

async function optionsOf(key: string, typed: string) {
  await person(key).command('/note')
  const options = await person(key).suggest('case', typed)
  await person(key).close()
  return options
}

describe('a disclosure about somebody who works here', () => {
  it('goes to the independent recipients and the lead, to no channel, and leaves no trace for that person', async () => {
    const posts = inChannel().length
    const mine = person('priya').dms().length
    const sent = await send(person('amina'), '/disclosure', stage(), {
      case: referenceOf('saira'),
      words: 'She says Priya told the family where she is. marrow-canary-2',
      worry: 'high',
      aboutStaff: 'yes',
      staffMember: 'Priya',
    })
    expect(sent.errors).toBeUndefined()
    for (const key of ['devan', 'hilary', 'ruth']) {
      await message(stage(), dms(key), referenceOf('saira'))
    }
    await message(stage(), dms('amina'), `Saved on ${referenceOf('saira')}`)
    expect(inChannel().length).toBe(posts)
    expect(person('priya').dms().length).toBe(mine)
    await person('priya').say(`brief me on ${referenceOf('saira')}`)
    const brief = await message(stage(), dms('priya'), `Brief on ${referenceOf('saira')}`)
    expect(wordsOf(brief)).not.toContain('canary-2')
    expect(wordsOf(brief)).not.toContain('not everybody may read')
  })

  it('is read by an independent recipient, and not by the colleague who also works the case', async () => {
    const alert = await message(stage(), dms('devan'), referenceOf('saira'))
    await person('devan').click({ channel: person('devan').dm, ts: alert.ts }, 'open_alert')
    const read = () => wordsOf(person('devan').modal()).includes('canary-2')
    await stage().slack.waitFor(read, { what: 'the entry' })
    await person('tomos').say(`brief me on ${referenceOf('saira')}`)
    const brief = await message(stage(), dms('tomos'), `Brief on ${referenceOf('saira')}`)
    expect(wordsOf(brief)).not.toContain('canary-2')
  })
})

describe('a disclosure about the lead, on somebody new', () => {
  it('is a case that does not exist for the lead, who is answered as anybody is', async () => {
    const sent = await send(person('amina'), '/disclosure', stage(), {
      case: 'new',
      newName: 'Wim Made-Up',
      newGroup: 'child',
      words: 'He says the lead told his dad. marrow-canary-3',
      worry: 'high',
      aboutStaff: 'yes',
      staffMember: 'Ruth',
    })
    expect(sent.errors).toBeUndefined()
    const saved = wordsOf(person('amina').modal())
    const reference = /K-[0-9A-Z]{5}/.exec(saved)?.[0] ?? ''
    await message(stage(), dms('devan'), reference)
    const answers: string[] = []
    for (const asked of [reference, 'K-22222']) {
      answers.push(JSON.stringify((await person('ruth').command('/brief', asked)).body))
    }
    expect(answers[0]).toBe(answers[1])
    expect(wordsOf(await optionsOf('ruth', ''))).not.toContain(reference)
    expect(wordsOf(person('ruth').dms())).not.toContain(reference)
  })
})

it('keeps every message within the limits of Slack', () => {
  expect(stage().slack.breaches).toEqual([])
})
