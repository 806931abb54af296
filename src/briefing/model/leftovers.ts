/** What must never leave, by its form. */
const FORMS: Readonly<Record<string, RegExp>> = {
  'e-mail address':
    /[\p{L}\p{N}._%+-]+\s?(?:@|\(at\)|\[at\])\s?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/iu,
  'National Insurance number':
    /\b[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z][ -]?\d{2}[ -]?\d{2}[ -]?\d{2}[ -]?[A-D]\b/iu,
  'NHS number': /(?<!\d)\d{3}[ -]?\d{3}[ -]?\d{4}(?!\d)/u,
  'phone number': /(?<![\d.£])(?:\+\s?\d{1,3}[\s().-]*|\(?0)(?:\d[\s().-]*){8,11}(?!\d)/u,
  postcode: /\b(?:GIR\s?0AA|[A-Z]{1,2}\d[A-Z\d]?\s{0,2}\d[ABD-HJLNP-UW-Z]{2})\b/iu,
}

/** Which kinds of number or address still stand in a text; an empty list lets it leave. */
export function leftoversIn(text: string): string[] {
  const folded = text.normalize('NFKC').replace(/[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]/gu, '')
  return Object.entries(FORMS).flatMap(([kind, form]) => (form.test(folded) ? [kind] : []))
}
