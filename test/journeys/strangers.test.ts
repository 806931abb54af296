import { expect, it } from 'vitest'
import { connect } from '../../src/database/connection.ts'
import { charity } from '../../src/sandbox/charity/charity.ts'
import { KEZIA } from './charity-names.ts'
import { onBoth } from './scenes.ts'

const NOT_LINKED = 'Your chat account is not linked to Daybook.'

onBoth((scene) => {
  const { person, message, shown, told, until, look } = scene
  const isSlack = scene.platform === 'slack'
  /** What is done on one of them only. */
  const onSlack = (name: string, run: () => Promise<void>) => {
    if (isSlack) it(name, run)
  }
  const onTeams = (name: string, run: () => Promise<void>) => {
    if (!isSlack) it(name, run)
  }
  const slackIdOf = (key: string) => charity.staff.find((s) => s.key === key)?.slackUserId ?? ''

  it('a note in words is saved on its case, once, and its receipt is the answer', async () => {
    await person('amina').say(`note for ${KEZIA} A brief visit: she sang all the way. canary-said`)
    await told('amina', `Saved on ${KEZIA}`)
    const words = await look('amina', `timeline ${KEZIA}`)
    expect(words.split('canary-said').length - 1).toBe(1)
    await person('bex').say(`note for ${KEZIA} Not mine. canary-not-mine`)
    await told('bex', 'We can’t find that case')
    expect(await look('amina', `timeline ${KEZIA}`)).not.toContain('canary-not-mine')
  })

  it.each([
    ['what waits for me', 'Nothing waits for you'],
    [`timeline ${KEZIA}`, `Timeline of ${KEZIA}`],
    ['ask the lead', 'Is somebody in danger now?'],
    ['drafts', 'You have no drafts'],
  ])(
    '“%s” is answered with a button that opens it, and no word stands in it',
    async (words, opened) => {
      const before = new Set(
        person('amina')
          .messages()
          .map(({ id }) => id),
      )
      await person('amina').say(words)
      const offer = await until('an offer', () =>
        person('amina')
          .messages()
          .find(({ id, buttons }) => !before.has(id) && buttons.some((b) => /^Open/.test(b.label))),
      )
      const [button] = offer.buttons
      await person('amina').press(offer, button?.action ?? '', button?.value)
      await shown('amina', opened)
      await person('amina').close()
    },
  )

  it('help lists every word; what is none is said to be none', async () => {
    await person('amina').say('help')
    await told('amina', 'referral: to whom, and what was sent')
    await person('amina').say('bananas')
    await told('amina', 'did not understand')
  })

  it('an account that is not linked gets nothing, and is told so wherever it asks', async () => {
    const sql = connect(scene.stage().ownerUrl, 1)
    const name = charity.staff.find((s) => s.key === 'kofi')?.name ?? ''
    await sql`UPDATE daybook.identity i SET ended_at = clock_timestamp() FROM daybook.staff s
      WHERE s.id = i.staff_id AND s.name = ${name}`
    await sql.end()
    for (const words of ['hello', `brief me on ${KEZIA}`, `note for ${KEZIA} x`]) {
      const before = person('kofi').messages().length
      await person('kofi').say(words)
      await message('kofi', NOT_LINKED, before)
    }
    await person('kofi').openHome()
    if (isSlack) expect(person('kofi').home()).toBeNull()
    if (isSlack) {
      await person('kofi').ask('/note')
      await told('kofi', NOT_LINKED)
    }
    expect(person('kofi').screen()).not.toContain('K-')
  })

  onSlack('somebody of another workspace, and an app, get nothing either', async () => {
    const { slack } = scene.stage()
    const { dm, id } = slack.as(slackIdOf('amina'))
    const base = { type: 'message', channel: dm, channel_type: 'im', text: `brief me on ${KEZIA}` }
    const send = async (event: Record<string, unknown>) => {
      const before = slack.calls.length
      const [{ status } = { status: 0 }] = await slack.deliver('event', {
        ...{ type: 'event_callback', team_id: slack.workspace.teamId, api_app_id: 'A1' },
        ...{ event_id: `Ev${String(event.ts)}`, event: { ...base, ...event } },
      })
      expect(status).toBe(200)
      await new Promise((done) => setTimeout(done, 1500))
      return JSON.stringify(slack.calls.slice(before))
    }
    const partner = await send({ ts: '1700000001.000100', user: id, team: 'T0PARTNER' })
    expect(partner).toContain(NOT_LINKED)
    expect(partner).not.toContain(KEZIA)
    expect(await send({ ts: '1700000002.000100', user: id, bot_id: 'B0OTHER' })).toBe('[]')
  })

  onSlack(
    'what Slack does not take is said when it tells of the words again, and then once',
    async () => {
      const { slack } = scene.stage()
      const { dm: channel, id: user } = slack.as(slackIdOf('kofi'))
      const event = { type: 'message', channel, channel_type: 'im', text: 'hello' }
      const about = { type: 'event_callback', team_id: slack.workspace.teamId, api_app_id: 'A1' }
      const tell = async (n: number) => {
        const told = { ...event, user, ts: '1700000003.000100' }
        return await slack.deliver('event', { ...about, event_id: `EvKOFI${n}`, event: told })
      }
      const before = person('kofi').messages().length
      slack.faults.set('chat.postMessage', { kind: '500', times: 1 })
      await tell(1)
      expect(person('kofi').messages()).toHaveLength(before)
      await tell(2)
      await message('kofi', NOT_LINKED, before)
      await tell(3)
      expect(person('kofi').messages()).toHaveLength(before + 1)
    },
  )

  onSlack('who becomes a guest, or is deactivated, has nothing from then on', async () => {
    const { slack } = scene.stage()
    const user = slack.workspace.users.find(({ id }) => id === slackIdOf('tomos'))
    if (!user) throw new Error('Tomos is not there')
    const change = async (what: { isRestricted?: boolean; deleted?: boolean }) => {
      Object.assign(user, { isRestricted: false, deleted: false, ...what })
      const event = { type: 'user_change', user: { id: user.id } }
      const about = { type: 'event_callback', team_id: slack.workspace.teamId, api_app_id: 'A1' }
      const event_id = `Ev${JSON.stringify(what).length}`
      await slack.deliver('event', { ...about, event_id, event })
    }
    const opens = async () => {
      await scene.askFor('tomos', '/note', 'Write a note')
      await person('tomos').close()
    }
    await opens()
    for (const what of [{ isRestricted: true }, { deleted: true }]) {
      await change(what)
      await scene.answered('tomos', '/note', NOT_LINKED)
      expect(person('tomos').title()).toBeNull()
      const before = person('tomos').messages().length
      await person('tomos').say(`brief me on ${KEZIA}`)
      await message('tomos', NOT_LINKED, before)
    }
    await change({})
    await opens()
  })

  onTeams('who is a guest of the tenant has nothing, though they are linked', async () => {
    const { teams } = scene.stage()
    const id = charity.staff.find((s) => s.key === 'sorcha')?.teamsUserId ?? ''
    const user = teams.tenant.users.find(({ aadObjectId }) => aadObjectId === id)
    if (!user) throw new Error('Sorcha is not there')
    user.isGuest = true
    for (const words of ['hello', `brief me on ${KEZIA}`, `note for ${KEZIA} x`]) {
      const before = person('sorcha').messages().length
      await person('sorcha').say(words)
      await message('sorcha', NOT_LINKED, before)
    }
    await person('sorcha').present('open_form', 'record_note')
    expect(await shown('sorcha', NOT_LINKED)).toContain('Not opened')
    expect(person('sorcha').screen()).not.toContain('K-')
  })

  onSlack('in a channel it says where to write to it, to whoever named it alone', async () => {
    const { slack } = scene.stage()
    const channel = charity.channels[0]?.slackChannelId ?? ''
    const before = person('priya').channel().length
    const user = slackIdOf('priya')
    const event = {
      type: 'app_mention',
      channel,
      user,
      ts: '1700000003.000100',
      text: `<@U0> ${KEZIA}`,
    }
    const about = { type: 'event_callback', team_id: slack.workspace.teamId, api_app_id: 'A1' }
    await slack.deliver('event', { ...about, event_id: 'EvMENTION', event }, { times: 2 })
    await told('priya', 'Please write to me in our own chat')
    expect(person('priya').channel()).toHaveLength(before)
    const said = slack
      .as(user)
      .ephemerals()
      .filter(({ text }) => text.includes('our own chat'))
    expect(said).toHaveLength(1)
  })

  onSlack('that the app was taken away stands in the log and on the record', async () => {
    const { slack } = scene.stage()
    const about = { type: 'event_callback', team_id: slack.workspace.teamId, api_app_id: 'A1' }
    for (const type of ['app_uninstalled', 'tokens_revoked']) {
      const event = { type, tokens: { bot: ['U0'] } }
      const [answer] = await slack.deliver('event', { ...about, event_id: `Ev${type}`, event })
      expect(answer?.status).toBe(200)
      await until('the log', () => scene.stage().printed().includes(`"code":"${type}"`))
    }
    const sql = connect(scene.stage().ownerUrl, 1)
    const rows = await sql`SELECT surface, there, why FROM daybook.platform_change`
    await sql.end()
    expect(rows).toEqual([{ surface: 'slack', there: false, why: 'app_uninstalled' }])
  })

  it('keeps within the limits of the platform', () => {
    expect(scene.breaches()).toEqual([])
  })
})
