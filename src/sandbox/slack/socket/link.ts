import type { Duplex } from 'node:stream'
import { FrameReader, frameOf, OPCODES } from './frames.ts'

/** What an app answers to an envelope. */
export interface Acknowledged {
  envelopeId: string
  payload: unknown
}

/** One open WebSocket between the stand-in and an app. */
export class Link {
  #socket: Duplex
  #waiting = new Map<string, (answer: Acknowledged) => void>()
  #text = ''

  constructor(socket: Duplex, onClose: () => void) {
    this.#socket = socket
    socket.setMaxListeners(0)
    const reader = new FrameReader()
    socket.on('data', (bytes: Buffer) => {
      try {
        for (const { opcode, data, isLast } of reader.take(bytes)) this.#take(opcode, data, isLast)
      } catch {
        this.cut()
      }
    })
    socket.on('error', () => this.cut())
    socket.on('close', onClose)
  }

  #take(opcode: number, data: Buffer, isLast: boolean): void {
    if (opcode === OPCODES.ping) this.#send(OPCODES.pong, data)
    if (opcode === OPCODES.close) {
      this.#send(OPCODES.close, data)
      this.#socket.end()
      return
    }
    if (opcode !== OPCODES.text && opcode !== OPCODES.more) return
    this.#text += data.toString('utf8')
    if (!isLast) return
    const said = JSON.parse(this.#text) as { envelope_id?: string; payload?: unknown }
    this.#text = ''
    const envelopeId = said.envelope_id ?? ''
    this.#waiting.get(envelopeId)?.({ envelopeId, payload: said.payload })
  }

  #send(opcode: number, data: Buffer): void {
    if (this.#socket.writable) this.#socket.write(frameOf(opcode, data))
  }

  say(message: Record<string, unknown>): void {
    this.#send(OPCODES.text, Buffer.from(JSON.stringify(message)))
  }

  /** Any bytes as a text, for tests of what the app refuses. */
  sayRaw(text: string): void {
    this.#send(OPCODES.text, Buffer.from(text))
  }

  /** Sends an envelope and waits for its acknowledgement; null when the link closes. */
  exchange(
    envelope: Record<string, unknown>,
    timeoutMs: number,
  ): Promise<Acknowledged | 'late' | null> {
    const id = String(envelope.envelope_id)
    return new Promise((resolve) => {
      const done = (answer: Acknowledged | 'late' | null) => {
        clearTimeout(timer)
        this.#waiting.delete(id)
        this.#socket.off('close', closed)
        resolve(answer)
      }
      const closed = () => done(null)
      const timer = setTimeout(done, timeoutMs, 'late')
      this.#waiting.set(id, done)
      this.#socket.once('close', closed)
      this.say(envelope)
    })
  }

  /** Says that the app has to connect anew, as Slack does every few hours, and closes. */
  recycle(): void {
    this.say({ type: 'disconnect', reason: 'refresh_requested', debug_info: { host: 'stand-in' } })
    this.#send(OPCODES.close, Buffer.from([0x03, 0xe8]))
  }

  /** Ends the connection without a word, as a network does. */
  cut(): void {
    this.#socket.destroy()
  }
}
