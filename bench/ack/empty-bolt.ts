import process from 'node:process'
import { App, HTTPReceiver, LogLevel } from '@slack/bolt'

// The least that there can be: Bolt checks the signature, and the form is acknowledged.
const receiver = new HTTPReceiver({
  signingSecret: process.env.BENCH_SIGNING_SECRET ?? '',
  endpoints: '/slack/events',
  logLevel: LogLevel.ERROR,
})
const app = new App({
  receiver,
  logLevel: LogLevel.ERROR,
  authorize: async () => ({ botToken: 'xoxb-made-up-for-a-bench' }),
})
app.view(/.*/, async ({ ack }) => await ack())
const server = await receiver.start(0)
const address = server.address()
const port = typeof address === 'object' && address ? address.port : 0
process.stdout.write(`Bolt listens on port ${port}.\n`)
