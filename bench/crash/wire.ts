/** One message of PostgreSQL's protocol. `type` is empty for the one that opens a connection. */
export type WireMessage = { type: string; body: Buffer }

/** Cuts a stream into messages; what is not whole yet waits for the next chunk. */
function messageCutter(first: 'opening' | 'typed'): (chunk: Buffer) => WireMessage[] {
  let rest: Buffer = Buffer.alloc(0)
  let head = first === 'opening' ? 0 : 1
  return (chunk) => {
    const found: WireMessage[] = []
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
    while (rest.length >= head + 4) {
      const end = head + rest.readUInt32BE(head)
      if (rest.length < end) break
      found.push({ type: rest.toString('latin1', 0, head), body: rest.subarray(head + 4, end) })
      rest = rest.subarray(end)
      head = 1
    }
    return found
  }
}

/** Which of the record's functions a connection calls, and when its answer is complete. */
export type CallReader = {
  /** From the service: the functions that are called by this chunk. */
  asked(chunk: Buffer): Call[]
  /** From PostgreSQL: the calls whose answers end in this chunk. */
  answered(chunk: Buffer): Call[]
}
export type Call = { name: string; parameters: string }

/**
 * Reads just enough: a prepared statement's name leads to its text, a Bind to the function in that
 * text, and each Sync waits for one ReadyForQuery.
 */
export function readCalls(): CallReader {
  const fromService = messageCutter('opening')
  const fromServer = messageCutter('typed')
  const texts = new Map<string, string>()
  const open: Call[][] = []
  let since: Call[] = []
  const take = ({ type, body }: WireMessage): Call[] => {
    if (type === 'P') {
      const [name = '', text = ''] = strings(body)
      texts.set(name, text)
    }
    if (type === 'S') {
      open.push(since)
      since = []
    }
    if (type === 'Q') open.push([])
    if (type !== 'B') return []
    const [, name = ''] = strings(body)
    const called = /\bdaybook\.(\w+)\s*\(/.exec(texts.get(name) ?? '')?.[1]
    if (!called) return []
    const call = { name: called, parameters: body.toString('latin1') }
    since.push(call)
    return [call]
  }
  return {
    asked: (chunk) => fromService(chunk).flatMap(take),
    // The first ReadyForQuery greets and answers nothing.
    answered: (chunk) =>
      fromServer(chunk).flatMap(({ type }) => (type === 'Z' ? (open.shift() ?? []) : [])),
  }
}

/** The two strings, each ended by a zero byte, that a Parse and a Bind begin with. */
function strings(body: Buffer): string[] {
  const first = body.indexOf(0)
  const second = body.indexOf(0, first + 1)
  return [body.toString('utf8', 0, first), body.toString('utf8', first + 1, second)]
}
