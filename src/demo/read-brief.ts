import { connect } from '../database/connection.ts'
import type { Message, Person } from '../sandbox/slack/stand-in.ts'
import type { Stage } from './stage.ts'

type Button = { action_id?: string; value?: string }
type Block = {
  type: string
  accessory?: Button
  elements?: Button[]
  text?: { text: string }
}
type Source = Button & { on: Message }
type Sentence = { words: string; sources: Source[] }
const WAIT_MS = 5000

const isSource = ({ action_id = '' }: Button) => action_id.startsWith('open_entry')

/**
 * Every sentence below the titles of a brief, with its sources: beside it, or right below it. One
 * without any is a sentence too.
 */
function sentencesOf(briefs: readonly Message[]): Sentence[] {
  const blocks = briefs.flatMap((on) =>
    ((on.blocks ?? []) as unknown as Block[]).map((block) => ({ ...block, on })),
  )
  // The first title is that of the brief; under it stands what it is, and no sentence.
  const isTitle = ({ type }: Block) => type === 'header'
  const from = blocks.findIndex((block, n) => isTitle(block) && blocks.findIndex(isTitle) < n)
  const sentences: Sentence[] = []
  for (const block of from === -1 ? [] : blocks.slice(from)) {
    const buttons = [block.accessory ?? [], block.elements ?? []].flat().filter(isSource)
    const sources = buttons.map((one) => ({ ...one, on: block.on }))
    if (block.type === 'section') sentences.push({ words: block.text?.text ?? '', sources })
    else sentences.at(-1)?.sources.push(...sources)
  }
  return sentences
}

/**
 * Opens every source of every sentence, as the person would, and compares what opens with the entry
 * that it names, which is one of the case.
 */
export async function readBrief({ slack, ownerUrl }: Stage, person: Person, reference: string) {
  const briefs = person.dms().filter(({ text }) => text === `Brief on ${reference}`)
  const sentences = sentencesOf(briefs)
  const ofTheCase = await entriesOf(ownerUrl, reference)
  let opened = 0
  const citations = sentences.flatMap(({ sources }) => sources)
  for (const source of citations) {
    const isRight = ofTheCase.has(source.value) && (await opens(slack, person, source))
    if (isRight) opened += 1
  }
  return {
    isWhole:
      sentences.length > 0 &&
      opened === citations.length &&
      sentences.every(({ sources }) => sources.length > 0),
    counted: {
      brief_sentences: sentences.length,
      brief_citations: citations.length,
      brief_opened: opened,
    },
  }
}

async function opens(
  slack: Stage['slack'],
  person: Person,
  { on: { channel, ts }, action_id = '', value = '' }: Source,
): Promise<boolean> {
  await closeAll(person)
  await person.click({ channel, ts }, action_id, { value })
  const isOpen = () => person.modal()?.title?.text === 'From the record'
  await slack.waitFor(isOpen, { what: 'an entry of the brief to open', timeoutMs: WAIT_MS })
  // The window adds to the entry that it shows, by its id.
  const blocks = (person.modal()?.blocks ?? []) as unknown as Block[]
  const adds = blocks
    .flatMap(({ elements = [] }) => elements)
    .find((one) => one.action_id?.startsWith('add_addendum'))
  await closeAll(person)
  return value !== '' && adds?.value === value
}

/** Closes every window that is open, one on another. */
export async function closeAll(person: Person): Promise<void> {
  while (person.modal()) await person.close()
}

async function entriesOf(ownerUrl: string, reference: string): Promise<Set<string | undefined>> {
  const sql = connect(ownerUrl, 1)
  const rows = await sql<{ id: string }[]>`SELECT e.id FROM daybook.entry e
    JOIN daybook.case_file c ON c.id = e.case_id WHERE c.reference = ${reference}`
  await sql.end()
  return new Set(rows.map(({ id }) => id))
}
