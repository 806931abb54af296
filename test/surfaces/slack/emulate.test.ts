import { createEmulator, type Emulator } from 'emulate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SCOPES } from '../../../src/admin/slack-manifest.ts'
import { verbs } from '../../../src/conversations/verbs.table.ts'
import type { Failure } from '../../../src/domain/failures.ts'
import { plainMessage } from '../../../src/messages/message.ts'
import { slackAccounts } from '../../../src/surfaces/slack/accounts.ts'
import { openOverHttp } from '../../../src/surfaces/slack/app.ts'
import { slackPostman } from '../../../src/surfaces/slack/postman.ts'
import { renderForm, renderNotice } from '../../../src/surfaces/slack/render/form.ts'

const TOKEN = 'xoxb-made-up'
const LOG = { info: () => undefined, warn: () => undefined, error: () => undefined }
type Said = Record<string, unknown> & { ok: boolean; error?: string }

/**
 * What we call at Slack, called at an imitation that somebody else wrote, which refuses each method
 * whose scope our manifest does not ask for.
 */
describe('the Web API, as another hand has imitated it', () => {
  const held: { emulator: Emulator | null } = { emulator: null }
  const ids = { ann: '', ben: '', channel: '', team: '' }
  const url = () => `${held.emulator?.url}/api/`
  const clientOf = (token = TOKEN) => {
    const settings = { botToken: token, signingSecret: 'made-up-secret-1', apiUrl: url() }
    return openOverHttp(settings, LOG).app.client
  }
  const account = (id: string) => ({ surface: 'slack' as const, workspace: ids.team, account: id })

  async function call(method: string, body: object): Promise<Said> {
    const answer = await fetch(`${url()}${method}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    return (await answer.json()) as Said
  }

  beforeAll(async () => {
    const scopes = [...Object.keys(SCOPES), 'channels:read', 'channels:join']
    held.emulator = await createEmulator({
      service: 'slack',
      port: 0,
      seed: {
        tokens: { [TOKEN]: { login: 'daybook', scopes } },
        slack: {
          team: { name: 'Made up', domain: 'made-up' },
          users: [
            { name: 'ann', real_name: 'Ann Made-Up', email: 'ann@example.org' },
            { name: 'ben', real_name: 'Ben Made-Up', email: 'ben@example.org' },
          ],
          channels: [{ name: 'supervisors' }],
          bots: [{ name: 'daybook' }],
          strict_scopes: true,
        },
      },
    } as never)
    const { members } = (await call('users.list', {})) as unknown as {
      members: { id: string; name: string; team_id: string }[]
    }
    for (const { id, name, team_id } of members) Object.assign(ids, { [name]: id, team: team_id })
    const { channels } = (await call('conversations.list', {})) as unknown as {
      channels: { id: string; name: string }[]
    }
    ids.channel = channels.find(({ name }) => name === 'supervisors')?.id ?? ''
  })
  afterAll(async () => await held.emulator?.close())

  it('takes what we post to a person and to a channel, changes it, and deletes it', async () => {
    const postman = slackPostman(clientOf(), TOKEN)
    for (const to of [ids.ann, ids.channel]) {
      const ref = await postman.postMessage(account(to), plainMessage('One', 'line.'))
      expect(ref).toMatchObject({ ts: expect.stringMatching(/^\d+\.\d+$/) })
      await postman.changeMessage(ref, plainMessage('Another'))
      const { channel } = ref as { channel: string }
      const seen = JSON.stringify(await call('conversations.history', { channel }))
      expect(seen).toContain('Another')
      expect(seen).not.toContain('line.')
      await postman.deleteMessage(ref)
      // What is gone already needs no deleting.
      await postman.deleteMessage(ref)
    }
  })

  it('shows Home', async () => {
    const postman = slackPostman(clientOf(), TOKEN)
    const home = { ...plainMessage('Home'), shownAt: 'home' as const }
    expect(await postman.postMessage(account(ids.ann), home)).toEqual({ home: ids.ann })
  })

  it.each(['record_note', 'record_disclosure', 'raise_level'] as const)(
    'opens the form of %s, draws it again, and takes its trigger once',
    async (verb) => {
      const client = clientOf()
      const context = { dangerLines: ['Ring 999 first.'], lines: [] }
      const view = renderForm(verbs[verb].form, {}, context as never)
      const { trigger_id } = (await call('views.generateTriggerId', {
        user_id: ids.ann,
      })) as unknown as {
        trigger_id: string
      }
      const opened = await client.views.open({ token: TOKEN, trigger_id, view })
      expect(opened.view?.callback_id).toBe(verb)
      const again = { token: TOKEN, trigger_id, view }
      await expect(client.views.open(again)).rejects.toMatchObject({
        data: { error: expect.stringContaining('trigger') },
      })
      const done = renderNotice('Saved', ['Saved on K-2222A.'])
      const update = { token: TOKEN, view_id: opened.view?.id ?? '', view: done }
      expect((await client.views.update(update)).ok).toBe(true)
    },
  )

  it('says who is a member', async () => {
    const asking = { client: clientOf(), token: TOKEN, now: () => performance.now() }
    const accounts = slackAccounts(asking, LOG)
    expect(await accounts.isMember(ids.ben, ids.team)).toBe(true)
    expect(await accounts.isMember(ids.ben, 'T0OTHER')).toBe(false)
    expect(await accounts.isMember('U0NOBODY', ids.team)).toBe(false)
  })

  it('refuses a token that is none, in a way that we tell from an outage', async () => {
    const postman = slackPostman(clientOf('xoxb-wrong'), 'xoxb-wrong')
    const failure = postman
      .postMessage(account(ids.ann), plainMessage('x'))
      .catch((e) => e as Failure)
    expect(await failure).toMatchObject({ code: 'platform_refused' })
  })
})
