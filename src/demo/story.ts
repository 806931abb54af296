import { verifyRecord } from '../admin/verify.ts'
import { charity } from '../sandbox/charity/charity.ts'
import type { Message } from '../sandbox/slack/stand-in.ts'
import { DirectoryVault } from '../vault/directory-vault.ts'
import { leadOnTeams } from './lead-on-teams.ts'
import { letNobodyAnswer } from './nobody.ts'
import { closeAll, readBrief } from './read-brief.ts'
import type { Stage } from './stage.ts'
import { clockTool } from './tools/clock.ts'

export type StoryReport = {
  ok: boolean
  entry_id: string | null
  alert_delivered_ms: number | null
  acknowledged: boolean
  lead_told_ms: number | null
  lead_reads_it: boolean
  lead_sees_who_has_it: boolean
  climbed_rungs: number
  second_way: number
  worker_told_number: boolean
  brief_sentences: number
  brief_citations: number
  brief_opened: number
  verify: { cases: number; entries: number; faults: number }
}

const WORDS =
  'D hurt my arm when I would not go to bed. He said if I tell Mum he will make us leave. ' +
  'I do not want to go home today.'

/**
 * Plays the story over the wire, as the people would: a worker on Slack records a disclosure, the
 * supervisors' channel and the lead, who is on Teams, are told, somebody takes it, the worker and
 * the lead see that, and a brief opens its entries. Then one that nobody answers.
 */
export async function playStory(stage: Stage): Promise<StoryReport> {
  const { slack } = stage
  const [worker, supervisor] = [slack.as(userOf('amina')), slack.as(userOf('priya'))]
  const channel = charity.channels[0]?.slackChannelId ?? ''
  const reference = charity.cases.find((c) => c.key === charity.demoCase)?.reference ?? ''

  const sentAt = await fillDisclosure(stage, reference)
  const sent = await worker.submit()
  const about = (message: Message) => (message.text ?? '').includes(reference)
  const alert = await slack.waitFor(() => supervisor.messages(channel).find(about), {
    what: 'the alert in the channel',
    timeoutMs: 10_000,
  })
  const alertMs = performance.now() - sentAt
  const lead = leadOnTeams(stage)
  const heard = await lead.hears(reference)
  const leadMs = performance.now() - sentAt
  const isRead = await lead.reads(heard, WORDS)
  await supervisor.click({ channel, ts: alert.ts }, 'take_alert')
  const has = (message: Message) => (message.text ?? '').startsWith('Priya Raithwell has this')
  const told = await slack
    .waitFor(() => worker.dms().find(has), { what: 'the worker to hear', timeoutMs: 10_000 })
    .catch(() => null)
  const isSeen = await lead.seesWho('Priya Raithwell has this', reference)
  await worker.say(`brief me on ${reference}`)
  // A long one comes in several messages; what is asked about it stands in the last.
  const isRated = (message: Message) => JSON.stringify(message).includes('rate_brief')
  await slack.waitFor(() => worker.dms().some(isRated), { what: 'the brief', timeoutMs: 10_000 })
  const read = await readBrief(stage, worker, reference)
  const nobody = await playNobody(stage, reference)
  const verified = await verifyRecord(stage.ownerUrl, new DirectoryVault(stage.vault))
  const { cases, entries, faults } = verified
  const report = {
    entry_id: await entryOf(stage, alert),
    alert_delivered_ms: Math.round(alertMs),
    acknowledged: told !== null,
    lead_told_ms: Math.round(leadMs),
    lead_reads_it: isRead,
    lead_sees_who_has_it: isSeen,
    ...read.counted,
    ...nobody,
    verify: { cases, entries, faults: faults.length },
  }
  const named = JSON.stringify(alert).includes('Farrowby')
  const ok =
    sent.status === 200 &&
    report.entry_id !== null &&
    report.acknowledged &&
    !named &&
    read.isWhole &&
    faults.length === 0 &&
    isRead &&
    isSeen &&
    wasHeard(nobody) &&
    slack.breaches.length + stage.teams.breaches.length === 0
  return { ok, ...report }
}

function wasHeard(nobody: Awaited<ReturnType<typeof playNobody>>): boolean {
  return nobody.climbed_rungs > 0 && nobody.second_way > 0 && nobody.worker_told_number
}

/** A High that nobody answers: it climbs, goes out by e-mail, and comes back to the worker. */
async function playNobody(stage: Stage, reference: string) {
  const { slack } = stage
  const worker = slack.as(userOf('amina'))
  await closeAll(worker)
  await fillDisclosure(stage, reference)
  await worker.submit()
  await closeAll(worker)
  const climbed = await letNobodyAnswer(stage, clockTool(stage).moveOn)
  const ring = charity.organisation.numbers.lead
  const isRing = ({ text = '' }: Message) => text.includes(`Please ring ${ring} now`)
  const told = await slack
    .waitFor(() => worker.dms().find(isRing), { what: 'the number to ring', timeoutMs: 10_000 })
    .catch(() => null)
  return {
    climbed_rungs: climbed?.rungs ?? 0,
    second_way: climbed?.mails.length ?? 0,
    worker_told_number: told !== null,
  }
}

/** Opens the form and fills it in; the moment, in milliseconds, before it is sent. */
async function fillDisclosure({ slack }: Stage, reference: string): Promise<number> {
  const worker = slack.as(userOf('amina'))
  const isOpen = () => worker.modal() !== null
  await worker.command('/disclosure')
  const first = slack.waitFor(isOpen, { what: 'the form', timeoutMs: 4000 })
  // On a slow machine the first form may come too late for Slack: a person asks again.
  if (!(await first.catch(() => false))) await worker.command('/disclosure')
  await slack.waitFor(isOpen, { what: 'the form', timeoutMs: 5000 })
  const [option] = await worker.suggest('case', reference)
  await worker.type('case', option?.value ?? '')
  await worker.type('words', WORDS)
  await worker.type('worry', 'high')
  return performance.now()
}

function userOf(key: string): string {
  return charity.staff.find((person) => person.key === key)?.slackUserId ?? ''
}

type Drawn = { elements?: { action_id?: string; value?: string }[] }

/** The id of the entry that raised the alert, from the record itself. */
async function entryOf(stage: Stage, alert: Message): Promise<string | null> {
  const { connect } = await import('../database/connection.ts')
  const blocks = (alert.blocks ?? []) as unknown as Drawn[]
  const button = blocks.flatMap((b) => b.elements ?? []).find((b) => b.action_id === 'open_alert')
  const sql = connect(stage.ownerUrl, 1)
  const [row] = await sql<{ id: string }[]>`SELECT e.id FROM daybook.alert a
    JOIN daybook.entry e ON e.id = a.entry_id WHERE a.id = ${button?.value ?? null}`
  await sql.end()
  return row?.id ?? null
}
