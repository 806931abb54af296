import { finishWaiting } from '../../../src/conversations/finish-waiting.ts'
import { submit } from '../../../src/conversations/submit.ts'
import { Deliveries } from '../../../src/outbox/deliveries.ts'

/** What of the product is looked at; a copy of it with a fault planted is another one. */
export type Core = {
  submit: typeof submit
  finishWaiting: typeof finishWaiting
  Deliveries: typeof Deliveries
}

export const product: Core = { submit, finishWaiting, Deliveries }

/** The same of a copy of the product. @param folder where its `src` is. */
export async function coreOf(folder: string): Promise<Core> {
  const at = (path: string) => import(new URL(`file://${folder}/${path}`).href)
  const [submitted, finished, delivered] = await Promise.all([
    at('conversations/submit.ts'),
    at('conversations/finish-waiting.ts'),
    at('outbox/deliveries.ts'),
  ])
  return {
    submit: submitted.submit,
    finishWaiting: finished.finishWaiting,
    Deliveries: delivered.Deliveries,
  }
}
