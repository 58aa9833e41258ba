/** Occupied ground for printers without colour: the one dark area of the sheet, with lines that no copier loses. */
import type { Position } from 'geojson'
import { GREY_LINES, GREY_OVERLAP, GREY_TOUCH } from '../../../layers/outcome'
import { linesOf, polygonsOf } from '../style/derive'
import type { SceneFinding } from '../types'
import type { Projection } from './frame'

/** Draws over the coloured overlap, in CSS px of the picture. */
export function drawGreyOverlaps(
  context: CanvasRenderingContext2D,
  findings: readonly SceneFinding[],
  projection: Projection,
  width: number,
  height: number,
): void {
  const { fill, edge } = GREY_OVERLAP
  const occupied = findings.filter(({ outcome }) => outcome === 'occupied')
  const ground = new Path2D()
  for (const ring of occupied.flatMap(({ geometry }) => polygonsOf(geometry)).flat()) {
    ring.forEach(([lon = 0, lat = 0], index) => {
      const { x, y } = projection.project([lon, lat])
      if (index === 0) ground.moveTo(x, y)
      else ground.lineTo(x, y)
    })
    ground.closePath()
  }
  context.save()
  context.fillStyle = fill
  context.fill(ground, 'evenodd')
  context.save()
  context.clip(ground, 'evenodd')
  context.beginPath()
  // Down to the right.
  const step = GREY_LINES.gap * Math.SQRT2
  for (let start = -height; start < width; start += step) {
    context.moveTo(start, 0)
    context.lineTo(start + height, height)
  }
  context.strokeStyle = GREY_LINES.colour
  context.lineWidth = GREY_LINES.px
  context.stroke()
  context.restore()
  if (edge) {
    context.strokeStyle = edge.colour
    context.lineWidth = edge.px
    context.stroke(ground)
  }
  for (const { geometry } of findings)
    for (const line of linesOf(geometry)) drawTouch(context, line, projection)
  context.restore()
}

function drawTouch(
  context: CanvasRenderingContext2D,
  line: readonly Position[],
  projection: Projection,
): void {
  context.beginPath()
  line.forEach(([lon = 0, lat = 0], index) => {
    const { x, y } = projection.project([lon, lat])
    if (index === 0) context.moveTo(x, y)
    else context.lineTo(x, y)
  })
  for (const stroke of [GREY_TOUCH.casing, GREY_TOUCH.line]) {
    if (!stroke) continue
    context.strokeStyle = stroke.colour
    context.lineWidth = stroke.px
    context.setLineDash(stroke.dash ?? [])
    context.stroke()
  }
  context.setLineDash([])
}
