import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { connect } from '../../src/database/connection.ts'
import type { OrganisationFile } from '../../src/database/set-up.ts'
import { startService } from '../../src/demo/service-process.ts'
import { type SlackStandIn, startSlackStandIn } from '../../src/sandbox/slack/stand-in.ts'
import { type Chance, chanceFrom } from '../chance.ts'
import { readStanding } from '../crash/audit.ts'
import { organisation, slackUserOf, workspaceWith } from '../crash/organisation.ts'
import { openScene, type Scene } from '../crash/scene.ts'
import type { Figures } from '../report.ts'
import { rounded } from '../report.ts'

type Asked = { seconds: number; workers: number; seed: number; say: (line: string) => void }

/** Each person sends a form once in so many milliseconds. */
const EVERY_MS = 10_000
/** Acknowledged within this, at the 99th percentile, in milliseconds. */
const BAR_P99_MS = 1000
const EMPTY_BOLT = fileURLToPath(new URL('./empty-bolt.ts', import.meta.url))

/** Everybody in the organisation of the crash bench, and as many workers as are wanted. */
function staffed(workers: number): OrganisationFile {
  const names = Array.from({ length: workers }, (_, n) => `w${n}`)
  const staff = names.map((key) => ({
    ...{ key, name: `${key} (made up)`, jobTitle: 'Worker', slackUser: slackUserOf(key) },
    ...{ teams: ['team'], roles: [{ role: 'worker' as const }] },
  }))
  return { ...organisation, staff: [...organisation.staff, ...staff] }
}

/** Measures the answers to forms, and that none is lost or doubled; beside an empty Bolt app. */
export async function runAck({ seconds, workers, seed, say }: Asked) {
  const people = staffed(workers)
  const scene = await openScene(people)
  const secret = 'a-secret-of-the-bench-of-answers'
  const bolt = await startService({ BENCH_SIGNING_SECRET: secret }, EMPTY_BOLT)
  const beside = await startSlackStandIn(
    workspaceWith({ token: 't', signingSecret: secret }, people),
  )
  beside.setRequestUrl(`http://127.0.0.1:${bolt.port}/slack/events`)
  try {
    await scene.open()
    say(`${workers} people open a case each`)
    const cases = await openCases(scene, workers)
    say(`${seconds} seconds of forms, one in ${EVERY_MS / 1000} seconds each, with faults`)
    const sent: Sent[] = []
    const until = performance.now() + seconds * 1000
    const chance = chanceFrom(seed)
    const faults = keepFaults(scene.slack, chance, until)
    await Promise.all(
      cases.map((caseId, n) => work({ scene, beside, sent, until, n, caseId, chance })),
    )
    await faults
    scene.slack.faults.clear()
    return await judge(scene, sent, workers, seconds)
  } finally {
    bolt.child.kill('SIGKILL')
    await beside.close()
    await scene.close()
  }
}

type Sent = { words: string; ms: number; ok: boolean; boltMs: number }

/** As Slack sends a form of this kind that was filled in. */
function submission(slack: SlackStandIn, n: number, values: Record<string, object>, id: string) {
  const { teamId, domain, appId } = slack.workspace
  const state = Object.fromEntries(
    Object.entries(values).map(([field, element]) => [field, { [field]: element }]),
  )
  const user = { id: slackUserOf(`w${n}`), username: `w${n}`, name: `w${n}`, team_id: teamId }
  const view = { id, type: 'modal', callback_id: 'record_note', private_metadata: '', blocks: [] }
  return {
    ...{ type: 'view_submission', team: { id: teamId, domain }, user, api_app_id: appId },
    ...{
      trigger_id: id,
      view: { ...view, hash: '1.a', state: { values: state } },
      response_urls: [],
    },
  }
}

const text = (value: string) => ({ type: 'plain_text_input', value })
const chosen = (value: string) => ({
  selected_option: { value, text: { type: 'plain_text', text: 'x' } },
})

