/** Where a fault is. `line` counts from 1; `case` is null where the line names none. */
export type Place = {
  readonly case: string | null
  readonly seq?: number
  readonly id?: string
  readonly path?: string
  readonly line?: number
}

/** Every fault that the verifier can find, in plain words: the codes are the keys of this table. */
export const faultWords = {
  malformed_line: 'This line is not one that docs/format.md describes: it was damaged or changed.',
  unknown_format: 'This names a version of the format that this verifier does not know.',
  missing_head: 'The line with the head of this case is missing, so its end cannot be checked.',
  repeated_head: 'This case has a second head.',
  unknown_case: 'This entry names a case that is not in this export.',
  out_of_order: 'This line stands in the wrong place in the file.',
  duplicate_id: 'Another entry has the same id.',
  seq_gap: 'One or more entries are missing from here on, up to the next one in the file.',
  seq_repeat: 'Another entry already has this place in the case.',
  seq_changed: 'The place written here was changed: the link proves another one.',
  link_mismatch:
    'The link does not fit: the time, id, commitments, ciphertext or link was changed here.',
  time_going_down: 'This entry says that it was recorded before the one that precedes it.',
  beyond_head: 'This entry comes after the last one that the head of the case knows.',
  head_seq_mismatch:
    'The head names another last entry: the end was cut off or added to, or the head was changed.',
  head_link_mismatch: 'The head does not fit the last entry: one of the two was exchanged.',
  header_commitment_mismatch: 'The header shown is not the one that was recorded.',
  header_malformed: 'The header was recorded like this, but it lacks or adds fields.',
  header_row_mismatch: 'The header shown belongs to another entry, case or organisation.',
  payload_commitment_mismatch: 'The content shown, or its order, is not what was recorded.',
  unit_leaf_mismatch: 'This part of the content is not the one that was recorded.',
  access_hash_mismatch: 'This access event was changed.',
  duplicate_access_id: 'Another access event has the same id.',
} as const

export type FaultCode = keyof typeof faultWords

export type Fault = {
  readonly place: Place
  readonly code: FaultCode
  readonly words: string
}

export type Report = (code: FaultCode, place: Place) => void

export function fault(code: FaultCode, place: Place): Fault {
  return { place, code, words: faultWords[code] }
}
