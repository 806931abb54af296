import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDemoPage } from '../../src/demo/page.ts'
import { openStage, type Stage } from '../../src/demo/stage.ts'
import type { DemoPage } from '../../src/sandbox/page/types.ts'
import { theBrowser } from '../setup/browser.ts'
import { KEZIA } from './charity-names.ts'
import { closeAndSearch } from './planted.ts'
import { userOf } from './the-charity.ts'

const PHONE = { width: 360, height: 740 }
const MOST_TAPS = 4
/** Forty words, as a worker has them between two visits. */
const NOTE =
  'Visited at ten. KF was in her room with the door shut and came out after a while. ' +
  'She said school was fine and showed me a drawing. Mum was calm. ' +
  'We agreed that I come again on Friday after school.'

const { hasBrowser, open } = theBrowser()
const held: { stage: Stage | null; page: DemoPage | null } = { stage: null, page: null }
beforeAll(async () => {
  if (!hasBrowser) return
  held.stage = await openStage({ say: () => undefined })
  held.page = await openDemoPage(held.stage, 0)
})
afterAll(async () => {
  await held.page?.close()
  await closeAndSearch(held.stage)
})

/** Every tap that reaches the page counts, wherever it lands. */
async function countTaps(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(`globalThis.taps = 0
    document.addEventListener('pointerdown', () => { globalThis.taps += 1 }, true)`)
  return async () => (await page.evaluate('globalThis.taps')) as number
}

/** Nothing lies outside the screen: it can be tapped by a thumb. */
async function tap(page: Page, what: Locator): Promise<void> {
  await what.scrollIntoViewIfNeeded()
  const box = await what.boundingBox()
  expect(box).not.toBeNull()
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(PHONE.width)
  await what.click()
  expect(page.viewportSize()).toEqual(PHONE)
}

describe.runIf(hasBrowser)('a note of forty words on a phone', () => {
  it('on Teams: it takes no more, from the Home in the chat to its receipt', async () => {
    const { page, faults } = await open(held.page?.url ?? '', PHONE)
    await page.getByRole('button', { name: /Ruth/ }).click()
    const lead = page.locator('[data-pane=lead]')
    await lead.getByTestId('composer').fill('home')
    await lead.getByTestId('composer').press('Enter')
    const begin = lead.getByRole('button', { name: 'Write a note' }).last()
    await begin.waitFor()
    const taps = await countTaps(page)

    await tap(page, begin)
    const form = lead.getByTestId('teams-dialog')
    const isReady = () => page.evaluate('document.activeElement?.tagName')
    await expect.poll(isReady).toBe('TEXTAREA')
    await page.keyboard.type(NOTE)
    await tap(page, form.getByLabel('Who is this about?').first())
    await page.keyboard.type('7qf3')
    await tap(page, form.getByText(new RegExp(`^${KEZIA}`)).first())
    await tap(page, form.getByRole('button', { name: 'Save', exact: true }))
    await expect.poll(() => form.textContent()).toContain(`Saved on ${KEZIA}`)
    expect(await taps()).toBeLessThanOrEqual(MOST_TAPS)
    expect(faults).toEqual([])
    await page.close()
  })

  it('on Slack: it takes at most four taps besides typing, from Home to its receipt', async () => {
    expect(NOTE.split(' ').length).toBeGreaterThanOrEqual(40)
    const { page, faults } = await open(held.page?.url ?? '', PHONE)
    const worker = page.locator('[data-pane=worker]')
    await worker.getByRole('tab', { name: /^Home/ }).click()
    const begin = worker.getByTestId('home').getByRole('button', { name: 'Write a note' })
    await begin.waitFor()
    const taps = await countTaps(page)

    await tap(page, begin)
    const form = worker.getByTestId('modal')
    await form.waitFor()
    const isReady = () => page.evaluate('document.activeElement?.tagName')
    await expect.poll(isReady).toBe('TEXTAREA')
    await page.keyboard.type(NOTE)
    await tap(page, form.locator('[data-block-id=case]').getByRole('combobox'))
    await page.keyboard.type('7qf3')
    await tap(page, form.getByRole('option', { name: KEZIA }).first())
    await tap(page, worker.getByTestId('modal-submit'))
    await expect.poll(() => form.textContent()).toContain(`Saved on ${KEZIA}`)
    const used = await taps()
    expect(used).toBeLessThanOrEqual(MOST_TAPS)
    expect(used).toBeGreaterThan(2)

    const receipts = () =>
      JSON.stringify(held.stage?.slack.as(userOf('amina')).dms() ?? []).includes(
        `Saved on ${KEZIA}`,
      )
    await expect.poll(receipts, { timeout: 10_000 }).toBe(true)
    expect(faults).toEqual([])
    await page.close()
  })
})
