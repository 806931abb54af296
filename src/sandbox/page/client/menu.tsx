import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'

interface MenuProps {
  label: string
  text: ComponentChildren
  items: { key: string; words: string; more?: string | undefined; run(): void }[]
  actionId?: string
  testId?: string
  place?: 'above' | 'below'
}

/** Opening, closing and moving about: arrows move, Escape closes. */
function useMenu() {
  const [open, setOpen] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (open) box.current?.querySelector<HTMLElement>('[role=menuitem]')?.focus()
  }, [open])
  const close = () => {
    setOpen(false)
    box.current?.querySelector('button')?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const all = [...(box.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])]
    const at = all.indexOf(document.activeElement as HTMLElement)
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined) all[(at + step + all.length) % all.length]?.focus()
    if (event.key === 'Escape') close()
    if (step !== undefined || event.key === 'Escape') event.preventDefault()
  }
  const onFocusOut = (event: FocusEvent) => {
    if (!box.current?.contains(event.relatedTarget as Node | null)) setOpen(false)
  }
  return { open, toggle: () => setOpen(!open), close, box, onKeyDown, onFocusOut }
}

/** A button with a menu. */
export function Menu({ label, text, items, actionId, testId, place = 'below' }: MenuProps) {
  const { open, toggle, close, box, onKeyDown, onFocusOut } = useMenu()
  return (
    <div class="menu-box" ref={box}>
      <button
        type="button"
        class="button icon"
        aria-haspopup="menu"
        aria-expanded={open}
        aria-label={label}
        data-action-id={actionId}
        data-testid={testId}
        onClick={toggle}
      >
        {text}
      </button>
      {open && (
        <div
          class={`menu ${place}`}
          role="menu"
          tabIndex={-1}
          aria-label={label}
          onKeyDown={onKeyDown}
          onFocusOut={onFocusOut}
        >
          {items.map((item) => (
            <button
              type="button"
              role="menuitem"
              key={item.key}
              data-value={item.key}
              onClick={() => {
                close()
                item.run()
              }}
            >
              {item.words}
              {item.more && <span class="choice-more">{item.more}</span>}
            </button>
          ))}
        </div>
      )}
    </div>
  )
}
