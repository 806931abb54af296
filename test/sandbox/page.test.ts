import type { Page } from 'playwright-core'
import { describe, expect, it, onTestFinished } from 'vitest'
import { startPage } from '../../src/sandbox/page/serve-page.ts'
import type { Pane } from '../../src/sandbox/page/types.ts'
import { theBrowser } from '../setup/browser.ts'
import { aWorkspace, inputOf, modalOf, plain, type Scene } from './a-workspace.ts'

const PANE = { platform: 'slack', show: 'dm' } as const
const PANES: Pane[] = [
  { ...PANE, key: 'ann', title: 'Ann', subtitle: 'worker', userId: 'U0ANN', frame: 'phone' },
  { ...PANE, key: 'ben', title: 'Ben', subtitle: 'lead', userId: 'U0BEN', frame: 'desk' },
]

/** A workspace with a page in front of it. */
async function aPage() {
  const scene = await aWorkspace()
  const slack = scene.standIn
  const page = await startPage({ title: 'A test of the page', panes: PANES, slack })
  onTestFinished(() => page.close())
  return { scene, url: page.url }
}

const { hasBrowser, open } = theBrowser()

/** A page on a workspace, and what went wrong in it; null where there is no browser. */
async function shown(width = 1280): Promise<{ scene: Scene; page: Page; faults: string[] } | null> {
  if (!hasBrowser) return null
  const { scene, url } = await aPage()
  const { page, faults } = await open(url, { width, height: 800 })
  return { scene, page, faults }
}

const FORM = modalOf([
  inputOf('words', { type: 'plain_text_input', multiline: true }),
  inputOf('level', {
    type: 'radio_buttons',
    options: ['low', 'high'].map((value) => ({ text: plain(value), value })),
  }),
  inputOf('who', { type: 'external_select', min_query_length: 1 }, { optional: true }),
])

function formBot(scene: Scene): void {
  scene.answers(({ payload }) => {
    const { command, trigger_id, type } = payload
    if (command !== undefined) scene.call('views.open', { trigger_id, view: FORM })
    if (type === 'block_suggestion')
      return { body: { options: [{ text: plain('Case one'), value: 'c1' }] } }
    const state = JSON.stringify(payload.view ?? '')
    if (type === 'view_submission' && state.includes('too short'))
      return { body: { response_action: 'errors', errors: { words: 'Say more.' } } }
    return type === 'view_submission' && state.includes('breaks') ? { status: 500 } : {}
  })
}

async function openForm(scene: Scene, page: Page) {
  formBot(scene)
  const pane = page.locator('[data-pane=ann]')
  const composer = pane.getByTestId('composer')
  await composer.fill('/no')
  expect(await pane.getByRole('option').allTextContents()).toEqual(['/noterecord something'])
  await composer.press('Enter')
  await composer.press('Enter')
  const modal = pane.getByTestId('modal')
  await modal.waitFor()
  return { modal, submit: modal.getByTestId('modal-submit'), composer }
}

