import { expect, it } from 'vitest'
import { readableOf } from '../../src/briefing/record/readable.ts'
import { supports } from '../../src/briefing/support/supports.ts'
import { entry, record } from './a-record.ts'

const readable = readableOf(
  record([
    entry({
      id: 'a',
      text:
        'Robin told me that his uncle hit him with a belt on 28 April. ' +
        'He has 3 marks on his left arm.',
    }),
    entry({
      id: 'b',
      text: 'I will ring the clinic by 9 May. Mum may move to Larkfield, she is not sure.',
    }),
    entry({
      id: 'c',
      text: 'He did not see his father. School place refused. The fridge was empty.',
    }),
    entry({
      id: 'd',
      date: '2026-05-08',
      kind: 'addendum',
      corrects: 'a',
      text: 'It was 5 marks, not 3.',
    }),
  ]),
)

it.each([
  ['Robin said that his uncle struck him with a belt.', ['a']],
  ['There are five marks on his arm, by the corrected note.', ['a', 'd']],
  ['Ivy plans to phone the clinic by 9 May.', ['b']],
  ['His mother might move to Larkfield.', ['b']],
  ['He has not seen his dad.', ['c']],
])('follows: %s', (sentence, cited) => {
  expect(supports(sentence, cited, readable)).toMatchObject({ accepted: true })
})

it.each([
  ['There are 3 marks on his left arm.', ['a'], /3 marks|3/],
  ['His uncle hit him with a belt on 29 April.', ['a'], /29 April/],
  ['His cousin Dexter hit him with a belt.', ['a'], /Dexter/],
  ['He saw his father.', ['c'], /not so/],
  ['The clinic has been phoned by Ivy on 9 May.', ['b'], /plans it|not say/],
  ['His mother will definitely move to Larkfield.', ['b'], /more than/],
  ['A school place was accepted.', ['c'], /opposite|not so|not say/],
  ['The fridge was empty because his father left.', ['c'], /came of the other/],
  ['Robin was hit with a belt.', ['c'], /not in the entries|nowhere/],
  ['Robin was hit with a belt.', ['zz'], /cites no entry/],
])('does not follow: %s', (sentence, cited, reason) => {
  const verdict = supports(sentence, cited, readable)
  expect(verdict.accepted).toBe(false)
  expect(verdict.reason).toMatch(reason)
})
