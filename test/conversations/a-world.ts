import { ruleNoticer } from '../../src/briefing/notice.ts'
import type { World } from '../../src/conversations/world.ts'
import { isRefusal, type Refusal } from '../../src/domain/refusals.ts'
import { ids } from '../../src/ledger/ids.ts'
import { postgresOverviews } from '../../src/ledger/postgres-overviews.ts'
import { postgresProtocols } from '../../src/ledger/postgres-protocols.ts'
import { postgresSigns } from '../../src/ledger/signs.ts'
import type { Message } from '../../src/messages/message.ts'
import { postgresNudges } from '../../src/outbox/postgres-nudges.ts'
import { postgresRota } from '../../src/people/postgres-rota.ts'
import { openStore, prismaPeople } from '../../src/store/prisma-people.ts'
import { openRecord } from '../setup/open-record.ts'

export const NOW = '2026-11-24T12:00:00Z'

/** A record of one’s own, and what conversations that only read need around it. */
export async function openWorld() {
  const record = await openRecord()
  const prisma = openStore(record.serviceUrl)
  const world = {
    ledger: record.ledger,
    people: prismaPeople(prisma),
    changes: record.changes,
    rota: postgresRota(record.service),
    noticer: ruleNoticer,
    signs: postgresSigns(record.service),
    nudges: postgresNudges(record.service),
    overviews: postgresOverviews(record.service),
    protocols: postgresProtocols(record.service, record.vault),
    clock: { now: () => NOW },
    ids,
  } as World
  return {
    record,
    world,
    async close() {
      await prisma.$disconnect()
      await record.close()
    },
  }
}

/** The message that came; a refusal is a failed test. */
export function shown(outcome: Message | Refusal): Message {
  if (isRefusal(outcome)) throw new Error(`refused: ${outcome.refused}`)
  return outcome
}

/** All that stands in a message. */
export const wordsOf = (message: Message) => JSON.stringify(message)

/** The lines that rest on entries: their text, and the entries that they open. */
export function linesOf({ parts }: Message) {
  return parts.flatMap((part) =>
    part.type === 'cited'
      ? [{ text: part.text, opens: part.citations.map(({ entry }) => entry) }]
      : [],
  )
}

/** The opaque value of a button, by its label. */
export function pressed({ parts }: Message, label: string): string | null {
  const all = parts.flatMap((part) => (part.type === 'buttons' ? part.buttons : []))
  return all.find((button) => button.label === label)?.value ?? null
}
