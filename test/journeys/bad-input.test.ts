import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { connect } from '../../src/database/connection.ts'
import { refusalWords } from '../../src/domain/refusals.ts'
import { KEZIA, referenceOf } from './charity-names.ts'
import { fill, theCharity } from './the-charity.ts'

const { stage, person } = theCharity()

async function countRecord(): Promise<string> {
  const sql = connect(stage().ownerUrl, 1)
  const [row] = await sql<{ n: string }[]>`SELECT (SELECT count(*) FROM daybook.entry) || '/' ||
    (SELECT count(*) FROM daybook.case_file) || '/' || (SELECT count(*) FROM daybook.alert) AS n`
  await sql.end()
  return row?.n ?? ''
}

describe('a case that is not yours and a case that does not exist', () => {
  const others = () => referenceOf('walter')

  it('are answered with the same words when a form is sent with an id that was not offered', async () => {
    const before = await countRecord()
    const answers: string[] = []
    for (const id of [await idOf(others()), '0b8f3c1e-6f0a-4a51-9d3e-3f1d2f6b7a10']) {
      await fill(person('amina'), '/note', stage(), { case: KEZIA, text: 'Some words.' })
      const payload = await submissionWith(id)
      const [answer] = await stage().slack.deliver('interactive', payload)
      answers.push(JSON.stringify(answer?.body))
      await person('amina').close()
    }
    expect(answers[0]).toBe(answers[1])
    expect(answers[0]).toContain('We can’t find that case')
    expect(await countRecord()).toBe(before)
  })

  async function idOf(reference: string): Promise<string> {
    const sql = connect(stage().ownerUrl, 1)
    const [row] = await sql<{ id: string }[]>`
      SELECT id FROM daybook.case_file WHERE reference = ${reference}`
    await sql.end()
    return row?.id ?? ''
  }

  /** The open form as it would be sent, with another case in it. */
  async function submissionWith(id: string): Promise<Record<string, unknown>> {
    const view = person('amina').modal()
    const real = stage().slack.requests.findLast((r) => r.payload.view)?.payload ?? {}
    const text = { text: { type: 'plain_text_input', value: 'Some words.' } }
    const chosen = { case: { type: 'external_select', selected_option: { value: id } } }
    const values = { case: chosen, text }
    const { user, team, api_app_id, token } = real
    const sent = { ...view, id: `V${Math.random()}`, state: { values } }
    return {
      type: 'view_submission',
      user,
      team,
      api_app_id,
      token,
      view: sent,
      trigger_id: '1.2.3',
    }
  }
})

describe('what can not be an entry is said under the field, and the words stay', () => {
  it('no case chosen, no level, no reason, no name', async () => {
    const amina = person('amina')
    const table: [string, Record<string, string>, string, Parameters<typeof refusalWords>[0]][] = [
      ['/concern', { case: KEZIA, reason: 'x' }, 'level', 'no_level'],
      ['/concern', { case: KEZIA, level: 'low', reason: 'y' }, 'level', 'not_a_raise'],
    ]
    for (const [command, fields, field, code] of table) {
      await fill(amina, command, stage(), fields)
      const sent = await submitAnyway(amina)
      expect(sent, command).toEqual({ [field]: refusalWords(code) })
      await amina.close()
    }
  })

  it('a note of 60,000 characters is refused whole, and its words are handed back', async () => {
    const before = await countRecord()
    const words = 'long '.repeat(12_000)
    const answer = await person('amina').command('/note', `${KEZIA} ${words}`)
    expect(JSON.stringify(answer.body)).toContain('40,000 characters')
    expect(JSON.stringify(answer.body).length).toBeGreaterThan(50_000)
    expect(await countRecord()).toBe(before)
  })

  /** Sends past the client's own check of required fields, as another client might. */
  async function submitAnyway(amina: ReturnType<typeof person>) {
    const first = await amina.submit()
    if (first.status !== null) return first.errors
    const view = amina.modal()
    const real = stage().slack.requests.findLast((r) => r.payload.view)?.payload ?? {}
    const payload = { ...real, type: 'view_submission', view, actions: undefined }
    const [sent] = await stage().slack.deliver('interactive', payload)
    return (sent?.body as { errors?: Record<string, string> } | undefined)?.errors
  }
})

describe('a request that Slack did not send', () => {
  const secret = () => 'not the signing secret'
  const url = () => stage().requestUrl
  const body = 'command=%2Fnote&text=help&team_id=T0MARROWBR&user_id=U0MARROW01'
  const type = 'application/x-www-form-urlencoded'

  async function post(headers: Record<string, string>, sent = body): Promise<number> {
    const answer = await fetch(url(), { method: 'POST', headers, body: sent })
    await answer.text()
    return answer.status
  }
  const sign = (key: string, at: number, sent = body) => ({
    'content-type': type,
    'x-slack-request-timestamp': String(at),
    'x-slack-signature': `v0=${createHmac('sha256', key).update(`v0:${at}:${sent}`).digest('hex')}`,
  })
  const now = () => Math.floor(Date.now() / 1000)

  it('is refused: unsigned, wrongly signed, stale, from the future, or with a strange time stamp', async () => {
    const real = stage().signingSecret
    expect(await post({ 'content-type': type })).toBe(401)
    expect(await post(sign(secret(), now()))).toBe(401)
    expect(await post(sign(real, now() - 301))).toBe(401)
    expect(await post(sign(real, now() + 301))).toBe(401)
    const odd = sign(real, now())
    expect(await post({ ...odd, 'x-slack-request-timestamp': ` ${now()}e0` })).toBe(401)
    expect(await post(sign(real, now()))).toBe(200)
  })

  it('is refused when it is a replay, and when its JSON is broken', async () => {
    const real = stage().signingSecret
    const headers = sign(real, now() - 1)
    expect(await post(headers)).toBe(200)
    expect(await post(headers)).toBe(409)
    const broken = `payload=${encodeURIComponent('{"type":"view_subm')}`
    expect(await post(sign(real, now(), broken), broken)).toBe(400)
  })

  it('is refused when it is too large, and elsewhere there is nothing', async () => {
    const large = 'x'.repeat(1_000_001)
    expect(await post(sign(stage().signingSecret, now(), large), large)).toBe(413)
    expect((await fetch(new URL('/elsewhere', url()))).status).toBe(404)
  })
})
