import type { LonLatPolygons, PolygonRings } from '../../geo/types'
import { cut } from '../tiles/cut'
import { cutLineOf } from '../tiles/cutLine'
import { boxOfRings, flatRings, polygonsOfRings, vertexCount, type FlatRing } from '../tiles/rings'
import { joinAtSeams, noSeams, type SeamLines } from './seams'
import { subtraction, unionOf } from './shapes'

/** So many vertices are laid over one another at once: some ten milliseconds. */
const LEAF_VERTICES = 2048

type Operation = (shapes: PolygonRings[][]) => LonLatPolygons

/** Ground of any of the shapes, once. Works its way through large ones piece by piece and yields after each. */
export function unionInSteps(shapes: readonly LonLatPolygons[]): Generator<void, LonLatPolygons> {
  return combined(shapes, unionOf)
}

/** Ground of `a` that is not of `b`, in the same way. */
export function subtractionInSteps(
  a: readonly PolygonRings[],
  b: readonly PolygonRings[],
): Generator<void, LonLatPolygons> {
  return combined([a, b], ([one = [], other = []]) => subtraction(one, other))
}

function* combined(
  shapes: readonly (readonly PolygonRings[])[],
  operation: Operation,
): Generator<void, LonLatPolygons> {
  const flat = shapes.map((polygons) => polygons.flatMap(flatRings))
  if (!isLarge(flat)) {
    const result = operation(shapes.map((polygons) => [...polygons]))
    yield
    return result
  }
  const lines = noSeams()
  const pieces: FlatRing[] = []
  yield* divide(flat, operation, lines, pieces, 0)
  return polygonsOfRings(joinAtSeams(pieces, lines))
}

function isLarge(shapes: readonly FlatRing[][]): boolean {
  return shapes.reduce((sum, rings) => sum + vertexCount(rings), 0) > LEAF_VERTICES
}

function* divide(
  shapes: readonly FlatRing[][],
  operation: Operation,
  lines: SeamLines,
  pieces: FlatRing[],
  depth: number,
): Generator<void> {
  const filled = shapes.filter((rings) => rings.length > 0)
  if (filled.length === 0) return
  const [west, south, east, north] = boxOfRings(filled.flat())
  // One shape alone is laid over nothing: there is no work to divide.
  if (filled.length === 1 || !isLarge(filled) || depth > 40 || !(east > west && north > south)) {
    for (const polygon of operation(shapes.map(polygonsOfRings)))
      for (const ring of flatRings(polygon)) pieces.push(ring)
    yield
    return
  }
  const { axis, value } = cutLineOf(filled.flat(), [west, south, east, north])
  ;(axis ? lines.y : lines.x).add(value)
  const halves = shapes.map((rings) => cut(rings, axis, value))
  yield
  for (const half of [0, 1] as const)
    yield* divide(
      halves.map((both) => both[half]),
      operation,
      lines,
      pieces,
      depth + 1,
    )
}
