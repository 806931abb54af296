import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { CaseId } from '../../../src/domain/ids.ts'
import { openService, type Service, waitFor } from './a-daybook.ts'

let service: Service
let reference = ''
beforeAll(async () => {
  service = await openService()
  // A case of one’s own, by a form.
  const opened = await open('open_form', 'record_note')
  const inputs = { case: 'new', newName: 'Nobody Real', newGroup: 'child', text: 'Began.' }
  // The first one loads everything, and may be too slow for Teams: somebody sends it once more.
  for (let n = 0; n < 4 && !reference; n += 1) {
    reference = /Saved on (K-\w{5})/.exec(await submit(opened, inputs))?.[1] ?? ''
  }
  expect(reference).not.toBe('')
})
afterAll(() => service.close())
beforeEach(() => {
  service.tenant.posted.length = 0
})

const wren = () => service.person('wren')
type Card = { body: object[]; actions?: { data: { daybook: Record<string, unknown> } }[] }

async function open(action: string, value: string): Promise<Card> {
  const data = { msteams: { type: 'task/fetch' }, daybook: { action, value } }
  return cardIn(await service.send(wren().asks('task/fetch', { data })))
}

function cardIn({ body }: Awaited<ReturnType<Service['send']>>): Card {
  return body.task.value.card.content
}

/** Sends a form as it was opened; once more when other questions fit. @returns what is shown. */
async function submit(card: Card, inputs: Record<string, string>): Promise<string> {
  const send = async ({ actions }: Card) =>
    cardIn(
      await service.send(
        wren().asks('task/submit', { data: { ...actions?.[0]?.data, ...inputs } }),
      ),
    )
  const first = await send(card)
  const again = JSON.stringify(first).includes('Nothing is sent yet')
  return JSON.stringify(again ? await send(first) : first)
}

const posted = (text: string) => () =>
  service.tenant.posted.find((one) => JSON.stringify(one.body).includes(text))
/**
 * Teams answers the next calls so. What is on its way by itself, a receipt or Home drawn anew, goes
 * first: it may not meet the trouble that is meant for an answer.
 */
async function fails(...answers: Service['tenant']['failNext']): Promise<void> {
  const isQuiet = async () =>
    (await service.owner`SELECT FROM daybook.outbox WHERE state = 'waiting'`).length === 0
  await vi.waitUntil(isQuiet, { timeout: 20_000, interval: 50 })
  service.tenant.posted.length = 0
  service.tenant.failNext.push(...answers)
}

/** Waits for it, and tells what the service logged where it does not come. */
const arrives = (text: string, what: string) =>
  waitFor(posted(text), what).catch((missed: unknown) => {
    throw new Error(`${String(missed)}; logged: ${JSON.stringify(service.logged)}`)
  })
const saidIn = ({ body }: { body: unknown }) => JSON.stringify(body)
const says = async (text: string) => await service.send(wren().says(text))

