/** What is kept of a request that leaves for a model: never a word of it. */
export type EgressRow = {
  /** ISO 8601, UTC. */
  at: string
  caseId: string
  /** SHA-256 of the request’s body, hexadecimal. */
  hash: string
  bytes: number
  model: string
  host: string
}

/**
 * Keeps what left, append-only. It resolves when the row is durable: only then may the request go.
 */
export interface Egress {
  record(row: EgressRow): Promise<void>
}
