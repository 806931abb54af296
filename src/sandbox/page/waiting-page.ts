import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { fromHere, listenHere, sendJson, sendText } from '../slack/http.ts'

/** As files: the first page is there before anything is installed (`.ci/first-page.mjs`). */
const FILES: Record<string, readonly [type: string, name: string]> = {
  '/': ['text/html', 'waiting.html'],
  '/waiting.css': ['text/css', 'waiting.css'],
  '/waiting.mjs': ['text/javascript', 'waiting.mjs'],
}

const SAFETY_HEADERS = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; " +
    "img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
}

export type WaitingPage = {
  url: string
  /** Says what is being done now. */
  step(words: string): void
  /** Leaves the address free for the page itself; whoever has this one open is taken there. */
  close(): Promise<void>
}

/** A page that is there at once, and says what the real one still waits for. */
export async function openWaitingPage(port: number): Promise<WaitingPage> {
  const steps: string[] = []
  const files = new Map(
    Object.values(FILES).map(([, name]) => [
      name,
      readFileSync(new URL(`./waiting/${name}`, import.meta.url)),
    ]),
  )
  const server = createServer((request, response) => {
    if (!fromHere(request, at)) {
      return sendText(response, 403, 'This server answers this machine only.')
    }
    if (request.url === '/steps') return sendJson(response, 200, { steps })
    const file = Object.hasOwn(FILES, request.url ?? '') ? FILES[request.url ?? ''] : undefined
    if (!file) return sendText(response, 404, 'There is nothing here yet.')
    const type = `${file[0]}; charset=utf-8`
    response.writeHead(200, { ...SAFETY_HEADERS, 'content-type': type }).end(files.get(file[1]))
  })
  const url = await listenHere(server, port)
  const at = Number(new URL(url).port)
  return {
    url,
    step: (words) => void steps.push(words),
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
