import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { STEP_NAMES } from '../../bench/crash/steps.ts'
import { commands } from '../../src/admin/commands.ts'
import { slackManifest } from '../../src/admin/slack-manifest.ts'
import { whoMayDoWhat } from '../../src/admin/who-may.ts'

const run = promisify(execFile)
const read = (path: string) => readFile(path, 'utf8')
const found = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((m) => m[1] ?? '')
const sorted = (list: Iterable<string>) => [...new Set(list)].sort()

describe('the README', () => {
  it('names only scripts and commands that exist', async () => {
    const text = await read('README.md')
    const { scripts } = JSON.parse(await read('package.json'))
    const named = found(text, /npm run (?:-s )?([\w-]+)/g)
    expect(named.length).toBeGreaterThan(5)
    for (const script of [...named, 'test', 'start']) expect(Object.keys(scripts)).toContain(script)
    const used = found(text, /daybook -- ([\w-]+)/g)
    expect(used.length).toBeGreaterThan(4)
    for (const command of used) expect(Object.keys(commands)).toContain(command)
  })

  it('lists exactly the environment variables that the configuration reads', async () => {
    const listed = found(await read('README.md'), /^\| `(DAYBOOK_\w+)`/gm)
    const config = await read('src/config/config.ts')
    expect(sorted(listed)).toEqual(sorted(found(config, /^ {2}(DAYBOOK_\w+):/gm)))
  })

  it('names folders and files that exist, and says the sentence of the house', async () => {
    const text = await read('README.md')
    const links = found(text, /\]\(([^)#]+)\)/g)
    const paths = found(text, /`((?:src|test|prisma|docs)\/[\w./-]+)`/g)
    expect(links.length + paths.length).toBeGreaterThan(8)
    for (const path of [...links, ...paths]) expect(existsSync(path), path).toBe(true)
    for (const word of ['domain', 'ledger', 'outbox', 'watch', 'briefing']) {
      expect(text).toContain(`**${word}**`)
      expect(existsSync(join('src', word))).toBe(true)
    }
  })
})

describe('the decisions', () => {
  it('say of every package why it is there, and of none that is not', async () => {
    const { dependencies, devDependencies, optionalDependencies } = JSON.parse(
      await read('package.json'),
    )
    const named = found(await read('docs/decisions/001-libraries.md'), /^\| `([^`]+)`/gm)
    const there = { ...dependencies, ...devDependencies, ...optionalDependencies }
    expect(sorted(named)).toEqual(sorted(Object.keys(there)))
    const pinned = Object.values(there).filter((version) =>
      /^(npm:\w+@)?\d+\.\d+\.\d+/.test(String(version)),
    )
    expect(pinned.length).toBe(Object.keys(there).length)
  })

  it('are numbered without a gap, each with a heading', async () => {
    const names = (await readdir('docs/decisions')).sort()
    const numbers = names.map((name) => Number(name.slice(0, 3)))
    expect(numbers).toEqual(names.map((_, n) => n + 1))
    for (const [n, name] of names.entries()) {
      expect(await read(join('docs/decisions', name))).toMatch(new RegExp(`^# ${n + 1}\\. `))
    }
  })
})

it('the page of who may do what is the one that the command prints', async () => {
  expect(await read('docs/who-may-do-what.md')).toBe(whoMayDoWhat())
})

describe('the manifest for Slack', () => {
  it('is the one that the command prints', async () => {
    const written = JSON.parse(await read('manifests/slack.json'))
    expect(written).toEqual(slackManifest('https://daybook.example.org'))
    const { stdout } = await run(process.execPath, [
      'src/admin/daybook.ts',
      'slack-manifest',
      'https://daybook.example.org',
    ])
    expect(JSON.parse(stdout)).toEqual(written)
  })

  it('has exactly the commands that are listened to, none longer than Slack allows', async () => {
    const { features } = JSON.parse(await read('manifests/slack.json'))
    const names = features.slash_commands.map((c: { command: string }) => c.command)
    const listener = await read('src/surfaces/slack/catalogue.table.ts')
    expect(sorted(names)).toEqual(sorted(found(listener, /^ {2}'(\/\w+)'/gm)))
    expect(names.length).toBeLessThanOrEqual(5)
    for (const { description } of features.slash_commands)
      expect(description.length).toBeLessThan(140)
  })
})

describe('the concepts', () => {
  it('say of every step at which the crash bench kills what survives it', async () => {
    const named = found(await read('docs/concepts.md'), /^\| `(\w+)` \| [^|]+ \| [^|]+ \|$/gm)
    for (const step of STEP_NAMES) expect(named).toContain(step)
  })

  it('say of every table of the record that holds something of a case where its content is', async () => {
    const text = await read('docs/concepts.md')
    for (const table of ['entry', 'submission', 'outbox', 'access_event', 'case_file']) {
      expect(text).toContain(`\`${table}\``)
    }
  })
})
