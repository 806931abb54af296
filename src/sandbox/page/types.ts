import type { SlackStandIn } from '../slack/stand-in.ts'
import type { TeamsStandIn } from '../teams/stand-in.ts'

/** One frame of the page: whose eyes it looks through, and at which platform. */
export interface Pane {
  key: string
  title: string
  subtitle: string
  platform: 'slack' | 'teams'
  /** A user of Slack, or a directory object id of Teams. */
  userId: string
  frame: 'phone' | 'desk'
  /** Which tab is open at first: `'dm'`, `'home'` or the id of a channel. */
  show: string
  /** The channels that are shown; all of theirs when absent. */
  channels?: string[]
}

/** What came of a tool, in words. */
export interface ToolAnswer {
  words: string
  tone: 'good' | 'bad' | 'plain'
  /** Lines of more, as a program printed them. */
  detail?: string[]
}

/** Something that whoever looks at the demo may do to it from outside. */
export interface Tool {
  key: string
  label: string
  /** What it does, in a sentence. */
  about: string
  /** Pressed once; or on and off; or one of a few. */
  choices?: readonly { value: string; label: string }[]
  isOn?(): boolean
  run(value: string): Promise<ToolAnswer>
}

/** A step of the guided story. */
export interface GuideStep {
  title: string
  text: string
}

/** What the page shows and lets be done. */
export interface PageOptions {
  title: string
  panes: Pane[]
  slack: SlackStandIn
  teams?: TeamsStandIn
  tools?: Tool[]
  guide?: GuideStep[]
  /** Milliseconds that what a phone sends takes; changes while the page is open. */
  phoneDelayMs?(): number
  /** 0 or absent: any free port. */
  port?: number
}

export interface DemoPage {
  /** `http://127.0.0.1:<port>`. */
  url: string
  close(): Promise<void>
}
