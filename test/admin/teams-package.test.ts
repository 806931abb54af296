import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { inflateSync } from 'node:zlib'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { commands } from '../../src/admin/commands.ts'
import { teamsManifest } from '../../src/admin/teams/manifest.ts'
import { EXTENSIONS, INVOKES, WORDS } from '../../src/surfaces/teams/catalogue.table.ts'
import { breachesOf } from './manifest-schemas.ts'

const APP = '11111111-2222-4333-8444-555555555555'
const HOST = 'daybook.example.org'
const written = async () => JSON.parse(await readFile('manifests/teams/manifest.json', 'utf8'))

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'daybook-package-'))
  vi.stubEnv('DAYBOOK_TEAMS_APP_ID', APP)
  vi.stubEnv('DAYBOOK_TEAMS_APP_PASSWORD', 'a-secret-that-stays-here')
})
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

async function made(...more: string[]) {
  const out = join(folder, 'made.zip')
  const command = commands.teams
  const args = ['package', '--host', HOST, '--out', out, ...more]
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: { ...command?.options },
  })
  await command?.run(positionals, values)
  const zipped = await readFile(out)
  const older = unzipSync(await readFile(join(folder, 'made-1.19.zip')))
  return { zipped, files: unzipSync(zipped), older }
}

/** Side, and the colours that a picture has, by how often. */
function pictureOf(file: Uint8Array | undefined) {
  const png = Buffer.from(file ?? [])
  expect(png.subarray(1, 4).toString()).toBe('PNG')
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)]
  const at = png.indexOf('IDAT')
  const raw = inflateSync(png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4)))
  expect(raw.length).toBe(height * (1 + width * 4))
  const colours = new Map<string, number>()
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const place = row * (1 + width * 4) + 1 + column * 4
      const colour = raw.subarray(place, place + 4).toString('hex')
      colours.set(colour, (colours.get(colour) ?? 0) + 1)
    }
  }
  return { width, height, colours }
}

describe('the package for Teams', () => {
  it('holds the manifest and two icons, is the same each time, and holds no secret', async () => {
    const { zipped, files } = await made()
    expect(Object.keys(files).sort()).toEqual(['color.png', 'manifest.json', 'outline.png'])
    expect((await made()).zipped.equals(zipped)).toBe(true)
    expect(zipped.length).toBeLessThan(20_000)
    const text = Buffer.from(files['manifest.json'] ?? []).toString()
    expect(text).not.toContain('a-secret')
    const { id, bots, composeExtensions, validDomains, manifestVersion } = JSON.parse(text)
    expect([id, bots[0].botId, composeExtensions[0].botId]).toEqual([APP, APP, APP])
    expect([validDomains, manifestVersion]).toEqual([[HOST], '1.29'])
  })

  it('is written in an older form too, which asks for nothing that came later', async () => {
    const { files, older } = await made()
    expect(Object.keys(older).sort()).toEqual(Object.keys(files).sort())
    const text = Buffer.from(older['manifest.json'] ?? []).toString()
    const { $schema, manifestVersion, bots } = JSON.parse(text)
    expect([manifestVersion, $schema]).toEqual(['1.19', expect.stringContaining('/v1.19/')])
    expect(text).not.toMatch(/supportsTargetedMessages|triggers|groupChat/)
    expect(bots[0].commandLists).toEqual([{ scopes: ['personal'], commands: WORDS }])
    await expect(made('--host', 'https://x')).rejects.toThrow('without https://')
  })

  it('is what Microsoft’s own schema takes, in both forms; what it does not take is found', async () => {
    const { files, older } = await made()
    const manifests = [files, older].map((one) =>
      JSON.parse(Buffer.from(one['manifest.json'] ?? []).toString()),
    )
    for (const manifest of manifests) {
      const { manifestVersion: version } = manifest
      expect(await breachesOf(manifest, version)).toEqual([])
      const [bot] = manifest.bots
      const wrong = { ...manifest, bots: [{ ...bot, scopes: ['everywhere'] }], madeUp: true }
      const found = (await breachesOf(wrong, version)).join()
      expect(found).toContain('additional properties')
      expect(found).toContain('/bots/0/scopes/0')
    }
  })

  it('names whoever offers the app, with their own addresses', async () => {
    const site = 'https://marrowbridge.example.org'
    const name = ['--name', 'Marrowbridge (made up)']
    const { files, older } = await made(...name, '--website', `${site}/`, '--terms', `${site}/t`)
    for (const one of [files, older]) {
      const { developer } = JSON.parse(Buffer.from(one['manifest.json'] ?? []).toString())
      expect(developer).toEqual({
        name: 'Marrowbridge (made up)',
        websiteUrl: `${site}/`,
        privacyUrl: `${site}/privacy`,
        termsOfUseUrl: `${site}/t`,
      })
    }
    await expect(made('--website', site)).rejects.toThrow('at most 32')
    await expect(made(...name)).rejects.toThrow('begin with https://')
    await expect(made(...name, '--website', 'http://x.org')).rejects.toThrow('https://')
  })

  it('suggests words in the chat, and behind a slash where nobody else sees them', async () => {
    const [{ commandLists, supportsTargetedMessages, scopes }] = (await written()).bots
    expect(supportsTargetedMessages).toBe(true)
    expect(scopes).toEqual(['personal', 'team', 'groupChat'])
    // What Teams takes: three lists of twelve, and in a group nothing that all would see.
    expect(commandLists.length).toBeLessThanOrEqual(3)
    for (const { commands, scopes: where, triggers } of commandLists) {
      expect(commands.length).toBeLessThanOrEqual(12)
      expect(triggers).toEqual(where.includes('personal') ? ['mention'] : ['slash'])
    }
    expect(commandLists.flatMap((list: { scopes: string[] }) => list.scopes)).toEqual(scopes)
  })

  it('has icons of the sizes and colours that Teams asks for', async () => {
    const { files } = await made()
    const colour = pictureOf(files['color.png'])
    expect([colour.width, colour.height]).toEqual([192, 192])
    expect([...colour.colours.keys()].sort()).toEqual(['0b6e5dff', 'ffffffff'])
    const outline = pictureOf(files['outline.png'])
    expect([outline.width, outline.height]).toEqual([32, 32])
    // White on nothing, and enough of it to be seen.
    expect([...outline.colours.keys()].sort()).toEqual(['ffffff00', 'ffffffff'])
    expect(outline.colours.get('ffffffff')).toBeGreaterThan(150)
  })

  it('is the template that is kept, and says what the bot answers to, within what Teams shows', async () => {
    const manifest = await written()
    const { version } = JSON.parse(await readFile('package.json', 'utf8'))
    expect(manifest).toEqual(
      JSON.parse(JSON.stringify(teamsManifest({ appId: APP, host: HOST, version }))),
    )
    const [{ commandLists }] = manifest.bots
    expect(commandLists[0].commands).toEqual(WORDS)
    expect(WORDS.length).toBeLessThanOrEqual(10)
    const [{ commands: actions }] = manifest.composeExtensions
    expect(actions.map(({ id }: { id: string }) => id)).toEqual(Object.keys(EXTENSIONS))
    for (const { title, description } of [...WORDS, ...actions]) {
      expect(title.length).toBeLessThanOrEqual(32)
      expect(description.length).toBeLessThanOrEqual(128)
    }
    expect(manifest.name.short.length).toBeLessThanOrEqual(30)
    expect(manifest.name.full.length).toBeLessThanOrEqual(100)
    expect(manifest.description.short.length).toBeLessThanOrEqual(80)
    expect(INVOKES).toContain('composeExtension/fetchTask')
  })
})
