/** What single entities of a drawing look like on the ground. Group codes after the DXF reference of AutoCAD. */
import type { Position } from '../../geo/types'
import { comesBack, cornersOf, withArcs, type Corner } from './corners'
import { arc, arcDegrees, ellipsePositions, splinePositions } from './curves'
import { hatchRings, splineOf } from './hatch'

export interface Entity {
  kind: string
  layer: string
  /** Group code and value, in order. */
  pairs: [code: number, value: string][]
  /** Of an old-style polyline. */
  vertices: Entity[]
}

/** `isCurved`: chords stand for an ellipse or a spline. */
export type Shape =
  /** A closed outline that may be a hole of another one. */
  | { kind: 'ring'; positions: Position[]; isCurved?: boolean }
  /** Outlines that belong together. */
  | { kind: 'rings'; rings: Position[][]; isCurved?: boolean }
  | { kind: 'line'; positions: Position[]; isCurved?: boolean }
  | { kind: 'point'; position: Position }
  | { kind: 'unknown' }

/** Coordinates of flat entities stand in a plane of their own; one that is seen from below is the mirror image. */
export function entityShapes(entity: Entity): Shape[] {
  const shapes = shapesOf(entity)
  const isFlat = ['LWPOLYLINE', 'POLYLINE', 'CIRCLE', 'ARC', 'HATCH', 'MPOLYGON'].includes(entity.kind)
  return isFlat && isFromBelow(entity) ? shapes.map(mirrored) : shapes
}

function isFromBelow({ pairs }: Entity): boolean {
  return Number(pairs.find(([code]) => code === 230)?.[1] ?? 1) < 0
}

function mirrored(shape: Shape): Shape {
  const turned = ([x, y]: Position): Position => [-x, y]
  if (shape.kind === 'ring' || shape.kind === 'line')
    return { ...shape, positions: shape.positions.map(turned) }
  if (shape.kind === 'rings') return { ...shape, rings: shape.rings.map((ring) => ring.map(turned)) }
  return shape.kind === 'point' ? { ...shape, position: turned(shape.position) } : shape
}

function shapesOf(entity: Entity): Shape[] {
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
      const hatch = hatchRings(entity.pairs)
      return hatch ? [{ kind: 'rings', ...hatch }] : [{ kind: 'unknown' }]
    }
    case 'ELLIPSE':
      return curveShapes(
        ellipsePositions({
          centre: [number(10), number(20)],
          major: [number(11), number(21)],
          ratio: number(40),
          start: number(41, 0),
          end: number(42, 2 * Math.PI),
          isMirrored: isFromBelow(entity),
        }),
      )
    case 'SPLINE':
      return curveShapes(splinePositions(splineOf(entity.pairs, 71)))
    default:
      return [{ kind: 'unknown' }]
  }
}

function polylineShapes(corners: Corner[], flaggedClosed: boolean): Shape[] {
  if (corners.length < 2) return []
  const meets = comesBack(corners)
  const isClosed = flaggedClosed || (meets && corners.length > 3)
  const positions = withArcs(corners, isClosed && !meets)
  if (!isClosed) return [{ kind: 'line', positions }]
  return positions.length >= 3 ? [{ kind: 'ring', positions }] : []
}

/** A curve that comes back to within a micrometre encloses ground. */
function curveShapes(positions: Position[] | null): Shape[] {
  const first = positions?.[0]
  const last = positions?.[positions.length - 1]
  if (!positions || !first || !last || positions.length < 2) return [{ kind: 'unknown' }]
  const meets = Math.hypot(first[0] - last[0], first[1] - last[1]) < 1e-6
  if (!meets || positions.length < 4) return [{ kind: 'line', positions, isCurved: true }]
  return [{ kind: 'ring', positions: [...positions.slice(0, -1), first], isCurved: true }]
}

/** Layer name; `\U+XXXX` stands for characters outside the drawing's code page. */
export function layerOf({ pairs }: Entity): string {
  const name = pairs.find(([code]) => code === 8)?.[1].trim() ?? '0'
  return name.replace(/\\U\+([0-9A-F]{4})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
}
