/** Past all that stands in a feed, for whoever goes by the keys; it shows when it is reached. */
export function SkipFeed({ panelId }: { panelId: string }) {
  const go = () =>
    document.querySelector<HTMLElement>(`#${panelId} [data-testid=composer]`)?.focus()
  return (
    <button type="button" class="button skip" onClick={go}>
      To the message box
    </button>
  )
}
