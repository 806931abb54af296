import { cases as firstCases } from './cases.table.ts'
import { adultsCases } from './cases-adults.table.ts'
import { familiesCases } from './cases-families.table.ts'
import { youthCases } from './cases-youth.table.ts'
import type { Charity, CharityEntry } from './charity.types.ts'
import { amaraEntries } from './entries-amara.table.ts'
import { arloEntries } from './entries-arlo.table.ts'
import { bronwenEntries } from './entries-bronwen.table.ts'
import { callumEntries } from './entries-callum.table.ts'
import { carysEntries } from './entries-carys.table.ts'
import { darraghEntries } from './entries-darragh.table.ts'
import { delphineEntries } from './entries-delphine.table.ts'
import { edithEntries } from './entries-edith.table.ts'
import { ellisEntries } from './entries-ellis.table.ts'
import { esmeEntries } from './entries-esme.table.ts'
import { ferdyEntries } from './entries-ferdy.table.ts'
import { finnEntries } from './entries-finn.table.ts'
import { freyaEntries } from './entries-freya.table.ts'
import { gusEntries } from './entries-gus.table.ts'
import { hamidEntries } from './entries-hamid.table.ts'
import { ivorEntries } from './entries-ivor.table.ts'
import { jayaEntries } from './entries-jaya.table.ts'
import { joannaEntries } from './entries-joanna.table.ts'
import { jordanEntries } from './entries-jordan.table.ts'
import { keziaEarlyHelpEntries } from './entries-kezia-early-help.table.ts'
import { keziaOversightEntries } from './entries-kezia-oversight.table.ts'
import { keziaReferralEntries } from './entries-kezia-referral.table.ts'
import { kitEntries } from './entries-kit.table.ts'
import { leanneEntries } from './entries-leanne.table.ts'
import { lucaEntries } from './entries-luca.table.ts'
import { marlonEntries } from './entries-marlon.table.ts'
import { maudEntries } from './entries-maud.table.ts'
import { megEntries } from './entries-meg.table.ts'
import { mickEntries } from './entries-mick.table.ts'
import { nellEntries } from './entries-nell.table.ts'
import { otisEntries } from './entries-otis.table.ts'
import { owenEntries } from './entries-owen.table.ts'
import { pearlEntries } from './entries-pearl.table.ts'
import { pippaEntries } from './entries-pippa.table.ts'
import { rafeEntries } from './entries-rafe.table.ts'
import { sairaEntries } from './entries-saira.table.ts'
import { sorayaEntries } from './entries-soraya.table.ts'
import { stanEntries } from './entries-stan.table.ts'
import { theoEntries } from './entries-theo.table.ts'
import { walterEntries } from './entries-walter.table.ts'
import { yonasEntries } from './entries-yonas.table.ts'
import { zainabEntries } from './entries-zainab.table.ts'
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
  jayaEntries,
  kitEntries,
  marlonEntries,
  esmeEntries,
  otisEntries,
  pippaEntries,
  darraghEntries,
  amaraEntries,
  lucaEntries,
  zainabEntries,
  finnEntries,
  megEntries,
  ferdyEntries,
  nellEntries,
  rafeEntries,
  arloEntries,
  sorayaEntries,
  callumEntries,
  bronwenEntries,
  ivorEntries,
  pearlEntries,
  gusEntries,
  delphineEntries,
  stanEntries,
  maudEntries,
  theoEntries,
  carysEntries,
  hamidEntries,
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
  cases: [...firstCases, ...youthCases, ...familiesCases, ...adultsCases],
  entries: entriesByCase.flat().sort(inOrderOfRecording),
  demoWorker: 'amina',
  demoCase: 'kezia',
}
