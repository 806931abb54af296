import { charity } from '../sandbox/charity/charity.ts'
import type { Message } from '../sandbox/teams/stand-in.ts'
import type { Stage } from './stage.ts'

const WAIT_MS = 10_000

/** What the lead meets on Teams while the others are on Slack. */
export function leadOnTeams({ teams }: Stage) {
  const found = charity.staff.find((person) => person.roles.some(({ role }) => role === 'lead'))
  const lead = teams.as(found?.teamsUserId ?? '')
  const channel = charity.channels[0]?.teamsChannelId ?? ''
  const until = <T>(what: string, holds: () => T | null | undefined | false) =>
    teams.waitFor(holds, { what, timeoutMs: WAIT_MS })
  const holds = (words: string) => (one: Message) => JSON.stringify(one).includes(words)

  /** The alert in the lead’s own chat, and in the channel, where it has no name in it. */
  async function hears(reference: string): Promise<Message> {
    const posted = await until('the alert in the channel of Teams', () =>
      lead.messages(channel).find(holds(reference)),
    )
    if (JSON.stringify(posted).includes('Farrowby')) throw new Error('a name is in the channel')
    return await until('the alert for the lead', () => lead.chats().find(holds(reference)))
  }

  /** Opens the entry by the alert’s button; true when its words are there. */
  async function reads(alert: Message, words: string): Promise<boolean> {
    await lead.press({ conversation: alert.conversation, id: alert.id }, (action) => {
      const { daybook } = (action.data ?? {}) as { daybook?: { action?: string } }
      return daybook?.action === 'open_alert'
    })
    const shown = () => lead.dialogWords().join(' ').includes(words.slice(0, 40))
    const isShown = await until('the entry on Teams', shown).catch(() => false)
    lead.close()
    return isShown
  }

  /** Whether both cards say who has it, each still being one message. */
  async function seesWho(words: string, reference: string): Promise<boolean> {
    const once = (messages: Message[]) => {
      const about = messages.filter(holds(reference))
      return about.length === 1 && about.every(holds(words))
    }
    const isSo = () => once(lead.messages(channel)) && once(lead.chats())
    return await until('who has it, on Teams', isSo).catch(() => false)
  }

  return { hears, reads, seesWho }
}
