import { hatchTile } from '../../../layers/hatch'
import { legendForm } from '../../../layers/legendForm'
import { withTint } from '../../../layers/symbols'
import type {
  AreaSymbol,
  Hatch,
  HachureSymbol,
  Stroke as MapStroke,
  MapSymbol,
  PointSymbol,
} from '../../../layers/types'
import type { Command, Fill, Point, Rect, Stroke } from './commands'
import { WHITE, box, solid } from './commands'

/** A CSS pixel on paper: symbols keep the size they have on a map printed at 96 CSS pixels an inch. */
const MILLIMETRES_PER_PIXEL = 25.4 / 96

/** Thinner than this a line does not print. */
const THINNEST = 0.15

/**
 * A legend box: the symbol of a layer at its size on paper, as plain shapes, so that every painter (canvas, PDF)
 * draws it alike. Colours, widths and hatch tiles are those of the map's own symbol table.
 */
export function swatchCommands(onMap: MapSymbol, rect: Rect, tint?: string): Command[] {
  const symbol = legendForm(onMap)
  switch (symbol.form) {
    case 'area':
      return areaCommands(withTint(symbol, tint), rect)
    case 'line': {
      const y = rect.y + rect.height / 2
      const points = [
        { x: rect.x, y },
        { x: rect.x + rect.width, y },
      ]
      return [symbol.casing, symbol.line, symbol.core]
        .filter((stroke) => stroke !== null)
        .map((stroke): Command => ({ kind: 'line', points, stroke: strokeOf(stroke) }))
    }
    case 'point':
      return pointCommands(symbol, { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 }, rect.height)
    case 'hachure':
      return hachureCommands(symbol, rect)
  }
}

function strokeOf(stroke: MapStroke): Stroke {
  return {
    color: stroke.colour,
    opacity: 1,
    // From the screen width, as the map picture beside it has them: a road keeps its proportions.
    width: Math.max(THINNEST, stroke.px * MILLIMETRES_PER_PIXEL),
    dash: (stroke.dash ?? []).map((length) => length * MILLIMETRES_PER_PIXEL),
  }
}

function areaCommands(symbol: AreaSymbol, rect: Rect): Command[] {
  const edge = symbol.edge ? strokeOf(symbol.edge) : null
  // The edge stands inside the box, or a thick one would touch its neighbours.
  const inset = (edge?.width ?? 0) / 2
  const inner = {
    x: rect.x + inset,
    y: rect.y + inset,
    width: rect.width - 2 * inset,
    height: rect.height - 2 * inset,
  }
  const commands: Command[] = [box(inner, WHITE, null)]
  if (symbol.fillOpacity > 0)
    commands.push(box(inner, { color: symbol.fill, opacity: symbol.fillOpacity }, null))
  if (symbol.hatch)
    commands.push({ kind: 'group', clip: inner, commands: hatchCommands(symbol.hatch, inner) })
  if (edge) commands.push(box(inner, null, edge))
  return commands
}

/** The marks of a fill pattern, repeated from the corner of a rectangle; the caller clips. */
export function hatchCommands(hatch: Hatch, rect: Rect): Command[] {
  const k = MILLIMETRES_PER_PIXEL
  const tile = hatchTile(hatch)
  const [width, height] = [tile.width * k, tile.height * k]
  const stroke = solid(hatch.colour, Math.max(THINNEST, hatch.px * k), hatch.opacity)
  const fill: Fill = { color: hatch.colour, opacity: hatch.opacity }
  const commands: Command[] = []
  for (let y = rect.y; y < rect.y + rect.height; y += height) {
    for (let x = rect.x; x < rect.x + rect.width; x += width) {
      const move = ([dx, dy]: readonly [number, number]): Point => ({ x: x + dx * k, y: y + dy * k })
      for (const points of tile.strokes) commands.push({ kind: 'line', points: points.map(move), stroke })
      for (const dot of tile.dots) {
        const radius = Math.max(THINNEST, dot.radius * k)
        commands.push({ kind: 'circle', centre: move([dot.x, dot.y]), radius, fill, stroke: null })
      }
    }
  }
  return commands
}

function pointCommands(symbol: PointSymbol, centre: Point, height: number): Command[] {
  const ink: Fill = { color: symbol.colour, opacity: 1 }
  const edge = solid(symbol.colour, 0.3)
  const radius = Math.min(symbol.radius * MILLIMETRES_PER_PIXEL, height / 2 - 0.2)
  const { x, y } = centre
  switch (symbol.glyph) {
    case 'triangle':
      return [
        {
          kind: 'polygon',
          points: [
            { x, y: y - radius },
            { x: x + radius, y: y + radius * 0.7 },
            { x: x - radius, y: y + radius * 0.7 },
          ],
          fill: ink,
          stroke: null,
        },
      ]
    case 'dot':
    case 'project':
      return [{ kind: 'circle', centre, radius, fill: { ...ink, opacity: 0.85 }, stroke: edge }]
    case 'ring':
      return [{ kind: 'circle', centre, radius, fill: WHITE, stroke: edge }]
    case 'double-ring':
      return [
        { kind: 'circle', centre, radius, fill: WHITE, stroke: edge },
        { kind: 'circle', centre, radius: radius * 0.4, fill: ink, stroke: null },
      ]
  }
}

/** Short strokes on both sides of a ridge, longest in its middle. */
function hachureCommands(symbol: HachureSymbol, rect: Rect): Command[] {
  const gap = symbol.gap * MILLIMETRES_PER_PIXEL
  const stroke = { ...strokeOf(symbol.line), opacity: Math.min(1, symbol.opacity + 0.3) }
  const middle = rect.y + rect.height / 2
  const commands: Command[] = []
  for (let dx = gap / 2; dx < rect.width; dx += gap) {
    const x = rect.x + dx
    const reach = Math.sin((dx / rect.width) * Math.PI) * rect.height * 0.4
    for (const side of [-1, 1]) {
      const points = [
        { x, y: middle + side * 0.15 },
        { x: x + side * 0.25, y: middle + side * (0.15 + reach) },
      ]
      commands.push({ kind: 'line', points, stroke })
    }
  }
  return commands
}
