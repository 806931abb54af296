import { parseArgs } from 'node:util'
import { openDemoPage } from './demo/page.ts'
import { openStage } from './demo/stage.ts'
import { playStory } from './demo/story.ts'

/** `npm run demo`: opens the page. `npm run demo -- --check`: plays the story and says one line. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      check: { type: 'boolean', default: false },
      port: { type: 'string', default: '4310' },
    },
  })
  const port = values.check ? 0 : Number(values.port)
  if (!/^\d{1,5}$/.test(values.port) || port > 65535) {
    throw new RangeError('a port is a number up to 65535. Try: npm run demo -- --port 4311')
  }
  const say = (line: string) => process.stderr.write(`${line}\n`)
  const stage = await openStage({ say })
  if (values.check) {
    const report = await playStory(stage).finally(() => stage.close())
    process.stdout.write(`${JSON.stringify(report)}\n`)
    process.exit(report.ok ? 0 : 1)
  }
  const page = await openDemoPage(stage, port)
  say(`\nThe demo is open at ${page.url}`)
  say('Fictional people. Nothing leaves this machine. Stop with Ctrl+C.\n')
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(
      signal,
      () => void Promise.all([page.close(), stage.close()]).then(() => process.exit(0)),
    )
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
