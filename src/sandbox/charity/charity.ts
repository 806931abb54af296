import { cases } from './cases.table.ts'
import type { Charity, CharityEntry } from './charity.types.ts'
import { edithEntries } from './entries-edith.table.ts'
import { ellisEntries } from './entries-ellis.table.ts'
import { freyaEntries } from './entries-freya.table.ts'
import { joannaEntries } from './entries-joanna.table.ts'
import { jordanEntries } from './entries-jordan.table.ts'
import { keziaEarlyHelpEntries } from './entries-kezia-early-help.table.ts'
import { keziaOversightEntries } from './entries-kezia-oversight.table.ts'
import { keziaReferralEntries } from './entries-kezia-referral.table.ts'
import { leanneEntries } from './entries-leanne.table.ts'
import { mickEntries } from './entries-mick.table.ts'
import { owenEntries } from './entries-owen.table.ts'
import { sairaEntries } from './entries-saira.table.ts'
import { walterEntries } from './entries-walter.table.ts'
import { yonasEntries } from './entries-yonas.table.ts'
import { channels, organisation, staff, teams } from './people.table.ts'

/** Each case's entries, as written: in the order of recording within the case. */
export const entriesByCase: CharityEntry[][] = [
  [...keziaEarlyHelpEntries, ...keziaReferralEntries, ...keziaOversightEntries],
  sairaEntries,
  freyaEntries,
  ellisEntries,
  jordanEntries,
  yonasEntries,
  owenEntries,
  walterEntries,
  leanneEntries,
  mickEntries,
  joannaEntries,
  edithEntries,
]

/** The sort is stable: entries of one minute keep the order in which their case has them. */
const inOrderOfRecording = (a: CharityEntry, b: CharityEntry): number =>
  b.daysAgo - a.daysAgo || a.time.localeCompare(b.time)

/** Everything in it is invented. See charity.types.ts for the clocks and the demo story. */
export const charity: Charity = {
  organisation,
  teams,
  staff,
  channels,
  cases,
  entries: entriesByCase.flat().sort(inOrderOfRecording),
  demoWorker: 'amina',
  demoCase: 'kezia',
}
