import { z } from 'zod'

/** What an entry of the case does, as far as a step may ask for it. */
const stepKeySchema = z.enum(['decision', 'contact', 'referral_or_not', 'oversight'])
export type StepKey = z.infer<typeof stepKeySchema>

/** A step of a protocol; `within` is in hours, or in working days. */
export const protocolStepSchema = z.object({
  level: z.enum(['medium', 'high']),
  key: stepKeySchema,
  what: z.string().min(1).max(200),
  owner: z.enum(['worker', 'supervisor', 'lead']),
  within: z.union([
    z.object({ hours: z.number().int().min(1).max(2160) }),
    z.object({ workingDays: z.number().int().min(1).max(90) }),
  ]),
})
export type ProtocolStep = z.infer<typeof protocolStepSchema>

const CONTACT = 'Safe contact with the person; “not safe to contact” is an answer'

/** What a level sets in motion where an organisation has set nothing of its own. */
export const PROTOCOL: readonly ProtocolStep[] = [
  {
    ...{ level: 'high', key: 'decision', owner: 'lead' },
    ...{ what: 'A decision with its reasoning', within: { hours: 24 } },
  },
  {
    ...{ level: 'high', key: 'contact', owner: 'worker' },
    ...{ what: CONTACT, within: { workingDays: 1 } },
  },
  {
    ...{ level: 'high', key: 'referral_or_not', owner: 'lead' },
    ...{ what: 'A referral, or the decision not to refer', within: { workingDays: 1 } },
  },
  {
    ...{ level: 'high', key: 'oversight', owner: 'supervisor' },
    ...{ what: 'Management oversight', within: { workingDays: 3 } },
  },
  {
    ...{ level: 'medium', key: 'contact', owner: 'worker' },
    ...{ what: CONTACT, within: { workingDays: 5 } },
  },
  {
    ...{ level: 'medium', key: 'oversight', owner: 'supervisor' },
    ...{ what: 'Management oversight', within: { workingDays: 10 } },
  },
]
