// The page that is there while packages are installed: node .ci/first-page.mjs <port> <words>.
// It needs nothing that is installed, prints its address, and ends with whoever started it.
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import process from 'node:process'

const [port = '0', words = ''] = process.argv.slice(2)
const read = (name) => readFileSync(new URL(`../src/sandbox/page/waiting/${name}`, import.meta.url))
const answers = {
  '/': ['text/html', read('waiting.html')],
  '/waiting.css': ['text/css', read('waiting.css')],
  '/waiting.mjs': ['text/javascript', read('waiting.mjs')],
  '/steps': ['application/json', JSON.stringify({ steps: [words] })],
}

const server = createServer(({ url, headers }, response) => {
  const isHere = [`127.0.0.1:${server.address().port}`, `localhost:${server.address().port}`]
  const answer = isHere.includes(headers.host) && Object.hasOwn(answers, url) ? answers[url] : null
  const type = `${answer?.[0] ?? 'text/plain'}; charset=utf-8`
  response.writeHead(answer ? 200 : 403, { 'content-type': type, 'cache-control': 'no-store' })
  response.end(answer?.[1] ?? 'This server answers this machine only.')
})
// A port that is taken is said by the demo itself.
server.once('error', () => process.exit(1))
server.listen(Number(port), '127.0.0.1', () => {
  process.stdout.write(`http://127.0.0.1:${server.address().port}\n`)
})
process.stdin.resume().once('close', () => process.exit(0))
