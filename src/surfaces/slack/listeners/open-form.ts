import type { App } from '@slack/bolt'
import { chosenLabels } from '../../../conversations/chosen-labels.ts'
import { formContext, type Opening } from '../../../conversations/form-context.ts'
import { formLines } from '../../../conversations/form-lines.ts'
import { findForm } from '../../../conversations/menu.ts'
import type { Actor } from '../../../domain/people.ts'
import { renderForm } from '../render/form.ts'
import type { Surface } from '../surface.ts'

/** A form of ours as a view of Slack. Throws when there is none of that name. */
export async function viewOf(surface: Surface, actor: Actor, opening: Opening) {
  const form = findForm(opening.form)
  if (!form) throw new RangeError(`there is no form ${opening.form}`)
  const context = await formContext(surface.world, actor, opening.caseLabel)
  // What was chosen before, in a draft, is shown again by its label.
  const labels = opening.values.draft
    ? await chosenLabels(surface.world, actor, form, opening.values)
    : {}
  const lines = await formLines(surface.world, actor, form.id, opening.values)
  return renderForm(form, opening.values, { ...context, labels, lines })
}

/** Where a form opens: by itself, or on top of the view in which a button was pressed. */
export type Trigger = { client: App['client']; trigger: string; onTop: boolean }

/** Opens a form. Whether it may be sent is checked when it is. */
export async function openForm(
  surface: Surface,
  actor: Actor,
  opening: Opening,
  { client, trigger, onTop }: Trigger,
): Promise<void> {
  const view = await viewOf(surface, actor, opening)
  const open = onTop ? client.views.push : client.views.open
  await open({ trigger_id: trigger, view })
}
