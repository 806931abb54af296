import { COMMANDS, EVENTS, SHORTCUTS } from '../surfaces/slack/catalogue.table.ts'

/** Each scope of the Slack app with the reason why it is asked for; nothing else is. */
export const SCOPES = {
  'app_mentions:read': 'to say where to write to it, to whoever names it in a channel',
  'channels:history':
    'to notice when a recorded message is edited or deleted, where it is a member',
  'chat:write': 'to post alerts and receipts',
  commands: 'for the commands',
  'groups:history': 'the same in private channels where it is a member',
  'im:history': 'to read what people write to the bot, and nothing else',
  'im:write': 'to open a direct message',
  'users:read': 'to tell guests, deactivated accounts and other workspaces apart when they ask',
} as const

/** Asked for besides, where the organisation keeps documents: with "--documents". */
export const DOCUMENT_SCOPES = {
  'files:read': 'to fetch a document of a message that somebody records',
  'files:write': 'to send it to whoever reads its entry, and to take it out of chat again',
} as const

/**
 * The manifest from which an organisation makes its own internal Slack app.
 * @param address where Slack reaches it; null: nowhere, it connects to Slack (Socket Mode).
 * @param keepsDocuments asks for what documents take.
 */
export function slackManifest(address: string | null, keepsDocuments = false): object {
  const scopes = keepsDocuments ? { ...SCOPES, ...DOCUMENT_SCOPES } : SCOPES
  const url = address === null ? {} : { url: new URL('/slack/events', address).href }
  const request_url = url.url
  const requests = request_url ? { request_url } : {}
  const options = request_url ? { message_menu_options_url: request_url } : {}
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
        ...url,
        description: help.replaceAll(/[“”]/g, '').split('. ')[0]?.replace(/\.$/, ''),
        usage_hint: hint || 'help',
        should_escape: false,
      })),
    },
    oauth_config: { scopes: { bot: Object.keys(scopes) } },
    settings: {
      event_subscriptions: {
        ...requests,
        bot_events: Object.keys(EVENTS),
      },
      interactivity: { is_enabled: true, ...requests, ...options },
      org_deploy_enabled: false,
      socket_mode_enabled: address === null,
      token_rotation_enabled: false,
    },
  }
}

/** Opens “Create an app” at Slack with everything filled in. */
export function slackLink(address: string | null, keepsDocuments = false): string {
  const manifest = encodeURIComponent(JSON.stringify(slackManifest(address, keepsDocuments)))
  return `https://api.slack.com/apps?new_app=1&manifest_json=${manifest}`
}
