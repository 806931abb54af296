import type { SurfaceName } from '../domain/people.ts'
import type { Settings } from '../domain/settings.ts'
import { type Message, plainMessage } from './message.ts'

const NAMES: Record<SurfaceName, string> = { slack: 'Slack', teams: 'Teams' }

/** To leads and administrators, by what they have besides the platform that is gone. */
export function platformLostMessage(surface: SurfaceName, settings: Settings): Message {
  const [first = '', ...rest] = platformLostWords(surface, settings)
  return plainMessage(first, ...rest)
}

/** The same in plain sentences, for an e-mail. */
export function platformLostWords(surface: SurfaceName, { numbers }: Settings): string[] {
  const name = NAMES[surface]
  return [
    `Daybook was removed from ${name}: nobody is alerted there.`,
    'What was to be sent there is kept, and goes out when it is installed again. A High goes by ' +
      `e-mail and webhook meanwhile, where these are set up. Number to ring: ${numbers.lead}.`,
    `Whoever administers ${name} can install it again; then Daybook is started with the new token.`,
  ]
}
