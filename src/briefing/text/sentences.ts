/** A sentence with its place in the text, in UTF-16 units. */
export type Sentence = { text: string; start: number }

const segmenter = new Intl.Segmenter('en-GB', { granularity: 'sentence' })

/** After these a full stop ends no sentence. */
const SHORTENED = /\b(?:Mr|Mrs|Ms|Dr|St|Rev|Sgt|approx|incl|appt|e\.g|i\.e|vs|re|no|tel)\.\s*$/i

/** The sentences of a text; a line of a list is a sentence of its own. */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = []
  for (const { segment, index } of segmenter.segment(text)) {
    const last = sentences.at(-1)
    if (last && SHORTENED.test(last.text) && !last.text.includes('\n')) last.text += segment
    else sentences.push({ text: segment, start: index })
  }
  return sentences.filter((sentence) => /\S/.test(sentence.text))
}