describe('the page', () => {
  it('draws a form, keeps what was typed through failures and sends it', async () => {
    const opened = await shown()
    if (opened === null) return
    const { scene, page, faults } = opened
    const { modal, submit } = await openForm(scene, page)
    const words = modal.locator('[data-action-id=words]')
    await words.fill('too short')
    await submit.click()
    await modal.getByText('Please complete this required field.').waitFor()
    await modal.getByLabel('high').check()
    await modal.locator('[data-action-id=who]').fill('ca')
    await modal.getByRole('option', { name: 'Case one' }).click()
    await submit.click()
    await modal.getByText('Say more.').waitFor()
    expect(await words.getAttribute('aria-invalid')).toBe('true')
    await words.fill('this breaks')
    await submit.click()
    await modal.getByText('We had some trouble connecting. Try again?').waitFor()
    expect(await words.inputValue()).toBe('this breaks')
    await words.fill('enough was said')
    await submit.click()
    await modal.waitFor({ state: 'detached' })
    expect(scene.arrived.at(-1)?.payload).toMatchObject({
      view: {
        state: {
          values: {
            words: { words: { value: 'enough was said' } },
            level: { level: { selected_option: { value: 'high' } } },
            who: { who: { selected_option: { value: 'c1' } } },
          },
        },
      },
    })
    // The browser itself reports nothing: no error, nothing blocked, no other address.
    expect(faults).toEqual([])
    await page.close()
  })

  it('keeps the focus in the modal, and Escape closes it', async () => {
    const opened = await shown()
    if (opened === null) return
    const { scene, page } = opened
    const { modal, composer } = await openForm(scene, page)
    const inside = () => modal.evaluate((box) => box.contains(document.activeElement))
    expect(await inside()).toBe(true)
    for (let presses = 0; presses < 9; presses += 1) {
      await page.keyboard.press('Tab')
      expect(await inside()).toBe(true)
    }
    await page.keyboard.press('Escape')
    await modal.waitFor({ state: 'detached' })
    expect(scene.standIn.as('U0ANN').modal()).toBeNull()
    expect(await composer.evaluate((box) => box === document.activeElement)).toBe(true)
    await page.close()
  })

  it('shows each person what is theirs, live, and makes no element out of words', async () => {
    const opened = await shown()
    if (opened === null) return
    const { scene, page } = opened
    const blocks = [
      { type: 'section', text: { type: 'mrkdwn', text: '*Only* Ben &lt;b id="x"&gt; <b id="x">' } },
      {
        type: 'actions',
        elements: [{ type: 'button', action_id: 'go', text: plain('Go on'), value: 'v1' }],
      },
    ]
    const { ts } = await scene.call('chat.postMessage', { channel: 'U0BEN', text: 'x', blocks })
    const message = page.locator(`[data-pane=ben] [data-message-ts="${ts}"]`)
    await message.waitFor()
    expect(await page.locator('[data-pane=ann]').getByText('Only').count()).toBe(0)
    expect(await page.locator('#x').count()).toBe(0)
    await message.locator('[data-action-id=go]').click()
    await scene.standIn.waitFor(() => scene.arrived[0], { what: 'the press' })
    expect(scene.arrived[0]?.payload).toMatchObject({
      user: { id: 'U0BEN' },
      actions: [{ value: 'v1' }],
    })
    await scene.call('chat.postMessage', { channel: 'C0TEAM', text: 'news' })
    await page.locator('[data-pane=ann] [data-tab=C0TEAM]', { hasText: '1 new' }).click()
    await page.locator('[data-pane=ann]').getByText('news').waitFor()
    await page.close()
  })

  it('asks before an action that wants to be asked about', async () => {
    const opened = await shown()
    if (opened === null) return
    const { scene, page } = opened
    const words = {
      title: plain('Sure?'),
      text: plain('It stays.'),
      confirm: plain('Yes'),
      deny: plain('No'),
    }
    const go = { type: 'button', action_id: 'go', text: plain('Go on'), confirm: words }
    const view = { type: 'home', blocks: [{ type: 'actions', elements: [go] }] }
    await scene.call('views.publish', { user_id: 'U0BEN', view })
    const pane = page.locator('[data-pane=ben]')
    await pane.locator('[data-tab=home]').click()
    const button = pane.getByTestId('home').locator('[data-action-id=go]')
    await button.click()
    await pane.getByTestId('confirm-no').click()
    await button.click()
    await pane.getByTestId('confirm-yes').click()
    await scene.standIn.waitFor(() => scene.arrived[1], { what: 'the press' })
    expect(scene.arrived.map((one) => one.payload.type)).toEqual([
      'event_callback',
      'block_actions',
    ])
    await page.close()
  })

  it('says under the messages what went wrong', async () => {
    const opened = await shown()
    if (opened === null) return
    const { page } = opened
    const pane = page.locator('[data-pane=ann]')
    await pane.getByTestId('composer').fill('/nothing')
    await pane.getByTestId('send').click()
    await pane.getByRole('alert').getByText('/nothing is not a valid command.').waitFor()
    await pane.getByText('Dismiss').click()
    expect(await pane.getByTestId('notice').count()).toBe(0)
    await page.close()
  })

  it.each([320, 1280])('fits a screen %i pixels wide', async (width) => {
    const opened = await shown(width)
    if (opened === null) return
    const { page } = opened
    const wide = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(wide).toBeLessThanOrEqual(width)
    const visible = await page
      .locator('[data-pane]')
      .evaluateAll(
        (panes) => panes.filter((pane) => getComputedStyle(pane).display !== 'none').length,
      )
    expect(visible).toBe(width < 800 ? 1 : 2)
    await page.close()
  })
})

describe('the address of the page', () => {
  it('forbids everything that is not its own', async () => {
    const { url } = await aPage()
    const policy = (await fetch(url)).headers.get('content-security-policy')
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toMatch(/unsafe|https?:|\*/)
  })

  it.each([
    ['another person', 'gone', { 'content-type': 'application/json' }, 403],
    ['a form', 'ann', { 'content-type': 'text/plain' }, 403],
    ['another site', 'ann', { 'content-type': 'application/json', origin: 'http://x.test' }, 403],
    ['the page', 'ann', { 'content-type': 'application/json' }, 200],
  ])('takes acts from the page only: %s', async (_, pane, headers, status) => {
    const { scene, url } = await aPage()
    const body = JSON.stringify({ do: 'home' })
    const answer = await fetch(`${url}/act/${pane}`, { method: 'POST', headers, body })
    expect([answer.status, scene.arrived.length]).toEqual([status, status === 200 ? 1 : 0])
  })
})
