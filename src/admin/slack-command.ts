import type { Command } from './command.ts'
import { slackLink, slackManifest } from './slack-manifest.ts'

const SOCKET = 'socket'
/** The organisation keeps documents: two more rights are asked for. */
const OPTIONS = { documents: { type: 'boolean' } } as const

/** `slack link`: where to press “Create”, with everything filled in. Nothing in it is secret. */
export const slackCommand: Command = {
  help: 'Prints the link that makes your Slack app: slack link ADDRESS or socket [--documents].',
  options: OPTIONS,
  run: async ([what, where], { documents }) => {
    if (what !== 'link') throw new Error('Say what to print: slack link https://your.address')
    const link = slackLink(addressIn(where, 'slack link'), documents === true)
    return { ok: true, lines: [link], data: { link } }
  },
}

export const slackManifestCommand: Command = {
  help: 'Prints the manifest of your Slack app: slack-manifest ADDRESS or socket [--documents].',
  options: OPTIONS,
  run: async ([where], { documents }) => {
    const manifest = slackManifest(addressIn(where, 'slack-manifest'), documents === true)
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
