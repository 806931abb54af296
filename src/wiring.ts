import { extractive } from './briefing/extract.ts'
import { ruleNoticer } from './briefing/notice.ts'
import { drawMessage } from './conversations/draw.ts'
import { finishWaiting } from './conversations/finish-waiting.ts'
import type { World } from './conversations/world.ts'
import { connect, type Sql } from './database/connection.ts'
import { recordClock } from './database/record-clock.ts'
import { toFailure } from './domain/failures.ts'
import { openServer } from './door/open-server.ts'
import { postgresCaptures } from './intake/postgres-captures.ts'
import { postgresConsultations } from './intake/postgres-consultations.ts'
import { postgresDrafts } from './intake/postgres-drafts.ts'
import { postgresIntake } from './intake/postgres-intake.ts'
import { postgresAi } from './ledger/ai.ts'
import { postgresDocuments } from './ledger/documents.ts'
import { ids } from './ledger/ids.ts'
import { knowledgeAs } from './ledger/knowledge.ts'
import { postgresLedger } from './ledger/postgres-ledger.ts'
import { postgresOverviews } from './ledger/postgres-overviews.ts'
import { postgresProtocols } from './ledger/postgres-protocols.ts'
import { postgresSigns } from './ledger/signs.ts'
import { deleteDue } from './outbox/delete-due.ts'
import type { Postmen } from './outbox/deliver.ts'
import { Deliveries } from './outbox/deliveries.ts'
import { Pace } from './outbox/pace.ts'
import { postgresAudit } from './outbox/postgres-audit.ts'
import { postgresDrills } from './outbox/postgres-drills.ts'
import { postgresNudges } from './outbox/postgres-nudges.ts'
import { postgresOutbox } from './outbox/postgres-outbox.ts'
import { postgresPlatforms } from './outbox/postgres-platforms.ts'
import { SecondDeliveries } from './outbox/second/deliver-second.ts'
import { type EmailSettings, emailWay } from './outbox/second/email.ts'
import { postgresSecond } from './outbox/second/postgres-second.ts'
import { heartbeatTo, type WebhookSettings, webhookWay } from './outbox/second/webhook.ts'
import { postgresChanges } from './people/postgres-changes.ts'
import { postgresPlaces } from './people/postgres-places.ts'
import { postgresRota } from './people/postgres-rota.ts'
import type { Ai } from './ports/ai.ts'
import type { Clock } from './ports/clock.ts'
import type { Log } from './ports/log.ts'
import type { Letters } from './ports/second-way.ts'
import type { Writer } from './ports/writer.ts'
import { openStore, prismaPeople } from './store/prisma-people.ts'
import { slackAccounts } from './surfaces/slack/accounts.ts'
import {
  listenToSlack,
  openOverHttp,
  openOverSocket,
  type SlackSettings,
} from './surfaces/slack/app.ts'
import { fetchFromSlack, fileOrigin } from './surfaces/slack/files.ts'
import { slackPostman } from './surfaces/slack/postman.ts'
import { slackRoute } from './surfaces/slack/server.ts'
import { keepConnected } from './surfaces/slack/socket/keep-connected.ts'
import type { TeamsSettings } from './surfaces/teams/settings.ts'
import { DirectoryVault } from './vault/directory-vault.ts'
import { auditAlerts } from './watch/audit-alerts.ts'
import { climbAlerts } from './watch/climb-alerts.ts'
import { keepDelivering } from './watch/keep-delivering.ts'
import { openSecondWays } from './watch/open-second-ways.ts'
import { queueReminders } from './watch/queue-reminders.ts'
import { type Round, startRound } from './watch/rounds.ts'
import { settleSteps } from './watch/settle-steps.ts'
import { tellOfRemoval } from './watch/tell-of-removal.ts'

/** How often the world’s clock is brought in line with the record’s. */
const CLOCK_MS = 5000
/** How often every alert is looked at past whatever moves them. */
const AUDIT_MS = 60_000
/** How often it is looked whether people are to be reminded. */
const NUDGE_MS = 5_000

export type Parts = {
  world: World
  sql: Sql
  vault: DirectoryVault
  /** Brings the world’s clock in line with the record’s. */
  followClock(): Promise<void>
  close(): Promise<void>
}

type WorldOptions = {
  connections?: number
  /** Has a model write briefs, at most so many requests a day; none without. */
  model?: { mostADay: number; writer: (ai: Ai, clock: Clock) => Writer }
}

