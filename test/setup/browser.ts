import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome']
const FLAGS =
  '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run ' +
  '--disable-background-networking --disable-component-update --disable-sync'

function findChromium(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find(existsSync)
}

type Size = { width: number; height: number }
/** `until`: what is there when the page has been opened. */
type Look = { dark?: boolean; until?: string }

const NONE = `No Chromium on PATH (${NAMES.join(', ')}): the page can’t be tested.`

/**
 * A real browser for the tests of one file. Where this machine has none that is said in one line,
 * and in CI it fails: what nobody looked at is not green. `hasBrowser` lets a test be left out.
 */
export function theBrowser() {
  const executablePath = findChromium()
  let browser: Browser | null = null
  beforeAll(async () => {
    if (!executablePath && process.env.CI) throw new Error(`${NONE} CI needs one.`)
    if (!executablePath) return console.log(NONE)
    browser = await chromium.launch({ executablePath, args: FLAGS.split(' ') })
  })
  afterAll(async () => await browser?.close())
  return {
    hasBrowser: executablePath !== undefined || Boolean(process.env.CI),
    /** Opens a page; everything that goes wrong in it, or asks another address, is in `faults`. */
    async open(url: string, size: Size, { dark = false, until = '[data-pane]' }: Look = {}) {
      if (!browser) throw new Error('there is no browser')
      const colorScheme = dark ? 'dark' : 'light'
      const page = await browser.newPage({ viewport: size, colorScheme, reducedMotion: 'reduce' })
      page.setDefaultTimeout(20_000)
      const faults = watch(page, url)
      await page.goto(url)
      await page.waitForSelector(until, { state: 'attached' })
      return { page, faults }
    },
  }
}

function watch(page: Page, url: string): string[] {
  const faults: string[] = []
  page.on('pageerror', (failure) => faults.push(failure.message))
  page.on('console', (line) => line.type() === 'error' && faults.push(line.text()))
  page.on('request', (asked) => {
    if (!asked.url().startsWith(url) && !asked.url().startsWith('data:')) faults.push(asked.url())
  })
  return faults
}
