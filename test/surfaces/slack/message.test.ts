import { expect, it } from 'vitest'
import { capturedLines } from '../../../src/messages/captured.ts'
import { leftOf, wordsOf } from '../../../src/surfaces/slack/read/message.ts'

it.each([
  ['a &lt;b&gt; &amp; c', 'a <b> & c'],
  ['&amp;lt;', '&lt;'],
  ['<@U123|wren> and <@U456> in <#C1|general>', '@wren and @U456 in #general'],
  [
    '<!here> see <https://x.example/a|the page> or <https://x.example>',
    '@here see the page (https://x.example/a) or https://x.example',
  ],
  ['turned \u202eround\u202c', 'turned round'],
])('the words of a message are those that people read: %s', (text, words) => {
  expect(wordsOf(text)).toBe(words)
})

it('what is not copied is counted, and nothing is told of it but that', () => {
  const ts = '1.1'
  expect(leftOf({ ts, text: 'x' })).toBeNull()
  expect(leftOf({ ts, files: [{ name: 'her.png' }] })).toBe('One picture, clip or file')
  expect(leftOf({ ts, files: [{}, {}], attachments: [{ image_url: 'https://x' }, {}] })).toBe(
    '3 pictures, clips or files',
  )
})

it('the form says what to do with a picture, and shows the beginning of a long message', () => {
  const kept = {
    text: `${'word '.repeat(400)}end`,
    writtenBy: 'Wren Alsop',
    writtenAt: '2026-11-20T10:00:00.000Z',
    editedAt: null,
    left: 'One picture, clip or file',
  }
  const lines = capturedLines(kept, [], 'Europe/London').join('\n')
  expect(lines).toContain('Wren Alsop wrote on 20 November 2026, 10:00:')
  expect(lines).toContain('more characters. All of it is kept.')
  expect(lines).toContain('do not forward, copy or screenshot pictures of a child'.slice(7))
  expect(lines).toContain('ring the lead or the police')
})
