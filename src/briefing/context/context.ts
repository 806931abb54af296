/** What the words around a span say of it. */
export type Context = {
  polarity: 'affirmed' | 'negated'
  time: 'current' | 'historical' | 'future'
  certainty: 'certain' | 'hypothetical' | 'uncertain'
  /** Whom it is about: the person concerned, somebody else, or a worker. */
  person: 'subject' | 'other' | 'staff'
}

/** A span within a read sentence: what stands before, in and behind it, as the rules read it. */
export type Around = {
  /** From the start of the sentence to the span. */
  before: string
  span: string
  /** From the span to the end of the sentence. */
  after: string
  /** The sentence that follows; empty at the end. */
  next: string
  previous: string
  /** Stands between quotation marks. */
  isQuoted?: boolean
}
