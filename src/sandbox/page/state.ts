import type { Values } from '../slack/kit/values.ts'
import type { Person as SlackPerson } from '../slack/person/person.ts'
import type { Message as SlackMessage, View } from '../slack/types.ts'
import type { Card } from '../teams/cards/card.ts'
import type { Person as TeamsPerson } from '../teams/person/person.ts'
import type { Message as TeamsMessage } from '../teams/types.ts'
import type { GuideStep, PageOptions, Pane } from './types.ts'

/** How many messages of a place the page draws. */
const MESSAGES_MAX = 200

/** One tab of a pane. */
export interface PlaceState<Message = SlackMessage> {
  id: string
  kind: 'dm' | 'channel'
  name: string
  messages: Message[]
}

/** What one pane on Slack shows. */
export interface PaneState {
  platform: 'slack'
  pane: Pane
  personName: string
  places: PlaceState[]
  /** What this person chose in the elements of messages, by timestamp. */
  chosen: Record<string, Values>
  home: View | null
  modals: { view: View; errors: Record<string, string> }[]
}

/** A tab of a pane on Teams. */
export type ChatState = PlaceState<TeamsMessage> & { typing: boolean }

/** What one pane on Teams shows. */
export interface TeamsPaneState {
  platform: 'teams'
  pane: Pane
  personName: string
  places: ChatState[]
  dialog: { title: string; card: Card; errors: Record<string, string> } | null
  toast: string | null
}

/** What is named in Slack, for the panes that show it. */
interface SlackNames {
  botName: string
  botUserId: string
  commands: { name: string; hint: string }[]
  shortcuts: { type: 'global' | 'message'; name: string; callbackId: string }[]
  people: { id: string; name: string }[]
  channels: { id: string; name: string }[]
}

/** What is named in Teams. */
export interface TeamsNames {
  botName: string
  people: { id: string; name: string }[]
  commands: { id: string; title: string; context: ('message' | 'compose')[] }[]
}

export interface ToolState {
  key: string
  label: string
  about: string
  choices: readonly { value: string; label: string }[]
  /** Null for what is pressed once. */
  isOn: boolean | null
}

/** Everything the page draws; it is sent whole after every change. */
export interface PageState extends SlackNames {
  title: string
  teams: TeamsNames
  panes: (PaneState | TeamsPaneState)[]
  tools: ToolState[]
  guide: GuideStep[]
}

function isShown(pane: Pane): (channel: { id: string }) => boolean {
  return ({ id }) => pane.channels?.includes(id) ?? true
}

function placesOf(host: PageOptions, person: SlackPerson, pane: Pane): PlaceState[] {
  const dm = { id: person.dm, kind: 'dm' as const, name: host.slack.workspace.botName }
  const shown = person.channels().filter(isShown(pane))
  const channels = shown.map((one) => ({ ...one, kind: 'channel' as const }))
  return [dm, ...channels].map((place) => ({
    ...place,
    messages: person.everything(place.id).slice(-MESSAGES_MAX),
  }))
}

function slackPane(host: PageOptions, pane: Pane): PaneState {
  const person = host.slack.as(pane.userId)
  const known = host.slack.workspace.users.find((user) => user.id === pane.userId)
  const top = person.modal()
  const modals = person.modals().map((view) => ({
    view,
    errors: view === top ? person.errors() : {},
  }))
  return {
    platform: 'slack',
    pane,
    personName: known?.realName ?? pane.title,
    places: placesOf(host, person, pane),
    chosen: person.chosen(),
    home: person.home(),
    modals,
  }
}

function chatsOf(person: TeamsPerson, botName: string, pane: Pane): ChatState[] {
  const chat = { id: person.chat, kind: 'dm' as const, name: botName }
  const shown = person.channels().filter(isShown(pane))
  const channels = shown.map((one) => ({ ...one, kind: 'channel' as const }))
  return [chat, ...channels].map((place) => ({
    ...place,
    messages: person.messages(place.id).slice(-MESSAGES_MAX),
    typing: person.seesTyping(place.id),
  }))
}

function teamsPane(teams: NonNullable<PageOptions['teams']>, pane: Pane): TeamsPaneState {
  const person = teams.as(pane.userId)
  const known = teams.tenant.users.find((user) => user.aadObjectId === pane.userId)
  const open = person.dialog()
  return {
    platform: 'teams',
    pane,
    personName: known?.name ?? pane.title,
    places: chatsOf(person, teams.bot.name, pane),
    dialog: open && { title: open.title, card: open.card, errors: person.errors() },
    toast: person.toast(),
  }
}

function paneState(host: PageOptions, pane: Pane): PaneState | TeamsPaneState {
  return pane.platform === 'teams' && host.teams
    ? teamsPane(host.teams, pane)
    : slackPane(host, pane)
}

function slackNames({ slack: { workspace, bot } }: PageOptions): SlackNames {
  const { botName, botUserId, users, channels } = workspace
  const people = users.filter((user) => user.deleted !== true)
  return {
    ...{ botName, botUserId },
    commands: bot.commands,
    shortcuts: bot.shortcuts ?? [],
    people: people.map((user) => ({ id: user.id, name: user.realName })),
    channels: channels.map(({ id, name }) => ({ id, name })),
  }
}

function teamsNames({ teams }: PageOptions): TeamsNames {
  return {
    botName: teams?.bot.name ?? '',
    people: (teams?.tenant.users ?? []).map((user) => ({ id: user.aadObjectId, name: user.name })),
    commands: teams?.bot.commands ?? [],
  }
}

/** The state of the page now. Each pane holds only what its person may see. */
export function pageState(host: PageOptions): PageState {
  return {
    title: host.title,
    ...slackNames(host),
    teams: teamsNames(host),
    panes: host.panes.map((pane) => paneState(host, pane)),
    tools: (host.tools ?? []).map(({ key, label, about, choices = [], isOn }) => ({
      ...{ key, label, about, choices },
      isOn: isOn ? isOn() : null,
    })),
    guide: host.guide ?? [],
  }
}
