import { byConcern, standingOf } from '../domain/caseload.ts'
import type { Entry } from '../domain/entry-kinds.table.ts'
import type { EntryId, StaffId } from '../domain/ids.ts'
import { ownWordsOf } from '../domain/own-words.ts'
import type { Actor } from '../domain/people.ts'
import { isRefusal, type Refusal } from '../domain/refusals.ts'
import { daysBetween } from '../domain/when.ts'
import { type CaseloadFacts, type CaseloadLine, caseloadMessage } from '../messages/caseload.ts'
import type { Message } from '../messages/message.ts'
import type { CaseHead } from '../ports/ledger.ts'
import { graveSigns } from './grave-signs.ts'
import { caseLabel } from './search-cases.ts'
import { colleagueNamed } from './search-colleagues.ts'
import type { World } from './world.ts'

/** Cases that fit one message, with their buttons. */
const MOST = 20
/** Signs of risk in what was written within so many days are counted. */
const SIGNS_DAYS = 30

/**
 * A caseload for supervision: the cases that somebody works, as far as the asker sees them too, the
 * gravest first. Without a name it is the asker's own.
 */
export async function showCaseload(
  world: World,
  actor: Actor,
  typed: string,
): Promise<Message | Refusal> {
  const who = await colleagueNamed(world, actor, typed)
  if (isRefusal(who)) return who
  const { zone } = await world.people.getOrganisation(actor.organisationId)
  const heads = await casesWorkedBy(world, actor, who.id)
  const lines: CaseloadLine[] = []
  for (const head of heads) lines.push(await lineOf(world, actor, head, zone))
  const sorted = lines.toSorted(byConcern)
  const shown = sorted.slice(0, MOST)
  for (const { caseId, cited } of shown) {
    if (cited.length > 0) await world.ledger.recordCited(actor, caseId, 'case_list', cited)
  }
  const facts: CaseloadFacts = {
    ...{ shown, more: sorted.length - shown.length, zone, signsDays: SIGNS_DAYS },
    name: who.id === actor.id ? null : who.name,
    supervises: who.id !== actor.id,
  }
  return caseloadMessage(facts)
}

/** Open cases that somebody works and that exist for the asker. */
export async function casesWorkedBy(world: World, actor: Actor, who: StaffId): Promise<CaseHead[]> {
  const listed = await world.ledger.listCases(actor)
  const heads = await Promise.all(
    listed
      .filter(({ state }) => state === 'open')
      .map(({ reference }) => world.ledger.findCase(actor, reference)),
  )
  return heads.filter((head) => head !== null).filter(({ workers }) => workers.includes(who))
}

async function lineOf(
  world: World,
  actor: Actor,
  { id, reference, level }: CaseHead,
  zone: string,
): Promise<CaseloadLine> {
  const now = world.clock.now()
  const entries = await world.ledger.readCase(actor, id, 'case_list', 'consulted')
  const standing = standingOf(entries, now, zone)
  const details = entries.findLast((e) => e.kind === 'person_details') ?? null
  const { actions, referrals, decisions, planned } = standing
  const shown = [...actions, ...referrals, ...planned, ...decisions]
  return {
    ...{ caseId: id, reference, level, standing },
    label: caseLabel(reference, details, now),
    critical: entries.filter(
      (entry) =>
        daysBetween(entry.recordedAt, now, zone) <= SIGNS_DAYS && hasCriticalSign(world, entry),
    ).length,
    cited: [...(details ? [details.id] : []), ...shown.map(({ entry }) => entry)] as EntryId[],
  }
}

function hasCriticalSign(world: World, entry: Entry): boolean {
  return graveSigns(world.noticer.notice(ownWordsOf(entry))).some(({ critical }) => critical)
}