describe('a personal chat', () => {
  it('welcomes somebody once, however often the app is added', async () => {
    for (let n = 0; n < 3; n += 1) await service.send(wren().adds())
    const welcomes = service.tenant.posted.filter(
      // What is drawn anew is put in the place of the first.
      ({ method, body }) => method === 'POST' && JSON.stringify(body).includes('Welcome'),
    )
    expect(welcomes).toHaveLength(1)
  })

  it('answers a message once, also when Teams sends it again', async () => {
    const activity = wren().says('help')
    for (let n = 0; n < 3; n += 1) expect((await service.send(activity)).status).toBe(200)
    expect(
      service.tenant.posted.filter(({ body }) => body.summary === 'What you can write here'),
    ).toHaveLength(1)
  })

  it('says of a picture or a file that it is not copied, and reads the words that came with it', async () => {
    const image = { contentType: 'image/*', contentUrl: `${service.tenant.origin}/made-up` }
    const page = (content: string) => ({ contentType: 'text/html', content })
    const sends = async (text: string, ...attachments: object[]) => {
      service.tenant.posted.length = 0
      await service.send({ ...wren().says(text), attachments })
      return service.tenant.posted.filter(({ body }) => body.type === 'message').map(saidIn)
    }
    const both = await sends('help', image, page('<p>help</p>'))
    expect(both.join()).toContain('What you can write here')
    expect(both.join()).toContain('was not copied')
    expect((await sends('help', page('<p>help</p>'))).join()).not.toContain('was not copied')
    const alone = (await sends('', page('<p><img alt="image" src="x"></p>'))).join()
    expect(alone).toContain('Do not forward')
    expect(alone).not.toContain('The form opens here')
  })

  it('answers all the same when Teams is busy for a moment', async () => {
    await fails(429, 503)
    await says('help')
    expect(posted('What you can write here')()).toBeDefined()
  })

  it('answers when Teams sends a message again whose answer it did not take, and once', async () => {
    const activity = wren().says('help')
    await fails(...Array(9).fill(503))
    expect((await service.send(activity)).status).toBe(500)
    service.tenant.failNext.length = 0
    expect(posted('What you can write here')()).toBeUndefined()
    for (let n = 0; n < 2; n += 1) expect((await service.send(activity)).status).toBe(200)
    const answers = service.tenant.posted.filter(({ body }) => body.type === 'message')
    expect(answers).toHaveLength(1)
  })

  it('never repeats an answer that Teams may have taken', async () => {
    const activity = wren().says('help')
    await fails('silence')
    expect((await service.send(activity)).status).toBe(500)
    expect((await service.send(activity)).status).toBe(200)
    expect(posted('What you can write here')()).toBeUndefined()
  })

  it('saves a note that is written in one line, and says where else it still stands', async () => {
    const activity = wren().says(`note for ${reference} Visited today, all was well.`)
    for (let n = 0; n < 2; n += 1) await service.send(activity)
    expect(JSON.stringify(service.tenant.posted)).toContain('choose Delete')
    await arrives(`Saved on ${reference}`, 'receipt')
    const [row] = await service.owner`SELECT count(*)::int AS n FROM daybook.entry_guard
      WHERE kind = 'note'`
    expect(row?.n).toBe(2)
  })

  it('shows that a brief is coming, and sends it as a card with citations', async () => {
    await says(`brief me on ${reference}`)
    expect(service.tenant.posted.map(({ body }) => String(body.type))).toContain('typing')
    const brief = await arrives('Extracted from the record', 'brief')
    expect(JSON.stringify(brief.body.entities)).toContain('"@type":"Claim"')
    expect(JSON.stringify(brief.body)).not.toContain('AIGeneratedContent')
  })

  it('shows within two seconds that a slower answer is coming, and no typing for a fast one', async () => {
    await says('help')
    expect(service.tenant.posted.map(({ body }) => body.type)).not.toContain('typing')
    const [isLocked, release] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    const locked = service.owner.begin(async (sql) => {
      await sql`LOCK TABLE daybook.identity IN ACCESS EXCLUSIVE MODE`
      isLocked.resolve()
      await release.promise
    })
    await isLocked.promise
    const start = performance.now()
    const answered = says('help')
    try {
      const isTyping = () => service.tenant.posted.some(({ body }) => body.type === 'typing')
      await waitFor(isTyping, 'typing')
      expect(performance.now() - start).toBeLessThan(2000)
    } finally {
      release.resolve()
      await Promise.all([locked, answered])
    }
    const types = service.tenant.posted.map(({ body }) => String(body.type))
    expect(types.filter((type) => type === 'typing')).toHaveLength(1)
    expect(types.indexOf('typing')).toBeLessThan(types.lastIndexOf('message'))
  })

  it.each(['what waits for me', '/daybook waiting', 'Waiting'])(
    'understands “%s”',
    async (words) => {
      await says(words)
      expect(JSON.stringify(service.tenant.posted)).toContain('"value":"waiting"')
    },
  )

  it('puts no word of a person into the data of a card', async () => {
    await says('search visited')
    const data = JSON.stringify(service.tenant.posted).match(/"daybook":\{[^}]*\}/g) ?? []
    expect(data.join()).toContain('held:')
    expect(data.join()).not.toContain('visited')
    const [, value = ''] = /"value":"(search held:[\w-]+)"/.exec(data.join()) ?? []
    expect(JSON.stringify(await open('show_view', value))).toContain('Visited today')
    expect(JSON.stringify(await open('show_view', 'search held:somebody-elses'))).toContain(
      'ask for it again',
    )
  })

  it('opens a form with the words that were typed for it', async () => {
    await says(`disclosure ${reference} He told me this.`)
    const [, value = ''] =
      /"value":"(record_disclosure:case[^"]*)"/.exec(JSON.stringify(service.tenant.posted)) ?? []
    const form = JSON.stringify(await open('open_form', value))
    expect(form).toContain('"value":"He told me this."')
    expect(form).toContain(reference)
  })
})

