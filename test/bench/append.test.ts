import { describe, expect, it } from 'vitest'
import { benches } from '../../bench/benches.ts'
import { runBench } from '../../bench/report.ts'

const FIGURES = [
  'ratio_1',
  'ratio_16',
  'ratio_with_intake_16',
  'tps_bare_16',
  'tps_append_16',
] as const

describe('the append bench', () => {
  it('prints the line that is promised, with finite figures', async () => {
    const bench = benches.append
    if (!bench) throw new Error('there is no append bench')
    const line = await runBench('append', bench, { size: 16, seed: 3, say: () => undefined })
    expect(Object.keys(line)).toEqual(['bench', 'seed', 'commit', 'ok', 'figures'])
    expect(line).toMatchObject({ bench: 'append', seed: 3 })
    for (const figure of FIGURES) expect(line.figures[figure]).toBeGreaterThan(0)
    for (const figure of Object.values(line.figures)) expect(figure).toSatisfy(Number.isFinite)
  })
})
