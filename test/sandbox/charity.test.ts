import { describe, expect, it } from 'vitest'
import { charity, entriesByCase } from '../../src/sandbox/charity/charity.ts'
import type { CaseKey, CharityEntry, Level } from '../../src/sandbox/charity/charity.types.ts'

const { cases, channels, entries, organisation, staff, teams } = charity
const everyText = JSON.stringify(charity)

const minutesAgo = (daysAgo: number, time: string): number => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return daysAgo * 1440 - (hours * 60 + minutes)
}
const recordedMinutesAgo = (entry: CharityEntry): number => minutesAgo(entry.daysAgo, entry.time)
const getCase = (key: CaseKey) => {
  const found = cases.find((one) => one.key === key)
  if (!found) throw new Error(`no case ${key}`)
  return found
}
const holders = (role: string) =>
  staff.filter((one) => one.roles.some((held) => held.role === role))

/** Assigned workers, the team's supervisor, lead and deputy. */
const mayWriteOn = (key: CaseKey): string[] => {
  const { assigned, team } = getCase(key)
  const others = staff.filter((one) =>
    one.roles.some(
      ({ role, team: ofTeam }) =>
        role === 'lead' || role === 'deputy' || (role === 'supervisor' && ofTeam === team),
    ),
  )
  return [...assigned, ...others.map((one) => one.key)]
}

/** The level an entry sets, if it sets one: High in a disclosure raises in the same submission. */
const levelSetBy = (entry: CharityEntry): Level | undefined => {
  if (entry.kind === 'level_change') return entry.fields.to
  if (entry.kind === 'disclosure' && entry.fields.worry === 'high') return 'high'
  return undefined
}
const levelSteps = (key: CaseKey) =>
  entries
    .filter((entry) => entry.case === key)
    .flatMap((entry) => {
      const to = levelSetBy(entry)
      return to ? [{ to, by: entry.by }] : []
    })

/** What an entry points to, with the kind that it must be (undefined: any). */
const pointsTo = (entry: CharityEntry): { key: string; kind?: string } | undefined => {
  if (entry.kind === 'action_done') return { key: entry.fields.action, kind: 'action' }
  if (entry.kind === 'referral_outcome') return { key: entry.fields.referral, kind: 'referral' }
  if (entry.kind === 'addendum') return { key: entry.fields.amends }
  return undefined
}

describe('the made-up charity', () => {
  it('has 3 teams, 12 staff, 40 cases and more than 500 rows over 18 months', () => {
    expect(teams).toHaveLength(3)
    expect(staff).toHaveLength(12)
    expect(cases).toHaveLength(40)
    expect(entries.length).toBeGreaterThan(500)
    expect(Math.max(...entries.map((entry) => entry.daysAgo))).toBeGreaterThanOrEqual(500)
    expect(new Set(entries.map((entry) => entry.case)).size).toBe(40)
  })

  it('has three people as lead, deputy and trustee, a supervisor per team, six workers', () => {
    const posts = ['lead', 'deputy', 'trustee'].flatMap(holders)
    expect(posts).toHaveLength(3)
    expect(new Set(posts).size).toBe(3)
    const teamsOfWorkers = holders('worker').map((one) => one.team)
    const each = ['families', 'families', 'adults', 'youth', 'youth', 'adults']
    expect(teamsOfWorkers).toEqual(each)
    const supervised = holders('supervisor').flatMap((one) => one.roles.map(({ team }) => team))
    expect(supervised.filter(Boolean).sort()).toEqual(['adults', 'families', 'youth'])
    expect(holders('administrator')).toHaveLength(1)
    expect(staff.filter((one) => one.independent).map((one) => one.key)).toContain('hilary')
  })

  it('keeps workers and the trustee out of the supervisors’ channel', () => {
    expect(channels).toHaveLength(1)
    const expected = ['supervisor', 'lead', 'deputy'].flatMap(holders).map((one) => one.key)
    expect([...(channels[0]?.members ?? [])].sort()).toEqual(expected.sort())
  })

  it('gives everyone a Slack id that is unique and well formed', () => {
    const ids = staff.map((one) => one.slackUserId)
    expect(new Set(ids).size).toBe(12)
    for (const id of ids) expect(id).toMatch(/^U0[A-Z0-9]{7,9}$/)
    expect(channels[0]?.slackChannelId).toMatch(/^C0[A-Z0-9]{7,9}$/)
  })

  it('has unique references of the alphabet', () => {
    const references = cases.map((one) => one.reference)
    expect(new Set(references).size).toBe(40)
    for (const reference of references) {
      expect(reference).toMatch(/^K-[23456789ABCDEFGHJKMNPQRSTVWXYZ]{5}$/)
    }
  })

  it('uses only Ofcom’s phone numbers for drama, and no e-mail but example.org', () => {
    const drama = /^(01632 960\d{3}|07700 900\d{3})$/
    const given = [...staff.map((one) => one.phone), ...Object.values(organisation.numbers)]
    expect(given).toHaveLength(15)
    for (const phone of given) expect(phone).toMatch(drama)
    const anywhere = everyText.match(/(?<![\w-])(\+44|0)[\d ]{8,}\d/g) ?? []
    expect(anywhere.length).toBeGreaterThanOrEqual(15)
    for (const phone of anywhere) expect(phone).toMatch(drama)
    // The id of a channel of Teams looks like an address.
    const mail = everyText.match(/(?<!19:[\w]*)\b[\w.+-]+@[\w.-]+/g) ?? []
    expect(mail.filter((address) => !address.endsWith('@example.org'))).toEqual([])
  })
})

