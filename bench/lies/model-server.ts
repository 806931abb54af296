import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What the scripted model does with one request. */
export type Script = (request: { body: string; url: string }, response: ServerResponse) => void

/** A model server that says what it is told to say, over real HTTP. */
export type ModelServer = {
  url: string
  host: string
  /** Every body that arrived, in its order. */
  bodies: string[]
  play(script: Script): void
  close(): Promise<void>
}

export async function openModelServer(): Promise<ModelServer> {
  const bodies: string[] = []
  let script: Script = (_request, response) => response.writeHead(500).end()
  const server = createServer((request, response) => {
    void readAll(request).then((body) => {
      bodies.push(body)
      script({ body, url: request.url ?? '' }, response)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/v1`,
    host: `127.0.0.1:${port}`,
    bodies,
    play: (next) => {
      script = next
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

async function readAll(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}

/** An answer as an OpenAI-compatible endpoint gives it. */
function completion(content: string | null, finish = 'stop'): string {
  return JSON.stringify({
    id: 'made-up',
    object: 'chat.completion',
    created: 1,
    model: 'scripted',
    choices: [{ index: 0, finish_reason: finish, message: { role: 'assistant', content } }],
  })
}

/** Answers with a content, as JSON. */
export function saying(content: string | null, finish?: string): Script {
  return (_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).end(completion(content, finish))
  }
}
