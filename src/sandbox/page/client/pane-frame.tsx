import type { ComponentChildren } from 'preact'
import type { Pane } from '../types.ts'

const PLATFORMS = { slack: 'Slack', teams: 'Teams' } as const

/** Whose screen it is, and the frame around it. */
export function PaneFrame(props: { pane: Pane; current: boolean; children: ComponentChildren }) {
  const { pane, current, children } = props
  return (
    <section
      class={`pane ${pane.platform} ${pane.frame}`}
      data-pane={pane.key}
      data-current={current}
      aria-label={`${pane.title}, ${pane.subtitle}, ${PLATFORMS[pane.platform]}`}
    >
      <div class="caption">
        <h2>{pane.title}</h2>
        <span class="badge platform">{PLATFORMS[pane.platform]}</span>
        <p>{pane.subtitle}</p>
      </div>
      <div class="frame">{children}</div>
    </section>
  )
}
