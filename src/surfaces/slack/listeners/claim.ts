import type { AllMiddlewareArgs, SlackCommandMiddlewareArgs } from '@slack/bolt'
import { claimAdministrator } from '../../../conversations/claim-administrator.ts'
import { Failure } from '../../../domain/failures.ts'
import { isRefusal, refuse } from '../../../domain/refusals.ts'
import { failures } from '../../../domain/words.table.ts'
import { answerMessage } from '../../../messages/answer.ts'
import { plainMessage } from '../../../messages/message.ts'
import { renderMessage } from '../render/message.ts'
import { attempt, findAccountIn, type Surface } from '../surface.ts'

type Args = SlackCommandMiddlewareArgs & AllMiddlewareArgs

/** Before anybody is linked: the one command that an unknown account may send. */
export async function answerClaim(surface: Surface, code: string, args: Args): Promise<void> {
  const outcome = await attempt(surface, async () => {
    const account = findAccountIn(args.body)
    return account ? await claimAdministrator(surface.world, account, code) : refuse('wrong_code')
  })
  if (outcome instanceof Failure) {
    const { words, next } = failures.not_opened
    return await args.ack(renderMessage(plainMessage(words, next)))
  }
  const message = isRefusal(outcome) ? answerMessage(outcome.refused) : outcome
  await args.ack(renderMessage(message))
}
