import { randomToken } from './ids.ts'
import { completeBlocks, completeText } from './kit/complete.ts'
import type { Text } from './kit/text.ts'
import { valuesAfter } from './kit/values.ts'
import type { ViewSent } from './kit/view.ts'
import { LIMITS } from './limits.table.ts'
import type { View } from './types.ts'
import { changed, type OpenView, type World } from './world.ts'

/** The modals of a person, the one on top last. */
export function stackOf(world: World, userId: string): OpenView[] {
  const known = world.stacks.get(userId)
  if (known !== undefined) return known
  const stack: OpenView[] = []
  world.stacks.set(userId, stack)
  return stack
}

export function topOf(world: World, userId: string): OpenView | null {
  return stackOf(world, userId).at(-1) ?? null
}

/** An open view by its id or the app's own id for it, or null. */
export function findView(world: World, id: unknown, externalId?: unknown): OpenView | null {
  const open = [...[...world.stacks.values()].flat(), ...world.homes.values()]
  const named = (one: OpenView) => externalId !== '' && one.view.external_id === externalId
  return open.find((one) => one.view.id === id || named(one)) ?? null
}

function newHash(world: World): string {
  return `${Math.floor(world.now() / 1_000)}.${randomToken(8)}`
}

function textOrNull(sent: ViewSent, key: 'close' | 'submit'): Text | null {
  const text = sent.type === 'modal' ? sent[key] : undefined
  return text === undefined ? null : completeText<Text>(text)
}

/** What an app sent as the view Slack keeps; what was typed in `before` survives where it may. */
function stored(world: World, sent: ViewSent, before: View | null): View {
  const { teamId, appId } = world.workspace
  const blocks = completeBlocks(sent.blocks)
  const id = before?.id ?? `V${randomToken(10)}`
  const title = sent.type === 'modal' ? sent.title : ({ type: 'plain_text', text: '' } as const)
  return {
    id,
    team_id: teamId,
    type: sent.type,
    blocks,
    private_metadata: sent.private_metadata ?? '',
    callback_id: sent.callback_id ?? '',
    state: { values: valuesAfter(blocks, before?.state.values ?? {}) },
    hash: newHash(world),
    title: completeText<Text>(title),
    clear_on_close: sent.type === 'modal' && (sent.clear_on_close ?? false),
    notify_on_close: sent.type === 'modal' && (sent.notify_on_close ?? false),
    close: textOrNull(sent, 'close'),
    submit: textOrNull(sent, 'submit'),
    previous_view_id: before?.previous_view_id ?? null,
    root_view_id: before?.root_view_id ?? id,
    app_id: appId,
    external_id: sent.external_id ?? before?.external_id ?? '',
    app_installed_team_id: teamId,
    bot_id: world.botId,
  }
}

function onScreen(view: View, userId: string): OpenView {
  return { view, userId, errors: {}, suggested: new Map() }
}

/** Opens a modal as the only one of a person. */
export function openModal(world: World, userId: string, sent: ViewSent): OpenView {
  const open = onScreen(stored(world, sent, null), userId)
  world.stacks.set(userId, [open])
  changed(world)
  return open
}

/** Puts a modal on top of a person's modals; null when three stand there already. */
export function pushModal(world: World, userId: string, sent: ViewSent): OpenView | null {
  const stack = stackOf(world, userId)
  const below = stack.at(-1)
  if (below === undefined || stack.length >= LIMITS.stackedViews.max) return null
  const view = stored(world, sent, null)
  view.previous_view_id = below.view.id
  view.root_view_id = below.view.root_view_id
  const open = onScreen(view, userId)
  stack.push(open)
  changed(world)
  return open
}

/** Draws an open view anew. */
export function redraw(world: World, open: OpenView, sent: ViewSent): void {
  open.view = stored(world, sent, open.view)
  open.errors = {}
  changed(world)
}

/** Takes one modal off the screen, or all of a person's. */
export function dismiss(world: World, open: OpenView, all: boolean): OpenView[] {
  const stack = stackOf(world, open.userId)
  const gone = all ? stack : stack.filter((one) => one === open)
  const left = all ? [] : stack.filter((one) => one !== open)
  world.stacks.set(open.userId, left)
  changed(world)
  return gone
}

/** Publishes a person's Home tab. */
export function publishHome(world: World, userId: string, sent: ViewSent): OpenView {
  const known = world.homes.get(userId)
  if (known !== undefined) {
    redraw(world, known, sent)
    return known
  }
  const open = onScreen(stored(world, sent, null), userId)
  world.homes.set(userId, open)
  changed(world)
  return open
}
