import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { PlaceState } from '../state.ts'
import type { Pane } from '../types.ts'
import type { Tab } from './tabs.tsx'

/** When a message was written, as text that sorts, and who wrote it. */
export interface Signs<Message> {
  at(message: Message): string
  by(message: Message): string
}

type Read<Message, Place> = { pane: Pane; places: (PlaceState<Message> & Place)[] }

/** Which tab is open, and up to where each place has been read. */
export function useReading<Message, Place>(state: Read<Message, Place>, signs: Signs<Message>) {
  const { pane, places } = state
  const [open, setOpen] = useState(pane.show === 'dm' ? (places[0]?.id ?? '') : pane.show)
  const [seen] = useState(() => new Map<string, string>())
  const here = places.find((place) => place.id === open) ?? null
  const last = here?.messages.at(-1)
  if (here !== null && last !== undefined) seen.set(here.id, signs.at(last))
  const isNew = (place: string) => (message: Message) =>
    signs.at(message) > (seen.get(place) ?? '') && signs.by(message) !== pane.userId
  const tabs: Tab[] = places.map((place) => ({
    id: place.id,
    name: place.kind === 'dm' ? place.name : `# ${place.name}`,
    fresh: place.messages.filter(isNew(place.id)).length,
  }))
  return { open, setOpen, here, tabs }
}

/** Brings the focus back to where it was before something covered the screen. */
export function useCover(covered: boolean) {
  const last = useRef<HTMLElement | null>(null)
  useLayoutEffect(() => {
    // Not when the person went on to another pane meanwhile.
    if (!covered && document.activeElement === document.body) last.current?.focus()
  }, [covered])
  return (event: FocusEvent) => {
    last.current = event.target as HTMLElement
  }
}
