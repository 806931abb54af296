import { CardElement, GlobalRegistry, type SerializationContext } from 'adaptivecards'

type Point = { x: string; y: number }

const box = (name: string, ...inside: (Node | string)[]): HTMLElement => {
  const element = document.createElement('div')
  element.className = name
  element.append(...inside)
  return element
}

/** A bar of a length that shows its part of the most there is. */
function bar({ x, y }: Point, most: number): HTMLElement {
  const length = box('chart-bar')
  length.style.width = `${Math.round((y / most) * 100)}%`
  return box('chart-row', box('chart-label', x), box('chart-track', length), box('chart-n', `${y}`))
}

const SVG = 'http://www.w3.org/2000/svg'
const WIDE = 300
const HIGH = 80

function line(points: readonly Point[], most: number): Element {
  const drawing = document.createElementNS(SVG, 'svg')
  drawing.setAttribute('viewBox', `-6 -6 ${WIDE + 12} ${HIGH + 12}`)
  const place = ({ y }: Point, n: number) =>
    [(n / Math.max(1, points.length - 1)) * WIDE, HIGH - (y / most) * HIGH] as const
  const way = document.createElementNS(SVG, 'polyline')
  way.setAttribute('points', points.map((one, n) => place(one, n).join()).join(' '))
  drawing.append(way)
  points.forEach((one, n) => {
    const [cx, cy] = place(one, n)
    const dot = document.createElementNS(SVG, 'circle')
    for (const [name, value] of Object.entries({ cx, cy, r: 3.5 })) {
      dot.setAttribute(name, String(value))
    }
    drawing.append(dot)
  })
  return drawing
}

/** What Teams draws and Microsoft’s open renderer does not. What it shows stands below in words. */
abstract class Chart extends CardElement {
  protected source: Record<string, unknown> = {}

  protected override internalParse(source: Record<string, unknown>, context: SerializationContext) {
    super.internalParse(source, context)
    this.source = source
  }

  protected abstract drawn(): Node[]

  protected override internalRender(): HTMLElement {
    const chart = box('chart', ...this.drawn())
    chart.setAttribute('role', 'img')
    chart.setAttribute('aria-label', `Chart: ${String(this.source.title ?? '')}. In words below.`)
    return chart
  }
}

class Bars extends Chart {
  getJsonTypeName(): string {
    return 'Chart.HorizontalBar'
  }

  protected drawn(): Node[] {
    const points = this.source.data as Point[]
    const most = Math.max(1, ...points.map(({ y }) => y))
    return points.map((point) => bar(point, most))
  }
}

class Line extends Chart {
  getJsonTypeName(): string {
    return 'Chart.Line'
  }

  protected drawn(): Node[] {
    const [series] = this.source.data as { values: Point[] }[]
    const points = series?.values ?? []
    const most = Math.max(1, ...points.map(({ y }) => y))
    const ends = [points[0], points.at(-1)].map((point) => box('chart-end', point?.x ?? ''))
    return [line(points, most), box('chart-ends', ...ends)]
  }
}

GlobalRegistry.defaultElements.register('Chart.HorizontalBar', Bars)
GlobalRegistry.defaultElements.register('Chart.Line', Line)