/** Puts the record, the people and the rest together: everything but a platform. */
export function wireWorld(
  databaseUrl: string,
  vaultDirectory: string,
  { connections = 10, model }: WorldOptions = {},
): Parts {
  const sql = connect(databaseUrl, connections)
  const prisma = openStore(databaseUrl)
  const vault = new DirectoryVault(vaultDirectory)
  const { clock, follow } = recordClock(sql)
  const ai = postgresAi(sql, model?.mostADay ?? 0)
  const world: World = {
    ledger: postgresLedger(sql, vault),
    knowledge: (actor) => knowledgeAs(sql, actor),
    intake: postgresIntake(sql, vault, ids),
    drafts: postgresDrafts(sql, vault, ids),
    captures: postgresCaptures(sql),
    documents: postgresDocuments(sql, vault),
    fetchers: {},
    consultations: postgresConsultations(sql, vault, ids),
    outbox: postgresOutbox(sql),
    people: prismaPeople(prisma),
    places: postgresPlaces(sql),
    changes: postgresChanges(sql),
    rota: postgresRota(sql),
    drills: postgresDrills(sql),
    protocols: postgresProtocols(sql, vault),
    overviews: postgresOverviews(sql),
    nudges: postgresNudges(sql),
    platforms: postgresPlatforms(sql),
    clock,
    ids,
    summariser: extractive,
    ai,
    writer: model ? model.writer(ai, clock) : null,
    noticer: ruleNoticer,
    signs: postgresSigns(sql),
  }
  const close = async () => {
    await sql.end({ timeout: 2 })
    await prisma.$disconnect()
  }
  return { world, sql, vault, followClock: follow, close }
}

/** The platforms that the service is set up for; at least one. */
export type SurfaceSettings = {
  slack?: SlackSettings
  teams?: TeamsSettings
  /** By which other ways a High is told. */
  ways?: {
    email: EmailSettings | null
    webhook: WebhookSettings | null
    /** Who hears from outside that no alert is off course. */
    heartbeat: WebhookSettings | null
  }
}

/** Puts the platforms in front of it, and starts the rounds that deliver, finish and climb. */
export async function wireSurfaces(
  { world: inside, sql, followClock }: Pick<Parts, 'world' | 'sql' | 'followClock'>,
  settings: SurfaceSettings,
  log: Log,
) {
  const fetchers = settings.slack ? { slack: fetchFromSlack(settings.slack) } : {}
  const world = { ...inside, fetchers }
  const slack = settings.slack ? openSlack(world, settings.slack, log) : null
  const teams = settings.teams ? await openTeamsLater(world, settings.teams, log) : null
  const routes = [slack?.route, teams?.route]
  const postmen: Postmen = {
    ...(slack ? { slack: slack.postman } : {}),
    ...(teams ? { teams: teams.postman } : {}),
  }
  const door = openServer(
    routes.filter((route) => route != null),
    log,
  )
  const follow = startRound(CLOCK_MS, () => followClock().then(() => 0), reportTo(log, 'clock'))
  const rounds = [...startRounds(world, postmen, log), ...startSecond(world, sql, settings, log)]
  const connections = slack?.connect ? [slack.connect()] : []
  return {
    door,
    rounds: [
      ...connections,
      ...rounds,
      follow,
      ...startReminders(world, log),
      ...startAudit(sql, settings, log),
    ],
  }
}

/** The auditor, where somebody listens outside. */
function startAudit(sql: Sql, { ways }: SurfaceSettings, log: Log): Round[] {
  if (!ways?.heartbeat) return []
  const beat = heartbeatTo(ways.heartbeat, () => new Date().toISOString())
  const report = (count: number) => log.error('alerts are off course', { count })
  const audit = () => auditAlerts(postgresAudit(sql), beat, report)
  return [startRound(AUDIT_MS, audit, reportTo(log, 'audit'))]
}

/** What is said once a day or a week, while people are at work. */
function startReminders(world: World, log: Log): Round[] {
  return [
    startRound(NUDGE_MS, () => queueReminders(world), reportTo(log, 'remind')),
    startRound(NUDGE_MS, () => world.nudges.askOfVisits(), reportTo(log, 'visits')),
  ]
}

