/**
 * The box of a symbol: the one function that draws legends, in the layer list, on the sheet preview and on
 * paper. The shapes come from the same table and the same hatch tiles as the map.
 */
import { hatchTile } from './hatch'
import { legendForm } from './legendForm'
import { withTint } from './symbols'
import type { AreaSymbol, Hatch, HachureSymbol, LineSymbol, MapSymbol, PointSymbol, Stroke } from './types'

export const SWATCH = { widthPx: 28, heightPx: 18, widthMm: 8, heightMm: 5 }

/** What a swatch needs of a canvas; both HTML and offscreen contexts have it. */
export type SwatchContext = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D

export interface SwatchBox {
  /** Top left corner and size, in the context's current units. */
  x: number
  y: number
  width: number
  height: number
  /** Context units in one CSS px: 1 on a screen canvas scaled by the device ratio, dpi/96 on a paper canvas. */
  unit: number
  /** A feature's own tint for schematic parts. */
  tint?: string
}

/** Draws the symbol inside the box and leaves the context as it was. */
export function drawSwatch(context: SwatchContext, onMap: MapSymbol, box: SwatchBox): void {
  const symbol = legendForm(onMap)
  context.save()
  context.translate(box.x, box.y)
  context.scale(box.unit, box.unit)
  const [width, height] = [box.width / box.unit, box.height / box.unit]
  switch (symbol.form) {
    case 'area':
      drawArea(context, withTint(symbol, box.tint), width, height)
      break
    case 'line':
      drawLine(context, symbol, width, height)
      break
    case 'point':
      drawPoint(context, symbol, width / 2, height / 2)
      break
    case 'hachure':
      drawHachure(context, symbol, width, height)
      break
    default:
      symbol satisfies never
  }
  context.restore()
}

function setStroke(context: SwatchContext, stroke: Stroke): void {
  context.strokeStyle = stroke.colour
  context.lineWidth = stroke.px
  context.setLineDash(stroke.dash ? [...stroke.dash] : [])
}

function drawArea(context: SwatchContext, symbol: AreaSymbol, width: number, height: number): void {
  const inset = symbol.edge ? symbol.edge.px / 2 + 0.25 : 0.25
  const frame: [number, number, number, number] = [inset, inset, width - 2 * inset, height - 2 * inset]
  context.fillStyle = '#FFFFFF'
  context.fillRect(...frame)
  context.globalAlpha = symbol.fillOpacity
  context.fillStyle = symbol.fill
  context.fillRect(...frame)
  context.globalAlpha = 1
  if (symbol.hatch) {
    context.save()
    context.beginPath()
    context.rect(...frame)
    context.clip()
    drawHatch(context, symbol.hatch, width, height)
    context.restore()
  }
  if (symbol.edge) {
    setStroke(context, symbol.edge)
    context.strokeRect(...frame)
  }
}

/** Fills the rectangle from (0, 0) with a hatch, as strokes: sharp at any resolution. */
export function drawHatch(context: SwatchContext, hatch: Hatch, width: number, height: number): void {
  const tile = hatchTile(hatch)
  context.globalAlpha = hatch.opacity
  context.strokeStyle = hatch.colour
  context.fillStyle = hatch.colour
  context.lineWidth = hatch.px
  context.setLineDash([])
  context.beginPath()
  for (let top = -tile.height; top < height + tile.height; top += tile.height) {
    for (let left = -tile.width; left < width + tile.width; left += tile.width) {
      for (const stroke of tile.strokes) {
        stroke.forEach(([x, y], index) => {
          if (index === 0) context.moveTo(left + x, top + y)
          else context.lineTo(left + x, top + y)
        })
      }
    }
  }
  context.stroke()
  context.beginPath()
  for (let top = 0; top < height; top += tile.height) {
    for (let left = 0; left < width; left += tile.width) {
      for (const dot of tile.dots) {
        context.moveTo(left + dot.x + dot.radius, top + dot.y)
        context.arc(left + dot.x, top + dot.y, dot.radius, 0, 2 * Math.PI)
      }
    }
  }
  context.fill()
  context.globalAlpha = 1
}

function drawLine(context: SwatchContext, symbol: LineSymbol, width: number, height: number): void {
  for (const stroke of [symbol.casing, symbol.line, symbol.core]) {
    if (!stroke) continue
    setStroke(context, stroke)
    context.beginPath()
    context.moveTo(1, height * 0.62)
    context.bezierCurveTo(width * 0.35, height * 0.2, width * 0.6, height * 0.85, width - 1, height * 0.38)
    context.stroke()
  }
}

/** Draws a point symbol around (x, y), in CSS px. */
export function drawPoint(context: SwatchContext, symbol: PointSymbol, x: number, y: number): void {
  context.setLineDash([])
  context.lineWidth = 1.2
  context.strokeStyle = symbol.colour
  context.fillStyle = symbol.colour
  context.beginPath()
  if (symbol.glyph === 'triangle') {
    context.moveTo(x, y - symbol.radius)
    context.lineTo(x + symbol.radius, y + symbol.radius * 0.7)
    context.lineTo(x - symbol.radius, y + symbol.radius * 0.7)
    context.closePath()
    context.fill()
    return
  }
  context.arc(x, y, symbol.radius, 0, 2 * Math.PI)
  if (symbol.glyph === 'dot' || symbol.glyph === 'project') {
    context.globalAlpha = 0.85
    context.fill()
    context.globalAlpha = 1
  } else {
    context.fillStyle = '#FFFFFF'
    context.fill()
  }
  context.stroke()
  if (symbol.glyph === 'double-ring') {
    context.beginPath()
    context.fillStyle = symbol.colour
    context.arc(x, y, symbol.radius * 0.4, 0, 2 * Math.PI)
    context.fill()
  }
}

function drawHachure(context: SwatchContext, symbol: HachureSymbol, width: number, height: number): void {
  setStroke(context, symbol.line)
  context.globalAlpha = Math.min(1, symbol.opacity + 0.3)
  context.beginPath()
  const middle = height / 2
  for (let x = 2; x < width - 1; x += symbol.gap) {
    const reach = Math.sin((x / width) * Math.PI) * height * 0.4
    context.moveTo(x, middle - 0.6)
    context.lineTo(x - 1, middle - 0.6 - reach)
    context.moveTo(x, middle + 0.6)
    context.lineTo(x + 1, middle + 0.6 + reach)
  }
  context.stroke()
  context.globalAlpha = 1
}
