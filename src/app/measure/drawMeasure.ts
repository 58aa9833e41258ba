/** The line or ring of a measurement on a canvas over the map. */
export interface Drawn {
  points: readonly [x: number, y: number][]
  isRing: boolean
  /** Where the next point would be; null where nothing follows the pointer. */
  next: [x: number, y: number] | null
  /** The figure beside the last point; of a ring in its middle. */
  label: string
}

const ACCENT = '#12586A'
const PAPER = '#FFFFFF'
const FONT = '700 13px system-ui, "Noto Sans CJK SC", sans-serif'

export function drawMeasure(context: CanvasRenderingContext2D, drawn: Drawn): void {
  const { points, isRing, next, label } = drawn
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last) return
  context.lineJoin = 'round'
  context.lineCap = 'round'
  trace(context, points, isRing)
  if (isRing) {
    context.fillStyle = 'rgba(18, 88, 106, 0.12)'
    context.fill()
  }
  stroke(context, [])
  if (next) {
    trace(context, isRing ? [last, next, first] : [last, next], false)
    stroke(context, [6, 5])
  }
  for (const [x, y] of points) {
    context.beginPath()
    context.arc(x, y, 4.5, 0, 2 * Math.PI)
    context.fillStyle = PAPER
    context.fill()
    context.lineWidth = 2
    context.strokeStyle = ACCENT
    context.stroke()
  }
  if (label !== '') plate(context, label, isRing ? middle(points) : [last[0], last[1] - 20])
}

function trace(
  context: CanvasRenderingContext2D,
  points: readonly [number, number][],
  closed: boolean,
): void {
  context.beginPath()
  points.forEach(([x, y], index) => (index === 0 ? context.moveTo(x, y) : context.lineTo(x, y)))
  if (closed) context.closePath()
}

/** White under the accent: it stands out on any ground. */
function stroke(context: CanvasRenderingContext2D, dash: number[]): void {
  context.setLineDash(dash)
  for (const [colour, width] of [
    [PAPER, 5],
    [ACCENT, 2.2],
  ] as const) {
    context.strokeStyle = colour
    context.lineWidth = width
    context.stroke()
  }
  context.setLineDash([])
}

function plate(context: CanvasRenderingContext2D, text: string, [x, y]: [number, number]): void {
  context.font = FONT
  const width = context.measureText(text).width + 16
  context.beginPath()
  context.roundRect(x - width / 2, y - 12, width, 24, 5)
  context.fillStyle = 'rgba(255, 255, 255, 0.94)'
  context.fill()
  context.lineWidth = 1
  context.strokeStyle = ACCENT
  context.stroke()
  context.fillStyle = ACCENT
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  context.fillText(text, x, y + 0.5)
}

function middle(points: readonly [number, number][]): [number, number] {
  const sum = points.reduce(([x, y], [dx, dy]) => [x + dx, y + dy], [0, 0])
  return [sum[0] / points.length, sum[1] / points.length]
}
