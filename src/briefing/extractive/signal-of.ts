/** What the brief needs to know of a risk signal. Offsets are UTF-16 units of the entry’s text. */
export type SignalOf = {
  entryId: string
  category: string
  severity: 'low' | 'medium' | 'high' | 'critical'
  status: 'current' | 'historical' | 'denied' | 'hypothetical' | 'other_person'
  start: number
  end: number
}

export const SEVERITY_WEIGHT: Readonly<Record<SignalOf['severity'], number>> = {
  low: 1,
  medium: 2,
  high: 3,
  critical: 4,
}
