import type { Confirm } from '../../slack/kit/text.ts'
import { Dialog } from './dialog.tsx'
import { plainWords } from './mrkdwn.ts'
import { Words } from './words.tsx'

/** A question that stands before an action, and the action. */
export interface Asked {
  confirm: Confirm
  run(): void
}

/** The question before an action is sent. */
export function ConfirmDialog({ asked, onDone }: { asked: Asked; onDone(): void }) {
  const { confirm, run } = asked
  const yes = () => {
    onDone()
    run()
  }
  return (
    <Dialog title={plainWords(confirm.title.text)} testId="confirm" onEscape={onDone}>
      <div class="dialog-body words">
        <Words text={confirm.text} />
      </div>
      <div class="dialog-feet">
        <button type="button" class="button" data-testid="confirm-no" onClick={onDone}>
          {plainWords(confirm.deny.text)}
        </button>
        <button
          type="button"
          class={`button ${confirm.style ?? 'primary'}`}
          data-testid="confirm-yes"
          onClick={yes}
        >
          {plainWords(confirm.confirm.text)}
        </button>
      </div>
    </Dialog>
  )
}
