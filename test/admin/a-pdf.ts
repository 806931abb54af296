import { inflateSync } from 'node:zlib'

const DRAWN = '/FlateDecode\n>>\nstream\n'
const ENDS = '\nendstream'

const WIN_ANSI: Record<string, string> = {
  ...{ '80': '€', '85': '…', '91': '‘', '92': '’', '93': '“', '94': '”' },
  ...{ '95': '•', '96': '–', '97': '—' },
}

/** The words of a PDF in the order in which they are drawn, one line for each piece of text. */
export function textOf(pdf: Buffer): string {
  return contentsOf(pdf)
    .flatMap((content) => [...content.matchAll(/\[([^\]]*)\] TJ/g)])
    .map(([, pieces = '']) => [...pieces.matchAll(/<([0-9a-f]*)>/g)].map(([, hex]) => read(hex)))
    .map((pieces) => pieces.join(''))
    .join('\n')
}

/** What is drawn, page by page. */
export function contentsOf(pdf: Buffer): string[] {
  const found: string[] = []
  for (let at = 0; ; ) {
    const start = pdf.indexOf(DRAWN, at)
    if (start < 0) return found
    const end = pdf.indexOf(ENDS, start)
    found.push(inflateSync(pdf.subarray(start + DRAWN.length, end)).toString('latin1'))
    at = end + ENDS.length
  }
}

function read(hex = ''): string {
  const bytes = hex.match(/../g) ?? []
  return bytes
    .map((byte) => WIN_ANSI[byte] ?? String.fromCharCode(Number.parseInt(byte, 16)))
    .join('')
}
