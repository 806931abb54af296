import { crc32, deflateSync } from 'node:zlib'

type Colour = readonly [red: number, green: number, blue: number, alpha: number]
/** The colour at a place of the picture; both sides go from 0 up to, but without, 1. */
type Picture = (x: number, y: number) => Colour

const CLEAR: Colour = [255, 255, 255, 0]
const WHITE: Colour = [255, 255, 255, 255]
const GREEN: Colour = [11, 110, 93, 255]

/** An open book, of lines only. */
function isBook(x: number, y: number): boolean {
  const fromMiddle = Math.abs(x - 0.5)
  if (fromMiddle > 0.34 || y < 0.2 || y > 0.84) return false
  // The pages hang a little between spine and edge.
  const sag = 0.05 * Math.sin((fromMiddle / 0.34) * Math.PI)
  const isEdge = fromMiddle > 0.28 || fromMiddle < 0.03
  const [top, bottom] = [y < 0.26 + sag, y > 0.74 - sag]
  const isLine = [0.4, 0.52, 0.64].some((line) => Math.abs(y - line) < 0.025)
  return isEdge || top || bottom || (isLine && fromMiddle > 0.08 && fromMiddle < 0.24)
}

/** 192 by 192, for lists. */
export const colourIcon = (): Buffer => png(192, (x, y) => (isBook(x, y) ? WHITE : GREEN))

/** 32 by 32, white on nothing, for the bar at the side. */
export const outlineIcon = (): Buffer => png(32, (x, y) => (isBook(x, y) ? WHITE : CLEAR))

/** A square picture as a PNG. */
function png(side: number, picture: Picture): Buffer {
  const rows = Array.from({ length: side }, (_, row) => {
    const pixels = Array.from({ length: side }, (_, column) =>
      picture((column + 0.5) / side, (row + 0.5) / side),
    )
    return Buffer.from([0, ...pixels.flat()])
  })
  const header = Buffer.alloc(13)
  header.writeUInt32BE(side, 0)
  header.writeUInt32BE(side, 4)
  // Eight bits a channel, of red, green, blue and alpha.
  header.set([8, 6, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(rows), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}