/** The case of each worker, by their number. */
async function openCases({ slack, record }: Scene, workers: number): Promise<string[]> {
  for (let n = 0; n < workers; n += 1) {
    const values = {
      ...{ text: text('Opened.'), case: chosen('new'), newName: text(`Person ${n}`) },
      newGroup: chosen('child'),
    }
    await slack.deliver('interactive', submission(slack, n, values, `VOPEN${n}`))
  }
  const sql = connect(record.ownerUrl, 1)
  const rows = await sql<{ name: string; id: string }[]>`
    SELECT s.name, c.id FROM daybook.case_file c
    JOIN daybook.access_grant g ON g.case_id = c.id AND g.kind = 'assigned'
    JOIN daybook.staff s ON s.id = g.staff_id`
  await sql.end()
  const ofWorker = new Map(rows.map(({ name, id }) => [name.split(' ')[0], id]))
  return Array.from({ length: workers }, (_, n) => ofWorker.get(`w${n}`) ?? '')
}

type Working = {
  scene: Scene
  beside: SlackStandIn
  sent: Sent[]
  until: number
  n: number
  caseId: string
  chance: Chance
}

/** One person, who sends a form again and again; one in twenty comes to us twice at once. */
async function work({ scene, beside, sent, until, n, caseId, chance }: Working): Promise<void> {
  await pause(chance.below(EVERY_MS))
  for (let round = 0; performance.now() < until; round += 1) {
    const words = `${n} in round ${round}. ${'She was at school and well. '.repeat(20)}`
    const values = { text: text(words), case: chosen(caseId) }
    const id = `V${n}R${round}`
    const times = chance.below(20) === 0 ? 2 : 1
    const startedMs = performance.now()
    const payload = submission(scene.slack, n, values, id)
    const answers = await scene.slack.deliver('interactive', payload, { times })
    const bolt = await beside.deliver('interactive', submission(beside, n, values, id))
    const ok = answers.some(({ status, body }) => status === 200 && isSaved(body))
    const ms = Math.max(...answers.map((answer) => answer.ms))
    sent.push({ words: words.trim(), ms, ok, boltMs: bolt[0]?.ms ?? 0 })
    await pause(Math.max(0, startedMs + EVERY_MS - performance.now()))
  }
}

function isSaved(body: unknown): boolean {
  return /"text":"(Saved|Received)[ ",]/.test(JSON.stringify(body))
}

/** Slack refuses, hangs and breaks off what is sent to it, all the time. */
async function keepFaults(slack: SlackStandIn, chance: Chance, until: number): Promise<void> {
  const kinds = ['429', '500', 'reset_before', 'reset_after_accept', 'ok_false'] as const
  while (performance.now() < until) {
    slack.faults.set('chat.postMessage', { kind: chance.pick(kinds), times: 5 })
    await pause(2000)
  }
}

async function judge(scene: Scene, sent: readonly Sent[], workers: number, seconds: number) {
  // What was kept and not yet written is written by the sweep.
  await pause(6000)
  const { entries } = await readStanding(scene.record)
  const acknowledged = sent.filter(({ ok }) => ok)
  const lost = acknowledged.filter(({ words }) => !entries.has(words)).length
  const extra = sent.map(({ words }) => Math.max(0, (entries.get(words)?.length ?? 0) - 1))
  const duplicated = extra.reduce((sum, one) => sum + one, 0)
  const ours = sent.map(({ ms }) => ms)
  const bolt = sent.map(({ boltMs }) => boltMs)
  const figures: Figures = {
    ...{ workers, seconds, sent: sent.length, acknowledged: acknowledged.length },
    ...{ p50_ms: quantile(ours, 0.5), p99_ms: quantile(ours, 0.99), max_ms: Math.max(...ours) },
    bolt_p99_ms: quantile(bolt, 0.99),
    modal_ratio_p99: rounded(quantile(ours, 0.99) / Math.max(1, quantile(bolt, 0.99))),
    ...{ lost, duplicated },
  }
  const isWhole = lost === 0 && duplicated === 0 && acknowledged.length === sent.length
  return { ok: isWhole && quantile(ours, 0.99) < BAR_P99_MS, figures }
}

/** The smallest figure that so large a part of them does not exceed. */
function quantile(figures: readonly number[], part: number): number {
  const sorted = [...figures].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)] ?? 0
}
