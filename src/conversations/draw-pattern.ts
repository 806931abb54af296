import type { Entry } from '../domain/entry-kinds.table.ts'
import { ownWordsOf } from '../domain/own-words.ts'
import type { Actor } from '../domain/people.ts'
import type { Message } from '../messages/message.ts'
import { type PatternLine, patternMessage } from '../messages/pattern.ts'
import type { OutgoingMessage } from '../ports/outbox.ts'
import { minorSigns } from './grave-signs.ts'
import type { World } from './world.ts'

/** More are counted. */
const MOST = 8

/**
 * Small signs that several entries hold together, for a lead: each read again as they may read it
 * now. Null: nothing of it is theirs any more.
 */
export async function drawPattern(
  world: World,
  to: Actor,
  { ids }: OutgoingMessage,
): Promise<Message | null> {
  const { case: caseId, reference } = ids
  if (!caseId || !reference) return null
  const { entries, days } = await world.signs.patternOf(to, caseId)
  const read = await Promise.all(
    entries.slice(0, MOST).map(async (id) => (await world.ledger.readEntry(to, id, 'entry'))[0]),
  )
  const shown = read.filter((entry) => entry !== undefined)
  if (shown.length === 0) return null
  const names = await world.people.findNames(shown.flatMap(({ authorId }) => authorId ?? []))
  const { zone } = await world.people.getOrganisation(to.organisationId)
  const lines = shown.map((entry) => lineOf(world, entry))
  const authors = new Set(shown.map(({ authorId }) => authorId)).size
  const more = entries.length - shown.length
  const together = world.noticer.together(shown.map(textOf), days)
  return patternMessage({ reference, caseId, lines, together, authors, more, days, names, zone })
}

function lineOf(world: World, entry: Entry): PatternLine {
  return { entry, signs: minorSigns(world.noticer.notice(ownWordsOf(entry))) }
}

function textOf(entry: Entry) {
  const { id, authorId, recordedAt } = entry
  return { id, author: authorId ?? '', date: recordedAt, text: ownWordsOf(entry) }
}
