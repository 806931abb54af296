/** Why a journey is not told on both platforms; `teams`: the file and title that tell it there. */
export type OneSided = { why: string; teams?: readonly [string, string] }

/** Files in which no journey is told by `onBoth` or `onEachWay`. */
export const FILES: Record<string, OneSided> = {
  'bad-input.test.ts': {
    why: 'Slack signs its requests, and sends a list of what was typed; Teams does neither.',
    teams: ['teams-only.test.ts', 'a form that is sent with what was not offered'],
  },
  'commands.test.ts': {
    why: 'Teams has no slash commands that open a form: there the same words are written.',
    teams: ['teams-only.test.ts', '“%s” in the chat'],
  },
  'teams-only.test.ts': { why: 'Slack has no box of ours beside its own, and no way back.' },
  'first-paint.test.ts': { why: 'It is about the first page of the demo, before any chat.' },
  'install.test.ts': { why: 'It is about the copy of a fresh machine; no chat is in it.' },
  'offline.test.ts': { why: 'It is about a machine without a network; the demo has both.' },
  'page.test.ts': { why: 'Its panes are on both platforms at once.' },
  'start.test.ts': { why: 'It is about the start of the service, with either platform.' },
  'story.test.ts': { why: 'The worker is on Slack and the lead on Teams at once.' },
  'taps.test.ts': {
    why: 'It is told of each pane of one page.',
    teams: ['taps.test.ts', 'on Teams: it takes'],
  },
  'two-platforms.test.ts': { why: 'The people are on both platforms at once.' },
}

/** Single tests within a journey that is told on both. */
export const TESTS: Record<string, OneSided> = {
  'what Slack does not take is said when it tells of the words again, and then once': {
    why: 'It is about the events that Slack sends again; of Teams it is told beside its door.',
    teams: ['../surfaces/teams/chat.test.ts', 'a message again whose answer it did not take'],
  },
  'a picture in the chat is not copied, and the note beside it is saved': {
    why: 'Each platform has its own form of a message with a file.',
    teams: ['../surfaces/teams/chat.test.ts', 'of a picture or a file that it is not copied'],
  },
  'somebody of another workspace, and an app, get nothing either': {
    why: 'Another tenant is refused at the door of Teams, before there is a person.',
    teams: ['../surfaces/teams/door.test.ts', 'knows nobody of another tenant'],
  },
  'who becomes a guest, or is deactivated, has nothing from then on': {
    why: 'Teams sends no event about it: whether somebody is a guest is asked each time.',
    teams: ['strangers.test.ts', 'who is a guest of the tenant has nothing'],
  },
  'who is a guest of the tenant has nothing, though they are linked': {
    why: 'On Slack it is told with the change that makes somebody a guest.',
  },
  'in a channel it says where to write to it, to whoever named it alone': {
    why: 'Teams may have no message for one person in a channel.',
    teams: ['teams-only.test.ts', 'comes in the chat of one’s own where Teams has no messages'],
  },
  'that the app was taken away stands in the log and on the record': {
    why: 'Slack takes an app away from everybody at once; Teams from a person or a team.',
    teams: ['teams-only.test.ts', 'the app is taken away from somebody'],
  },
}
