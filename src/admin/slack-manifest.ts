import { COMMANDS, SHORTCUTS } from '../surfaces/slack/catalogue.table.ts'

/** Each scope of the Slack app with the reason why it is asked for; nothing else is. */
const SCOPES = {
  'app_mentions:read': 'to say where to write to it, to whoever names it in a channel',
  'channels:history':
    'to notice when a recorded message is edited or deleted, where it is a member',
  'chat:write': 'to post alerts and receipts',
  commands: 'for the commands',
  'groups:history': 'the same in private channels where it is a member',
  'im:history': 'to read what people write to the bot, and nothing else',
  'im:write': 'to open a direct message',
} as const

/** The manifest from which an organisation makes its own internal Slack app. */
export function slackManifest(address: string): object {
  const url = new URL('/slack/events', address).href
  return {
    display_information: {
      name: 'Daybook',
      description: 'Safeguarding case recording',
      background_color: '#0b6e5d',
    },
    features: {
      bot_user: { display_name: 'Daybook', always_online: true },
      app_home: {
        home_tab_enabled: true,
        messages_tab_enabled: true,
        messages_tab_read_only_enabled: false,
      },
      shortcuts: Object.entries(SHORTCUTS).map(([callback_id, shortcut]) => ({
        ...shortcut,
        callback_id,
      })),
      slash_commands: Object.entries(COMMANDS).map(([command, { hint, help }]) => ({
        command,
        url,
        description: help.replaceAll('`', '').split('. ')[0]?.replace(/\.$/, ''),
        usage_hint: hint || 'help',
        should_escape: false,
      })),
    },
    oauth_config: { scopes: { bot: Object.keys(SCOPES) } },
    settings: {
      event_subscriptions: {
        request_url: url,
        bot_events: [
          ...['app_home_opened', 'app_mention', 'app_uninstalled', 'message.channels'],
          ...['message.groups', 'message.im', 'tokens_revoked'],
        ],
      },
      interactivity: { is_enabled: true, request_url: url, message_menu_options_url: url },
      org_deploy_enabled: false,
      socket_mode_enabled: false,
      token_rotation_enabled: false,
    },
  }
}
