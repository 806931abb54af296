import { ownWordsOf } from '../domain/own-words.ts'
import type { Actor } from '../domain/people.ts'
import type { Message } from '../messages/message.ts'
import { signsWaitMessage } from '../messages/noticed.ts'
import type { OutgoingMessage } from '../ports/outbox.ts'
import { graveSigns } from './grave-signs.ts'
import type { World } from './world.ts'

/**
 * A grave sign of risk on which nobody acted for a working day, for who supervises its author: read
 * again from what they may read now. Null: there is nothing grave in it, or it is not theirs.
 */
export async function drawSignsWait(
  world: World,
  to: Actor,
  { ids }: OutgoingMessage,
): Promise<Message | null> {
  const { entry, reference } = ids
  const [written] = entry ? await world.ledger.readEntry(to, entry, 'entry') : []
  if (!entry || !reference || !written) return null
  const grave = graveSigns(world.noticer.notice(ownWordsOf(written)))
  if (grave.length === 0) return null
  const found = await world.ledger.findCase(to, reference)
  const names = await world.people.findNames(written.authorId ? [written.authorId] : [])
  const author = (written.authorId && names.get(written.authorId)?.name) || 'A colleague'
  return signsWaitMessage({ signs: grave, entry, reference, caseId: found?.id ?? null, author })
}
