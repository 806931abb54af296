import { expect, it } from 'vitest'
import { drawReceipt } from '../../src/conversations/draw-receipt.ts'
import { messagesFor } from '../../src/conversations/tell.ts'
import type { World } from '../../src/conversations/world.ts'
import type { AlertId, EntryId } from '../../src/domain/ids.ts'
import type { Actor } from '../../src/domain/people.ts'
import type { Plan } from '../../src/domain/plan.ts'

const WREN = { id: 'wren', organisationId: 'org', via: 'slack' } as unknown as Actor

/** The receipt of a recorded message for an author who does not read its entry. */
async function receiptOf(left: string | null): Promise<string> {
  const payload = { text: 'Made up.', left }
  const entries = [{ label: 'message', kind: 'captured_message', payload }]
  const plan = { case: 'new', entries, receiptFor: 'message' } as unknown as Plan
  const entryIds = new Map([['message', 'e' as EntryId]])
  const told = messagesFor(WREN, plan, { entryIds, alertId: 'a' as AlertId }, [])
  const receipt = told.find(({ template }) => template === 'receipt')
  if (!receipt) throw new Error('no receipt')
  const world = {
    people: { getOrganisation: async () => ({ settings: {}, zone: 'UTC' }) },
    ledger: { readEntry: async () => [] },
  } as unknown as World
  const ids = { ...receipt.ids, reference: 'DB-1', recordedAt: '2026-05-01T10:00:00Z' }
  return JSON.stringify(await drawReceipt(world, WREN, { ...receipt, ids }, null))
}

it('who does not read the entry hears that something stays in chat, and not what', async () => {
  const words = 'Something stays in chat and was not copied. Keep the message, and show it'
  const receipt = await receiptOf('The document “K Smith.pdf” could not be fetched')
  expect(receipt).toContain(words)
  expect(receipt).not.toContain('Smith')
  expect(await receiptOf(null)).not.toContain('stays in chat')
})
