import { BRIEF_SECTIONS, type Brief, type BriefSection } from '../domain/brief.ts'
import type { Span } from '../domain/timeline-ask.ts'
import { dateWords, momentWords } from '../domain/when.ts'
import { buttons, heading, type Message, type Part, small, text } from './message.ts'

/** "Brief me on K-…": every sentence with the entries it rests on. */
export function briefMessage(
  brief: Brief,
  about: { label: string; reference: string; now: string; zone: string; span: Span },
): Message {
  const sections = Object.entries(BRIEF_SECTIONS) as [BriefSection, string][]
  return {
    summary: `Brief on ${about.reference}`,
    ...(brief.writtenByAi ? { writtenByAi: true as const } : {}),
    parts: [
      heading(`Brief on ${about.label}`),
      ...spanParts(about.span),
      small(
        `${brief.writtenByAi ? 'Written by AI' : 'Extracted'} from the record: ` +
          `${brief.entriesRead} entries, ${momentWords(about.now, about.zone)}. ` +
          'Check the entries before you act.',
      ),
      ...sections.flatMap(([section, title]) => sectionParts(brief, section, title)),
      ratingButtons(brief, about.reference),
    ],
  }
}

function ratingButtons({ writtenByAi }: Brief, reference: string): Part {
  const by = writtenByAi ? ' ai' : ''
  return buttons(
    { label: 'It helped', action: 'rate_brief', value: `${reference} good${by}` },
    { label: 'Something is wrong', action: 'rate_brief', value: `${reference} bad${by}` },
  )
}

function spanParts({ from, until }: Span): Part[] {
  if (from === null && until === null) return []
  const since = from ? `from ${dateWords(from)}` : 'from the beginning'
  const till = until ? `to ${dateWords(until)}` : 'until now'
  return [text(`What happened or was recorded ${since} ${till}. The level is the one of today.`)]
}

function sectionParts(brief: Brief, section: BriefSection, title: string): Part[] {
  const sentences = brief.sentences.filter((s) => s.section === section)
  if (sentences.length === 0) return []
  return [
    { type: 'rule' },
    heading(title),
    ...sentences.map((s): Part => ({ type: 'cited', text: s.text, citations: s.citations })),
  ]
}
