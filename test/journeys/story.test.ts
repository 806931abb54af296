import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { playStory } from '../../src/demo/story.ts'
import { theCharity } from './the-charity.ts'

const { stage } = theCharity({ linked: 'demo' })

it('the demo’s story happens over the wire, and is told in the line that the README promises', async () => {
  const report = await playStory(stage())
  expect(report).toMatchObject({ ok: true, acknowledged: true, verify: { cases: 40, faults: 0 } })
  expect(report.verify.entries).toBeGreaterThan(600)
  const { verify, ...rest } = report
  const line = `{${Object.keys(rest).join(', ')}, verify: {${Object.keys(verify).join(', ')}}}`
  expect(await readFile('README.md', 'utf8')).toContain(line)
})
