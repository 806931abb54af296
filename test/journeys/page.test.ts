import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { afterAll, describe, expect, it } from 'vitest'
import { openDemoPage } from '../../src/demo/page.ts'
import type { DemoPage } from '../../src/sandbox/page/types.ts'
import { theBrowser } from '../setup/browser.ts'
import { CHANNEL, KEZIA, message, send, theCharity } from './the-charity.ts'

const { stage, person } = theCharity()
const { hasBrowser, open } = theBrowser()

let opened: DemoPage | null = null
async function demoPage(): Promise<DemoPage> {
  opened ??= await openDemoPage(stage(), 0)
  return opened
}
afterAll(() => opened?.close())

/** `npm run -s pictures` keeps what this run shows as the pictures of the README. */
const PICTURES = process.env.DAYBOOK_PICTURES

async function keep(page: Page, name: string): Promise<void> {
  if (!PICTURES) return
  await mkdir(PICTURES, { recursive: true })
  await page.screenshot({ path: join(PICTURES, `${name}.png`) })
}

const WORDS =
  'D hurt my arm when I would not go to bed. He said if I tell Mum he will make us leave. ' +
  'I do not want to go home today.'

/** Types a command or words and sends them. */
async function write(pane: Locator, words: string): Promise<void> {
  const composer = pane.getByTestId('composer')
  await composer.fill(words)
  await composer.press('Enter')
}

describe.runIf(hasBrowser)('the page', () => {
  it('plays the story by clicks and keys', async () => {
    const { page, faults } = await open((await demoPage()).url, { width: 1280, height: 860 })
    const worker = page.locator('[data-pane=worker]')
    const supervisor = page.locator('[data-pane=supervisor]')
    await expect.poll(() => page.textContent('body')).toContain('Nothing leaves this machine')

    await write(worker, '/disclosure')
    const form = worker.getByTestId('modal')
    await form.waitFor()
    const who = form.locator('[data-block-id=case]').getByRole('combobox')
    await who.click()
    await who.pressSequentially('7qf3')
    await form.getByRole('option', { name: KEZIA }).waitFor()
    await who.press('Enter')
    await form.locator('[data-block-id=words]').getByRole('textbox').fill(WORDS)
    await form.getByLabel('High: it can’t wait').check()
    await worker.getByTestId('modal-submit').click()
    await expect.poll(() => form.textContent()).toContain(`Saved on ${KEZIA}`)
    await worker.getByTestId('modal-close').first().click()

    await supervisor.getByRole('button', { name: 'I have this' }).click()
    await worker.getByText('Priya Raithwell has this').first().waitFor()
    await expect.poll(() => supervisor.textContent()).toContain('Priya Raithwell has this since')
    expect(await supervisor.textContent()).not.toContain('Kezia')
    await keep(page, 'demo')

    await write(worker, `brief me on ${KEZIA}`)
    const first = worker.getByRole('button', { name: /^Disclosure, / }).first()
    await first.click()
    const entry = worker.getByTestId('modal')
    await expect.poll(() => entry.textContent()).toContain(WORDS)
    await page.keyboard.press('Escape')
    await entry.waitFor({ state: 'detached' })
    expect(faults).toEqual([])
    await page.close()
  })

  it('at 320 pixels the alert shows level, reference, time and button without scrolling', async () => {
    const size = { width: 320, height: 568 }
    await send(person('amina'), '/disclosure', stage(), {
      case: KEZIA,
      words: 'More.',
      worry: 'high',
    })
    const alert = await message(
      stage(),
      () => person('priya').messages(CHANNEL),
      (m) => JSON.stringify(m).includes('Nobody has this yet'),
    )
    const { page, faults } = await open((await demoPage()).url, size)
    await page.getByRole('button', { name: /Priya/ }).click()
    const shown = page.locator(`[data-message-ts="${alert.ts}"]`)
    await keep(page, 'alert-320')
    const parts = [
      shown.getByText(/High concern/).first(),
      shown.getByText(/Level: High/),
      shown.getByText(/Raised: \d\d:\d\d/),
      shown.getByRole('button', { name: 'I have this' }),
    ]
    for (const part of parts) {
      const box = await part.boundingBox()
      expect(box).not.toBeNull()
      expect(box?.x ?? -1).toBeGreaterThanOrEqual(0)
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(size.width)
      expect(box?.y ?? -1).toBeGreaterThanOrEqual(0)
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(size.height)
    }
    const across = await page.evaluate('document.documentElement.scrollWidth')
    expect(across).toBeLessThanOrEqual(size.width)
    expect(faults).toEqual([])
    await page.close()
  })
})
