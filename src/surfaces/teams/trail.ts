import type { Actor } from '../../domain/people.ts'
import type { FormValues } from '../../messages/form.ts'
import type { Held } from './held.ts'
import type { Pressed } from './read/card-data.ts'

/** A dialog that can be shown again: by what was pressed for it, or the form with what it held. */
export type Step =
  | { pressed: Pressed }
  | { form: string; values: FormValues; caseLabel?: string | undefined }

/** The dialogs that somebody came through, oldest first. */
export type Trail = readonly Step[]

/** What goes with a dialog: the trail to it, and the one that Back leads to, where there is one. */
export type Way = { here: string; back: string | null }

type Keeper = { trails: Held<Trail> }

/** So many dialogs one can go back. */
const LONGEST = 8

/** The trail under the id that came with a card; none when it is not kept any more. */
export function trailOf({ trails }: Keeper, actor: Actor, id: string | undefined): Trail {
  return (id && trails.find(actor.id, id)) || []
}

/**
 * The way on from a trail.
 * @param step the dialog that is shown; null when it can not be shown again, such as a receipt.
 */
export function wayOn({ trails }: Keeper, actor: Actor, trail: Trail, step: Step | null): Way {
  const here = step ? [...trail, step].slice(-LONGEST) : trail
  return {
    here: trails.hold(actor.id, here),
    back: trail.length > 0 ? trails.hold(actor.id, trail) : null,
  }
}
