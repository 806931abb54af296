import { searchRecord } from '../../src/conversations/search-record.ts'
import type { OrganisationId, StaffId } from '../../src/domain/ids.ts'
import { isRefusal } from '../../src/domain/refusals.ts'
import { wireWorld } from '../../src/wiring.ts'
import { rounded } from '../report.ts'
import type { Store } from '../store/store.ts'

const QUERIES = [
  'library',
  'slept at home',
  'libary',
  '“talked about school”',
  'visit January 2026',
]

/** Searches through a case of 10,000 entries, as a person would: decrypting, matching, logging. */
export async function measureSearch(store: Store, reference: string, searches: number) {
  const parts = wireWorld(store.serviceUrl, store.vaultFolder, { connections: 2 })
  const actor = {
    id: store.worker as StaffId,
    organisationId: store.organisationId as OrganisationId,
    name: 'Worker 0',
  }
  try {
    const times: number[] = []
    for (let n = 0; n < searches; n += 1) {
      const startedMs = performance.now()
      const query = `${QUERIES[n % QUERIES.length]} in ${reference}`
      const found = await searchRecord(parts.world, actor, query)
      if (isRefusal(found)) throw new Error(`a search was refused: ${found.refused}`)
      times.push(performance.now() - startedMs)
    }
    const sorted = times.sort((a, b) => a - b)
    const at = (share: number) => rounded(sorted[Math.ceil(share * sorted.length) - 1] ?? 0)
    return { search_p50_ms: at(0.5), search_p99_ms: at(0.99) }
  } finally {
    await parts.close()
  }
}
