import { Temporal } from 'temporal-polyfill'
import { momentWords } from '../../domain/when.ts'
import { knowledgeAs } from '../../ledger/knowledge.ts'
import type { Command } from '../command.ts'
import { asking, given, referenceFrom, timeFrom } from './asked.ts'

const AS = { as: { type: 'string' } } as const
const EVER = '2000-01-01T00:00:00Z'
/** So many different cases within an hour are a bulk. */
const BULK = 20
const NOTHING = 'Nothing: there is no such case, it is not for you, or nothing was released.'

/** Who was given what of a case, when, by which way out. */
export const accessCommand: Command = {
  help: 'Who was given what of a case: access K-… [--since TIME] [--as NAME].',
  options: { ...AS, since: { type: 'string' } },
  run: async ([typed], options) => {
    const reference = referenceFrom(typed)
    const since = timeFrom(given(options, 'since')) ?? EVER
    return await asking(options, async ({ knowledge, nameOf }) => {
      const lines = await knowledge.accessLog(reference, since)
      const name = await nameOf(lines.map((line) => line.actor))
      const named = lines.map((line) => ({
        ...line,
        actor: { id: line.actor, name: name(line.actor) },
      }))
      const words = named.map(({ at, actor, exit, cited, consulted }) => {
        const counts = countWords(cited.length, consulted.length)
        return `${momentWords(at)} · ${actor.name} · ${exit} · ${counts}`
      })
      const data = { case: reference, lines: named }
      return { ok: true, lines: words.length > 0 ? words : [NOTHING], data }
    })
  },
}

function countWords(cited: number, consulted: number): string {
  if (cited + consulted === 0) return 'a question'
  const parts = [
    cited > 0 ? `${cited} given` : '',
    consulted > 0 ? `${consulted} looked through` : '',
  ]
  return parts.filter(Boolean).join(', ')
}

/** What somebody had been given of a case by a time. */
export const knewCommand: Command = {
  help: 'What had been released to somebody: knew NAME --case K-… [--at TIME] [--as NAME].',
  options: { ...AS, case: { type: 'string' }, at: { type: 'string' } },
  run: async ([name], options) => {
    if (!name)
      throw new Error('Say who: knew “Amina Yusuf-Hale” --case K-7QF3M --at 2026-11-24T14:00')
    const reference = referenceFrom(given(options, 'case'))
    const at = timeFrom(given(options, 'at')) ?? Temporal.Now.instant().toString()
    return await asking(options, async ({ knowledge, nameOf, person }) => {
      const who = await person(name)
      const entries = await knowledge.knew(who.id, reference, at)
      const author = await nameOf(entries.map((entry) => entry.author))
      const words = entries.map((e) => {
        const how = e.exit === 'written' ? 'written' : `given (${e.exit})`
        const what = `${e.kind} of ${momentWords(e.recordedAt)} by ${author(e.author)}`
        return `${what} · first ${how} ${momentWords(e.firstReleasedAt)}`
      })
      const data = { person: { id: who.id, name: who.name }, case: reference, at, entries }
      return { ok: true, lines: words.length > 0 ? words : [NOTHING], data }
    })
  },
}

/** Look-ups that a lead should see. Staff are told that this is done (docs/for-staff.md). */
export const lookUpsCommand: Command = {
  help: 'Look-ups that a lead should see: look-ups --as LEAD [--since TIME].',
  options: { ...AS, since: { type: 'string' } },
  run: async (_args, options) => {
    const since = timeFrom(given(options, 'since')) ?? lastWeek()
    return await asking(options, async ({ sql, actor, nameOf }) => {
      if (!actor) throw new Error('Say who asks: look-ups --as “Ruth Calloway-Mensah”')
      const found = await knowledgeAs(sql, actor).lookUps(since, BULK)
      const name = await nameOf(found.map((one) => one.actor))
      const words = found.map((one) => {
        const why = [
          one.unlinked ? 'does not work the case' : '',
          one.bulk ? `${BULK} cases or more within the hour` : '',
          one.outOfHours ? 'out of hours' : '',
        ].filter(Boolean)
        return `${momentWords(one.at)} · ${name(one.actor)} · ${one.reference} · ${why.join(', ')}`
      })
      const data = { since, lookUps: found.map((one) => ({ ...one, name: name(one.actor) })) }
      return { ok: true, lines: words.length > 0 ? words : ['None.'], data }
    })
  },
}

function lastWeek(): string {
  return Temporal.Now.instant().subtract({ hours: 168 }).toString()
}
