/** Everything that the Teams app offers and answers. The manifest and the help are made from it. */

/** Words that people may write to the bot; Teams suggests these ten. */
export const WORDS = [
  { title: 'note', description: 'Write a note; with K-… and words it is saved at once' },
  { title: 'disclosure', description: 'Record what somebody told you; it goes to your lead' },
  { title: 'concern', description: 'Raise the concern level of a case, with a reason' },
  { title: 'brief', description: 'brief K-… sums up a case; each sentence opens its entry' },
  { title: 'home', description: 'What waits for you, your cases, and what you can do' },
  { title: 'case', description: 'case K-…: the top of a case, and what you may do there' },
  { title: 'timeline', description: 'timeline K-…: what was recorded, page by page' },
  { title: 'search', description: 'search and some words: in all that you may read' },
  { title: 'record', description: 'Everything that can be recorded, from a referral to closing' },
  { title: 'help', description: 'Every word that you can use here' },
] as const

/**
 * Where Teams suggests the words: in the chat with the bot, and behind a slash where others are
 * too. What is sent behind a slash is seen by nobody else there, and neither is the answer.
 */
export const COMMAND_LISTS = [
  { triggers: ['mention'], scopes: ['personal'] },
  { triggers: ['slash'], scopes: ['team', 'groupChat'] },
] as const

/** What stands in the menus of Teams: at a message, and beside the box where people write. */
export const EXTENSIONS = {
  record_message: {
    title: 'Record to Daybook',
    description: 'Puts the words of this message on the record of a case',
    context: ['message'],
  },
  record: {
    title: 'Record',
    description: 'Writes to the record of a case',
    context: ['compose', 'commandBox'],
  },
} as const satisfies Record<string, { title: string; description: string; context: string[] }>

export type ExtensionId = keyof typeof EXTENSIONS

/** What Teams asks and waits for. Any other is answered as not known here. */
export const INVOKES = [
  'task/fetch',
  'task/submit',
  'adaptiveCard/action',
  'application/search',
  'composeExtension/fetchTask',
  'composeExtension/submitAction',
] as const

export type InvokeName = (typeof INVOKES)[number]
