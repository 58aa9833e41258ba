import { converterOf } from '../../geo/convert'
import { gaussKruegerZone, type CoordinateSystem } from '../../geo/system'
import type { Box, Position } from '../../geo/types'
import type { Command, Point, Rect } from './commands'
import { line, plain, solid, text } from './commands'
import { metresPerMillimetre, projector } from './mercator'
import { TICK_STRIP } from './paper'

/** Farther from its central meridian a 3 degree zone is used by nobody. */
const FARTHEST_DEGREES = 3
/** Points of a grid line: they are curves on a Mercator sheet. */
const SAMPLES = 32
/** Most lines across the longer side; steps are 1, 2 or 5 times a power of ten. */
const MOST_LINES = 8

export interface GridLine {
  axis: 'easting' | 'northing'
  metres: number
  /** Millimetres on the page; may leave the picture. */
  points: Point[]
}

export interface KilometreGrid {
  system: CoordinateSystem
  stepMetres: number
  lines: GridLine[]
}

/**
 * The kilometre grid of the 3 degree Gauss-Krueger zone of the picture's centre; null where the picture reaches too
 * far out of that zone for its numbers to be of use.
 */
export function kilometreGrid(box: Box, picture: Rect): KilometreGrid | null {
  const system = gaussKruegerZone((box[0] + box[2]) / 2)
  const meridian = system.centralMeridian ?? 0
  if (Math.max(Math.abs(box[0] - meridian), Math.abs(box[2] - meridian)) > FARTHEST_DEGREES) return null
  const { forward, inverse } = converterOf(system)
  const place = projector(box, picture)
  const seen = edgeOf(box).map(forward)
  const range = (values: number[]) => ({ low: Math.min(...values), high: Math.max(...values) })
  const eastings = range(seen.map(([east]) => east))
  const northings = range(seen.map(([, north]) => north))
  const across = metresPerMillimetre(box, picture) * Math.max(picture.width, picture.height)
  const stepMetres = gridStep(across)
  const lineOf = (axis: GridLine['axis'], metres: number): GridLine => {
    const other = axis === 'easting' ? northings : eastings
    const points = Array.from({ length: SAMPLES + 1 }, (_, index) => {
      const along = other.low + ((other.high - other.low) * index) / SAMPLES
      const [longitude, latitude] = inverse(axis === 'easting' ? [metres, along] : [along, metres])
      return place(longitude, latitude)
    })
    return { axis, metres, points }
  }
  return {
    system,
    stepMetres,
    lines: [
      ...multiples(eastings.low, eastings.high, stepMetres).map((metres) => lineOf('easting', metres)),
      ...multiples(northings.low, northings.high, stepMetres).map((metres) => lineOf('northing', metres)),
    ],
  }
}

function gridStep(acrossMetres: number): number {
  const least = acrossMetres / MOST_LINES
  const power = 10 ** Math.floor(Math.log10(least))
  return (([1, 2, 5, 10] as const).find((digit) => digit * power >= least - 1e-9) ?? 10) * power
}

function multiples(low: number, high: number, step: number): number[] {
  const first = Math.ceil(low / step)
  const count = Math.floor(high / step) - first + 1
  return Array.from({ length: Math.max(0, count) }, (_, index) => (first + index) * step)
}

/** Positions round the box: the extremes of a plane grid may lie between its corners. */
function edgeOf([west, south, east, north]: Box): Position[] {
  return Array.from({ length: 17 }, (_, index) => index / 16).flatMap((part): Position[] => {
    const [x, y] = [west + (east - west) * part, south + (north - south) * part]
    return [
      [x, south],
      [x, north],
      [west, y],
      [east, y],
    ]
  })
}

/** Lines of the grid over the picture; the caller clips. */
export function gridCommands({ lines }: KilometreGrid): Command[] {
  const stroke = solid('#4F7C88', 0.12, 0.8)
  return lines.map(({ points }) => ({ kind: 'line', points, stroke }))
}

/** `32401` or `32401.25`: kilometres, as fine as the step asks. */
export function kilometreText(metres: number, stepMetres: number): string {
  const places = Math.max(0, Math.ceil(3 - Math.log10(stepMetres) - 1e-9))
  return (metres / 1000).toFixed(Math.min(3, places))
}

/** Ticks and numbers in the strip: eastings above and below, northings at both sides. */
export function gridNumberCommands(grid: KilometreGrid, picture: Rect, size: number): Command[] {
  const right = picture.x + picture.width
  const bottom = picture.y + picture.height
  const stroke = solid('#14232B', 0.2)
  const style = plain(size)
  const middle = TICK_STRIP / 2
  const drop = size * 0.125
  const tick = 1.2
  return grid.lines.flatMap(({ axis, metres, points }) => {
    const label = kilometreText(metres, grid.stepMetres)
    if (axis === 'easting') {
      return [picture.y, bottom].flatMap((y) => {
        const x = crossing(points, 'y', y)
        if (x === null || x < picture.x || x > right) return []
        const isTop = y === picture.y
        const mark = line(stroke, [x, y], [x, isTop ? y - tick : y + tick])
        if (x < picture.x + 9 || x > right - 9) return [mark]
        const at = { x, y: isTop ? y - middle + drop - 0.35 : y + middle + drop + 0.35 }
        return [mark, text(at, label, style, { align: 'middle' })]
      })
    }
    return [picture.x, right].flatMap((x) => {
      const y = crossing(points, 'x', x)
      if (y === null || y < picture.y || y > bottom) return []
      const isLeft = x === picture.x
      const mark = line(stroke, [x, y], [isLeft ? x - tick : x + tick, y])
      if (y < picture.y + 9 || y > bottom - 9) return [mark]
      const at = { x: isLeft ? x - middle + drop - 0.35 : x + middle + drop + 0.35, y }
      return [mark, text(at, label, style, { align: 'middle', angle: -90 })]
    })
  })
}

/** Where a polyline crosses the straight line `axis` = `value`: the other ordinate, null where it does not. */
function crossing(points: readonly Point[], axis: 'x' | 'y', value: number): number | null {
  const other = axis === 'x' ? 'y' : 'x'
  for (const [index, from] of points.entries()) {
    const to = points[index + 1]
    if (!to || (from[axis] - value) * (to[axis] - value) > 0 || from[axis] === to[axis]) continue
    const part = (value - from[axis]) / (to[axis] - from[axis])
    return from[other] + (to[other] - from[other]) * part
  }
  return null
}