describe('where others are too', () => {
  const TARGETED = 'activities?isTargetedActivity=true'
  const there = (words: string, conversationType: 'channel' | 'groupChat', isTargeted: boolean) => {
    const { conversation, recipient, ...rest } = wren().says(words)
    const place = { id: '19:made-up@thread.tacv2;messageid=1', conversationType }
    return {
      ...rest,
      conversation: { ...conversation, ...place },
      recipient: { ...recipient, ...(isTargeted ? { isTargeted } : {}) },
    }
  }
  const allPosted = () => JSON.stringify(service.tenant.posted)

  it.each(['channel', 'groupChat'] as const)(
    'says nothing of a case in a %s, and to nobody but who asked',
    async (type) => {
      const asked = there(`<at>Daybook</at> brief me on ${reference}`, type, false)
      expect((await service.send(asked)).status).toBe(200)
      expect(service.tenant.posted).toHaveLength(1)
      const [{ path = '', body } = {}] = service.tenant.posted
      expect(path).toContain(TARGETED)
      expect(body?.recipient).toEqual({ id: asked.from.id, isTargeted: true })
      expect(allPosted()).toContain('in our own chat')
      expect(allPosted()).not.toContain('Extracted')
    },
  )

  it('says it in their own chat where Teams has no messages to one person', async () => {
    await fails(403)
    await service.send(there(`<at>Daybook</at> note ${reference} Words.`, 'channel', false))
    const paths = service.tenant.posted.map(({ path }) => path)
    expect(paths).toEqual(['/v3/conversations', expect.stringContaining('/a:29:')])
    expect(allPosted()).toContain('Nothing that was written there was kept.')
  })

  it('stays silent where nobody can be reached, and posts nothing in front of others', async () => {
    await fails(403, 403)
    expect((await service.send(there('<at>Daybook</at> help', 'channel', false))).status).toBe(200)
    expect(service.tenant.posted).toEqual([])
    expect(service.logged.map(([event]) => event)).toContain('nobody could be answered')
  })

  it('takes what is sent behind a slash like words in their own chat, and answers only them', async () => {
    const note = there(`note ${reference} Rang her, a calm talk.`, 'channel', true)
    for (let n = 0; n < 2; n += 1) await service.send(note)
    const answers = service.tenant.posted.filter(({ path }) => path.includes('19:'))
    expect(answers).toHaveLength(1)
    expect(answers[0]?.path).toContain(TARGETED)
    expect(JSON.stringify(answers)).toContain(`Saved on ${reference}`)
    expect(allPosted()).toContain('Teams takes both off the screen')
    const [row] = await service.owner`SELECT count(*)::int AS n FROM daybook.entry_guard
      WHERE kind = 'note'`
    expect(row?.n).toBe(3)
  })

  it('sends a brief that is asked for behind a slash into their own chat', async () => {
    await service.send(there(`brief ${reference}`, 'groupChat', true))
    const brief = await arrives('Extracted from the record', 'brief')
    expect(brief.path).not.toContain('@thread')
    expect(brief.path).not.toContain(TARGETED)
    expect(posted('comes in our own chat')()?.path).toContain(TARGETED)
  })

  it('knows no administrator behind a slash, and nobody who is not linked', async () => {
    const stranger = { ...there('help', 'channel', true), from: { id: '29:nobody' } }
    await service.send(stranger)
    expect(allPosted()).not.toContain('What you can write here')
    expect(service.tenant.posted.map(({ path }) => path).join()).toContain(TARGETED)
  })
})

