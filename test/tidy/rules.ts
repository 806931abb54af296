import type { RepositoryFile } from './repository.ts'
import { type Found, findAny, findImpure, findLargeFunctions, findMembers } from './syntax.ts'

/** One rule of the house. `bad` is a file that breaks it, so that the rule is known to work. */
export type Rule = {
  readonly title: string
  readonly appliesTo: (path: string) => boolean
  readonly find: (file: RepositoryFile) => Found[]
  readonly bad: RepositoryFile
}

const isCode = (path: string) => /\.(ts|tsx|mjs)$/.test(path)
const isData = (path: string) => /\.table\.ts$|\/generated\//.test(path)
// This folder holds a bad sample for each rule.
const isTidy = (path: string) => path.startsWith('test/tidy/')

const inSource = (path: string) => path.startsWith('src/') && isCode(path) && !isData(path)
const inTests = (path: string) => path.startsWith('test/') && isCode(path) && !isData(path)
const inCode = (path: string) => isCode(path) && !isData(path) && !isTidy(path)
const isPure = (path: string) =>
  inSource(path) && /^src\/(domain|access|messages|ports)\//.test(path)

export function lineCount(text: string): number {
  return text.replace(/\n$/, '').split('\n').length
}

function findLines(text: string, isBad: (line: string) => boolean, what: string): Found[] {
  return text.split('\n').flatMap((line, at) => (isBad(line) ? [{ line: at + 1, what }] : []))
}

function findTooLong(text: string, most: number): Found[] {
  const lines = lineCount(text)
  return lines > most ? [{ line: lines, what: `${lines} lines, ${most} allowed` }] : []
}

/** Markdown's fenced blocks blanked out, with the lines kept. */
export function withoutFences(text: string): string {
  return text.replace(/^(```+|~~~+)[\s\S]*?^\1/gm, (block) => block.replace(/[^\n]/g, ''))
}

const lineOfDots = (length: number) => '.'.repeat(length)

export const rules: readonly Rule[] = [
  {
    title: 'a source file has at most 350 lines',
    appliesTo: (path) => inCode(path) && !inTests(path),
    find: ({ text }) => findTooLong(text, 350),
    bad: { path: 'src/a.ts', text: '\n'.repeat(351) },
  },
  {
    title: 'a test file has at most 500 lines',
    appliesTo: inTests,
    find: ({ text }) => findTooLong(text, 500),
    bad: { path: 'test/a.test.ts', text: '\n'.repeat(501) },
  },
  {
    title: 'a line has at most 100 columns',
    appliesTo: inCode,
    // A promise that a test's title makes may be longer than its line: nothing breaks a string.
    find: ({ text }) =>
      findLines(
        text,
        (line) => [...line].length > 100 && !/^\s*(it|describe)[\w.]*[(`].*['`]/.test(line),
        'over 100 columns',
      ),
    bad: { path: 'src/a.ts', text: `// ${lineOfDots(98)}` },
  },
  {
    title: 'nothing is left to do',
    appliesTo: (path) => (isCode(path) || /\.(sql|prisma|css)$/.test(path)) && !isTidy(path),
    find: ({ text }) => findLines(text, (line) => /\b(TODO|FIXME|XXX)\b/.test(line), 'left to do'),
    bad: { path: 'src/a.ts', text: '// TODO: later' },
  },
  {
    title: 'nothing is typed `any`',
    appliesTo: (path) => inCode(path) && !path.endsWith('.mjs'),
    find: ({ path, text }) => findAny(path, text),
    bad: { path: 'src/a.ts', text: 'export const a = (b: Record<string, any>) => b' },
  },
  {
    title: 'the pure folders use no clock, no chance and nothing of Node',
    appliesTo: isPure,
    find: ({ path, text }) => findImpure(path, text),
    bad: { path: 'src/domain/a.ts', text: 'export const now = new Date()' },
  },
  {
    title: 'only src/config reads the environment',
    appliesTo: (path) => inSource(path) && !path.startsWith('src/config/'),
    find: ({ path, text }) => findMembers(path, text, /^(process|env)\.env$/),
    bad: { path: 'src/ledger/a.ts', text: 'export const url = process.env.DAYBOOK_DATABASE_URL' },
  },
  {
    title: 'only src/log, the command line and the demo print',
    appliesTo: (path) => inSource(path) && !/^src\/(log\/|admin\/|sandbox\/|demo\.ts$)/.test(path),
    find: ({ path, text }) => findMembers(path, text, /^console\.\w+$/),
    bad: { path: 'src/ledger/a.ts', text: "console.log('a name')" },
  },
  {
    title: 'no test is skipped, alone or announced',
    appliesTo: (path) => inTests(path) && !isTidy(path),
    find: ({ path, text }) =>
      findMembers(path, text, /^(it|test|describe|suite)(\.\w+)*\.(skip|only|todo)$/),
    bad: { path: 'test/a.test.ts', text: "it.skip('works', () => {})" },
  },
  {
    title: 'no file or folder is called by a word that says nothing',
    appliesTo: (path) => /^(src|test|bench)\//.test(path),
    find: ({ path }) =>
      path
        .split('/')
        .map((part) => part.replace(/\..*$/, ''))
        .filter((part) => /(^|-)(utils?|helpers?|common|managers?|services?)$/.test(part))
        .map((what) => ({ line: 1, what })),
    bad: { path: 'src/ledger/case-helpers.ts', text: '' },
  },
  {
    title: "no path of a developer's machine",
    appliesTo: (path) => !isTidy(path),
    find: ({ path, text }) =>
      findLines(
        path.endsWith('.md') ? withoutFences(text) : text,
        (line) => /(?<![\w.-])\/(work|root|home)\//.test(line),
        'a path of one machine',
      ),
    bad: { path: 'docs/a.md', text: '```\n/home/fenced/a\n```\nSee /home/someone/daybook' },
  },
  {
    title: 'a function has at most 60 lines and 4 parameters',
    appliesTo: inSource,
    find: ({ path, text }) => findLargeFunctions(path, text),
    bad: { path: 'src/a.ts', text: 'export function f(a = 1, b = 2, c = 3, d = 4, e = 5) {}' },
  },
]

/** The share, 0 to 1, of `lengths` that lie under `limit` lines. */
export function shareUnder(lengths: readonly number[], limit: number): number {
  return lengths.filter((one) => one < limit).length / Math.max(lengths.length, 1)
}

export const isCountedSource = inSource
