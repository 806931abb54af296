import type { ComponentChildren } from 'preact'
import { useId, useLayoutEffect, useRef } from 'preact/hooks'

const FOCUSABLE = 'button, input, textarea, select, [tabindex="0"]'

function reachable(box: HTMLElement): HTMLElement[] {
  const all = [...box.querySelectorAll<HTMLElement>(FOCUSABLE)]
  return all.filter((one) => !one.hasAttribute('disabled') && one.offsetParent !== null)
}

/** Keeps Tab going round inside the dialog. */
function keepInside(event: KeyboardEvent, box: HTMLElement): void {
  const all = reachable(box)
  const edge = event.shiftKey ? all[0] : all.at(-1)
  const other = event.shiftKey ? all.at(-1) : all[0]
  if (document.activeElement !== edge && box.contains(document.activeElement)) return
  event.preventDefault()
  other?.focus()
}

/** Goes to the first thing that can be filled in, or else pressed. */
function enter(box: HTMLElement | null): void {
  const fields = '.dialog-body input, .dialog-body textarea, .dialog-body select'
  const first = `[data-focus], ${fields}, .dialog-feet button`
  box?.querySelector<HTMLElement>(first)?.focus({ preventScroll: true })
}

interface DialogProps {
  title: string
  testId: string
  onEscape(): void
  children: ComponentChildren
}

/** A dialog over its pane: the focus goes in, stays in and comes back. Escape closes it. */
export function Dialog({ title, testId, onEscape, children }: DialogProps) {
  const box = useRef<HTMLDivElement>(null)
  const titleId = useId()
  useLayoutEffect(() => {
    const before = document.activeElement
    enter(box.current)
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [])
  const isHere = useRef(true)
  // What was pressed may be gone once the next thing is shown: the keys stay in the dialog.
  useLayoutEffect(() => {
    if (isHere.current && document.activeElement === document.body) enter(box.current)
  })
  const onFocus = (event: FocusEvent) => {
    const to = event.type === 'focusin' ? event.target : event.relatedTarget
    if (to instanceof Node) isHere.current = box.current?.contains(to) ?? false
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Tab' && box.current !== null) keepInside(event, box.current)
    if (event.key !== 'Escape' || event.defaultPrevented) return
    event.stopPropagation()
    onEscape()
  }
  return (
    <div class="veil">
      <div
        class="dialog"
        role="dialog"
        aria-modal="true"
        aria-labelledby={titleId}
        data-testid={testId}
        ref={box}
        onKeyDown={onKeyDown}
        onFocusIn={onFocus}
        onFocusOut={onFocus}
      >
        <h2 id={titleId}>{title}</h2>
        {children}
      </div>
    </div>
  )
}
