import { useMemo, useState } from 'preact/hooks'
import type { ChatState, PageState, TeamsPaneState } from '../state.ts'
import type { TeamsAct } from '../teams-acts.ts'
import { CardView } from './adaptive-card.tsx'
import { Dialog } from './dialog.tsx'
import { actsOf } from './live.ts'
import { PaneFrame } from './pane-frame.tsx'
import { useCover, useReading } from './reading.ts'
import { SkipFeed } from './skip.tsx'
import { Tabs } from './tabs.tsx'
import { TeamsComposer } from './teams-composer.tsx'
import { TeamsFeed } from './teams-feed.tsx'
import { cardActs, type TeamsTools } from './teams-tools.ts'

type Answered = { notice?: string; errors?: Record<string, string> } | null

function useTeamsActs(key: string) {
  const send = useMemo(() => actsOf<TeamsAct>(key), [key])
  const [notice, setNotice] = useState<string | null>(null)
  const [waiting, setWaiting] = useState(0)
  const act = async (asked: TeamsAct) => {
    if (asked.do === 'search') return await send(asked).catch(() => [])
    setWaiting((count) => count + 1)
    try {
      const told = (await send(asked)) as Answered
      setNotice(told?.notice ?? null)
      return told
    } catch {
      setNotice('Something went wrong. Please try again.')
      return null
    } finally {
      setWaiting((count) => count - 1)
    }
  }
  return { act, busy: waiting > 0, notice }
}

function TeamsDialog({ tools, notice }: { tools: TeamsTools; notice: string | null }) {
  const { dialog } = tools.state
  if (dialog === null) return null
  const close = () => void tools.act({ do: 'close' })
  return (
    <Dialog title={dialog.title} testId="teams-dialog" onEscape={close}>
      {notice !== null && (
        <p class="notice" role="alert" data-testid="notice">
          {notice}
        </p>
      )}
      <div class="dialog-body">
        <CardView card={dialog.card} from={0} acts={cardActs(tools, 'dialog')} />
      </div>
      <div class="dialog-feet">
        <button type="button" class="button" data-testid="dialog-close" onClick={close}>
          Close
        </button>
      </div>
    </Dialog>
  )
}

/** One person’s Teams: the chat with the bot, the channels, and a dialog on top. */
export function TeamsPaneView(props: { page: PageState; state: TeamsPaneState; current: boolean }) {
  const { page, state, current } = props
  const { pane } = state
  const { open, setOpen, here, tabs } = useReading(state, {
    at: (message: ChatState['messages'][number]) => message.id,
    by: (message) => message.author,
  })
  const { act, busy, notice } = useTeamsActs(pane.key)
  const tools: TeamsTools = { page, state, act, busy }
  const covered = state.dialog !== null
  const onFocusIn = useCover(covered)
  const panelId = `${pane.key}-panel`
  return (
    <PaneFrame pane={pane} current={current}>
      <div class="screen" inert={covered} onFocusIn={onFocusIn}>
        <Tabs tabs={tabs} open={open} paneKey={pane.key} panelId={panelId} onSelect={setOpen} />
        <div class="panel" role="tabpanel" id={panelId} aria-label={here?.name ?? ''}>
          {here && <SkipFeed panelId={panelId} />}
          {here && <TeamsFeed tools={tools} place={here} />}
          {state.toast !== null && !covered && (
            <p class="toast" role="status">
              {state.toast}
            </p>
          )}
          {notice !== null && !covered && (
            <p class="notice" role="alert">
              {notice}
            </p>
          )}
          {here && <TeamsComposer key={here.id} tools={tools} place={here} />}
        </div>
      </div>
      <TeamsDialog tools={tools} notice={notice} />
    </PaneFrame>
  )
}
