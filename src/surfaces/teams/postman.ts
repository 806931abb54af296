import { Failure, toFailure } from '../../domain/failures.ts'
import type { Message } from '../../messages/message.ts'
import type { Account } from '../../ports/people.ts'
import type { Places } from '../../ports/places.ts'
import type { Postman } from '../../ports/postman.ts'
import { botId, isOn } from './checks.table.ts'
import { renderPages } from './render/message.ts'
import type { Sender, Where } from './sender.ts'
import type { TeamsSettings } from './settings.ts'

/** Where a message is: with its platform, so that it is changed there. */
export type TeamsRef = Where & { surface: 'teams'; activity: string; rest?: TeamsRef[] }

/** Puts messages in front of people on Teams; the outbox is what retries, not the client. */
export function teamsPostman(
  sender: Sender,
  places: Places,
  settings: Pick<TeamsSettings, 'appId' | 'serviceUrl' | 'serviceOrigins'>,
): Postman<Message> {
  return {
    async postMessage(to, message) {
      const where = await whereIs({ sender, places, settings }, to)
      const posted: TeamsRef[] = []
      try {
        for (const page of renderPages(message)) {
          posted.push({ surface: 'teams', ...where, activity: await sender.post(where, page) })
        }
        return toRef(posted)
      } catch (thrown) {
        const { code, cause } = toFailure(thrown)
        // The first pages are there: they are taken away before it is tried again.
        if (posted.length === 0) throw thrown
        throw new Failure(code, { ...(cause as object), left: toRef(posted) })
      }
    },
    async changeMessage(ref, message) {
      const { activity, conversation, serviceUrl } = ref as TeamsRef
      const [page] = renderPages(message)
      if (page) await sender.change({ conversation, serviceUrl }, activity, page)
    },
    async deleteMessage(ref) {
      const { rest = [], ...first } = ref as TeamsRef
      for (const { activity, conversation, serviceUrl } of [first, ...rest]) {
        await sender.erase({ conversation, serviceUrl }, activity).catch(ignoreGone)
      }
    },
  }
}

function toRef([first, ...rest]: readonly TeamsRef[]): TeamsRef | undefined {
  return first && rest.length > 0 ? { ...first, rest } : first
}

/** What is not there needs no deleting. */
function ignoreGone(thrown: unknown): void {
  const { cause } = thrown as { cause?: { code?: string } }
  if (cause?.code !== 'status_404') throw thrown
}

type Known = {
  sender: Sender
  places: Places
  settings: Pick<TeamsSettings, 'appId' | 'serviceUrl' | 'serviceOrigins'>
}

/** A channel is a conversation; a person's own chat is opened when it is not known. */
async function whereIs({ sender, places, settings }: Known, to: Account): Promise<Where> {
  const stored = await places.find(to)
  // What was stored before the cloud was another one leads nowhere: it is looked up anew.
  const place = stored && isOn(settings.serviceOrigins, stored.serviceUrl) ? stored : null
  const serviceUrl = place?.serviceUrl ?? settings.serviceUrl
  if (to.account.includes('@thread')) return { serviceUrl, conversation: to.account }
  // Conversations and members are a bot's own: what another registration was told is not ours.
  const bot = botId(settings.appId)
  const own = place?.bot === bot ? place : null
  if (own?.conversation) return { serviceUrl, conversation: own.conversation }
  const member = own?.member ?? null
  const conversation = await sender.open(serviceUrl, member ?? to.account)
  await places.remember(to, { conversation, member, serviceUrl, bot })
  return { serviceUrl, conversation }
}
