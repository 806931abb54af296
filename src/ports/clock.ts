/** The present instant, ISO 8601 in UTC. The record's own times come from the database instead. */
export interface Clock {
  now(): string
}
