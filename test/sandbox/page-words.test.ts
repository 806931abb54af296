import { describe, expect, it } from 'vitest'
import { slackDate } from '../../src/sandbox/page/client/dates.ts'
import { parseMrkdwn, plainWords } from '../../src/sandbox/page/client/mrkdwn.ts'

const text = (words: string) => ({ kind: 'text', text: words })

describe('marked-up text', () => {
  it.each([
    ['*bold*', [{ kind: 'bold', pieces: [text('bold')] }]],
    [
      '_it_ ~no~',
      [
        { kind: 'italic', pieces: [text('it')] },
        text(' '),
        { kind: 'strike', pieces: [text('no')] },
      ],
    ],
    ['`*code*`', [{ kind: 'code', text: '*code*' }]],
    ['```a\n*b*```', [{ kind: 'block', text: 'a\n*b*' }]],
    ['snake_case_name 2*3*4', [text('snake_case_name 2*3*4')]],
    ['one\ntwo', [text('one'), { kind: 'line' }, text('two')]],
    ['> said\nafter', [{ kind: 'quote', pieces: [text('said')] }, text('after')]],
    ['&gt; said', [{ kind: 'quote', pieces: [text('said')] }]],
    ['<@U1>', [{ kind: 'user', id: 'U1', text: '' }]],
    ['<#C1|team>', [{ kind: 'channel', id: 'C1', text: 'team' }]],
    ['<!channel>', [{ kind: 'special', id: 'channel', text: '' }]],
    [
      '<https://example.org|a page>',
      [{ kind: 'link', url: 'https://example.org', text: 'a page' }],
    ],
    [
      '<!date^1790000000^{date_short} at {time}|then>',
      [{ kind: 'date', seconds: 1_790_000_000, template: '{date_short} at {time}' }],
    ],
  ])('%j', (words, pieces) => {
    expect(parseMrkdwn(words)).toEqual(pieces)
  })

  it('keeps escaped signs as words', () => {
    expect(parseMrkdwn('&lt;@U1&gt; &amp;amp; *a &lt; b*')).toEqual([
      text('<@U1> &amp; '),
      { kind: 'bold', pieces: [text('a < b')] },
    ])
  })

  it('draws the emoji it knows and leaves other names', () => {
    expect(plainWords(':lock: :no_such_sign: 10:30:15')).toBe('🔒 :no_such_sign: 10:30:15')
  })

  it('writes dates in British English and London time', () => {
    expect(slackDate(1_790_000_000, '{date_short} at {time}')).toBe('21 Sept 2026 at 15:13')
    expect(slackDate(1_790_000_000, '{unknown}')).toBe('{unknown}')
  })
})
