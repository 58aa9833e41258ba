import type { jsPDF } from 'jspdf'
import type { SheetPicture } from '../document/picture'
import type { Command, Fill, Stroke, TextCommand } from '../sheet/commands'
import type { Measure } from '../sheet/text'
import { type Faces, faceOf, isSansBold, songOutline, withoutLacking } from './font/faces'

/** An encoded picture. */
export type Picture = Pick<SheetPicture, 'bytes' | 'format'>

/** Family name under which both faces are registered. */
export const FAMILY = 'report'

export interface Brush {
  pdf: jsPDF
  faces: Faces
  measure: Measure
  images: ReadonlyMap<string, Picture>
  /** Collects the characters that a face lacks. */
  lacking: Set<string>
}

/** Draws commands on the current page of a PDF whose unit is the millimetre. */
export function paintPdf(brush: Brush, commands: readonly Command[]): void {
  const { pdf, images } = brush
  for (const command of commands) {
    switch (command.kind) {
      case 'text':
        paintText(brush, command)
        break
      case 'line':
        painted(pdf, null, command.stroke, () => trace(pdf, command.points, false))
        break
      case 'polygon':
        painted(pdf, command.fill, command.stroke, () => trace(pdf, command.points, true))
        break
      case 'rect': {
        const { x, y, width, height } = command.rect
        const { radius } = command
        painted(pdf, command.fill, command.stroke, () =>
          radius > 0
            ? pdf.roundedRect(x, y, width, height, radius, radius, null)
            : pdf.rect(x, y, width, height, null),
        )
        break
      }
      case 'circle': {
        const { centre, radius } = command
        painted(pdf, command.fill, command.stroke, () => pdf.circle(centre.x, centre.y, radius, null))
        break
      }
      case 'image': {
        const image = images.get(command.name)
        const { x, y, width, height } = command.rect
        if (image)
          pdf.addImage(image.bytes, image.format.toUpperCase(), x, y, width, height, command.name, 'FAST')
        break
      }
      case 'group': {
        const { x, y, width, height } = command.clip
        pdf.saveGraphicsState()
        pdf.rect(x, y, width, height, null)
        pdf.clip()
        pdf.discardPath()
        paintPdf(brush, command.commands)
        pdf.restoreGraphicsState()
        break
      }
    }
  }
}

function trace(pdf: jsPDF, points: readonly { x: number; y: number }[], closed: boolean): void {
  points.forEach(({ x, y }, index) => (index === 0 ? pdf.moveTo(x, y) : pdf.lineTo(x, y)))
  if (closed) pdf.close()
}

/** Sets colours and widths, draws the path and paints it: `F`, `S` or `FD`. */
function painted(pdf: jsPDF, fill: Fill | null, stroke: Stroke | null, path: () => void): void {
  const style = fill && stroke ? 'FD' : fill ? 'F' : stroke ? 'S' : ''
  if (style === '') return
  pdf.saveGraphicsState()
  const opacity = { opacity: fill?.opacity ?? 1, 'stroke-opacity': stroke?.opacity ?? 1 }
  if (opacity.opacity < 1 || opacity['stroke-opacity'] < 1) pdf.setGState(pdf.GState(opacity))
  if (fill) pdf.setFillColor(fill.color)
  if (stroke) {
    pdf.setDrawColor(stroke.color)
    pdf.setLineWidth(stroke.width)
    pdf.setLineDashPattern(stroke.dash, 0)
  }
  path()
  if (style === 'FD') pdf.fillStroke()
  else if (style === 'F') pdf.fill()
  else pdf.stroke()
  pdf.restoreGraphicsState()
}

function paintText(brush: Brush, command: TextCommand): void {
  const { pdf, faces, measure, lacking } = brush
  const { at, style, align, angle, fill } = command
  const content = withoutLacking(command.text, faceOf(faces, style), lacking)
  const width = measure(content, style)
  const back = align === 'start' ? 0 : align === 'middle' ? width / 2 : width
  const turn = (angle * Math.PI) / 180
  pdf.setFont(FAMILY, isSansBold(style) ? 'bold' : 'normal')
  pdf.setFontSize(style.size)
  pdf.setTextColor(fill.color)
  const faint = fill.opacity < 1
  const outline = songOutline(style)
  if (outline > 0) {
    pdf.setDrawColor(fill.color)
    pdf.setLineWidth(outline)
    pdf.setLineDashPattern([], 0)
  }
  if (faint) {
    pdf.saveGraphicsState()
    pdf.setGState(pdf.GState({ opacity: fill.opacity }))
  }
  pdf.text(content, at.x - back * Math.cos(turn), at.y - back * Math.sin(turn), {
    angle: -angle,
    renderingMode: outline > 0 ? 'fillThenStroke' : 'fill',
    charSpace: style.spacing === 0 ? undefined : style.spacing,
  })
  if (faint) pdf.restoreGraphicsState()
}
