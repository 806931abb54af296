/**
 * Ids are UUID strings that the compiler keeps apart. A reference (`K-7QF4M`) is what people see.
 */
declare const brand: unique symbol
type Branded<Name extends string> = string & { readonly [brand]: Name }

export type OrganisationId = Branded<'Organisation'>
export type StaffId = Branded<'Staff'>
export type CaseId = Branded<'Case'>
export type EntryId = Branded<'Entry'>
export type AlertId = Branded<'Alert'>
export type SubmissionId = Branded<'Submission'>
export type ChannelId = Branded<'Channel'>
export type ConsultationId = Branded<'Consultation'>
export type DraftId = Branded<'Draft'>
export type ChangeId = Branded<'Change'>

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/**
 * Reads an id that came from outside.
 * NB: says nothing about whether such a thing exists or who may see it.
 * @returns null when it is not a lower-case UUID.
 */
export function findId<Id extends string>(text: unknown): Id | null {
  return typeof text === 'string' && UUID.test(text) ? (text as Id) : null
}

/** Letters and digits that can not be mistaken for one another when read aloud or written down. */
export const REFERENCE_ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
const REFERENCE = new RegExp(`^K-[${REFERENCE_ALPHABET}]{5}$`)

/**
 * Reads a reference as people type it: `k-7qf4m`, `K7QF4M`, with stray spaces.
 * @returns the reference in its one spelling, or null.
 */
export function findReference(typed: string): string | null {
  const bare = typed.toUpperCase().replaceAll(/[^0-9A-Z]/g, '')
  const reference = `K-${bare.replace(/^K/, '')}`
  return REFERENCE.test(reference) ? reference : null
}

/** Finds the first reference in a line of text, or null; one with its hyphen before all others. */
export function findReferenceIn(text: string): string | null {
  for (const spelling of [/\bK-[0-9A-Z]{5}\b/gi, /\bK[0-9A-Z]{5}\b/gi]) {
    const words = text.match(spelling) ?? []
    const found = words.map(findReference).find((reference) => reference !== null)
    if (found) return found
  }
  return null
}
