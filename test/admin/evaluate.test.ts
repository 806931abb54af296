import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { evaluateCommand } from '../../src/admin/evaluate/evaluate-command.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'daybook-evaluate-'))
})

async function evaluate(part: string, lines: readonly string[]) {
  const paths = { in: join(folder, `${part}.in`), out: join(folder, `${part}.out`) }
  await writeFile(paths.in, lines.join('\n'))
  const result = await evaluateCommand.run([part], paths)
  const out = (await readFile(paths.out, 'utf8')).trim().split('\n')
  return { result, answers: out.filter(Boolean).map((line): unknown => JSON.parse(line)) }
}

describe('evaluate texts', () => {
  it('answers each line with its signals, quoted by UTF-16 places', async () => {
    const text = '😀 He strangled her.'
    const { result, answers } = await evaluate('texts', [
      JSON.stringify({ id: 'a', text }),
      JSON.stringify({ id: 'b', text: 'Tea and cake in the garden.' }),
    ])
    expect(result.ok).toBe(true)
    const [signal] = (answers[0] as { signals: { quote: string; start: number; end: number }[] })
      .signals
    expect(signal).toMatchObject({ category: 'domestic_abuse', severity: 'critical' })
    expect(text.slice(signal?.start, signal?.end)).toBe(signal?.quote)
    expect(answers[1]).toEqual({ id: 'b', signals: [] })
  })

  it('names a line that it can not read by its number, and goes on', async () => {
    const { result, answers } = await evaluate('texts', [
      '{not json',
      JSON.stringify({ id: 'b' }),
      '',
      JSON.stringify({ id: 'c', text: 'He hit her.' }),
    ])
    expect(result.ok).toBe(false)
    expect(result.lines).toEqual([
      'Line 1 is not JSON.',
      'Line 2 needs another text.',
      '1 line answered, 2 not read.',
    ])
    expect(answers.length).toBe(1)
  })
})

describe('evaluate context', () => {
  const ask = async (text: string, span: string) => {
    const start = text.indexOf(span)
    const line = JSON.stringify({ id: 'a', text, start, end: start + span.length })
    return (await evaluate('context', [line])).answers[0]
  }

  it.each([
    ['She has no thoughts of suicide.', 'suicide', { polarity: 'negated' }],
    ['There is no food in the house.', 'no food in the house', { polarity: 'affirmed' }],
    ['He can’t see a way out.', 'see a way out', { polarity: 'affirmed' }],
    ['Her ex used to hit her.', 'hit her', { time: 'historical' }],
    ['Years ago he drank heavily.', 'drank heavily', { time: 'historical' }],
    ['If he comes back he will hit her.', 'hit her', { certainty: 'hypothetical' }],
    ['He hit her.', 'hit her', { polarity: 'affirmed', time: 'current', certainty: 'certain' }],
    ['Her friend was beaten by a stranger.', 'beaten', { person: 'other' }],
  ])('%s', async (text, span, expected) => {
    expect(await ask(text, span)).toMatchObject({ id: 'a', ...expected })
  })

  it('refuses places that are not in the text', async () => {
    const line = JSON.stringify({ id: 'a', text: 'short', start: 2, end: 99 })
    const { result } = await evaluate('context', [line])
    expect(result.lines[0]).toBe('Line 1 needs another start and end.')
  })
})

it('evaluate without a part says which parts there are', async () => {
  const { ok, lines } = await evaluateCommand.run([], {})
  expect(ok).toBe(false)
  expect(lines.join('\n')).toContain('evaluate texts')
})
