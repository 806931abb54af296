import type PDFDocument from 'pdfkit'
import type { ChartPart } from '../../messages/chart.ts'
import type { Message, Part } from '../../messages/message.ts'

type Doc = InstanceType<typeof PDFDocument>
type Parent = ReturnType<Doc['struct']>

export type Sheet = { title: string; organisation: string; about: string; madeAt: string }

const MARGIN = 56
const INK = '#1c2b2a'
const BAR = '#0b6e5d'
const PALE = '#5a6b69'
/** Of one bar with its label, in points. */
const ROW = 20
const LABELS = 120
const LONGEST = 260
const FOOT = 36

/**
 * A message as an accessible PDF: tagged, with its language and title, headings as headings, each
 * chart as a figure whose words are its alternative text and stand under it too. Buttons are left
 * out. NB: does not claim PDF/UA, which wants fonts inside.
 */
export async function renderPdf({ parts }: Message, sheet: Sheet): Promise<Buffer> {
  // It takes a while to load: only where it is used.
  const { default: PdfDocument } = await import('pdfkit')
  const doc = new PdfDocument({
    size: 'A4',
    margins: { top: MARGIN, left: MARGIN, right: MARGIN, bottom: MARGIN + FOOT },
    lang: 'en-GB',
    tagged: true,
    displayTitle: true,
    pdfVersion: '1.7',
    bufferPages: true,
    info: { Title: sheet.title, Creator: 'Daybook', CreationDate: new Date(sheet.madeAt) },
  })
  const chunks: Buffer[] = []
  const ended = new Promise<void>((done) => doc.on('end', done))
  doc.on('data', (chunk: Buffer) => chunks.push(chunk))
  const root = doc.struct('Document')
  doc.addStructure(root)
  put(doc, root, 'H1', [sheet.organisation, 20])
  put(doc, root, 'P', [sheet.about, 10, PALE])
  for (const part of parts) putPart(doc, root, part)
  root.end()
  numberPages(doc, sheet)
  doc.end()
  await ended
  return Buffer.concat(chunks)
}

function putPart(doc: Doc, root: Parent, part: Part): void {
  if (part.type === 'chart') putChart(doc, root, part)
  else if (part.type === 'heading') put(doc, root, 'H2', [part.text, 14])
  else if (part.type === 'small') put(doc, root, 'P', [part.text, 9, PALE])
  else if (part.type === 'text' || part.type === 'line') put(doc, root, 'P', [part.text, 10.5])
}

type Written = [words: string, size: number, ink?: string]

function put(doc: Doc, parent: Parent, type: 'H1' | 'H2' | 'P', [words, size, ink]: Written): void {
  const isHead = type !== 'P'
  if (type === 'H2') doc.moveDown(0.6)
  const write = () => {
    doc.font(isHead ? 'Helvetica-Bold' : 'Helvetica').fontSize(size)
    doc.fillColor(ink ?? INK).text(inFont(words), MARGIN, undefined, { lineGap: 2 })
  }
  parent.add(doc.struct(type, {}, write))
  doc.moveDown(isHead ? 0.2 : 0.4)
}

/** Bars, each with its label and its number: no colour says anything. */
function putChart(doc: Doc, parent: Parent, { title, values, words }: ChartPart): void {
  const height = ROW * (values.length + 1)
  if (doc.y + height + ROW > doc.page.height - doc.page.margins.bottom) doc.addPage()
  const top = doc.y
  const most = Math.max(1, ...values.map(({ value }) => value))
  const draw = () => {
    doc.font('Helvetica-Bold').fontSize(10.5).fillColor(INK).text(inFont(title), MARGIN, top)
    doc.font('Helvetica')
    for (const [n, { label, value }] of values.entries()) {
      const y = top + ROW * (n + 1)
      const width = (value / most) * LONGEST
      doc.fillColor(INK).text(inFont(label), MARGIN, y, { width: LABELS, lineBreak: false })
      doc
        .fillColor(BAR)
        .rect(MARGIN + LABELS, y - 1, Math.max(width, 1), ROW - 8)
        .fill()
      doc.fillColor(INK).text(`${value}`, MARGIN + LABELS + width + 6, y, { lineBreak: false })
    }
  }
  parent.add(doc.struct('Figure', { alt: `${title}: ${words}` }, draw))
  doc.y = top + height
  put(doc, parent, 'P', [words, 9, PALE])
}

/** At the foot of each page, which no screen reader reads out between two sentences. */
function numberPages(doc: Doc, { title }: Sheet): void {
  const { start, count } = doc.bufferedPageRange()
  for (let n = start; n < start + count; n += 1) {
    doc.switchToPage(n)
    // What stands below the margin begins no new page.
    doc.page.margins.bottom = 0
    doc.markContent('Artifact', { type: 'Pagination' })
    doc.font('Helvetica').fontSize(8).fillColor(PALE)
    const words = inFont(`${title} · page ${n + 1} of ${count}`)
    doc.text(words, MARGIN, doc.page.height - MARGIN, { lineBreak: false })
    doc.endMarkedContent()
  }
}

/** What the fonts that every reader has can show; of any other letter the plain one. */
function inFont(words: string): string {
  return words.replaceAll(/[^\u0020-\u007e\u00a0-\u00ff‘’“”–—…•€]/g, (letter) => {
    const plain = letter.normalize('NFD').replaceAll(/\p{M}/gu, '')
    return /^[\u0020-\u007e\u00a0-\u00ff]+$/.test(plain) ? plain : '?'
  })
}
