/** What single entities of a drawing look like on the ground. Group codes after the DXF reference of AutoCAD. */
import type { Position } from '../geo/types'

export interface Entity {
  kind: string
  layer: string
  /** Group code and value, in order. */
  pairs: [code: number, value: string][]
  /** Of an old-style polyline. */
  vertices: Entity[]
}

export type Shape =
  /** A closed outline that may be a hole of another one. */
  | { kind: 'ring'; positions: Position[] }
  /** Outlines that belong together. */
  | { kind: 'rings'; rings: Position[][] }
  | { kind: 'line'; positions: Position[] }
  | { kind: 'point'; position: Position }
  | { kind: 'unknown' }

/** How far the chords that stand for an arc may leave it. */
const SAGITTA = 1e-3
const MOST_CHORDS = 4096

interface Corner {
  position: Position
  /** Tangent of a quarter of the angle of the arc to the next corner; positive to the left. 0 for a straight edge. */
  bulge: number
}

export function entityShapes(entity: Entity): Shape[] {
  const number = (code: number, fallback = NaN): number => {
    const text = entity.pairs.find(([c]) => c === code)?.[1]
    return text === undefined ? fallback : Number(text)
  }
  switch (entity.kind) {
    case 'LWPOLYLINE':
      return polylineShapes(cornersOf(entity.pairs), (number(70, 0) & 1) === 1)
    case 'POLYLINE': {
      const flags = number(70, 0)
      // Meshes (16) and polyfaces (64) are bodies; vertices of spline frames (16) are no corners.
      if ((flags & 80) !== 0) return [{ kind: 'unknown' }]
      const corners = entity.vertices
        .filter(({ pairs }) => (Number(pairs.find(([code]) => code === 70)?.[1] ?? 0) & 16) === 0)
        .flatMap(({ pairs }) => cornersOf(pairs))
      return polylineShapes(corners, (flags & 1) === 1)
    }
    case 'LINE':
      return [
        {
          kind: 'line',
          positions: [
            [number(10), number(20)],
            [number(11), number(21)],
          ],
        },
      ]
    case 'POINT':
      return [{ kind: 'point', position: [number(10), number(20)] }]
    case 'CIRCLE':
      return [{ kind: 'ring', positions: arc([number(10), number(20)], number(40), 0, 2 * Math.PI) }]
    case 'ARC':
      return [
        { kind: 'line', positions: arcDegrees([number(10), number(20)], number(40), number(50), number(51)) },
      ]
    case 'HATCH':
    case 'MPOLYGON': {
      const rings = hatchRings(entity.pairs)
      return rings ? [{ kind: 'rings', rings }] : [{ kind: 'unknown' }]
    }
    default:
      return [{ kind: 'unknown' }]
  }
}

function cornersOf(pairs: [number, string][]): Corner[] {
  const corners: Corner[] = []
  for (const [code, text] of pairs) {
    const last = corners[corners.length - 1]
    if (code === 10) corners.push({ position: [Number(text), NaN], bulge: 0 })
    else if (code === 20 && last) last.position = [last.position[0], Number(text)]
    else if (code === 42 && last) last.bulge = Number(text) || 0
  }
  return corners
}

function polylineShapes(corners: Corner[], flaggedClosed: boolean): Shape[] {
  if (corners.length < 2) return []
  const meets = comesBack(corners)
  const isClosed = flaggedClosed || (meets && corners.length > 3)
  const positions = withArcs(corners, isClosed && !meets)
  if (!isClosed) return [{ kind: 'line', positions }]
  return positions.length >= 3 ? [{ kind: 'ring', positions }] : []
}

/** Does the last corner repeat the first? */
function comesBack(corners: Corner[]): boolean {
  const [first] = corners
  const last = corners[corners.length - 1]
  return !!first && !!last && first.position[0] === last.position[0] && first.position[1] === last.position[1]
}

/** The corners with the arcs between them; `closing` adds the way from the last to the first. */
function withArcs(corners: Corner[], closing: boolean): Position[] {
  const positions: Position[] = []
  corners.forEach(({ position, bulge }, index) => {
    positions.push(position)
    const next = corners[index + 1] ?? (closing ? corners[0] : undefined)
    if (next && bulge !== 0) positions.push(...bulgePositions(position, next.position, bulge))
  })
  const first = corners[0]
  return closing && first ? [...positions, first.position] : positions
}

