import { COMMAND_LISTS, EXTENSIONS, WORDS } from '../../surfaces/teams/catalogue.table.ts'

/** The newest form of a manifest that we write, and one that older clients read. */
export const MANIFEST_VERSIONS = ['1.29', '1.19'] as const
export type ManifestVersion = (typeof MANIFEST_VERSIONS)[number]

/** Whom Teams names beside the app, and where it sends people who ask. */
export type Maker = { name: string; website: string; privacy: string; terms: string }

const ABOUT = 'https://daybook.example.org'
/** Of nobody: an organisation gives its own. */
export const PLACEHOLDER: Maker = {
  name: 'Daybook',
  website: ABOUT,
  privacy: `${ABOUT}/privacy`,
  terms: `${ABOUT}/terms`,
}

export type App = {
  /** The app’s id in the directory; also the bot’s. */
  appId: string
  /** The host name under which the service is reached. */
  host: string
  version: string
  maker?: Maker
}

/** The manifest of an organisation’s own Teams app, from what the bot answers to. */
export function teamsManifest(app: App, manifestVersion: ManifestVersion = '1.29'): object {
  const { appId, host, version, maker = PLACEHOLDER } = app
  const schema = 'https://developer.microsoft.com/json-schemas/teams'
  return {
    $schema: `${schema}/v${manifestVersion}/MicrosoftTeams.schema.json`,
    manifestVersion,
    version,
    id: appId,
    developer: {
      name: maker.name,
      websiteUrl: maker.website,
      privacyUrl: maker.privacy,
      termsOfUseUrl: maker.terms,
    },
    name: { short: 'Daybook', full: 'Daybook: safeguarding case recording' },
    description: {
      short: 'Safeguarding case recording',
      full:
        'Write notes and disclosures down where you talk, from a phone too. The record is kept ' +
        'append-only, and only those who may read a case read it.',
    },
    icons: { color: 'color.png', outline: 'outline.png' },
    accentColor: '#0B6E5D',
    bots: [
      {
        botId: appId,
        supportsFiles: false,
        isNotificationOnly: false,
        ...(manifestVersion === '1.29' ? NEWEST_BOT : OLDER_BOT),
      },
    ],
    composeExtensions: [
      {
        botId: appId,
        commands: Object.entries(EXTENSIONS).map(([id, { title, description, context }]) => ({
          id,
          type: 'action',
          title,
          description,
          context,
          fetchTask: true,
        })),
      },
    ],
    validDomains: [host],
  }
}

const NEWEST_BOT = {
  scopes: ['personal', 'team', 'groupChat'],
  supportsTargetedMessages: true,
  commandLists: COMMAND_LISTS.map((list) => ({ ...list, commands: WORDS })),
}

/** Where there are no messages to one person in a group, nothing is asked of a group. */
const OLDER_BOT = {
  scopes: ['personal', 'team'],
  commandLists: [{ scopes: ['personal'], commands: WORDS }],
}
