import { describe, expect, it } from 'vitest'
import { ruleNoticer } from '../../../src/briefing/notice.ts'
import { findPrompts } from '../../../src/briefing/quality/find-prompts.ts'

const asked = (text: string, isGrave = false) => findPrompts(text, { isGrave }).join(' ')

describe('what an author may want to add', () => {
  it.each([
    ['It was reported that he shouts at the children.', 'who said it'],
    ['She told me he shouts at the children.', 'exact words'],
    ['JB said the children were fine.', 'names in place of initials'],
    ['Mum is manipulative and lazy.', 'what you saw or heard'],
    ['Her neighbour has a bipolar diagnosis, by the way.', 'other people'],
  ])('%s', (text, part) => expect(asked(text)).toContain(part))

  it.each([
    'She told me “he shouts at us every night”. I rang the lead.',
    'GP said the rash is healing.',
    'Home visit with Odo. Flat warm, dinner on, both boys doing homework.',
    'I was told by the school nurse that he has new glasses.',
  ])('is nothing here: %s', (text) => expect(asked(text)).toBe(''))

  it('is what was done, when a grave sign stands alone', () => {
    expect(asked('He hit her in the face.', true)).toContain('what you did about it')
    expect(asked('He hit her in the face. I rang the lead.', true)).toBe('')
  })

  it('is never more than three things', () => {
    const text = 'It was said that JB told me mum is lazy, her friend has debts. Apparently so.'
    expect(findPrompts(text, { isGrave: true }).length).toBe(3)
  })

  it('is found at once', () => {
    const text = 'She told me that he is obviously lazy. '.repeat(100)
    const begun = performance.now()
    for (let n = 0; n < 20; n += 1) findPrompts(text, { isGrave: true })
    expect((performance.now() - begun) / 20).toBeLessThan(5)
  })
})

describe('what is noticed after saving', () => {
  const { notice } = ruleNoticer

  it('is quoted, gravest first, with the rule in plain words', () => {
    const { checked, signs } = notice('Late for school again. “He strangled me,” she said.')
    expect(checked).toBe(true)
    expect(signs[0]).toMatchObject({ words: 'He strangled me,', critical: true, reads: 'current' })
    expect(signs[0]?.why).toMatch(/^Strangulation/)
  })

  it('puts what is so now before what is denied', () => {
    const { signs } = notice('She denies that he strangled her. She is very low and cries all day.')
    expect(signs.map((sign) => sign.reads)).toEqual(['current', 'denied'])
  })

  it('of another language is that it was not checked', () => {
    const said = notice('Elle dit que son mari la frappe souvent le soir')
    expect(said).toEqual({ checked: false, signs: [], mayAdd: [] })
  })
})