describe('a dialog', () => {
  it('says what is wrong beside the field, and keeps what was typed', async () => {
    const card = await open('open_form', 'record_note')
    const wrong = await submit(card, { case: '', text: 'Words that stay.', date: '2099-01-01' })
    expect(wrong).toContain('"value":"Words that stay."')
    expect(wrong).toContain('Attention')
  })

  it('that is sent twice is one entry', async () => {
    const [found] = await service.owner<{ id: CaseId }[]>`SELECT id FROM daybook.case_file LIMIT 1`
    const card = await open('open_form', 'record_note')
    const inputs = { case: found?.id ?? '', text: 'Only once.' }
    const twice = [await submit(card, inputs), await submit(card, inputs)]
    for (const said of twice) expect(said).toContain(`Saved on ${reference}`)
    const other = await submit(card, { ...inputs, text: 'Something else.' })
    expect(other).not.toContain(`Saved on ${reference}`)
  })

  it('takes more than fits one card: the longest waits here, and is on the record whole', async () => {
    const [found] = await service.owner<{ id: CaseId }[]>`SELECT id FROM daybook.case_file LIMIT 1`
    const long = (of: string) => `${of}${'字'.repeat(2990)}`
    const boxes = { words: long('A'), more: long('B'), questionsAsked: long('C') }
    const card = await open('open_form', 'record_disclosure')
    const inputs = { case: found?.id ?? '', ...boxes, date: '2099-01-01' }
    const data = { ...card.actions?.[0]?.data, ...inputs }
    const wrong = cardIn(await service.send(wren().asks('task/submit', { data })))
    expect(Buffer.byteLength(JSON.stringify(wrong))).toBeLessThan(28_000)
    expect(JSON.stringify(wrong)).toContain('is kept, and goes along')
    const kept = Object.entries(boxes).filter(([id]) =>
      JSON.stringify(wrong).includes(`"id":"${id}"`),
    )
    const right = { case: found?.id ?? '', ...Object.fromEntries(kept), date: '2026-05-01' }
    expect(await submit(wrong, right)).toContain(`Saved on ${reference}`)
    const [row] = await service.owner<{ id: string }[]>`SELECT entry_id AS id
      FROM daybook.entry_guard WHERE kind = 'disclosure'`
    const shown = [0, 1, 2].map((page) => ({ action: 'open_entry', value: row?.id, page }))
    const pages = await Promise.all(
      shown.map((daybook) => service.send(wren().asks('task/submit', { data: { daybook } }))),
    )
    const words = pages.map((page) => JSON.stringify(cardIn(page))).join()
    for (const box of Object.values(boxes)) expect(words).toContain(box.slice(0, 2000))
  })

  it('is nobody’s who is not linked, and nothing of a case that is not theirs', async () => {
    const entry = `${randomUUID()}`
    const missing = JSON.stringify(await open('open_entry', entry))
    expect(missing).toContain('can’t find')
    const broken = await service.send(wren().asks('task/fetch', { data: { daybook: 7 } }))
    expect(JSON.stringify(broken.body)).toContain('did not understand')
  })
})

describe('a message of somebody’s', () => {
  const capture = (content: string, more: object = {}) =>
    wren().asks('composeExtension/fetchTask', {
      commandId: 'record_message',
      commandContext: 'message',
      messagePayload: {
        id: '1',
        createdDateTime: '2026-11-20T10:00:00Z',
        from: { user: { displayName: 'Partner Made-Up' } },
        body: { contentType: 'html', content },
        ...more,
      },
    })

  it('is recorded as it stands: its words, who wrote them and when, and nothing of its mark-up', async () => {
    const html =
      '<p>Please <b>ring</b> me &amp; come.</p><script>alert(1)</script>' +
      '<p><a href="https://evil.example">here</a></p>'
    const form = JSON.stringify(cardIn(await service.send(capture(html))))
    expect(form).toContain('"text":"Please ring me & come."')
    expect(form).toContain('Partner Made-Up wrote on 20 November 2026, 10:00:')
    expect(form).not.toMatch(/evil\.example|alert|<b>|Input\.Text/)
    expect(form).not.toContain('not copied')
  })

  it('with a picture leaves the picture where it is, and says what to do with it', async () => {
    const form = JSON.stringify(
      cardIn(await service.send(capture('<p>See <img src="https://x.example/1.png"></p>'))),
    )
    expect(form).toContain('Pictures, sound and clips are never copied.')
    expect(form).not.toContain('x.example')
  })

  it('leads to everything that can be recorded from beside the box', async () => {
    const activity = wren().asks('composeExtension/fetchTask', {
      commandId: 'record',
      commandContext: 'compose',
    })
    expect(JSON.stringify(cardIn(await service.send(activity)))).toContain(
      'What do you want to record?',
    )
  })
})
