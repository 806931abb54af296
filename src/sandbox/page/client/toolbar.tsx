import { useState } from 'preact/hooks'
import type { ToolState } from '../state.ts'
import type { ToolAnswer } from '../types.ts'
import { runTool } from './live.ts'
import { WireView } from './wire.tsx'

type Run = (key: string, value: string) => Promise<void>

function useTools(given: ToolState[]) {
  const [known, setKnown] = useState<ToolState[] | null>(null)
  const [running, setRunning] = useState<string | null>(null)
  const [answer, setAnswer] = useState<ToolAnswer | null>(null)
  const run: Run = async (key, value) => {
    setRunning(key)
    try {
      const { done, state } = await runTool(key, value)
      setAnswer(done)
      setKnown(state.tools)
    } catch {
      setAnswer({ words: 'That did not work.', tone: 'bad' })
    } finally {
      setRunning(null)
    }
  }
  return { tools: known ?? given, running, answer, run, dismiss: () => setAnswer(null) }
}

function ToolButton({ tool, busy, run }: { tool: ToolState; busy: boolean; run: Run }) {
  const { key, label, about, choices, isOn } = tool
  if (choices.length > 0) {
    return (
      <label class="tool-choice" title={about}>
        <span>{label}</span>
        <select
          data-tool={key}
          disabled={busy}
          value=""
          onChange={(event) => run(key, event.currentTarget.value)}
        >
          <option value="" disabled>
            Choose
          </option>
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      </label>
    )
  }
  const value = isOn === null ? '' : isOn ? 'off' : 'on'
  return (
    <button
      type="button"
      class="button"
      title={about}
      data-tool={key}
      aria-pressed={isOn ?? undefined}
      disabled={busy}
      onClick={() => run(key, value)}
    >
      {isOn ? `${label}: on` : label}
    </button>
  )
}

function Answer({ answer, onDismiss }: { answer: ToolAnswer; onDismiss(): void }) {
  return (
    <div class={`tool-answer ${answer.tone}`} role="status" data-testid="tool-answer">
      <p>{answer.words}</p>
      {answer.detail && <pre>{answer.detail.join('\n')}</pre>}
      <button type="button" class="button quiet-button" onClick={onDismiss}>
        Dismiss
      </button>
    </div>
  )
}

/** What whoever looks on may do to the demo: the clock, the network, the record itself. */
export function Toolbar({ tools: given }: { tools: ToolState[] }) {
  const { tools, running, answer, run, dismiss } = useTools(given)
  const [isOpen, setOpen] = useState(false)
  if (given.length === 0) return null
  return (
    <section class="toolbar" aria-label="What you can do to the demo">
      <div class="tools">
        {tools.map((tool) => (
          <ToolButton key={tool.key} tool={tool} busy={running !== null} run={run} />
        ))}
        <button
          type="button"
          class="button"
          aria-expanded={isOpen}
          data-tool="wire"
          onClick={() => setOpen(!isOpen)}
        >
          What went over the wire
        </button>
      </div>
      {running !== null && (
        <p class="quiet" role="status">
          One moment
        </p>
      )}
      {answer !== null && <Answer answer={answer} onDismiss={dismiss} />}
      {isOpen && <WireView />}
    </section>
  )
}
