import { expect, it } from 'vitest'
import { brief } from '../../bench/brief/brief.ts'

it('a brief of 40 and of 500 entries is measured against reading and decrypting them', async () => {
  const { figures } = await brief.run({ size: 2, seed: 1, say: () => undefined })
  for (const entries of [40, 500]) {
    expect(figures[`ratio_${entries}`]).toBeGreaterThan(0)
    expect(figures[`ms_${entries}`]).toBeGreaterThan(0)
  }
})
