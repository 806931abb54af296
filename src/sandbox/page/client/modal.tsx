import type { PaneState } from '../state.ts'
import { Blocks } from './blocks.tsx'
import { Dialog } from './dialog.tsx'
import { plainWords } from './mrkdwn.ts'
import { SceneContext } from './scene.ts'
import { sceneOf, valueIn } from './scenes.ts'
import type { PaneTools } from './tools.ts'

interface ModalProps {
  tools: PaneTools
  modal: PaneState['modals'][number]
  notice: string | null
}

/** The modal on top of a person's screen. */
export function Modal({ tools, modal, notice }: ModalProps) {
  const { view, errors } = modal
  const { act, busy, state } = tools
  const close = () => act({ do: 'close' })
  const scene = sceneOf(tools, {
    key: `${state.pane.key}-${view.id}`,
    target: 'modal',
    valueOf: (spot) => valueIn(view.blocks, view.state.values, spot),
    errors,
  })
  return (
    <Dialog title={plainWords(view.title.text)} testId="modal" onEscape={close}>
      {notice !== null && (
        <p class="notice" role="alert" data-testid="notice">
          {notice}
        </p>
      )}
      <div class="dialog-body">
        <SceneContext.Provider value={{ ...scene, busy: false }}>
          <Blocks blocks={view.blocks} />
        </SceneContext.Provider>
      </div>
      <div class="dialog-feet">
        <button type="button" class="button" data-testid="modal-close" onClick={close}>
          {view.close === null ? 'Close' : plainWords(view.close.text)}
        </button>
        {view.submit !== null && (
          <button
            type="button"
            class="button primary"
            data-testid="modal-submit"
            aria-disabled={busy}
            onClick={() => !busy && act({ do: 'submit' })}
          >
            {busy ? 'Sending' : plainWords(view.submit.text)}
          </button>
        )}
      </div>
    </Dialog>
  )
}
