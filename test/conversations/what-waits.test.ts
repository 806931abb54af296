import { expect, it } from 'vitest'
import { withoutShown } from '../../src/conversations/what-waits.ts'

it('what stands on Home with its day is not counted there a second time', () => {
  const waits = { planned: 1, actions: 1, referrals: 2, decisions: 1 }
  expect(withoutShown(waits, [])).toEqual(waits)
  expect(withoutShown(waits, ['step', 'decision', 'referral'])).toEqual({
    ...waits,
    referrals: 1,
    decisions: 0,
  })
  expect(withoutShown(waits, ['decision', 'decision']).decisions).toBe(0)
})
