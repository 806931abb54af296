import { createServer } from 'node:http'
import { fromHere, listenHere, sendJson, sendText } from '../slack/http.ts'

const HTML = `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/waiting.css">
<script type="module" src="/waiting.js"></script>
<title>Daybook demo</title>
</head>
<body>
<main>
<h1>Daybook demo</h1>
<p>Getting ready. Fictional people. Nothing leaves this machine.</p>
<ol id="steps" role="log" aria-label="What is being done"></ol>
<noscript>This page needs JavaScript.</noscript>
</main>
</body>
</html>
`

const STYLE = `
:root { color-scheme: light dark; --ground: #eceeea; --paper: #fff; --ink: #1c2321;
  --quiet: #58625d; --accent: #0b6b5c; --line: #d9ddd6;
  font: 15px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
@media (prefers-color-scheme: dark) { :root { --ground: #0f1312; --paper: #191e1d;
  --ink: #e8ecea; --quiet: #a3aea9; --accent: #6fd3be; --line: #2c3431; } }
body { margin: 0; background: var(--ground); color: var(--ink); }
main { box-sizing: border-box; max-width: 520px; margin: 12vh auto 0; padding: 28px;
  background: var(--paper); border: 1px solid var(--line); border-radius: 16px; }
h1 { margin: 0; font-size: 1.2rem; }
p { margin: 4px 0 16px; color: var(--quiet); }
ol { margin: 0; padding: 0; list-style: none; }
li { padding: 6px 0; color: var(--quiet); }
li:last-child { color: var(--ink); font-weight: 600; }
li::before { content: "✓"; display: inline-block; width: 1.6em; color: var(--accent); }
li:last-child::before { content: "…"; }
`

/** What is done is drawn; when the address answers otherwise, the page itself is there. */
const SCRIPT = `
const list = document.getElementById('steps')
async function look() {
  try {
    const answer = await fetch('/steps')
    if (answer.status === 404) return location.reload()
    const { steps } = await answer.json()
    for (const words of steps.slice(list.children.length)) {
      const item = document.createElement('li')
      item.textContent = words
      list.append(item)
    }
  } catch {
    // Between the two pages nobody answers for a moment.
  }
  setTimeout(look, 200)
}
look()
`

const FILES: Record<string, readonly [type: string, content: string]> = {
  '/': ['text/html', HTML],
  '/waiting.css': ['text/css', STYLE],
  '/waiting.js': ['text/javascript', SCRIPT],
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
  const server = createServer((request, response) => {
    if (!fromHere(request, at)) {
      return sendText(response, 403, 'This server answers this machine only.')
    }
    if (request.url === '/steps') return sendJson(response, 200, { steps })
    const file = Object.hasOwn(FILES, request.url ?? '') ? FILES[request.url ?? ''] : undefined
    if (!file) return sendText(response, 404, 'There is nothing here yet.')
    const type = `${file[0]}; charset=utf-8`
    response.writeHead(200, { ...SAFETY_HEADERS, 'content-type': type }).end(file[1])
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
