import { useEffect, useRef } from 'preact/hooks'
import type { Message } from '../../slack/types.ts'
import type { PlaceState } from '../state.ts'
import { dayOf } from './dates.ts'
import { MessageView } from './message.tsx'
import { showNewest } from './newest.ts'
import type { PaneTools } from './tools.ts'

function day(message: Message): string {
  return dayOf(Math.floor(Number(message.ts)))
}

/** The messages of one place, newest at the bottom and read out as they come. */
export function Feed({ tools, place }: { tools: PaneTools; place: PlaceState }) {
  const box = useRef<HTMLDivElement>(null)
  const last = place.messages.at(-1)
  useEffect(() => {
    if (box.current) showNewest(box.current)
  }, [place.id, last?.ts])
  // A pane that was covered, or a window that changed, shows its newest message too.
  useEffect(() => {
    const feed = box.current
    if (feed === null) return
    const observer = new ResizeObserver(() => showNewest(feed))
    observer.observe(feed)
    return () => observer.disconnect()
  }, [])
  return (
    <div class="feed" role="log" aria-live="polite" aria-label="Messages" ref={box}>
      {last === undefined && <p class="empty">No messages yet.</p>}
      {place.messages.map((message, index) => {
        const before = place.messages[index - 1]
        return (
          <div key={message.ts}>
            {(before === undefined || day(before) !== day(message)) && (
              <p class="day">
                <span>{day(message)}</span>
              </p>
            )}
            <MessageView tools={tools} message={message} follows={before?.user === message.user} />
          </div>
        )
      })}
    </div>
  )
}
