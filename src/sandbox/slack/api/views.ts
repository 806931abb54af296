import { checkView } from '../kit/check.ts'
import type { ViewSent } from '../kit/view.ts'
import { findView, openModal, publishHome, pushModal, redraw, topOf } from '../stacks.ts'
import { findUser, type OpenView, type World } from '../world.ts'
import { type Answer, type Args, answer, refuse, word } from './answers.ts'

function modalIn(args: Args): { sent: ViewSent } | Answer {
  const checked = checkView(args.view)
  if ('refusal' in checked) return checked
  if (checked.value.type !== 'modal') return refuse('invalid_arguments', '[ERROR] not a modal')
  return { sent: checked.value }
}

function taken(world: World, sent: ViewSent, except?: OpenView): boolean {
  const id = sent.external_id ?? ''
  const other = id === '' ? null : findView(world, null, id)
  return other !== null && other !== except
}

export function openView(world: World, args: Args): Answer {
  const read = modalIn(args)
  if (!('sent' in read)) return read
  if (taken(world, read.sent)) return refuse('duplicate_external_id')
  const trigger = world.triggers.exchange(word(args, 'trigger_id'))
  if ('error' in trigger) return refuse(trigger.error)
  return answer({ view: openModal(world, trigger.userId, read.sent).view })
}

export function pushView(world: World, args: Args): Answer {
  const read = modalIn(args)
  if (!('sent' in read)) return read
  if (taken(world, read.sent)) return refuse('duplicate_external_id')
  const trigger = world.triggers.exchange(word(args, 'trigger_id'))
  if ('error' in trigger) return refuse(trigger.error)
  if (trigger.viewId === null || topOf(world, trigger.userId) === null) return refuse('not_found')
  const pushed = pushModal(world, trigger.userId, read.sent)
  return pushed === null ? refuse('push_limit_reached') : answer({ view: pushed.view })
}

export function updateView(world: World, args: Args): Answer {
  const read = modalIn(args)
  if (!('sent' in read)) return read
  const open = findView(world, args.view_id, args.external_id)
  if (open === null || open.view.type !== 'modal') return refuse('not_found')
  if (args.hash !== undefined && args.hash !== open.view.hash) return refuse('hash_conflict')
  if (taken(world, read.sent, open)) return refuse('duplicate_external_id')
  redraw(world, open, read.sent)
  return answer({ view: open.view })
}

export function publishView(world: World, args: Args): Answer {
  const checked = checkView(args.view)
  if ('refusal' in checked) return checked
  if (checked.value.type !== 'home') return refuse('invalid_arguments', '[ERROR] not a home view')
  const user = findUser(world, word(args, 'user_id'))
  if (user === null) return refuse('user_not_found')
  const known = world.homes.get(user.id)
  if (args.hash !== undefined && known !== undefined && args.hash !== known.view.hash)
    return refuse('hash_conflict')
  return answer({ view: publishHome(world, user.id, checked.value).view })
}
