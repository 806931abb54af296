import { useState } from 'preact/hooks'
import type { GuideStep } from '../types.ts'

/** A short story, one step after the other. It can be skipped at any time. */
export function Guide({ steps }: { steps: GuideStep[] }) {
  const [at, setAt] = useState(0)
  // On a narrow screen the story would push everything else out of sight.
  const [isOpen, setOpen] = useState(() => matchMedia('(min-width: 801px)').matches)
  const step = steps[at]
  if (step === undefined) return null
  if (!isOpen) {
    return (
      <button type="button" class="button guide-again" onClick={() => setOpen(true)}>
        Tell the story
      </button>
    )
  }
  return (
    <section class="guide" aria-label="The story" data-testid="guide">
      <div class="guide-words">
        <p class="quiet">
          Step {at + 1} of {steps.length}
        </p>
        <h2 aria-live="polite">{step.title}</h2>
        <p>{step.text}</p>
      </div>
      <div class="tools">
        <button type="button" class="button" disabled={at === 0} onClick={() => setAt(at - 1)}>
          Back
        </button>
        {at < steps.length - 1 && (
          <button type="button" class="button primary" onClick={() => setAt(at + 1)}>
            Next
          </button>
        )}
        <button type="button" class="button quiet-button" onClick={() => setOpen(false)}>
          Skip the story
        </button>
      </div>
    </section>
  )
}
