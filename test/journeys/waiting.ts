/** Milliseconds that anything may take on a busy machine. */
export const WAIT_MS = 20_000
