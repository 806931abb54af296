import { setTimeout as pause } from 'node:timers/promises'
import type { Delivery, Person, SlackStandIn } from '../../src/sandbox/slack/stand-in.ts'

/** Something that a person sent, and what they were told of it. */
export type Press = {
  /** Unique: the entry has exactly these words. */
  words: string
  how: 'form' | 'command' | 'high'
  /** Slack got a success that says so: `saved` on the record, `received` and kept. */
  told: 'saved' | 'received' | null
  /** As Slack sent it, to be delivered again. */
  payload: Record<string, unknown> | null
}

/** A form that is filled in and not yet sent. */
export type Filled = { press: Press; person: Person; retries: boolean }

const PATIENCE_MS = 15_000
const AGAIN_MS = 150

/** Opens a form on a case, as often as it takes, and fills it in. */
export async function fillIn(
  slack: SlackStandIn,
  person: Person,
  press: Press,
  reference: string,
): Promise<void> {
  const [command, field] = press.how === 'high' ? ['/disclosure', 'words'] : ['/note', 'text']
  const id = press.how === 'high' ? 'record_disclosure' : 'record_note'
  const untilMs = performance.now() + PATIENCE_MS
  const before = person.modal()?.id
  const opened = () => {
    const modal = person.modal()
    return modal !== null && modal.id !== before && modal.callback_id === id
  }
  while (!opened()) {
    if (performance.now() > untilMs) throw new Error(`${command} opened no form`)
    await person.command(command, reference)
    await slack.waitFor(opened, { what: 'a form', timeoutMs: 1000 }).catch(() => null)
  }
  await person.type(field, press.words)
  if (press.how === 'high') await person.type('worry', 'high')
}

/** Presses the form's button, and again when it was not said to be saved, as a person would. */
export async function submit(
  slack: SlackStandIn,
  { press, person, retries }: Filled,
): Promise<void> {
  const untilMs = performance.now() + PATIENCE_MS
  const view = person.modal()?.id
  for (;;) {
    const sending = person.submit()
    press.payload = sentFor(slack, view) ?? press.payload
    hear(press, await sending)
    if (press.told || !retries || performance.now() > untilMs) return
    await pause(AGAIN_MS)
  }
}

/** Writes a note in one line. Sent once: whoever does not know types no second one. */
export async function writeNote(
  slack: SlackStandIn,
  { press, person }: Filled,
  reference: string,
): Promise<void> {
  const sending = person.command('/note', `${reference} ${press.words}`)
  press.payload = slack.requests.at(-1)?.payload ?? null
  hear(press, await sending)
}

/** Delivers what was sent once more, in several copies at once, as a platform may. */
export async function deliverAgain(
  slack: SlackStandIn,
  press: Press,
  times: number,
): Promise<void> {
  if (!press.payload) return
  const kind = press.how === 'command' ? 'command' : 'interactive'
  for (const answer of await slack.deliver(kind, press.payload, { times })) hear(press, answer)
}

function sentFor(slack: SlackStandIn, view: string | undefined): Record<string, unknown> | null {
  const sent = slack.requests.findLast(({ payload }) => {
    return payload.type === 'view_submission' && idOf(payload.view) === view
  })
  return sent?.payload ?? null
}

function idOf(view: unknown): unknown {
  return (view as { id?: unknown } | undefined)?.id
}

/** Only an answer that arrived counts, and only one that says Saved or Received. */
function hear(press: Press, { status, body }: Delivery): void {
  if (status !== 200) return
  const [, said] = /"text":"(Saved|Received)[ ",]/.exec(JSON.stringify(body)) ?? []
  if (said === 'Saved') press.told = 'saved'
  if (said === 'Received') press.told ??= 'received'
}
