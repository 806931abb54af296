import { toFailure } from '../domain/failures.ts'

/** How many batches are under way at once, and how many calls one of them holds. */
const UNDER_WAY = 2
const MOST = 16

export type Together<Item, Answer> = {
  /** All or nothing, in the order given; throws when one of them can not be. */
  sendAll(items: readonly Item[]): Promise<Answer[]>
  sendOne(item: Item): Promise<Answer>
  /** A batch locks in this order, so that two batches never wait for each other. */
  order(a: Item, b: Item): number
  /** It locks more than one thing, and so goes in no batch. */
  isAlone?(item: Item): boolean
}

type Call<Item, Answer> = {
  item: Item
  settle: (answer: Promise<Answer>) => void
}

/**
 * Lets calls that wait for others go together, in one statement and one commit: a flush of the disk
 * costs the same for one as for sixteen. Nobody waits for company: a call that finds nothing under
 * way goes at once and alone. A batch in which one fails is sent again one by one, so that nobody
 * pays for somebody else's fault.
 */
export function together<Item, Answer>(t: Together<Item, Answer>): (item: Item) => Promise<Answer> {
  const waiting: Call<Item, Answer>[] = []
  let underWay = 0

  const room = () => {
    const before = waiting.findIndex(({ item }) => t.isAlone?.(item))
    return before < 0 ? MOST : Math.min(Math.max(before, 1), MOST)
  }
  const next = async (): Promise<void> => {
    if (underWay >= UNDER_WAY || waiting.length === 0) return
    underWay += 1
    const calls = waiting.splice(0, room()).sort((a, b) => t.order(a.item, b.item))
    await send(t, calls)
    underWay -= 1
    await next()
  }

  return (item) =>
    new Promise((resolve) => {
      waiting.push({ item, settle: resolve })
      // Whoever calls in the same turn comes along.
      queueMicrotask(() => void next())
    })
}

async function send<Item, Answer>(
  t: Together<Item, Answer>,
  calls: readonly Call<Item, Answer>[],
): Promise<void> {
  const alone = () => calls.map(({ item }) => t.sendOne(item))
  const answers = calls.length === 1 ? alone() : await trySending(t, calls, alone)
  for (const [n, call] of calls.entries()) call.settle(answers[n] as Promise<Answer>)
  await Promise.allSettled(answers)
}

async function trySending<Item, Answer>(
  t: Together<Item, Answer>,
  calls: readonly Call<Item, Answer>[],
  alone: () => Promise<Answer>[],
): Promise<Promise<Answer>[]> {
  try {
    const answers = await t.sendAll(calls.map(({ item }) => item))
    return answers.map((answer) => Promise.resolve(answer))
  } catch (thrown) {
    // Whether it was committed is not known: to say so is each caller's, and to ask again.
    if (toFailure(thrown).code === 'database_unavailable')
      return calls.map(() => Promise.reject(thrown))
    return alone()
  }
}
