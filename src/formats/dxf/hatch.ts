/** Boundary paths of a hatch: polylines, or edges of lines, arcs, ellipses and splines. Group codes after AutoCAD. */
import type { Position } from '../../geo/types'
import { comesBack, cornersOf, withArcs } from './corners'
import { arcDegrees, ellipsePositions, splinePositions } from './curves'

type Pairs = [code: number, value: string][]

export interface HatchRings {
  rings: Position[][]
  /** Ellipses or splines are among the edges. */
  isCurved: boolean
}

/** null where a path has an edge that cannot be read. */
export function hatchRings(pairs: Pairs): HatchRings | null {
  const rings: Position[][] = []
  let isCurved = false
  let at = pairs.findIndex(([code]) => code === 91)
  if (at < 0) return null
  const count = Number(pairs[at]?.[1])
  at++
  for (let path = 0; path < count; path++) {
    while (at < pairs.length && pairs[at]?.[0] !== 92) at++
    const flags = Number(pairs[at]?.[1] ?? NaN)
    if (Number.isNaN(flags)) break
    const isPolyline = (flags & 2) !== 0
    let end = at + 1
    // 97 ends a polyline; among edges it counts the fit points of a spline.
    while (end < pairs.length && ![92, 75].includes(pairs[end]?.[0] ?? 0)) {
      if (isPolyline && pairs[end]?.[0] === 97) break
      end++
    }
    const own = pairs.slice(at + 1, end)
    const corners = isPolyline ? cornersOf(own) : []
    const ring = isPolyline ? withArcs(corners, !comesBack(corners)) : edgePositions(own)
    if (!ring) return null
    if (!isPolyline && own.some(([code, value]) => code === 72 && Number(value) >= 3)) isCurved = true
    if (ring.length >= 3) rings.push(ring)
    at = end
  }
  return rings.length > 0 ? { rings, isCurved } : null
}

function edgePositions(pairs: Pairs): Position[] | null {
  const starts = pairs.flatMap(([code], index) => (code === 72 ? [index] : []))
  const positions: Position[] = []
  for (const [order, start] of starts.entries()) {
    const edge = oneEdge(pairs.slice(start, starts[order + 1]))
    if (!edge || edge.length < 2) return null
    for (const position of edge) positions.push(position)
  }
  return positions
}

function oneEdge(pairs: Pairs): Position[] | null {
  const value = (code: number) => Number(pairs.find(([c]) => c === code)?.[1] ?? NaN)
  const centre: Position = [value(10), value(20)]
  const isLeft = value(73) !== 0
  // Edges that run clockwise state their angles as the complement.
  const angles = isLeft ? [value(50), value(51)] : [-value(51), -value(50)]
  const [from = NaN, to = NaN] = angles
  const inOrder = (positions: Position[]) => (isLeft ? positions : positions.reverse())
  switch (value(72)) {
    case 1:
      return [centre, [value(11), value(21)]]
    case 2:
      return inOrder(arcDegrees(centre, value(40), from, to))
    case 3:
      return inOrder(
        ellipsePositions({
          centre,
          major: [value(11), value(21)],
          ratio: value(40),
          start: (from * Math.PI) / 180,
          end: (to * Math.PI) / 180,
          isMirrored: false,
        }),
      )
    case 4:
      return splinePositions(splineOf(pairs, 94))
    default:
      return null
  }
}

/** The numbers of a spline: knots 40, control points 10 and 20, weights 42 (hatch) or 41 (entity). */
export function splineOf(pairs: Pairs, degreeCode: 71 | 94) {
  const all = (code: number) => pairs.filter(([c]) => c === code).map(([, value]) => Number(value))
  const [xs, ys] = [all(10), all(20)]
  return {
    degree: all(degreeCode)[0] ?? NaN,
    knots: all(40),
    controls: xs.map((x, index): Position => [x, ys[index] ?? NaN]),
    weights: all(degreeCode === 94 ? 42 : 41),
  }
}
