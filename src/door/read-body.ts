import type { IncomingMessage } from 'node:http'

/**
 * The whole body, or null when it is larger than `most` bytes; a sender who goes on and on is cut
 * off.
 */
export async function readBody(request: IncomingMessage, most: number): Promise<Buffer | null> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size <= most) chunks.push(chunk)
    if (size > 4 * most) break
  }
  return size <= most ? Buffer.concat(chunks) : null
}
