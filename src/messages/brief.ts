import { BRIEF_SECTIONS, type Brief, type BriefSection } from '../domain/brief.ts'
import { momentWords } from '../domain/when.ts'
import { heading, type Message, type Part, small } from './message.ts'

/** "Brief me on K-…": every sentence with the entries it rests on. */
export function briefMessage(
  brief: Brief,
  about: { label: string; reference: string; now: string; zone: string },
): Message {
  const sections = Object.entries(BRIEF_SECTIONS) as [BriefSection, string][]
  return {
    summary: `Brief on ${about.reference}`,
    ...(brief.writtenByAi ? { writtenByAi: true as const } : {}),
    parts: [
      heading(`Brief on ${about.label}`),
      small(
        `Extracted from the record: ${brief.entriesRead} entries, ` +
          `${momentWords(about.now, about.zone)}. Check the entries before you act.`,
      ),
      ...sections.flatMap(([section, title]) => sectionParts(brief, section, title)),
    ],
  }
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
