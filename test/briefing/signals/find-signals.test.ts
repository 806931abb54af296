import { describe, expect, it } from 'vitest'
import { accumulate } from '../../../src/briefing/signals/accumulate.ts'
import { findSignals } from '../../../src/briefing/signals/find-signals.ts'
import { isChecked } from '../../../src/briefing/signals/language.ts'
import { likelierKind } from '../../../src/briefing/signals/learned/likelier-kind.ts'
import { signalsOfCase } from '../../../src/briefing/signals/signals-of-case.ts'

const entry = (text: string, id = 'e1', date = '2026-05-01', author = 'w1') => {
  return { id, date, author, text }
}
const inShort = (text: string, name?: string) =>
  findSignals([entry(text)], name ? { name } : undefined).map(
    ({ category, severity, status }) => `${category} ${severity} ${status}`,
  )

describe('what a negation does', () => {
  it.each([
    ['He didn’t stop hitting her.', 'current'],
    ['Not only did he slap her, he kicked her.', 'current'],
    ['She can’t see any way out.', 'current'],
    ['He no longer feels safe with the tablets.', 'current'],
    ['He has never hit her.', 'denied'],
    ['No suicidal thoughts, plans or self-harm.', 'denied'],
    ['Asked about self-harm: no.', 'denied'],
  ])('%s', (text, status) => {
    const found = findSignals([entry(text)])
    expect(found.map((one) => one.status)).toContain(status)
    if (status === 'current') expect(found.some((one) => one.status === 'denied')).toBe(false)
    else expect(found.some((one) => one.status === 'current')).toBe(false)
  })

  it('never hides a critical sign: it is shown as denied', () => {
    const [signal] = findSignals([entry('She denies that he strangled her.')])
    expect(signal).toMatchObject({ severity: 'critical', status: 'denied' })
  })
})

describe('who somebody is', () => {
  const said =
    'Tobi Fakename told me he is scared of her. She punched him on Friday. He cut his arm.'
  it.each([
    ['Oluwaseun Fakename', 'Oluwaseun'],
    ['Rose Fakename', 'Rose'],
    ['Mark Fakename', 'Mark'],
    ['Magdalena Fakename', 'Magdalena'],
  ])('makes no difference: %s', (name, given) => {
    const swapped = said.replace('Tobi', given)
    expect(inShort(swapped, name)).toEqual(inShort(said, 'Tobi Fakename'))
  })

  it('makes no difference when the pronouns change', () => {
    const swapped =
      'Tobi Fakename told me she is scared of him. He punched her on Friday. She cut her arm.'
    expect(inShort(said, 'Tobi Fakename').length).toBeGreaterThan(1)
    expect(inShort(swapped, 'Tobi Fakename')).toEqual(inShort(said, 'Tobi Fakename'))
  })
})

describe('how it is written', () => {
  it.each([
    'He strnagled her and thretened to kill her.',
    'he’s STRANGLED her & threatened to kill her',
    '- He strangled her\n- He threatened to kill her',
  ])('makes no difference: %s', (text) => {
    expect(inShort(text)).toContain('domestic_abuse critical current')
  })

  it('does not take one word for another: nobody hit the person who is sitting', () => {
    expect(inShort('He is sitting her exam paper in the hall.')).toEqual([])
  })
})

describe('a sign of a rule whose sentence is like another kind', () => {
  const [sign] = findSignals([
    { id: 'e1', date: '', author: '', text: 'She said that he hit her with a belt.' },
  ])
  const kinds = (own: number, other: number) => [
    { category: sign?.category ?? 'neglect', share: own, words: [] },
    { category: 'exploitation' as const, share: other, words: [] },
  ]
  const under = (own: number, other: number) => sign && likelierKind(sign, kinds(own, other))

  it('goes under that kind, as grave as it was, and says why', () => {
    const { category, rationale, ...same } = under(0.1, 0.4) ?? {}
    expect(sign).toMatchObject(same)
    expect(category).toBe('exploitation')
    expect(rationale).toContain('Notes with words like these are mostly about exploitation. ')
    expect(rationale).toContain(`looks for this: “${sign?.rationale}”`)
  })

  it.each([
    ['where that is little', 0.01, 0.24],
    ['where it is nearly as like its own', 0.2, 0.7],
  ])('stays %s', (_why, own, other) => {
    expect(under(own, other)).toEqual(sign)
  })

  it('gives way to a rule of that kind', () => {
    const text = 'She has a second phone now and says a pal just gave it to her.'
    const found = findSignals([{ id: 'e1', date: '', author: '', text }])
    expect(found.map(({ category, rule }) => [category, rule])).toEqual([
      ['exploitation', 'unexplained-things'],
    ])
  })
})

describe('several small signs', () => {
  const days = ['2026-05-01', '2026-05-09', '2026-05-20', '2026-09-01']
  const entries = days.map((date, n) =>
    entry('Arrived at school hungry again and his coat was filthy.', `e${n}`, date, `w${n % 2}`),
  )

  it('of one kind within a month are one finding, with its entries, days and authors', () => {
    expect(accumulate(findSignals(entries), entries)).toEqual([
      { category: 'neglect', entries: ['e0', 'e1', 'e2'], days: 19, authors: 2 },
    ])
  })

  it('further apart are none', () => {
    expect(accumulate(findSignals(entries), entries, 5)).toEqual([])
  })
})

describe('another language', () => {
  it.each([
    'Powiedziała mi, że mąż ją bije i boi się wrócić do domu.',
    'قالت إن زوجها يضربها وإنها تخاف منه',
    'Elle dit que son mari la frappe souvent le soir',
  ])('is not checked: %s', (text) => expect(isChecked(text)).toBe(false))

  it('English in short notes is', () => {
    expect(isChecked('Home visit. Mum tearful, flat cold, no food in. Rang the GP.')).toBe(true)
    expect(isChecked('No reply')).toBe(true)
  })
})

describe('the rows of a case file', () => {
  const file = {
    schema: 1 as const,
    case_id: 'k1',
    person: { name: 'Nobody Real' },
    readers: { default: { id: 'w1', role: 'worker' }, privileged: { id: 'l1', role: 'lead' } },
    entries: [
      { ...entry('He was hit by his uncle.', 'e1'), kind: 'note' },
      { ...entry('She has taken an overdose.', 'e2'), kind: 'note', private_to: ['l1'] },
    ],
  }

  it('are from what the reader may see only', () => {
    expect(signalsOfCase(file).map((row) => row.entry_id)).toEqual(['e1'])
    expect(signalsOfCase(file, 'privileged').map((row) => row.entry_id)).toEqual(['e1', 'e2'])
  })
})
