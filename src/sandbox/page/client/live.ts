import { useEffect, useState } from 'preact/hooks'
import type { Act } from '../acts.ts'
import type { PageState } from '../state.ts'

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

async function post(userId: string, asked: Act): Promise<unknown> {
  const answer = await fetch(`/act/${encodeURIComponent(userId)}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(asked),
  })
  if (!answer.ok) throw new Error(await answer.text())
  return ((await answer.json()) as { done: unknown }).done
}

/** Sends a person's acts. What is being typed goes first, in order, before anything is pressed. */
export function actsOf(userId: string): (asked: Act) => Promise<unknown> {
  let typing: Promise<unknown> = Promise.resolve()
  return async (asked) => {
    if (asked.do === 'type' && !asked.done) {
      typing = typing.then(() => post(userId, asked)).catch(() => undefined)
      return typing
    }
    await typing
    return post(userId, asked)
  }
}
