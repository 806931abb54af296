import type { Stage } from '../../src/demo/stage.ts'
import { charity } from '../../src/sandbox/charity/charity.ts'

/** Something that left for a platform: to a person by key, to a channel by id, or nobody known. */
export type Sent = { to: string; words: string }

/** What left since then. @param before how much of each kind had left: `countSent` at that time. */
export function sentSince(stage: Stage, before: number[]): Sent[] {
  return partsOf(stage).flatMap((part, n) => part.slice(before[n] ?? 0))
}

export function countSent(stage: Stage): number[] {
  return partsOf(stage).map((part) => part.length)
}

/** Calls and answers, of each platform, in the order in which they left. */
function partsOf(stage: Stage): Sent[][] {
  return [...sentToSlack(stage), ...sentToTeams(stage)]
}

const wordsOf = (body: unknown) => JSON.stringify(body ?? null)

/** Everything that left for both platforms since the stage was opened, with whom it went to. */
export function sentTo(stage: Stage): Sent[] {
  return partsOf(stage).flat()
}

function sentToSlack({ slack }: Stage): Sent[][] {
  const keyOf = new Map(charity.staff.map(({ slackUserId, key }) => [slackUserId, key]))
  const userOfTrigger = new Map<string, string>()
  const answers = slack.requests.map(({ payload, body }) => {
    const { trigger_id, user_id, user, event } = payload as {
      trigger_id?: string
      user_id?: string
      user?: { id?: string }
      event?: { user?: string }
    }
    const to = user_id ?? user?.id ?? event?.user ?? 'nobody known'
    if (trigger_id) userOfTrigger.set(trigger_id, to)
    return { to, words: wordsOf(body) }
  })
  const userOfDm = new Map(charity.staff.map((s) => [slack.as(s.slackUserId).dm, s.slackUserId]))
  const userOfView = new Map<string, string>()
  const called = slack.calls.map(({ body, answer }) => {
    const { channel, trigger_id, view_id } = body as Record<string, string | undefined>
    const to =
      (channel && (userOfDm.get(channel) ?? channel)) ??
      userOfTrigger.get(trigger_id ?? '') ??
      userOfView.get(view_id ?? '') ??
      'nobody known'
    const { view } = (answer ?? {}) as { view?: { id?: string } }
    if (view?.id) userOfView.set(view.id, to)
    return { to, words: wordsOf(body) }
  })
  const named = ({ to, words }: Sent) => ({ to: keyOf.get(to) ?? to, words })
  return [called.map(named), answers.map(named)]
}

function sentToTeams({ teams }: Stage): Sent[][] {
  const keyOf = new Map(
    charity.staff.flatMap(({ teamsUserId, key }) => {
      const { user, chat } = teams.idsOf(teamsUserId)
      return [teamsUserId, user, chat].map((id) => [id, key] as const)
    }),
  )
  const answers = teams.requests.map(({ activity, body }) => {
    const { from } = activity as { from?: { aadObjectId?: string } }
    return { to: from?.aadObjectId ?? 'nobody known', words: wordsOf(body) }
  })
  const called = teams.calls.map(({ operation, conversation, body }) => {
    const { members } = (body ?? {}) as { members?: { id: string }[] }
    const to = conversation?.split(';')[0] ?? members?.[0]?.id ?? operation
    return { to, words: wordsOf(body) }
  })
  const named = ({ to, words }: Sent) => ({ to: keyOf.get(to) ?? to, words })
  return [called.map(named), answers.map(named)]
}
