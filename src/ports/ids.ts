/** Ids that a retry finds again: each comes from the id of what it belongs to and a label. */
export interface Ids {
  random(): string
  /** A UUID that only depends on `from` and `label`; as random as `from` is. */
  derive(from: string, label: string): string
  /** A reference such as `K-7QF4M`; `attempt` gives another one when the first is taken. */
  reference(from: string, attempt: number): string
}
