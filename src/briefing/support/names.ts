import { wordsOf } from '../text/stem.ts'
import { EMPTY_WORDS } from '../text/words.table.ts'
import type { Claim } from './claim.ts'
import { KIN_NAME, NO_NAMES } from './phrases.table.ts'

/** A name of somebody or something that is not in what is cited. */
export function findNameFault(claim: Claim): string | null {
  const known = knownNames(claim)
  const said = namesIn(claim.text, everyName(claim))
  const missing = said.find((name) => !known.some((one) => isSameName(one, name)))
  return missing ? `“${missing}” is not named in the entries that it cites.` : null
}

/** `Sam` is Samira, and `Merriwethers` are the Merriwether family. */
export function isSameName(a: string, b: string): boolean {
  const [short = '', long = ''] = [a, b]
    .map((one) => one.toLowerCase().replace(/[’']s$/u, ''))
    .sort((x, y) => x.length - y.length)
  return (
    short === long || (short.length >= 3 && long.startsWith(short) && !/^(?:the|and)$/u.test(short))
  )
}

function knownNames({ evidence, readable }: Claim): string[] {
  const cited = [...new Set(evidence.map((one) => one.entry))]
  const text = cited.map(
    (one) => `${one.author} ${one.role} ${one.kind} ${one.level ?? ''} ${one.text}`,
  )
  const words = wordsOf([readable.record.person, ...text].join(' ')).map((one) => one.low)
  return [
    ...words,
    ...kinNames(readable.record.entries, words),
    ...mainNames(readable.record.entries, words),
  ]
}

/** `Dad (Pete)` in one entry: then Pete is named where another one says `dad`. */
function kinNames(entries: Entries, words: readonly string[]): string[] {
  return kinIn(entries).flatMap(({ kin, name }) => (words.includes(kin) ? [name] : []))
}

/** By which word for kin, such as `dad`, somebody of this name is known in the record. */
export function kinOf(name: string, entries: Entries): string[] {
  return kinIn(entries).flatMap((one) => (isSameName(one.name, name) ? [one.kin] : []))
}

type Entries = readonly { text: string }[]

function kinIn(entries: Entries): { kin: string; name: string }[] {
  return entries.flatMap(({ text }) =>
    [...text.matchAll(KIN_NAME)].flatMap(([, kin = '', name = '']) =>
      /^\p{Lu}/u.test(name) ? [{ kin: kin.toLowerCase(), name: name.toLowerCase() }] : [],
    ),
  )
}

const OFTEN = 3
const PRONOUN = new Set(['he', 'she', 'they', 'him', 'her', 'them', 'his', 'hers', 'their'])

/** Who stands in several entries, and wrote none, is whom another entry means by `he` or `she`. */
function mainNames(
  entries: readonly { text: string; author: string }[],
  words: readonly string[],
): string[] {
  if (!words.some((one) => PRONOUN.has(one))) return []
  const authors = new Set(entries.flatMap(({ author }) => author.toLowerCase().split(/\s+/u)))
  const seen = new Map<string, number>()
  for (const { text } of entries) {
    const names = new Set(text.match(/(?<=[\p{L},&(] ?)\p{Lu}\p{Ll}{2,}/gu) ?? [])
    for (const name of names) seen.set(name.toLowerCase(), (seen.get(name.toLowerCase()) ?? 0) + 1)
  }
  const often = [...seen].filter(([name, count]) => count >= OFTEN && !authors.has(name))
  return often.map(([name]) => name)
}

/** Names that are used anywhere in the record: with a capital letter inside a sentence. */
export function everyName({ readable }: Pick<Claim, 'readable'>): ReadonlySet<string> {
  const names = new Set<string>()
  for (const { author, text } of readable.record.entries) {
    for (const name of author.split(/\s+/u)) names.add(name.toLowerCase())
    for (const [name] of text.matchAll(/(?<=[\p{Ll},&] )\p{Lu}[\p{L}-]+/gu))
      names.add(name.toLowerCase())
  }
  for (const name of readable.record.person.split(/\s+/u)) names.add(name.toLowerCase())
  return new Set([...names].filter((one) => !EMPTY_WORDS.has(one)))
}

/** Names in a sentence; its first word only where the record uses it as one. */
export function namesIn(text: string, everywhere: ReadonlySet<string>): string[] {
  return wordsOf(text).flatMap(({ raw, at }) => {
    const bare = raw.replace(/[’']s$/u, '')
    if (!/^\p{Lu}/u.test(bare) || NO_NAMES.test(bare)) return []
    return at > 0 || everywhere.has(bare.toLowerCase()) ? [bare] : []
  })
}
