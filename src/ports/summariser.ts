import type { Brief, BriefInput } from '../domain/brief.ts'

/** Sums up what one reader may see. Pure: the same input gives the same brief. */
export interface Summariser {
  summarise(input: BriefInput): Brief
}
