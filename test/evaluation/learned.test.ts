import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import {
  agreementWith,
  bothByKind,
  partings,
  secondLines,
} from '../../bench/evaluation/learn/agreement.ts'
import { heldOut, writers } from '../../bench/evaluation/learn/held-out.ts'
import { weightsFile } from '../../bench/evaluation/learn/learn.ts'
import { readGoldCases } from '../../src/admin/evaluate/evaluate-score.ts'
import { goldTextSchema } from '../../src/admin/evaluate/gold.schema.ts'
import { type SignalScore, scoreSignals } from '../../src/briefing/score/signals.ts'

const at = (path: string) => new URL(`../../${path}`, import.meta.url)
const page = readFileSync(at('docs/evaluation.md'), 'utf8')

describe('the weights of signs', () => {
  it('are what the labelled notes give', () => {
    const file = at('src/briefing/signals/learned/weights.table.ts')
    expect(readFileSync(file, 'utf8')).toBe(weightsFile())
  })

  it.each(['school-wales', 'families-midlands'])(
    'do on the notes of %s, whom they were not learned from, what docs/evaluation.md says',
    (one) => {
      expect(page).toContain(heldOut(one))
      expect(page).toContain(agreementWith(one))
    },
  )

  it('are set beside a second reader, of whom docs/evaluation.md says what was counted', () => {
    for (const line of [...secondLines(), ...partings(), ...bothByKind()]) {
      expect(page).toContain(line)
    }
  })

  it('are learned from nine writers, each of whom docs/evaluation.md names', () => {
    expect(writers()).toHaveLength(9)
    for (const writer of writers()) expect(page).toContain(`| ${writer.replaceAll('-', ' ')} |`)
  })

  it('do on the second set kept aside what docs/evaluation.md says', async () => {
    const { cases } = await readGoldCases(fileURLToPath(at('bench/evaluation/kept-aside-2')))
    const texts = readFileSync(at('bench/evaluation/texts/kept-aside-2.ndjson'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => goldTextSchema.parse(JSON.parse(line)))
    const [ofCases, ofTexts] = [scoreSignals(cases), scoreSignals([], texts)]
    const inBoth = (name: keyof SignalScore) =>
      [ofCases, ofTexts].map((score) => score[name]?.value.toFixed(3)).join(' | ')
    for (const name of ['S1_f1', 'S1_high_recall', 'S1_critical_recall', 'S2_raised'] as const) {
      expect(page).toContain(`| ${inBoth(name)} |`)
    }
  })
})
