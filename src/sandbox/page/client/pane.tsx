import { useMemo, useState } from 'preact/hooks'
import type { SlackAct } from '../slack-acts.ts'
import type { PageState, PaneState, PlaceState } from '../state.ts'
import { Composer } from './composer.tsx'
import { type Asked, ConfirmDialog } from './confirm.tsx'
import { Feed } from './feed.tsx'
import { HomeTab } from './home-tab.tsx'
import { actsOf, type Told } from './live.ts'
import { Modal } from './modal.tsx'
import { PaneFrame } from './pane-frame.tsx'
import { type Signs, useCover, useReading } from './reading.ts'
import { SkipFeed } from './skip.tsx'
import { type Tab, Tabs } from './tabs.tsx'
import type { PaneTools } from './tools.ts'

const HOME: Tab = { id: 'home', name: 'Home', fresh: 0 }
const SIGNS: Signs<PlaceState['messages'][number]> = {
  at: (message) => message.ts,
  by: (message) => message.user,
}

function useActs(key: string) {
  const send = useMemo(() => actsOf<SlackAct>(key), [key])
  const [notice, setNotice] = useState<string | null>(null)
  const [waiting, setWaiting] = useState(0)
  const act = async (asked: SlackAct) => {
    const typing = asked.do === 'type' || asked.do === 'suggest'
    if (!typing) setWaiting((count) => count + 1)
    try {
      const told = await send(asked)
      const said = (told as Told | null)?.notice ?? null
      if (said !== null || !typing) setNotice(said)
      return told
    } catch {
      setNotice('That did not work. Try again?')
      return null
    } finally {
      if (!typing) setWaiting((count) => count - 1)
    }
  }
  return { act, busy: waiting > 0, notice, dismiss: () => setNotice(null) }
}

function Notice({ text, onDismiss }: { text: string; onDismiss(): void }) {
  return (
    <div class="notice" role="alert" data-testid="notice">
      <span>{text}</span>
      <button type="button" class="button quiet-button" onClick={onDismiss}>
        Dismiss
      </button>
    </div>
  )
}

/** One person's screen. */
export function PaneView(props: { page: PageState; state: PaneState; current: boolean }) {
  const { page, state, current } = props
  const { pane } = state
  const { open, setOpen, here, tabs: read } = useReading(state, SIGNS)
  const tabs = [...read.slice(0, 1), HOME, ...read.slice(1)]
  const { act, busy, notice, dismiss } = useActs(pane.key)
  const [asked, setAsked] = useState<Asked | null>(null)
  const ask: PaneTools['ask'] = (confirm, run) =>
    confirm === undefined ? run() : setAsked({ confirm, run })
  const tools: PaneTools = { page, state, act, busy, ask }
  const top = state.modals.at(-1)
  const select = (id: string) => {
    setOpen(id)
    if (id === 'home') act({ do: 'home' })
  }
  const covered = top !== undefined || asked !== null
  const onFocusIn = useCover(covered)
  const tabName = tabs.find((tab) => tab.id === open)?.name
  const panelId = `${pane.key}-panel`
  return (
    <PaneFrame pane={pane} current={current}>
      <div class="screen" inert={covered} onFocusIn={onFocusIn}>
        <Tabs tabs={tabs} open={open} paneKey={pane.key} panelId={panelId} onSelect={select} />
        <div class="panel" role="tabpanel" id={panelId} aria-label={tabName}>
          {here !== null && <SkipFeed panelId={panelId} />}
          {here === null ? <HomeTab tools={tools} /> : <Feed tools={tools} place={here} />}
          {notice !== null && !covered && <Notice text={notice} onDismiss={dismiss} />}
          {here !== null && <Composer key={here.id} tools={tools} place={here} />}
        </div>
      </div>
      {top !== undefined && <Modal key={top.view.id} tools={tools} modal={top} notice={notice} />}
      {asked !== null && <ConfirmDialog asked={asked} onDone={() => setAsked(null)} />}
    </PaneFrame>
  )
}
