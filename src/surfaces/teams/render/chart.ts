import { barsOf, type ChartPart } from '../../../messages/chart.ts'
import type { Element } from './card.ts'
import { labelled, plain, unmarked } from './text.ts'

/** One colour for everything: what a bar means is its label, never its colour. */
const COLOUR = 'categoricalBlue'

/**
 * A chart of Teams, and below it everything that it shows in words. A client that draws no charts
 * gets bars of text in its place.
 */
export function renderChart(part: ChartPart): Element[] {
  const fallback = {
    type: 'Container',
    items: barsOf(part).map(({ label, bar, value }) => labelled(label, `${bar} ${value}`)),
  }
  return [
    { ...drawnAs(part), title: unmarked(part.title), color: COLOUR, fallback },
    ...plain(part.words, { size: 'Small', isSubtle: true }),
  ]
}

function drawnAs({ kind, title, values }: ChartPart): Element {
  const points = values.map(({ label, value }) => ({ x: unmarked(label), y: value }))
  switch (kind) {
    case 'distribution':
      return { type: 'Chart.HorizontalBar', displayMode: 'AbsoluteNoAxis', data: points }
    case 'trend':
      return { type: 'Chart.Line', yMin: 0, data: [{ legend: unmarked(title), values: points }] }
  }
}
