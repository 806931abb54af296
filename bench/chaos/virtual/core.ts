import { finishWaiting } from '../../../src/conversations/finish-waiting.ts'
import { submit } from '../../../src/conversations/submit.ts'
import { deliverDue } from '../../../src/outbox/deliver.ts'

/** What of the product is looked at; a copy of it with a fault planted is another one. */
export type Core = {
  submit: typeof submit
  finishWaiting: typeof finishWaiting
  deliverDue: typeof deliverDue
}

export const product: Core = { submit, finishWaiting, deliverDue }

/** The same of a copy of the product. @param folder where its `src` is. */
export async function coreOf(folder: string): Promise<Core> {
  const at = (path: string) => import(new URL(`file://${folder}/${path}`).href)
  const [submitted, finished, delivered] = await Promise.all([
    at('conversations/submit.ts'),
    at('conversations/finish-waiting.ts'),
    at('outbox/deliver.ts'),
  ])
  return {
    submit: submitted.submit,
    finishWaiting: finished.finishWaiting,
    deliverDue: delivered.deliverDue,
  }
}
