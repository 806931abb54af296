import { useEffect, useState } from 'preact/hooks'
import type { WireLine } from '../wire-lines.ts'

const WAYS = { in: 'to Daybook', out: 'from Daybook' } as const

async function read(): Promise<WireLine[]> {
  const answer = await fetch('/wire')
  return (await answer.json()) as WireLine[]
}

function Line({ line }: { line: WireLine }) {
  const { platform, way, what, status, body } = line
  return (
    <details>
      <summary>
        {platform}, {WAYS[way]}: {what}
        {status === null ? '' : ` (${status})`}
      </summary>
      <pre>{JSON.stringify(body, null, 2)}</pre>
    </details>
  )
}

/** The payloads as they were sent, newest last. */
export function WireView() {
  const [lines, setLines] = useState<WireLine[]>([])
  const refresh = () => void read().then(setLines)
  useEffect(refresh, [])
  return (
    <div class="wire" data-testid="wire">
      <button type="button" class="button quiet-button" onClick={refresh}>
        Read again
      </button>
      {lines.map((line, n) => (
        <Line key={n} line={line} />
      ))}
    </div>
  )
}
