import { describe, expect, it } from 'vitest'
import { FILES, type OneSided, TESTS } from './journeys.table.ts'
import { type RepositoryFile, readRepository } from './repository.ts'

const FOLDER = 'test/journeys/'
const files = readRepository()
const journeys = files.filter(({ path }) => path.startsWith(FOLDER) && path.endsWith('.test.ts'))
const nameOf = ({ path }: RepositoryFile) => path.slice(FOLDER.length)

const isOnBoth = ({ text }: Pick<RepositoryFile, 'text'>) =>
  /^(on(Both|EachWay)\(|describe\(.*, \(\) => on(Both|EachWay)\()/m.test(text)

/** A test that is left out on one platform, by its title. */
function leftOut({ text }: Pick<RepositoryFile, 'text'>): string[] {
  const named = /\bon(?:Slack|Teams)\(\s*['"`]([^'"`]*)/g
  const conditional = /\b(?:it|describe)\.(?:runIf|skipIf)\([^)]*(?:[pP]latform|isSlack)[^)]*\)/g
  const within = /if \([^)]*(?:[pP]latform|isSlack)[^)]*\) (?:it|describe)\((?!name, run)/g
  return [
    ...[...text.matchAll(named)].map(([, title = '']) => title),
    ...[...text.matchAll(conditional), ...text.matchAll(within)].map(([found]) => found),
  ]
}

const journeyNamed = (name: string) => new URL(name, `file:///${FOLDER}`).pathname.slice(1)
const told = ([name, title]: readonly [string, string]) =>
  files.some(({ path, text }) => path === journeyNamed(name) && text.includes(title))

describe('every journey runs on both platforms', () => {
  it('or stands in the table, which says why the platform has no such thing', () => {
    const oneSided = journeys.filter((file) => !isOnBoth(file)).map(nameOf)
    expect(oneSided.sort()).toEqual(Object.keys(FILES).sort())
  })

  it('and so does every single test of one that is left out on one of them', () => {
    const titles = journeys.filter(isOnBoth).flatMap(leftOut)
    expect(titles.sort()).toEqual(Object.keys(TESTS).sort())
  })

  it.each(Object.entries({ ...FILES, ...TESTS }) as [string, OneSided][])(
    'what is told elsewhere is there: %s',
    (_, { why, teams }) => {
      expect(why).toMatch(/\.$/)
      expect(teams === undefined || told(teams)).toBe(true)
    },
  )

  it('finds a journey that is told on Slack only, and a test that is left out', () => {
    expect(isOnBoth({ text: 'const { stage } = theCharity()' })).toBe(false)
    expect(leftOut({ text: "onSlack('one', x)\nit.skipIf(!isSlack)('two', x)" })).toHaveLength(2)
    expect(leftOut({ text: "  if (scene.platform === 'slack') it('three', x)" })).toHaveLength(1)
  })
})
