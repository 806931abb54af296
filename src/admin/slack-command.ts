import type { Command } from './command.ts'
import { slackLink, slackManifest } from './slack-manifest.ts'

const SOCKET = 'socket'

/** `slack link`: where to press “Create”, with everything filled in. Nothing in it is secret. */
export const slackCommand: Command = {
  help: 'Prints the link that makes your Slack app: slack link https://your.address, or socket.',
  run: async ([what, where]) => {
    if (what !== 'link') throw new Error('Say what to print: slack link https://your.address')
    const link = slackLink(addressIn(where, 'slack link'))
    return { ok: true, lines: [link], data: { link } }
  },
}

export const slackManifestCommand: Command = {
  help: 'Prints the manifest of your Slack app: slack-manifest https://your.address, or socket.',
  run: async ([where]) => {
    const manifest = slackManifest(addressIn(where, 'slack-manifest'))
    return { ok: true, lines: [JSON.stringify(manifest, null, 2)], data: manifest }
  },
}

/** Null: none, the service connects to Slack itself. */
function addressIn(typed: string | undefined, command: string): string | null {
  if (typed === SOCKET) return null
  if (typed && URL.canParse(typed) && new URL(typed).protocol === 'https:') return typed
  throw new Error(
    `Say where Slack reaches you: ${command} https://daybook.example.org. ` +
      `Where it can not (Socket Mode): ${command} ${SOCKET}`,
  )
}
