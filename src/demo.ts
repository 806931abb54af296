import { parseArgs } from 'node:util'
import { openWaitingPage } from './sandbox/page/waiting-page.ts'

/**
 * So long it may take until the real page is there, in milliseconds; before, another page says what
 * it waits for. Longer where packages are installed, or the history of the day is written.
 */
const PAGE_BAR_MS = 10_000
/** Longer nobody waits for a page, in milliseconds; packages may be installed meanwhile. */
const FIRST_ANSWER_BAR_MS = 60_000

/** `npm run demo`: opens the page. `npm run demo -- --check`: plays the story and says one line. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      check: { type: 'boolean', default: false },
      port: { type: 'string', default: '4310' },
      // Said by what runs before: when it began, and when it had a page while it installed.
      started: { type: 'string', default: String(performance.timeOrigin) },
      'first-answer': { type: 'string' },
    },
  })
  const port = values.check ? 0 : Number(values.port)
  if (!/^\d{1,5}$/.test(values.port) || port > 65535) {
    throw new RangeError('a port is a number up to 65535. Try: npm run demo -- --port 4311')
  }
  const say = (line: string) => process.stderr.write(`${line}\n`)
  const waiting = await openWaitingPage(port)
  const answeredMs = answersSince(Number(values.started))
  const answered = await answeredMs(waiting.url)
  const first_answer_ms = Number(values['first-answer'] ?? answered)
  if (values['first-answer']) waiting.step('The packages are installed.')
  if (!values.check) say(`\nThe demo opens at ${waiting.url}`)
  let isPrepared = values['first-answer'] === undefined
  const step = (words: string) => {
    if (words.startsWith('Writing')) isPrepared = false
    waiting.step(words)
    say(words)
  }
  // What takes longer to load is loaded once there is something to look at.
  step('Loading …')
  const { openStage } = await import('./demo/stage.ts')
  const { openDemoPage } = await import('./demo/page.ts')
  const stage = await openStage({ say: step })
  await waiting.close()
  const page = await openDemoPage(stage, Number(new URL(waiting.url).port))
  const page_ready_ms = await answeredMs(page.url)
  if (values.check) {
    const { playStory } = await import('./demo/story.ts')
    const report = await playStory(stage).finally(() => Promise.all([page.close(), stage.close()]))
    const page_bar_ms = isPrepared ? PAGE_BAR_MS : FIRST_ANSWER_BAR_MS
    const inTime = first_answer_ms < FIRST_ANSWER_BAR_MS && page_ready_ms < page_bar_ms
    const ok = report.ok && inTime
    const times = { first_answer_ms, page_ready_ms, page_bar_ms }
    process.stdout.write(`${JSON.stringify({ ...report, ok, ...times })}\n`)
    process.exit(ok ? 0 : 1)
  }
  say(`The demo is open at ${page.url}`)
  say('Fictional people. Nothing leaves this machine. Stop with Ctrl+C.\n')
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(
      signal,
      () => void Promise.all([page.close(), stage.close()]).then(() => process.exit(0)),
    )
  }
}

/** Milliseconds from the start of the command until an address has given a whole page. */
function answersSince(started: number) {
  return async (url: string): Promise<number> => {
    const answer = await fetch(url)
    await answer.text()
    if (answer.status !== 200) throw new Error(`the page answered ${answer.status}`)
    return Math.round(Date.now() - started)
  }
}

main().catch((thrown: unknown) => {
  const code = (thrown as { code?: string }).code
  const words =
    code === 'EADDRINUSE'
      ? 'That port is taken. Choose another: npm run demo -- --port 4311'
      : `The demo could not start: ${thrown instanceof Error ? thrown.message : thrown}`
  process.stderr.write(`${words}\n`)
  process.exit(1)
})
