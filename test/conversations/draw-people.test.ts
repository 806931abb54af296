import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { drawMessage } from '../../src/conversations/draw.ts'
import { showWaiting } from '../../src/conversations/show-waiting.ts'
import type { ChangeId, StaffId } from '../../src/domain/ids.ts'
import { type Message, messageSchema } from '../../src/messages/message.ts'
import type { MessageIds, Template } from '../../src/ports/outbox.ts'
import type { StaffChange } from '../../src/ports/staff-changes.ts'
import { grant, id, openCase } from '../setup/open-record.ts'
import type { PersonKey } from '../setup/people.table.ts'
import { openWorld, pressed, wordsOf } from './a-world.ts'

const held: { open?: Awaited<ReturnType<typeof openWorld>> } = {}
beforeAll(async () => {
  held.open = await openWorld()
})
afterAll(async () => {
  await held.open?.close()
})
function opened() {
  if (!held.open) throw new Error('the world is not open')
  return held.open
}
const person = (key: PersonKey) => opened().record.person(key)

async function drawn(template: Template, to: PersonKey, ids: MessageIds): Promise<Message | null> {
  const message = { lane: 1, to: { staff: person(to).id }, template, ids } as const
  const made = await drawMessage(opened().world, message)
  if (made) expect(messageSchema.parse(made)).toEqual(made)
  return made
}

async function ask(change: StaffChange): Promise<ChangeId> {
  const change_id = id<ChangeId>()
  const said = await opened().record.changes.ask(person('ada'), change_id, change)
  expect(said).toEqual({ waits: true })
  return change_id
}

const dates = { from: '2100-06-30T23:00:00Z', until: '2100-07-14T23:00:00Z' }
const CHANGES: [string, () => StaffChange][] = [
  [
    'Gives Wren Alsop the role of supervisor of North team.',
    () => ({ ...who(), kind: 'role', role: 'supervisor', team: teamId('north') }),
  ],
  [
    'Gives Wren Alsop the role of safeguarding trustee.',
    () => ({ ...who(), kind: 'role', role: 'trustee' }),
  ],
  ['Wren Alsop joins South team.', () => ({ ...who(), kind: 'move', team: teamId('south') })],
  [
    'Wren Alsop joins South team, and leaves North team.',
    () => ({ ...who(), kind: 'move', team: teamId('south'), from: teamId('north') }),
  ],
  [
    'Wren Alsop stands in for Sol Everard from 1 July 2100 until 15 July 2100, 00:00.',
    () => ({ ...who(), kind: 'cover', covers: person('sol').id, ...dates }),
  ],
]
const who = () => ({ staff: person('wren').id })
const teamId = (key: string) => opened().record.teams.get(key) ?? ''

describe('a change that waits', () => {
  it.each(CHANGES)('says what it is, who asked, and what it means: %s', async (words, change) => {
    const asked = await ask(change())
    const message = await drawn('change_waits', 'lena', { change: asked })
    const all = message ? wordsOf(message) : ''
    expect(all).toContain(words)
    expect(all).toContain('Ada Jessop')
    expect(all).toMatch(/then (read|hear|look)/)
    expect(message && pressed(message, 'Confirm')).toBe(asked)
    expect(message && pressed(message, 'Decline')).toBe(asked)
    await opened().record.changes.answer(person('lena'), asked, false)
    const after = await drawn('change_waits', 'lena', { change: asked })
    expect(after && pressed(after, 'Confirm')).toBeNull()
    expect(after && wordsOf(after)).toContain('Lena Garth declined this')
    const told = await drawn('change_answered', 'ada', { change: asked })
    expect(told && wordsOf(told)).toContain(words)
  })

  it('is not drawn for whoever may not answer it, nor for one who no longer may', async () => {
    const asked = await ask({ ...who(), kind: 'role', role: 'auditor' })
    for (const key of ['wren', 'sol', 'ines'] as const) {
      expect([key, await drawn('change_waits', key, { change: asked })]).toEqual([key, null])
    }
    expect(await drawn('change_waits', 'lena', { change: id<ChangeId>() })).toBeNull()
    const more = await opened().record.changes.list(person('tess'))
    expect(more.map((seen) => seen.id)).toContain(asked)
  })

  it('stands before what waits on cases, and fits one window with much else', async () => {
    for (const role of ['auditor', 'independent', 'records_officer', 'administrator'] as const) {
      for (const key of ['pia', 'nia'] as const) {
        await ask({ kind: 'role', staff: person(key).id, role })
      }
    }
    const waiting = await showWaiting(opened().world, person('lena'))
    expect(messageSchema.parse(waiting)).toEqual(waiting)
    expect(waiting.parts.length).toBeLessThanOrEqual(45)
    expect(wordsOf(waiting)).toContain('the role of auditor')
    const nothing = await showWaiting(opened().world, person('wren'))
    expect(nothing.summary).toBe('Nothing waits for you.')
  })
})

describe('what the leads are told', () => {
  it('names the cases that a leaver left, except one that this lead may not know of', async () => {
    const { record } = opened()
    const [one, two] = [
      await openCase(record, person('wren')),
      await openCase(record, person('wren')),
    ]
    await grant(record, { kind: 'conflict', staff: person('dev'), object: two.caseId })
    const references = [one.reference, two.reference]
    const ids = { colleague: person('wren').id, references }
    const lena = await drawn('left_behind', 'lena', ids)
    expect(lena?.summary).toBe(
      `Wren Alsop has left, and nobody works ${references.join(', ')} now.`,
    )
    const dev = await drawn('left_behind', 'dev', ids)
    expect(dev?.summary).toBe(`Wren Alsop has left, and nobody works ${one.reference} now.`)
    expect(await drawn('left_behind', 'dev', { ...ids, references: [two.reference] })).toBeNull()
  })

  it('says who holds a role now, and who gives access and reads', async () => {
    const colleague = person('sol').id as StaffId
    const given = await drawn('role_given', 'lena', { colleague, code: 'records_officer' })
    expect(given?.summary).toBe('Sol Everard now holds the role of records officer.')
    const both = await drawn('lead_administers', 'tess', { colleague })
    expect(both?.summary).toContain('Sol Everard is now both')
  })
})
