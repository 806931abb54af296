/** One tab: the conversation with the bot, its Home tab or a channel. */
export interface Tab {
  id: string
  name: string
  fresh: number
}

interface TabsProps {
  tabs: Tab[]
  open: string
  paneKey: string
  panelId: string
  onSelect(id: string): void
}

/** The tabs of a pane. Arrow keys move between them. */
export function Tabs({ tabs, open, paneKey, panelId, onSelect }: TabsProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key]
    if (step === undefined) return
    event.preventDefault()
    const at = tabs.findIndex((tab) => tab.id === open)
    const next = tabs[(at + step + tabs.length) % tabs.length]
    if (next === undefined) return
    onSelect(next.id)
    document.getElementById(`${paneKey}-tab-${next.id}`)?.focus()
  }
  return (
    <div class="tabs" role="tablist" aria-label="Conversations" onKeyDown={onKeyDown}>
      {tabs.map((tab) => (
        <button
          type="button"
          role="tab"
          key={tab.id}
          id={`${paneKey}-tab-${tab.id}`}
          data-tab={tab.id}
          aria-selected={tab.id === open}
          aria-controls={panelId}
          tabIndex={tab.id === open ? 0 : -1}
          onClick={() => onSelect(tab.id)}
        >
          <span class="tab-name">{tab.name}</span>
          {tab.fresh > 0 && <span class="fresh">{tab.fresh} new</span>}
        </button>
      ))}
    </div>
  )
}
