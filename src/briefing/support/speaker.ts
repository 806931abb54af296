import { sameMeaning, wordsOf } from '../text/stem.ts'
import { type Claim, closest } from './claim.ts'
import type { Evidence } from './evidence.ts'
import { everyName, isSameName, kinOf } from './names.ts'
import { SUBJECT, TOLD } from './phrases.table.ts'
import { OTHERS } from './support.table.ts'

/** Something said, done or heard by somebody else than the entry says. */
export function findSpeakerFault(claim: Claim): string | null {
  return findHearerFault(claim) ?? findSubjectFault(claim)
}

function findHearerFault({ text, evidence }: Claim): string | null {
  const hearer = TOLD.exec(text)?.[1]
  if (!hearer) return null
  const isAuthor = evidence.some(({ entry }) =>
    nameOf(entry.author).some((one) => isSameName(one, hearer)),
  )
  const isTold = evidence.some(
    ({ whole }) =>
      new RegExp(
        `\\b(?:told|tell|telling|said to|informed|asked)\\s+(?:\\p{L}+ ){0,2}${hearer}\\b(?! now)`,
        'u',
      ).test(whole) && !/going to tell/u.test(whole),
  )
  return isAuthor || isTold ? null : `The entry does not say that ${hearer} heard it.`
}

function nameOf(author: string): string[] {
  return author.split(/\s+/u)
}

function findSubjectFault(claim: Claim): string | null {
  const match = SUBJECT.exec(claim.text)
  if (!match) return null
  const [, name = '', owned, verb = ''] = match
  const { readable } = claim
  if (!everyName(claim).has(name.toLowerCase())) return null
  const isPerson = nameOf(readable.record.person).some((one) => isSameName(one, name))
  if (owned) return ownedFault(claim, name, owned)
  if (isPerson) return personFault(claim)
  const near = closest(claim).filter(({ words }) => hasVerb(words, verb))
  const places = near.length > 0 ? near : claim.near.flatMap((one) => (one.share > 0 ? one.at : []))
  const kin = kinOf(name, readable.record.entries)
  const isNamed = new RegExp(`\\b${name}|\\b(?:${kin.join('|') || name})\\b`, 'iu')
  return places.some((one) => isNamed.test(one.whole) || isBy(one, name, verb))
    ? null
    : `The entry does not say that it was ${name}.`
}

function hasVerb(words: Evidence['words'], verb: string): boolean {
  const [first] = wordsOf(verb)
  return first !== undefined && words.some((one) => sameMeaning(one.stem, first.stem))
}

/** The author is meant where the clause has no other subject before its verb. */
function isBy({ entry, whole, text }: Evidence, name: string, verb: string): boolean {
  const isAuthor = nameOf(entry.author).some((one) => isSameName(one, name))
  if (!isAuthor) return new RegExp(`\\b${name}`, 'u').test(entry.text)
  if (/\bI\b|\bme\b|\bmy\b|\bI[’']/u.test(whole)) return true
  const [asked] = wordsOf(verb)
  const at = wordsOf(text).findIndex(
    (one) => asked !== undefined && sameMeaning(one.stem, asked.stem),
  )
  return at <= 0 || /^(?:and|also|then|so)\b/iu.test(text)
}

/** `Noor’s car`: what belongs to somebody has to stand beside them. */
function ownedFault({ evidence, readable }: Claim, name: string, owned: string): string | null {
  const isPerson = nameOf(readable.record.person).some((one) => isSameName(one, name))
  const said = evidence.filter(({ words }) => hasVerb(words, owned))
  if (isPerson || said.length === 0) return null
  const near = said.some(({ whole }) => new RegExp(`\\b${name}|\\bmy ${owned}`, 'iu').test(whole))
  return near ? null : `The entry does not say that it is ${name}’s.`
}

/** The person concerned, where the entry speaks of somebody else. */
function personFault(claim: Claim): string | null {
  const near = closest(claim)
  const [best] = near
  if (!best) return null
  const lead =
    /^(?:(?:He|She|They) (?:told|said)[^,;:]{0,12}? )?(?:that )?/u.exec(best.text)?.[0] ?? ''
  const start = best.text.slice(lead.length)
  const other = OTHERS.exec(start)
  if (!other || other.index > 2) return null
  const noun = wordsOf(other[0]).at(-1)
  const isNamed = noun !== undefined && claim.words.some((one) => sameMeaning(one.stem, noun.stem))
  return isNamed || near.some((one) => !OTHERS.test(one.text))
    ? null
    : 'The entry says it of somebody else.'
}
