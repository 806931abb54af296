import { createHmac } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { postgresAudit } from '../../src/outbox/postgres-audit.ts'
import { heartbeatTo } from '../../src/outbox/second/webhook.ts'
import { openHook } from '../../src/sandbox/second/stand-ins.ts'
import { auditAlerts } from '../../src/watch/audit-alerts.ts'
import { appendOf, done, openCase, openRecord, planned } from '../setup/open-record.ts'

const SECRET = 'a-secret-for-the-heartbeat-of-tests'
const NOW = '2026-11-24T10:00:00Z'
let record: Awaited<ReturnType<typeof openRecord>>
let hook: Awaited<ReturnType<typeof openHook>>

beforeAll(async () => {
  ;[record, hook] = await Promise.all([openRecord(), openHook()])
  const wren = record.person('wren')
  const { caseId } = await openCase(record, wren)
  const ladder = [{ staff: [record.person('odo').id], waitSeconds: 900 }]
  const alert = { kind: 'high' as const, staffRelated: false, about: 'note', ladder }
  const raised = appendOf(caseId, { alert, entries: [planned({ label: 'note' })] })
  done(await record.ledger.append(wren, raised))
})
afterAll(async () => {
  await hook.close()
  await record.close()
})
beforeEach(() => {
  hook.posted.length = 0
})

async function audit() {
  const reported: number[] = []
  const beat = heartbeatTo({ url: hook.url, secret: SECRET }, () => NOW)
  await auditAlerts(postgresAudit(record.service), beat, (count) => reported.push(count))
  return { beats: hook.posted.length, reported }
}

const due = (by: string) =>
  record.owner.unsafe(`UPDATE daybook.alert SET next_due_at = clock_timestamp() + interval '${by}'`)

describe('the auditor', () => {
  it('tells the outside that all is well, signed, and nothing of any alert', async () => {
    expect(await audit()).toEqual({ beats: 1, reported: [] })
    const [post] = hook.posted
    expect(JSON.parse(post?.body ?? '')).toEqual({ version: 1, event: 'heartbeat' })
    const { 'x-daybook-timestamp': at, 'x-daybook-signature': signature } = post?.headers ?? {}
    const mac = createHmac('sha256', SECRET).update(`${at}.${post?.body}`).digest('hex')
    expect(signature).toBe(`sha256=${mac}`)
  })

  it.each(['-2 minutes', '3 hours'])('is silent while one is due in %s', async (by) => {
    await due(by)
    expect(await audit()).toEqual({ beats: 0, reported: [1] })
  })

  it('speaks again when it is on its way, also with none active', async () => {
    await due('5 minutes')
    expect(await audit()).toEqual({ beats: 1, reported: [] })
    await record.owner`UPDATE daybook.alert SET state = 'closed', next_due_at = NULL`
    hook.posted.length = 0
    expect(await audit()).toEqual({ beats: 1, reported: [] })
  })

  it('fails when nobody there says yes: the round says so and tries again', async () => {
    hook.answers.status = 500
    await expect(audit()).rejects.toThrow()
    hook.answers.status = 204
  })
})
