import type { Verb } from '../../conversations/verbs.table.ts'

/** Everything that the Slack app listens to. The manifest and the help are made from it. */
export const COMMANDS = {
  '/note': {
    verb: 'record_note',
    hint: '[K-… what happened]',
    help: 'Write a note. /note opens the form; “/note K-… what happened” saves at once.',
  },
  '/disclosure': {
    verb: 'record_disclosure',
    hint: '',
    help: 'Record what somebody told you. It goes to your lead. High tells people at once.',
  },
  '/concern': {
    verb: 'raise_level',
    hint: '[K-…]',
    help: 'Raise the concern level of a case, with a reason.',
  },
  '/brief': {
    verb: null,
    hint: 'K-…',
    help: 'Sums up a case for you in a direct message; each sentence opens its entry.',
  },
  '/daybook': {
    verb: null,
    hint: '[referral, meeting, close … K-…]',
    help: 'Everything else: /daybook shows what there is; “/daybook help” lists the words.',
  },
} as const satisfies Record<`/${string}`, { verb: Verb | null; hint: string; help: string }>

export type Command = keyof typeof COMMANDS

/** What stands in the menu of a message, and in the menu of everything. */
export const SHORTCUTS = {
  record_message: {
    name: 'Record to Daybook',
    type: 'message',
    description: 'Puts this message, as it stands, on the record of a case',
  },
  record: {
    name: 'Record',
    type: 'global',
    description: 'Writes to the record of a case',
  },
} as const satisfies Record<
  string,
  { name: string; type: 'message' | 'global'; description: string }
>

export type ShortcutId = keyof typeof SHORTCUTS

/**
 * What Slack tells us of: the name under which an app asks for it, the name that it arrives under,
 * and the scope that it takes.
 */
export const EVENTS = {
  app_home_opened: { type: 'app_home_opened', scope: null },
  app_mention: { type: 'app_mention', scope: 'app_mentions:read' },
  app_uninstalled: { type: 'app_uninstalled', scope: null },
  'message.channels': { type: 'message', scope: 'channels:history' },
  'message.groups': { type: 'message', scope: 'groups:history' },
  'message.im': { type: 'message', scope: 'im:history' },
  tokens_revoked: { type: 'tokens_revoked', scope: null },
  user_change: { type: 'user_change', scope: 'users:read' },
} as const

/** Buttons in messages. The value of each is an opaque id, checked again when it is pressed. */
export type ActionId =
  | 'take_alert'
  | 'record_decision'
  | 'open_alert'
  | 'open_entry'
  | 'ask_supervisor'
  | 'add_addendum'
  | 'wrong_case'
  | 'open_form'
  | 'more_forms'
  | 'show_page'
  | 'show_view'
  | 'confirm_change'
  | 'decline_change'
  | 'not_a_risk'
  | 'rate_brief'
  | 'open_draft'
  | 'drop_draft'
  | 'delete_message'
  | 'open_document'