describe('its entries', () => {
  it('are written by someone who may write on the case', () => {
    const refused = entries.filter((entry) => !mayWriteOn(entry.case).includes(entry.by))
    expect(refused).toEqual([])
    expect(mayWriteOn('kezia')).toEqual(['amina', 'priya', 'ruth', 'devan'])
  })

  it('are mostly the six workers’', () => {
    const workers = holders('worker').map((one) => one.key)
    const theirs = entries.filter((entry) => workers.includes(entry.by))
    expect(theirs.length).toBeGreaterThan(entries.length / 2)
  })

  it('stand in the order of recording, in each case’s table and all together', () => {
    for (const list of [...entriesByCase, entries]) {
      const clock = list.map(recordedMinutesAgo)
      expect(clock).toEqual([...clock].sort((a, b) => b - a))
    }
    for (const list of entriesByCase) expect(new Set(list.map((one) => one.case)).size).toBe(1)
  })

  it('are recorded after the case was opened and before today, and happened before that', () => {
    for (const entry of entries) {
      expect(entry.time).toMatch(/^([01]\d|2[0-3]):[0-5]\d$/)
      expect(entry.daysAgo).toBeGreaterThanOrEqual(1)
      expect(entry.daysAgo).toBeLessThanOrEqual(getCase(entry.case).openedDaysAgo)
      if (entry.occurredDaysAgo !== undefined) expect(entry.occurredTime).toBeDefined()
      if (entry.occurredTime === undefined) continue
      const occurred = minutesAgo(entry.occurredDaysAgo ?? entry.daysAgo, entry.occurredTime)
      expect(occurred).toBeGreaterThan(recordedMinutesAgo(entry))
    }
    expect(entries.filter((entry) => entry.occurredDaysAgo !== undefined).length).toBeGreaterThan(5)
  })

  it('point only to earlier entries of the same case and the right kind', () => {
    const keys = entries.flatMap((entry) => (entry.key ? [entry.key] : []))
    expect(new Set(keys).size).toBe(keys.length)
    const pointers = entries.filter((entry) => pointsTo(entry))
    expect(pointers.length).toBeGreaterThan(10)
    for (const entry of pointers) {
      const target = entries.find((one) => one.key === pointsTo(entry)?.key)
      expect(target?.case).toBe(entry.case)
      expect(target && entries.indexOf(target)).toBeLessThan(entries.indexOf(entry))
      const kind = pointsTo(entry)?.kind
      if (kind) expect(target?.kind).toBe(kind)
    }
    const pointedTo = new Set(pointers.map((entry) => pointsTo(entry)?.key))
    expect(keys.filter((key) => !pointedTo.has(key))).toEqual([])
  })

  it('end with 6 High, 14 Medium, 15 Low and 5 not yet assessed', () => {
    const atTheEnd = cases.map((one) => levelSteps(one.key).at(-1)?.to ?? 'not yet assessed')
    const count = (level: string) => atTheEnd.filter((one) => one === level).length
    expect(['high', 'medium', 'low', 'not yet assessed'].map(count)).toEqual([6, 14, 15, 5])
  })

  it('change the level each time, and only the lead lowers from High', () => {
    const steps = cases.flatMap((one) =>
      levelSteps(one.key).map((step, at, all) => ({ ...step, from: all[at - 1]?.to })),
    )
    for (const { from, to, by } of steps) {
      expect(to).not.toBe(from)
      if (from === 'high') expect(by).toBe('ruth')
    }
    expect(steps.filter((step) => step.from === 'high').length).toBeGreaterThan(1)
  })

  it('have a decision by lead or deputy within 24 hours of every High', () => {
    const raised = entries.filter((entry) => levelSetBy(entry) === 'high')
    expect(raised.length).toBeGreaterThan(4)
    for (const high of raised) {
      const answered = entries.some((entry) => {
        const minutes = recordedMinutesAgo(high) - recordedMinutesAgo(entry)
        const lead = entry.by === 'ruth' || entry.by === 'devan'
        return (
          lead &&
          entry.case === high.case &&
          entry.kind === 'decision' &&
          minutes >= 0 &&
          minutes <= 1440
        )
      })
      expect(answered).toBe(true)
    }
  })

  it('have actions that are done, open and overdue, and three corrections', () => {
    const done = entries.flatMap((entry) =>
      entry.kind === 'action_done' ? [entry.fields.action] : [],
    )
    const open = entries.flatMap((entry) =>
      entry.kind === 'action' && !(entry.key && done.includes(entry.key))
        ? [{ case: entry.case, dueInDays: entry.fields.dueInDays - entry.daysAgo }]
        : [],
    )
    expect(done.length).toBeGreaterThan(0)
    expect(open.filter((one) => one.dueInDays > 0).length).toBeGreaterThan(0)
    expect(open.filter((one) => one.dueInDays < 0).length).toBeGreaterThan(1)
    const corrections = entries.filter(
      (entry) => entry.kind === 'addendum' && entry.fields.addendum === 'correction',
    )
    expect(corrections).toHaveLength(3)
  })

  it('give a worker four to eight cases, and nobody a team’s case from outside it', () => {
    for (const worker of holders('worker')) {
      const theirs = cases.filter((one) => one.assigned.includes(worker.key))
      expect([worker.key, theirs.length >= 4 && theirs.length <= 8]).toEqual([worker.key, true])
      expect(theirs.filter((one) => one.team !== worker.team)).toEqual([])
    }
    expect(cases.filter((one) => one.assigned.includes('amina')).length).toBeLessThanOrEqual(8)
  })

  it('write nothing after a case is closed, close none at High, and leave some in silence', () => {
    const ended = entries.filter((entry) => entry.kind === 'case_closed')
    expect(ended.length).toBeGreaterThanOrEqual(4)
    for (const entry of ended) {
      const ofCase = entries.filter((one) => one.case === entry.case)
      expect(ofCase.at(-1)).toBe(entry)
      expect(levelSteps(entry.case).at(-1)?.to).toBe('low')
    }
    const closed = ended.map((entry) => entry.case)
    const silent = cases.filter(({ key }) => {
      const last = entries.filter((entry) => entry.case === key && entry.kind === 'note').at(-1)
      return !closed.includes(key) && (last?.daysAgo ?? 0) > 60
    })
    expect(silent.length).toBeGreaterThanOrEqual(4)
  })

  it('repeat no sentence of any length', () => {
    const words = entries.flatMap((entry) =>
      'text' in entry.fields ? entry.fields.text.split(/(?<=[.?!]) /) : [],
    )
    const long = words.filter((sentence) => sentence.length > 24)
    expect(long.length).toBeGreaterThan(500)
    expect(long.filter((sentence, at) => long.indexOf(sentence) !== at)).toEqual([])
  })

  it('make the demo case a good one: a child, Medium, with every turn of a case', () => {
    const story = entries.filter((entry) => entry.case === charity.demoCase)
    const kinds = new Set(story.map((entry) => entry.kind))
    expect(getCase(charity.demoCase).assigned[0]).toBe(charity.demoWorker)
    expect(getCase(charity.demoCase).team).toBe('families')
    expect(getCase(charity.demoCase).person.group).toBe('child')
    expect(story.length).toBeGreaterThanOrEqual(14)
    expect(levelSteps(charity.demoCase).map((step) => step.to)).toEqual([
      'low',
      'medium',
      'high',
      'medium',
    ])
    for (const kind of ['decision', 'action', 'referral_outcome', 'addendum'] as const) {
      expect(kinds).toContain(kind)
    }
  })
})
