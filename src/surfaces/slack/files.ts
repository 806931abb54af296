import { LARGEST_DOCUMENT } from '../../domain/documents.ts'
import { Failure } from '../../domain/failures.ts'
import type { FetchDocument } from '../../ports/documents.ts'

/** Where Slack keeps the files of each of its clouds; the token goes nowhere else. */
const FILES_OF: Record<string, string> = {
  'slack.com': 'https://files.slack.com',
  'slack-gov.com': 'https://files.slack-gov.com',
}

type Fetched = Awaited<ReturnType<FetchDocument>>

/** How long a whole file may take on its way here, in milliseconds. */
const FETCH_MS = 10_000
/** And on its way there: nobody waits for it, and it has a place of its own. */
const SEND_MS = 60_000
/** After which it is tried again, in milliseconds. */
const PAUSES_MS = [300, 1000]

/** The one origin from which files are fetched and to which they are sent. */
export function fileOrigin(apiUrl: string): string {
  const { hostname, origin } = new URL(apiUrl)
  return FILES_OF[hostname] ?? origin
}

/** Exactly that origin: an address out of a message leads nowhere else. */
function isAt(origin: string, address: string): boolean {
  if (!URL.canParse(address)) return false
  const url = new URL(address)
  return url.origin === origin && url.username === '' && url.password === ''
}

/** Fetches files of messages with the bot’s token; one that fails by chance is tried again. */
export function fetchFromSlack(settings: { botToken: string; apiUrl: string }): FetchDocument {
  const origin = fileOrigin(settings.apiUrl)
  return async (from) => {
    if (!isAt(origin, from)) return { not: 'not_reached' }
    for (const pause of PAUSES_MS) {
      const fetched = await fetchOnce(from, settings.botToken)
      if (fetched !== 'later') return fetched
      await new Promise((done) => setTimeout(done, pause))
    }
    const fetched = await fetchOnce(from, settings.botToken)
    return fetched === 'later' ? { not: 'not_reached' } : fetched
  }
}

async function fetchOnce(from: string, token: string): Promise<Fetched | 'later'> {
  try {
    const answer = await fetch(from, {
      headers: { authorization: `Bearer ${token}` },
      redirect: 'manual',
      signal: AbortSignal.timeout(FETCH_MS),
    })
    if (answer.status === 200 && answer.body) return await readUpTo(LARGEST_DOCUMENT, answer.body)
    await answer.body?.cancel()
    return answer.status === 429 || answer.status >= 500 ? 'later' : { not: 'not_reached' }
  } catch {
    // What went wrong does not matter here, and what it says may quote the address.
    return 'later'
  }
}

async function readUpTo(most: number, body: ReadableStream<Uint8Array>) {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of body) {
    size += part.length
    if (size > most) return { not: 'too_large' as const }
    parts.push(part)
  }
  return { bytes: Buffer.concat(parts) }
}

/**
 * Puts the bytes of a file where Slack said.
 * @throws Failure `platform_refused` for a foreign address, else `platform_unavailable`.
 */
export async function sendBytes(origin: string, address: string, bytes: Uint8Array): Promise<void> {
  if (!isAt(origin, address)) throw new Failure('platform_refused', { code: 'foreign_host' })
  const answer = await fetch(address, {
    method: 'POST',
    body: Buffer.from(bytes),
    headers: { 'content-type': 'application/octet-stream' },
    redirect: 'error',
    signal: AbortSignal.timeout(SEND_MS),
  }).catch(() => null)
  if (answer?.ok) return void (await answer.body?.cancel())
  throw new Failure('platform_unavailable', { code: `status_${answer?.status ?? 'none'}` })
}
