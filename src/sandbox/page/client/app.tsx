import { useEffect, useState } from 'preact/hooks'
import { Guide } from './guide.tsx'
import { useLive } from './live.ts'
import { PaneView } from './pane.tsx'
import { TeamsPaneView } from './teams-pane.tsx'
import { Toolbar } from './toolbar.tsx'

/** The whole page: a line that says what it is, the panes, and on a narrow screen a switch. */
export function App() {
  const { state, connected } = useLive()
  const [current, setCurrent] = useState<string | null>(null)
  useEffect(() => {
    if (state !== null) document.title = state.title
  }, [state?.title])
  if (state === null) return <p class="starting">Starting</p>
  const shown = current ?? state.panes[0]?.pane.key
  return (
    <>
      <header class="top">
        <h1>{state.title}</h1>
        <p class="promise">Fictional people. Nothing leaves this machine.</p>
        {!connected && <p role="alert">The demo has stopped. Start it again to go on.</p>}
      </header>
      <Guide steps={state.guide} />
      <nav class="switch" aria-label="Whose screen">
        {state.panes.map(({ pane }) => (
          <button
            type="button"
            key={pane.key}
            aria-pressed={pane.key === shown}
            onClick={() => setCurrent(pane.key)}
          >
            {pane.title}
          </button>
        ))}
      </nav>
      <main class="panes">
        {state.panes.map((one) => {
          const { key } = one.pane
          const current = key === shown
          return one.platform === 'teams' ? (
            <TeamsPaneView key={key} page={state} state={one} current={current} />
          ) : (
            <PaneView key={key} page={state} state={one} current={current} />
          )
        })}
      </main>
      <Toolbar tools={state.tools} />
    </>
  )
}
