import type { Command, Fill, Rect, Stroke, TextCommand, TextStyle } from './commands'
import { MILLIMETRES_PER_POINT } from './commands'
import type { Measure } from './text'
import { pixelRect } from './paper'

type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D
export type Images = ReadonlyMap<string, CanvasImageSource>

const FAMILIES = {
  sans: '"Microsoft YaHei","PingFang SC","Source Han Sans SC","Noto Sans CJK SC","Noto Sans SC",sans-serif',
  song: '"Source Han Serif SC","Noto Serif CJK SC","Noto Serif SC","SimSun","Songti SC",serif',
} as const

function fontOf(style: TextStyle, pixelsPerMillimetre: number): string {
  const pixels = style.size * MILLIMETRES_PER_POINT * pixelsPerMillimetre
  return `${style.bold ? 'bold ' : ''}${pixels}px ${FAMILIES[style.font]}`
}

/** Large enough that rounding of glyph advances does not show. */
const MEASURE_PIXELS_PER_MILLIMETRE = 40

/** Measures with the fonts of this computer, at one fixed size: line breaks do not depend on the resolution. */
export function canvasMeasure(context: Context): Measure {
  const known = new Map<string, number>()
  return (text, style) => {
    const font = fontOf(style, MEASURE_PIXELS_PER_MILLIMETRE)
    const key = `${font}|${text}`
    let width = known.get(key)
    if (width === undefined) {
      context.font = font
      width = context.measureText(text).width / MEASURE_PIXELS_PER_MILLIMETRE
      known.set(key, width)
    }
    return width + Math.max(0, [...text].length - 1) * style.spacing
  }
}

/**
 * Draws commands on a canvas of `dpi` dots per inch. The only painter for preview and export: they differ in
 * `dpi` and nothing else. Pictures land on whole pixels, so a picture of the right size is copied, not resampled.
 */
export function paint(context: Context, commands: readonly Command[], images: Images, dpi: number): void {
  const k = dpi / 25.4
  for (const command of commands) {
    switch (command.kind) {
      case 'text':
        paintText(context, command, k)
        break
      case 'line':
        tracePath(context, command.points, k)
        stroked(context, command.stroke, k)
        break
      case 'polygon':
        tracePath(context, command.points, k)
        context.closePath()
        filled(context, command.fill)
        stroked(context, command.stroke, k)
        break
      case 'rect':
        traceRect(context, command.rect, command.radius, k)
        filled(context, command.fill)
        stroked(context, command.stroke, k)
        break
      case 'circle':
        context.beginPath()
        context.arc(command.centre.x * k, command.centre.y * k, command.radius * k, 0, 2 * Math.PI)
        filled(context, command.fill)
        stroked(context, command.stroke, k)
        break
      case 'image': {
        const image = images.get(command.name)
        const at = pixelRect(command.rect, dpi)
        if (image) context.drawImage(image, at.x, at.y, at.width, at.height)
        break
      }
      case 'group':
        context.save()
        traceRect(context, command.clip, 0, k)
        context.clip()
        paint(context, command.commands, images, dpi)
        context.restore()
        break
    }
  }
}

function tracePath(context: Context, points: readonly { x: number; y: number }[], k: number): void {
  context.beginPath()
  points.forEach((point, index) => {
    if (index === 0) context.moveTo(point.x * k, point.y * k)
    else context.lineTo(point.x * k, point.y * k)
  })
}

function traceRect(context: Context, rect: Rect, radius: number, k: number): void {
  context.beginPath()
  if (radius > 0) context.roundRect(rect.x * k, rect.y * k, rect.width * k, rect.height * k, radius * k)
  else context.rect(rect.x * k, rect.y * k, rect.width * k, rect.height * k)
}

function filled(context: Context, fill: Fill | null): void {
  if (!fill) return
  context.globalAlpha = fill.opacity
  context.fillStyle = fill.color
  context.fill()
  context.globalAlpha = 1
}

function stroked(context: Context, stroke: Stroke | null, k: number): void {
  if (!stroke) return
  context.globalAlpha = stroke.opacity
  context.strokeStyle = stroke.color
  // Below half a pixel a line fades away on a screen preview.
  context.lineWidth = Math.max(0.5, stroke.width * k)
  context.setLineDash(stroke.dash.map((length) => length * k))
  context.lineJoin = 'round'
  context.stroke()
  context.globalAlpha = 1
}

function paintText(context: Context, command: TextCommand, k: number): void {
  const { at, style, fill, align, angle } = command
  context.save()
  context.font = fontOf(style, k)
  context.fillStyle = fill.color
  context.globalAlpha = fill.opacity
  context.textBaseline = 'alphabetic'
  context.textAlign = 'left'
  context.translate(at.x * k, at.y * k)
  if (angle !== 0) context.rotate((angle * Math.PI) / 180)
  // Spacing is set by hand, character by character: not every browser knows letterSpacing on a canvas.
  const pieces = style.spacing === 0 ? [command.text] : [...command.text]
  const widths = pieces.map((piece) => context.measureText(piece).width)
  const gap = style.spacing * k
  const total = widths.reduce((sum, width) => sum + width, 0) + gap * (pieces.length - 1)
  let x = align === 'start' ? 0 : align === 'middle' ? -total / 2 : -total
  pieces.forEach((piece, index) => {
    context.fillText(piece, x, 0)
    x += (widths[index] ?? 0) + gap
  })
  context.restore()
}
