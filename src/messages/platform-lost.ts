import type { SurfaceName } from '../domain/people.ts'
import type { Settings } from '../domain/settings.ts'
import { type Message, plainMessage } from './message.ts'

/**
 * To leads and administrators: a platform is gone, or the app was taken from one place of it.
 * @param whose the colleague from whom Teams took it; null: a team, or not to be said.
 */
export function platformLostMessage(
  surface: SurfaceName,
  settings: Settings,
  whose: string | null,
): Message {
  const [first = '', ...rest] = platformLostWords(surface, settings, whose)
  return plainMessage(first, ...rest)
}

/** The same in plain sentences, for an e-mail, which names nobody. */
export function platformLostWords(
  surface: SurfaceName,
  { numbers }: Settings,
  whose: string | null = null,
): string[] {
  const ring = `Number to ring: ${numbers.lead}.`
  if (surface === 'teams') {
    const lost = whose
      ? `Daybook was removed from the Teams of ${whose}: nothing reaches them there.`
      : 'Daybook was removed from a team or from somebody’s chats on Teams: nothing arrives there.'
    return [
      lost,
      'What was to be sent there is kept, and goes out when the app is added again. A High goes ' +
        `to people by e-mail meanwhile, where it is set up. ${ring}`,
      'It can be added again under Apps in Teams, or by whoever administers Teams.',
    ]
  }
  return [
    'Daybook was removed from Slack: nobody is alerted there.',
    'What was to be sent there is kept, and goes out when it is installed again. A High goes by ' +
      `e-mail and webhook meanwhile, where these are set up. ${ring}`,
    'Whoever administers Slack can install it again; then Daybook is started with the new token.',
  ]
}
