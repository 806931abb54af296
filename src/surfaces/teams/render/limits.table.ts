/** What Teams takes, and what of it we use. */
export const LIMITS = {
  /** A message of a bot, in bytes of JSON. Above it Teams refuses the message. */
  messageBytes: 28_000,
  /** What we put into one card, so that what is around it fits too. */
  cardBytes: 24_000,
  /** What a form in a dialog may have, which goes in one piece. */
  formBytes: 26_000,
  /** The actions of a card, or of one set of them. */
  actions: 6,
  /** A citation under an answer: how many, its name, and the words that a pointer brings up. */
  citations: 20,
  citationName: 80,
  citationAbstract: 160,
} as const
