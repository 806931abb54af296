import { z } from 'zod'

/** The most characters that one text of an entry holds. */
export const LONGEST_TEXT = 40_000

/** What the fields of entries are made of. Times are ISO 8601 instants, days ISO dates. */
export const text = z.string().trim().min(1).max(LONGEST_TEXT)
export const moment = z.iso.datetime()
export const date = z.iso.date()

/** An id says what it names, so that a view can put a name, a reference or a button for it. */
export const staff = z.uuid().meta({ names: 'staff' })
export const entry = z.uuid().meta({ names: 'entry' })
export const aCase = z.uuid().meta({ names: 'case' })
export const alert = z.uuid().meta({ names: 'alert' })

/** A document beside an entry: what its sealed bytes are is part of the entry, and so of the chain. */
export const document = z
  .strictObject({
    id: z.uuid(),
    name: z.string().min(1).max(255),
    bytes: z.number().int().positive(),
    sha256: z.hex().length(64),
  })
  .meta({ names: 'document' })

/** What concerns two people is written once and kept on the case of each: the other case. */
export const alsoOn = aCase.optional()

/**
 * Claims by the author. `recordedAt` is never among them: the database gives it.
 */
export const claims = { occurredAt: moment, becameAwareAt: moment.optional() }
