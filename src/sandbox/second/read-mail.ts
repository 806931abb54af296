/** A mail as a person reads it: to whom, its subject, and its words line by line. */
export type ReadMail = { to: string; subject: string; lines: string[] }

/** Reads a mail of plain text as it came over the wire. NB: no attachments, no pages. */
export function readMail(raw: string): ReadMail {
  const text = raw.replace(/\r\n/g, '\n')
  const start = text.indexOf('\n\n')
  const head = text.slice(0, start).replace(/\n[ \t]+/g, ' ')
  const of = (name: string) => new RegExp(`^${name}: (.*)$`, 'im').exec(head)?.[1]?.trim() ?? ''
  const body = text.slice(start + 2).trimEnd()
  const words = decode(body, of('Content-Transfer-Encoding').toLowerCase())
  return { to: of('To'), subject: of('Subject'), lines: words.trim().split('\n') }
}

function decode(body: string, how: string): string {
  if (how === 'base64') return Buffer.from(body, 'base64').toString('utf8')
  if (how !== 'quoted-printable') return body
  const parts = body.replace(/=\n/g, '').split(/(=[0-9A-F]{2})/i)
  const bytes = parts.map((part) =>
    /^=[0-9A-F]{2}$/i.test(part) ? Buffer.from(part.slice(1), 'hex') : Buffer.from(part),
  )
  return Buffer.concat(bytes).toString('utf8')
}