function openSlack(world: World, settings: SlackSettings, log: Log) {
  const { app, route, connect } =
    'appToken' in settings
      ? connectToSlack(settings, log)
      : answerSlack(settings, world.intake.isFirst, log)
  const { botToken } = settings
  const asking = { client: app.client, token: botToken, now: () => performance.now() }
  listenToSlack(app, { world, log, accounts: slackAccounts(asking, log) })
  return {
    route,
    connect,
    postman: slackPostman(app.client, botToken, fileOrigin(settings.apiUrl)),
  }
}

type OverHttp = Parameters<typeof openOverHttp>[0]
type OverSocket = Parameters<typeof openOverSocket>[0]

function connectToSlack(settings: OverSocket, log: Log) {
  const { app, receiver } = openOverSocket(settings, log)
  return { app, route: null, connect: () => keepConnected(receiver, log) }
}

function answerSlack(settings: OverHttp, isFirst: World['intake']['isFirst'], log: Log) {
  const { app, handle } = openOverHttp(settings, log)
  const route = slackRoute({
    secret: settings.signingSecret,
    // What a platform signs is dated by the platform, not by the record.
    now: () => new Date().toISOString(),
    isFirst,
    next: handle,
    log,
  })
  return { app, route, connect: null }
}

/** The library of Teams takes a second to load: only where it is used. */
async function openTeamsLater(world: World, settings: TeamsSettings, log: Log) {
  const { openTeams } = await import('./surfaces/teams/wire.ts')
  return openTeams(world, settings, log)
}

function reportTo(log: Log, round: string) {
  return (thrown: unknown) =>
    log.error('a round failed', { code: toFailure(thrown).code, method: round })
}

/** The ways besides chat by which a High is told, where there are any. */
function startSecond(world: World, sql: Sql, { ways }: SurfaceSettings, log: Log): Round[] {
  const { email, webhook } = ways ?? {}
  const there = {
    ...(email ? { email: emailWay(email) } : {}),
    // Whoever receives it judges by their own clock, as a platform does.
    ...(webhook ? { webhook: webhookWay(webhook, () => new Date().toISOString()) } : {}),
  }
  if (Object.keys(there).length === 0) return []
  const second = postgresSecond(sql)
  const delivery = {
    ...{ second, people: world.people, ways: there },
    report: (code: string, attempts: number) => log.warn('a second way waits', { code, attempts }),
  }
  const onFault = reportTo(log, 'second_deliver')
  return [
    startRound(
      2000,
      () => openSecondWays(second, world.people, there),
      reportTo(log, 'second_open'),
    ),
    keepDelivering(() => new SecondDeliveries(delivery, onFault), onFault),
    ...(there.email ? [startRemoval(world, there.email, log)] : []),
  ]
}

function startRemoval({ platforms, people }: World, letters: Letters, log: Log): Round {
  const tell = () => tellOfRemoval(platforms, people, letters)
  return startRound(5000, tell, reportTo(log, 'removal'))
}

function startRounds(world: World, postmen: Postmen, log: Log): Round[] {
  const report = (round: string) => reportTo(log, round)
  const delivery = {
    outbox: world.outbox,
    people: world.people,
    postmen,
    posted: new Map<string, unknown>(),
    pace: new Pace(() => performance.now()),
    draw: drawMessage.bind(null, world),
    report: (code: string, attempts: number) => log.warn('a message waits', { code, attempts }),
  }
  const onFault = report('deliver')
  const deliver = keepDelivering((onFree) => new Deliveries(delivery, { onFree, onFault }), onFault)
  const erase = startRound(1000, () => deleteDue(delivery), report('erase'))
  const finish = startRound(2000, () => finishWaiting(world, report('finish')), report('finish'))
  const climb = startRound(2000, () => climbAlerts(world.outbox), report('climb'))
  const settle = () => settleSteps(world.protocols, report('settle'))
  const steps = startRound(5000, settle, report('settle'))
  const signs = startRound(10_000, () => world.signs.tellOverdue(), report('signs'))
  const patterns = startRound(10_000, () => world.signs.tellPatterns(), report('patterns'))
  // Not a fault when the service is being stopped; and the sweep delivers all the same.
  world.outbox.onWake(deliver.wake).catch((thrown: unknown) => {
    if (!deliver.isStopped()) report('listen')(thrown)
  })
  return [deliver, erase, finish, climb, steps, signs, patterns]
}
