import type { Act } from '../../src/domain/acts.ts'
import { isClosed, type Operation } from './dimensions.ts'
import { readsAllOf } from './expected.ts'
import { check, type Exits, type Visit } from './visit.ts'
import { append, note, tryClosing } from './writes.ts'

type Tried = { operation: Operation; act: Act; may: boolean }

/** What is done on a case besides writing, each through the real append and after all reading. */
export async function tryActing(exits: Exits, visit: Visit): Promise<void> {
  for (const { operation, act, may } of actsOn(visit)) {
    const done = await append(exits, visit, note(visit.laid, act))
    check(exits, visit, `append that does ${act.act}, for ${operation}`, done, may)
  }
  await tryClosing(exits, visit)
  await tryRestricting(exits, visit)
  await tryOverriding(exits, visit)
}

function actsOn({ laid, may }: Visit): Tried[] {
  const { entries, steps, colleagues, situation } = laid
  const { lead, supervisor, bystander } = colleagues
  const confirmed = true
  const tried: { operation: Operation; act: object; may?: boolean }[] = [
    {
      operation: 'confirm_lowering',
      act: { act: 'answer_lowering', step: steps.lowering, confirmed },
      may: may.has('confirm_lowering') && readsAllOf(situation),
    },
    {
      operation: 'review_override',
      act: { act: 'review_override', step: steps.review, confirmed },
    },
    { operation: 'give_task', act: { act: 'give_task', staff: bystander, until: '2099-01-01' } },
    { operation: 'name_reader', act: { act: 'name_reader', entry: entries.entry, staff: lead } },
    { operation: 'assign', act: { act: 'assign', staff: supervisor } },
  ]
  return tried
    .filter(({ operation }) => operation !== 'name_reader' || isClosed(situation.visibility))
    .map((one) => ({ ...one, act: one.act as Act, may: one.may ?? may.has(one.operation) }))
}

/** What is restricted already stays as it is, whoever asks. */
async function tryRestricting(exits: Exits, visit: Visit): Promise<void> {
  const { situation, caseId, colleagues } = visit.laid
  if (situation.visibility.startsWith('case_restricted')) return
  const listed = [colleagues.lead, colleagues.assignee] as never[]
  const act = { act: 'restrict' as const, on: caseId as never, listed }
  const done = await append(exits, visit, note(visit.laid, act))
  check(exits, visit, 'append that restricts the case', done, visit.may.has('restrict'))
}

/** Last of all, since it opens what was closed; it has to end within three hours. */
async function tryOverriding(exits: Exits, visit: Visit): Promise<void> {
  const { laid, may, actor } = visit
  if (laid.situation.relation === 'override') return
  const done = await append(exits, visit, note(laid, { act: 'override' }))
  check(exits, visit, 'append that opens an override', done, may.has('override'))
  const [longest] = await exits.owner<{ is_long: boolean }[]>`
    SELECT coalesce(bool_or(until_at IS NULL OR until_at > from_at + interval '3 hours 1 second'),
      false) AS is_long FROM daybook.access_grant
    WHERE kind = 'override' AND staff_id = ${actor.id} AND from_at > now() - interval '1 minute'`
  check(exits, visit, 'override beyond three hours', longest?.is_long ?? true, false)
}
