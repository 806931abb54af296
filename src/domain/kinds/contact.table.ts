import { z } from 'zod'
import { alsoOn, claims, date, document, entry, moment, staff, text } from './fields.table.ts'

/** Contact with the person and their family, how to make it safely, and what others wrote. */
export const contactKinds = {
  note: {
    label: 'Note',
    payload: z.strictObject({
      text,
      ...claims,
      alsoOn,
      with: z.enum(['person', 'family', 'supervisor', 'statutory_service', 'other']).optional(),
      how: z.enum(['visit', 'call', 'message', 'meeting', 'email', 'letter']).optional(),
      seen: z.enum(['seen', 'seen_alone', 'not_seen']).optional(),
      heard: z.boolean().optional(),
    }),
  },
  planned_contact: {
    label: 'Planned contact',
    payload: z.strictObject({ when: moment, what: text, who: staff.optional() }),
  },
  safe_contact: {
    label: 'Safe contact',
    payload: z.strictObject({
      how: text,
      when: text.optional(),
      codeWord: text.optional(),
      noVoicemail: z.boolean().optional(),
      whoMustNotKnow: text.optional(),
      note: text.optional(),
    }),
  },
  safety_line: { label: 'Safety line', payload: z.strictObject({ line: text }) },
  captured_message: {
    label: 'Captured message',
    payload: z.strictObject({
      text,
      writtenBy: text,
      writtenAt: moment,
      permalink: text,
      editedAt: moment.optional(),
      /** What stood there besides words, which is never copied. */
      left: text.optional(),
      /** Documents that stood there, where the organisation keeps them: their bytes are sealed apart. */
      documents: z.array(document).optional(),
    }),
  },
  source_altered: {
    label: 'Source altered',
    payload: z.strictObject({
      message: entry,
      change: z.enum(['edited', 'deleted']),
      at: moment.optional(),
      text: text.optional(),
    }),
  },
  outside_record: {
    label: 'E-mail, text, letter or paper',
    payload: z.strictObject({
      medium: z.enum(['email', 'text', 'letter', 'paper']),
      source: text,
      dated: date,
      text,
      alsoOn,
      keptAt: text.optional(),
    }),
  },
} as const
