/** A button as a person meets it: what it does, on what, and the words on it. */
export type Pressable = { action: string; value: string; label: string }

/** A message as a person sees it. `words`: everything in it, as the platform was sent it. */
export type Seen = { id: string; where: string; words: string; buttons: Pressable[] }

/** A file that goes with what somebody writes. */
export type Sent = { name: string; mimetype: string; bytes: Buffer }

/** A message that a person wrote. */
export type Written = { id: string; where: string }

export type Filled = Record<string, string>

/**
 * What somebody does at their own screen and sees there, whatever the platform. Nothing here can
 * do what a person can not, except `present`.
 */
export interface Hands {
  /** Asks under a word, as the platform has it: a form, a view or an answer comes. */
  ask(words: string): Promise<void>
  /** Writes to the bot in words. */
  say(words: string): Promise<void>

  /** The title of the window on top; null when none is open. */
  title(): string | null
  /** Everything in the window on top; empty when none is open. */
  window(): string
  /** The buttons of the window on top. */
  windowButtons(): Pressable[]
  /** Closes every window. */
  close(): Promise<void>
  /** Leaves a form half-filled, the way the platform has for it. */
  leave(): Promise<void>

  /** Whether a field is drawn. */
  hasField(field: string): boolean
  /** Has a field drawn that a choice brings up. */
  draw(field: string): Promise<void>
  /** What a field holds. */
  held(field: string): string
  /** Fills in fields; what is searched is searched by the words given. */
  fill(fields: Filled): Promise<void>
  /** What a search in a field offers, by the words that are shown. */
  options(field: string, typed: string): Promise<string[]>
  /** Sends the form that is open. */
  submit(): Promise<void>
  /** The sentences that stand beside fields, by field. */
  errors(): Record<string, string>

  /** Writes in the supervisors’ channel. */
  write(text: string, file?: Sent): Written
  /** Changes a message of one’s own, or deletes it. */
  edit(on: Written, text: string): Promise<void>
  erase(on: Written): Promise<void>
  /** “Record to Daybook” at a message. */
  record(on: Written): Promise<void>

  /** What the bot wrote to this person alone, also what vanishes by itself. */
  messages(): Seen[]
  /** Opens the person’s Home, as the platform has it. */
  openHome(): Promise<void>
  /** Their Home as it stands on the screen; null before they have opened it. */
  home(): Seen | null
  /** What the bot wrote in the supervisors’ channel, for a member of it. */
  channel(): Seen[]
  /** Presses a button of a message, or of the window. Without a value: the first that fits. */
  press(on: Seen | 'window', action: string, value?: string): Promise<void>
  /** Lays a button with a known id before somebody who was never shown it, and presses it. */
  present(action: string, value: string): Promise<void>
  /** Everything on the screen that only this person sees. */
  screen(): string
}

/** The value of the first button of that kind; empty when there is none. */
export function valueIn(buttons: readonly Pressable[], action: string): string {
  return buttons.find((button) => isKind(button, action))?.value ?? ''
}

/** A platform may number the buttons of a kind, so that no two have the same name. */
export function isKind({ action }: Pressable, kind: string): boolean {
  return action === kind || action.startsWith(`${kind}:`)
}
