import { createServer, type IncomingHttpHeaders } from 'node:http'
import { type AddressInfo, createServer as createTcp, type Socket } from 'node:net'

const portOf = (server: { address(): unknown }) => (server.address() as AddressInfo).port

/** A server for e-mail on this machine, which keeps what it is given: as much SMTP as it takes. */
export async function openMailServer() {
  const mails: string[] = []
  const server = createTcp((socket) => converse(socket, (mail) => mails.push(mail)))
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    url: `smtp://127.0.0.1:${portOf(server)}`,
    mails,
    close: () => new Promise<void>((done) => server.close(() => done())),
  }
}

function converse(socket: Socket, keep: (mail: string) => void): void {
  let data: string | null = null
  let heard = ''
  let envelope = ''
  const say = (line: string) => socket.write(`${line}\r\n`)
  say('220 here')
  socket.on('error', () => undefined)
  socket.on('data', (chunk) => {
    heard += String(chunk)
    for (let end = heard.indexOf('\r\n'); end >= 0; end = heard.indexOf('\r\n')) {
      const line = heard.slice(0, end)
      heard = heard.slice(end + 2)
      if (data !== null) {
        if (line !== '.') data += `${line}\n`
        else {
          keep(`${envelope}\n${data}`)
          data = null
          say('250 kept')
        }
      } else if (/^DATA/i.test(line)) {
        data = ''
        say('354 go on')
      } else if (/^QUIT/i.test(line)) {
        say('221 bye')
        socket.end()
      } else {
        if (/^RCPT/i.test(line)) envelope = line
        say('250 ok')
      }
    }
  })
}

type Posted = { headers: IncomingHttpHeaders; body: string }

/** A web server on this machine that keeps what is posted to it, and answers as it is told. */
export async function openHook() {
  const posted: Posted[] = []
  const answers = { status: 204 }
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk) => {
      body += String(chunk)
    })
    request.on('end', () => {
      posted.push({ headers: request.headers, body })
      response.writeHead(answers.status, { location: 'http://127.0.0.1:1/' }).end()
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    url: `http://127.0.0.1:${portOf(server)}/daybook`,
    posted,
    answers,
    close: () => new Promise<void>((done) => server.close(() => done())),
  }
}
