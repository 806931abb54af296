import type { Values } from '../slack/kit/values.ts'
import type { Person } from '../slack/person/person.ts'
import type { Bot, Message, PageOptions, Pane, View, Workspace } from '../slack/types.ts'

/** How many messages of a place the page draws. */
const MESSAGES_MAX = 200

/** One tab of a pane. */
export interface PlaceState {
  id: string
  kind: 'dm' | 'channel'
  name: string
  messages: Message[]
}

/** What one pane shows. */
export interface PaneState {
  pane: Pane
  personName: string
  places: PlaceState[]
  /** What this person chose in the elements of messages, by timestamp. */
  chosen: Record<string, Values>
  home: View | null
  modals: { view: View; errors: Record<string, string> }[]
}

/** Everything the page draws; it is sent whole after every change. */
export interface PageState {
  title: string
  botName: string
  botUserId: string
  commands: { name: string; hint: string }[]
  shortcuts: { type: 'global' | 'message'; name: string; callbackId: string }[]
  people: { id: string; name: string }[]
  channels: { id: string; name: string }[]
  panes: PaneState[]
}

/** What the page needs of the stand-in. */
export interface PageHost {
  page: PageOptions
  workspace: Workspace
  bot: Bot
  as(userId: string): Person
  onChange(listener: () => void): () => void
}

function placesOf(host: PageHost, person: Person, pane: Pane): PlaceState[] {
  const shown = person.channels().filter((one) => pane.channels?.includes(one.id) ?? true)
  const dm = { id: person.dm, kind: 'dm' as const, name: host.workspace.botName }
  const channels = shown.map((one) => ({ ...one, kind: 'channel' as const }))
  return [dm, ...channels].map((place) => ({
    ...place,
    messages: person.everything(place.id).slice(-MESSAGES_MAX),
  }))
}

function paneState(host: PageHost, pane: Pane): PaneState {
  const person = host.as(pane.userId)
  const known = host.workspace.users.find((user) => user.id === pane.userId)
  const top = person.modal()
  const modals = person.modals().map((view) => ({
    view,
    errors: view === top ? person.errors() : {},
  }))
  return {
    pane,
    personName: known?.realName ?? pane.title,
    places: placesOf(host, person, pane),
    chosen: person.chosen(),
    home: person.home(),
    modals,
  }
}

/** The state of the page now. Each pane holds only what its person may see. */
export function pageState(host: PageHost): PageState {
  const { botName, botUserId, users, channels } = host.workspace
  return {
    title: host.page.title,
    botName,
    botUserId,
    commands: host.bot.commands,
    shortcuts: host.bot.shortcuts ?? [],
    people: users
      .filter((user) => user.deleted !== true)
      .map((user) => ({ id: user.id, name: user.realName })),
    channels: channels.map(({ id, name }) => ({ id, name })),
    panes: host.page.panes.map((pane) => paneState(host, pane)),
  }
}
