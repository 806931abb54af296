/** The kinds of frame of the WebSocket protocol (RFC 6455) that are used here. */
export const OPCODES = { more: 0x0, text: 0x1, close: 0x8, ping: 0x9, pong: 0xa } as const

export type Frame = { opcode: number; isLast: boolean; data: Buffer }

const SHORT_MAX = 125
const MIDDLE = 126
const LONG = 127

/** One frame as a server sends it: whole, and without a mask. */
export function frameOf(opcode: number, data: Buffer): Buffer {
  const first = Buffer.from([0x80 | opcode])
  if (data.length <= SHORT_MAX) return Buffer.concat([first, Buffer.from([data.length]), data])
  if (data.length <= 0xffff) {
    const size = Buffer.alloc(3)
    size.writeUInt8(MIDDLE, 0)
    size.writeUInt16BE(data.length, 1)
    return Buffer.concat([first, size, data])
  }
  const size = Buffer.alloc(9)
  size.writeUInt8(LONG, 0)
  size.writeBigUInt64BE(BigInt(data.length), 1)
  return Buffer.concat([first, size, data])
}

/** How many bytes the size takes, and the size itself; null while they are not all there. */
function sizeIn(bytes: Buffer): { at: number; size: number } | null {
  const short = (bytes[1] ?? 0) & 0x7f
  if (short < MIDDLE) return { at: 2, size: short }
  if (short === MIDDLE) return bytes.length < 4 ? null : { at: 4, size: bytes.readUInt16BE(2) }
  return bytes.length < 10 ? null : { at: 10, size: Number(bytes.readBigUInt64BE(2)) }
}

/** The first frame that a client sent, and what follows it; null while it is not all there. */
function firstIn(bytes: Buffer): { frame: Frame; rest: Buffer } | null {
  const sized = bytes.length < 2 ? null : sizeIn(bytes)
  if (sized === null) return null
  const { at, size } = sized
  if (bytes.length < at + 4 + size) return null
  const mask = bytes.subarray(at, at + 4)
  const data = Buffer.from(bytes.subarray(at + 4, at + 4 + size))
  for (let n = 0; n < size; n += 1) data[n] = (data[n] ?? 0) ^ (mask[n % 4] ?? 0)
  const head = bytes[0] ?? 0
  const frame = { opcode: head & 0x0f, isLast: (head & 0x80) !== 0, data }
  return { frame, rest: bytes.subarray(at + 4 + size) }
}

/** Puts frames together from what arrives in pieces. Throws when a client sends one unmasked. */
export class FrameReader {
  #held = Buffer.alloc(0)

  /** Takes some bytes in; every frame that is whole by now. */
  take(bytes: Buffer): Frame[] {
    this.#held = Buffer.concat([this.#held, bytes])
    const frames: Frame[] = []
    for (;;) {
      if (this.#held.length >= 2 && ((this.#held[1] ?? 0) & 0x80) === 0)
        throw new Error('a client has to mask its frames')
      const found = firstIn(this.#held)
      if (found === null) return frames
      frames.push(found.frame)
      this.#held = Buffer.from(found.rest)
    }
  }
}
