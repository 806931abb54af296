import { z } from 'zod'

/** Where bank holidays differ. */
export const nationSchema = z.enum(['england_and_wales', 'scotland', 'northern_ireland'])
export type Nation = z.infer<typeof nationSchema>

/**
 * Bank holidays (ISO dates) as published at https://www.gov.uk/bank-holidays, substitute days included;
 * Scotland 2026 has one more for the World Cup. Reviewed on 30 November 2026; the years after the
 * last one here have to be added before they begin.
 */
export const BANK_HOLIDAYS: Readonly<Record<Nation, readonly string[]>> = {
  england_and_wales: [
    ...['2026-01-01', '2026-04-03', '2026-04-06', '2026-05-04', '2026-05-25', '2026-08-31'],
    ...['2026-12-25', '2026-12-28', '2027-01-01', '2027-03-26', '2027-03-29', '2027-05-03'],
    ...['2027-05-31', '2027-08-30', '2027-12-27', '2027-12-28'],
  ],
  scotland: [
    ...['2026-01-01', '2026-01-02', '2026-04-03', '2026-05-04', '2026-05-25', '2026-06-15'],
    ...['2026-08-03', '2026-11-30', '2026-12-25', '2026-12-28', '2027-01-01', '2027-01-04'],
    ...['2027-03-26', '2027-05-03', '2027-05-31', '2027-08-02', '2027-11-30', '2027-12-27'],
    ...['2027-12-28'],
  ],
  northern_ireland: [
    ...['2026-01-01', '2026-03-17', '2026-04-03', '2026-04-06', '2026-05-04', '2026-05-25'],
    ...['2026-07-13', '2026-08-31', '2026-12-25', '2026-12-28', '2027-01-01', '2027-03-17'],
    ...['2027-03-26', '2027-03-29', '2027-05-03', '2027-05-31', '2027-07-12', '2027-08-30'],
    ...['2027-12-27', '2027-12-28'],
  ],
}
