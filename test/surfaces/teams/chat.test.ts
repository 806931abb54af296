import { afterAll, beforeAll, expect, it } from 'vitest'
import { openService, type Service, waitFor } from './a-daybook.ts'

let service: Service
beforeAll(async () => {
  service = await openService()
})
afterAll(() => service.close())

const posted = (text: string) => () =>
  service.tenant.posted.find((one) => JSON.stringify(one.body).includes(text))

it('what somebody writes is answered in their chat', async () => {
  const { status } = await service.send(service.person('wren').says('help'))
  expect(status).toBe(200)
  const help = await waitFor(posted('What you can write here'), 'help')
  expect(help.path).toContain('a:')
})
