import { useEffect, useState } from 'preact/hooks'
import type { PageState } from '../state.ts'
import type { ToolAnswer } from '../types.ts'

/** The state of the page, kept live; null until the first has come. */
export function useLive(): { state: PageState | null; connected: boolean } {
  const [state, setState] = useState<PageState | null>(null)
  const [connected, setConnected] = useState(true)
  useEffect(() => {
    const source = new EventSource('/live')
    source.onopen = () => setConnected(true)
    source.onerror = () => setConnected(false)
    source.onmessage = (event) => setState(JSON.parse(event.data) as PageState)
    return () => source.close()
  }, [])
  return { state, connected }
}

/** What came of an act, as far as the page needs it. */
export interface Told {
  notice?: string
}

async function post(path: string, asked: unknown): Promise<unknown> {
  const answer = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(asked),
  })
  if (!answer.ok) throw new Error(await answer.text())
  return await answer.json()
}

type Typed = { do: string; done?: boolean }

/** Sends a person's acts. What is being typed goes first, in order, before anything is pressed. */
export function actsOf<Act extends Typed>(pane: string): (asked: Act) => Promise<unknown> {
  const send = async (asked: Act) => {
    const answer = await post(`/act/${encodeURIComponent(pane)}`, asked)
    return (answer as { done: unknown }).done
  }
  let typing: Promise<unknown> = Promise.resolve()
  return async (asked) => {
    if (asked.do === 'type' && !asked.done) {
      typing = typing.then(() => send(asked)).catch(() => undefined)
      return typing
    }
    await typing
    return send(asked)
  }
}

/** Uses a tool of the demo; what came of it, and how its switches stand. */
export async function runTool(key: string, value: string) {
  const answer = await post(`/tool/${encodeURIComponent(key)}`, { value })
  return answer as { done: ToolAnswer; state: PageState }
}
