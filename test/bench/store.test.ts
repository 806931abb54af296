import { rm } from 'node:fs/promises'
import { afterAll, expect, it } from 'vitest'
import { growth } from '../../bench/growth/growth.ts'
import { read } from '../../bench/read/read.ts'
import { openStore } from '../../bench/store/store.ts'
import { verifyRecord } from '../../src/admin/verify.ts'

// Small enough for a test run, and with each of the cases that the bench reads.
const SIZE = 20_000
const asked = { size: SIZE, seed: 1, say: () => undefined }
const folders: string[] = []
afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true })
})

it('a store that is laid down in bulk is a record like any other: its chains verify', async () => {
  const store = await openStore(3_000, () => undefined)
  folders.push(store.folder)
  const report = await verifyRecord(store.ownerUrl, store.vault)
  await store.close()
  expect(report.faults).toEqual([])
  expect(report.entries).toBeGreaterThan(2_900)
})

it('the benches of reading and growth run on it, and give every figure', async () => {
  const { figures } = await read.run(asked)
  for (const name of ['page_10', 'page_1000', 'page_10000', 'export_10000']) {
    expect(figures[name]).toBeGreaterThan(0)
    expect(figures[`${name}_decrypted`]).toBeGreaterThan(0)
  }
  expect(figures.search_p99_ms).toBeGreaterThan(0)
  const grown = await growth.run(asked)
  expect(grown.figures.append_ratio).toBeGreaterThan(0)
  expect(grown.figures.entries).toBeGreaterThan(19_000)
})
