import { connect } from '../../database/connection.ts'
import type { Tool } from '../../sandbox/page/types.ts'
import { moveClockOn } from '../clock.ts'
import type { Stage } from '../stage.ts'

const HOUR = 60
const DAY = 24 * HOUR

/** How far the clock is moved on, in minutes. */
const CHOICES = [
  { value: '20', label: 'twenty minutes' },
  { value: String(4 * HOUR), label: 'four hours' },
  { value: String(DAY), label: 'a day' },
  { value: String(8 * DAY), label: 'eight days' },
]

/** Moves the clock of the record on: what is due then happens within seconds. */
export function clockTool(stage: Stage): Tool & {
  moveOn(byMinutes: number): Promise<void>
  around(restart: () => Promise<void>): Promise<void>
} {
  let minutes = 0
  const set = async (to: number) => {
    const sql = connect(stage.ownerUrl, 1)
    await moveClockOn(sql, to).finally(() => sql.end())
  }
  const moveOn = async (byMinutes: number) => {
    minutes += byMinutes
    await set(minutes)
  }
  return {
    key: 'clock',
    label: 'Move the clock on by',
    about: 'Moves the clock of the record on. What is due by then happens within seconds.',
    choices: CHOICES,
    async run(value) {
      const chosen = CHOICES.find((choice) => choice.value === value)
      if (!chosen) return { words: 'Please choose by how much.', tone: 'plain' }
      await moveOn(Number(chosen.value))
      const words = `The clock was moved on by ${chosen.label}. It does not go back.`
      return { words, tone: 'plain' }
    },
    moveOn,
    async around(restart) {
      await set(0)
      await restart().finally(() => set(minutes))
    },
  }
}
