import { randomUUID } from 'node:crypto'
import type { StaffId } from '../../domain/ids.ts'
import type { Role } from '../../domain/people.ts'
import { dateWords, momentWords } from '../../domain/when.ts'
import { listPosts, type PersonWithPosts, type Post } from '../../store/list-posts.ts'
import type { Command, Options } from '../command.ts'
import { given } from '../knowledge/asked.ts'
import { administratorCommand } from './administrator.ts'
import { type Acting, acting, changeCommand, dayFrom, wanted } from './change-command.ts'
import { emailCommand } from './email-command.ts'

const text = { type: 'string' } as const

const peopleCommand: Command = {
  help: 'Who holds what from when, and who covers whom: people --as NAME.',
  options: { as: text },
  run: async (_, options) =>
    await acting(options, async ({ prisma, actor, zone }) => {
      const people = await listPosts(prisma, actor.organisationId)
      return { ok: true, lines: people.flatMap((person) => linesOf(person, zone)), data: people }
    }),
}

function linesOf({ name, jobTitle, accounts, posts }: PersonWithPosts, zone: string): string[] {
  const linked = accounts.map(({ surface, account }) => `${surface} ${account}`).join(', ')
  return [
    `${name} · ${jobTitle} · ${linked || 'no chat account'}`,
    ...posts.map((post) => `  ${postWords(post)} · ${datesOf(post, zone)}`),
  ]
}

function postWords({ kind, role, team, covers }: Post): string {
  if (kind === 'cover') return `covers ${covers ?? 'somebody who has left'}`
  const what = kind === 'member' ? 'member' : (role ?? '').replaceAll('_', ' ')
  return team ? `${what} of ${team}` : what
}

function datesOf({ from, until }: Post, zone: string): string {
  const begins = `from ${dateWords(from, zone)}`
  return until ? `${begins} until ${momentWords(until, zone)}` : begins
}

async function roleOf(a: Acting, name: string, options: Options, [role]: string[]) {
  if (!role) throw new Error('Say which role: role “Jo Made-Up” supervisor --team “Families team”')
  const team = given(options, 'team')
  return {
    staff: await a.staff(name),
    role: role.replaceAll('-', '_') as Role,
    ...(team ? { team: await a.team(team) } : {}),
  }
}

async function coverOf(a: Acting, name: string, options: Options) {
  const covers = wanted(options, 'for', 'Say for whom: --for “Name in full”.')
  return { staff: await a.staff(name), covers: await a.staff(covers) }
}

/** An account is given by its id, never by a name or an address. */
const ACCOUNT_IDS = {
  slack: /^[UW][A-Z0-9]+$/,
  teams: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
} as const
const BY_ITS_ID = {
  slack: 'An account is given by its id: U…',
  teams: 'An account of Teams is given by its id: the object id of the user in Entra',
} as const

/** Joiners, movers and leavers. What gives reading is then confirmed in chat, by somebody else. */
export const peopleCommands: Record<string, Command> = {
  administrator: administratorCommand,
  people: peopleCommand,
  email: emailCommand,
  join: changeCommand(
    'A new colleague: join NAME --title TITLE [--phone NUMBER] --as NAME.',
    { title: text, phone: text },
    async (_, name, options) => {
      const phone = given(options, 'phone')
      const jobTitle = wanted(options, 'title', 'Say what they do: --title “Family worker”.')
      const staff = randomUUID() as string as StaffId
      return { kind: 'join', staff, name, jobTitle, ...(phone ? { phone } : {}) }
    },
  ),
  link: changeCommand(
    'Links a chat account: link NAME --slack U… or --teams ID [--workspace ID] --as NAME.',
    { slack: text, teams: text, workspace: text },
    async (a, name, options) => {
      const surface = given(options, 'teams') === null ? 'slack' : 'teams'
      const account = wanted(options, surface, 'Say which account: --slack U… or --teams ID.')
      if (!ACCOUNT_IDS[surface].test(account)) throw new Error(`${BY_ITS_ID[surface]}.`)
      const workspace = given(options, 'workspace') ?? (await a.workspace(surface))
      return { kind: 'link', staff: await a.staff(name), surface, workspace, account }
    },
  ),
  unlink: changeCommand(
    'Ends a chat account: unlink NAME [--surface teams] --as NAME.',
    { surface: text },
    async (a, name, options) => {
      const surface = given(options, 'surface') ?? 'slack'
      if (surface !== 'slack' && surface !== 'teams') throw new Error('Say: --surface teams.')
      return { kind: 'unlink', staff: await a.staff(name), surface }
    },
  ),
  role: changeCommand(
    'Gives a role: role NAME ROLE [--team TEAM] --as NAME.',
    { team: text },
    async (...asked) => ({ kind: 'role', ...(await roleOf(...asked)) }),
  ),
  'end-role': changeCommand(
    'Ends a role: end-role NAME ROLE [--team TEAM] --as NAME.',
    { team: text },
    async (...asked) => ({ kind: 'end_role', ...(await roleOf(...asked)) }),
  ),
  move: changeCommand(
    'Puts somebody into a team: move NAME --to TEAM [--from TEAM] --as NAME.',
    { to: text, from: text },
    async (a, name, options) => {
      const from = given(options, 'from')
      const to = wanted(options, 'to', 'Say into which team: --to “Families team”.')
      const left = from ? { from: await a.team(from) } : {}
      return { kind: 'move', staff: await a.staff(name), team: await a.team(to), ...left }
    },
  ),
  team: changeCommand('A new team: team NAME --as NAME.', {}, async (_, name) => {
    return { kind: 'team', team: randomUUID() as string, name }
  }),
  leave: changeCommand(
    'Somebody leaves, and has nothing any more at once: leave NAME --as NAME.',
    {},
    async (a, name) => ({ kind: 'leave', staff: await a.staff(name) }),
  ),
  cover: changeCommand(
    'Stands in for a colleague: cover NAME --for NAME --from DAY --until LAST-DAY --as NAME.',
    { for: text, from: text, until: text },
    async (a, name, options) => ({
      kind: 'cover',
      ...(await coverOf(a, name, options)),
      from: dayFrom(wanted(options, 'from', 'Say from which day: --from 2026-11-24.'), a.zone),
      // The last day is covered whole.
      until: dayFrom(wanted(options, 'until', 'Say the last day: --until 2026-12-04.'), a.zone, 1),
    }),
  ),
  'end-cover': changeCommand(
    'Ends cover before its day: end-cover NAME --for NAME --as NAME.',
    { for: text },
    async (a, name, options) => ({ kind: 'end_cover', ...(await coverOf(a, name, options)) }),
  ),
}