/** Inner positions of the arc between two corners. */
function bulgePositions(from: Position, to: Position, bulge: number): Position[] {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]]
  const chord = Math.hypot(dx, dy)
  if (!(chord > 0) || !Number.isFinite(bulge)) return []
  const angle = 4 * Math.atan(bulge)
  const radius = (chord * (1 + bulge * bulge)) / (4 * Math.abs(bulge))
  // The centre lies on the perpendicular of the chord, to the left where the arc bends to the left.
  const offset = (chord * (1 - bulge * bulge)) / (4 * bulge)
  const centre: Position = [
    (from[0] + to[0]) / 2 - (dy / chord) * offset,
    (from[1] + to[1]) / 2 + (dx / chord) * offset,
  ]
  const start = Math.atan2(from[1] - centre[1], from[0] - centre[0])
  return arc(centre, radius, start, start + angle).slice(1, -1)
}

function arcDegrees(centre: Position, radius: number, start: number, end: number): Position[] {
  const sweep = (((end - start) % 360) + 360) % 360 || 360
  return arc(centre, radius, (start * Math.PI) / 180, ((start + sweep) * Math.PI) / 180)
}

/** Positions of an arc, both ends among them; angles in radians, counter-clockwise where `end` is the larger one. */
function arc(centre: Position, radius: number, start: number, end: number): Position[] {
  const step = radius > SAGITTA ? 2 * Math.acos(1 - SAGITTA / radius) : Math.PI / 4
  const chords = Math.min(MOST_CHORDS, Math.max(4, Math.ceil(Math.abs(end - start) / step) || 4))
  return Array.from({ length: chords + 1 }, (_, index): Position => {
    const angle = start + ((end - start) * index) / chords
    return [centre[0] + radius * Math.cos(angle), centre[1] + radius * Math.sin(angle)]
  })
}

/** Boundary paths of a hatch: polylines, or edges of lines and arcs; null where a path has other edges. */
function hatchRings(pairs: [number, string][]): Position[][] | null {
  const rings: Position[][] = []
  let at = pairs.findIndex(([code]) => code === 91)
  if (at < 0) return null
  const count = Number(pairs[at]?.[1])
  at++
  for (let path = 0; path < count; path++) {
    while (at < pairs.length && pairs[at]?.[0] !== 92) at++
    const flags = Number(pairs[at]?.[1] ?? NaN)
    if (Number.isNaN(flags)) break
    let end = at + 1
    while (end < pairs.length && pairs[end]?.[0] !== 92 && pairs[end]?.[0] !== 97 && pairs[end]?.[0] !== 75)
      end++
    const own = pairs.slice(at + 1, end)
    const corners = cornersOf(own)
    const ring = (flags & 2) !== 0 ? withArcs(corners, !comesBack(corners)) : edgePositions(own)
    if (!ring) return null
    if (ring.length >= 3) rings.push(ring)
    at = end
  }
  return rings.length > 0 ? rings : null
}

function edgePositions(pairs: [number, string][]): Position[] | null {
  const starts = pairs.flatMap(([code], index) => (code === 72 ? [index] : []))
  const positions: Position[] = []
  for (const [order, start] of starts.entries()) {
    const own = pairs.slice(start, starts[order + 1])
    const value = (code: number) => Number(own.find(([c]) => c === code)?.[1] ?? NaN)
    const edge = value(72)
    if (edge === 1) positions.push([value(10), value(20)], [value(11), value(21)])
    else if (edge === 2) {
      const isLeft = value(73) !== 0
      const points = isLeft
        ? arcDegrees([value(10), value(20)], value(40), value(50), value(51))
        : arcDegrees([value(10), value(20)], value(40), -value(51), -value(50)).reverse()
      positions.push(...points)
    } else return null
  }
  return positions
}

/** Layer name; `\U+XXXX` stands for characters outside the drawing's code page. */
export function layerOf({ pairs }: Entity): string {
  const name = pairs.find(([code]) => code === 8)?.[1].trim() ?? '0'
  return name.replace(/\\U\+([0-9A-F]{4})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
}
