/**
 * The stand-in's own copy of Teams' limits, read from Microsoft's reference pages
 * (learn.microsoft.com/microsoftteams/platform) and kept apart from the product's copy on purpose:
 * when one of the two is wrong, a test fails. `max` counts characters unless the name says else.
 */
export const LIMITS = {
  // A bot's message with its cards; the same for a card that an invoke is answered with.
  messageBytes: { max: 28 * 1024, error: 'MessageSizeTooBig' },
  cardActions: { max: 6, error: 'BadArgument' },
  cardVersion: { max: 1.5, error: 'BadArgument' },
  searchResults: { max: 15, error: 'BadArgument' },
  citations: { max: 20, error: 'BadArgument' },
  citationName: { max: 80, error: 'BadArgument' },
  citationAbstract: { max: 160, error: 'BadArgument' },
  sendsASecond: { max: 7, error: 'TooManyRequests' },
} as const satisfies Record<string, { max: number; error: string }>

/** Milliseconds for which the platform waits for an answer. */
export const MESSAGE_ANSWER_MS = 15_000
export const INVOKE_ANSWER_MS = 5_000

/** Further attempts at a message, and at a form that was sent, when no answer came. */
export const FURTHER_ATTEMPTS = 2

/** Milliseconds after a message that failed at once, until it is sent again. */
export const MESSAGE_RETRY_MS = 15_000

/** Seconds: how long a token holds. */
export const TOKEN_SECONDS = 3_600
