import type { Position } from '../../geo/types'
import { frameAt, nearMetres, type MetricFrame } from './frame'

/** An edge, straight in longitude and latitude. */
export interface Segment {
  from: Position
  to: Position
}

export interface ClosestPair {
  /** Middle-latitude metres between the two points. */
  metres: number
  onFirst: Position
  onSecond: Position
}

/** The closest points of two edges; 0 metres where they cross or touch. */
export function closestPoints(first: Segment, second: Segment): ClosestPair {
  const middle = (first.from[1] + first.to[1] + second.from[1] + second.to[1]) / 4
  // The scale is that of the edges' middle first, then of the points found: long edges need the second look.
  const rough = closestInFrame(first, second, frameAt(middle))
  return closestInFrame(first, second, frameAt((rough.onFirst[1] + rough.onSecond[1]) / 2))
}

function closestInFrame(first: Segment, second: Segment, frame: MetricFrame): ClosestPair {
  const crossing = crossingPoint(first, second)
  if (crossing) return { metres: 0, onFirst: crossing, onSecond: crossing }
  let best: ClosestPair | null = null
  const consider = (onFirst: Position, onSecond: Position) => {
    const metres = nearMetres(onFirst, onSecond)
    if (!best || metres < best.metres) best = { metres, onFirst, onSecond }
  }
  consider(first.from, footPoint(first.from, second, frame))
  consider(first.to, footPoint(first.to, second, frame))
  consider(footPoint(second.from, first, frame), second.from)
  consider(footPoint(second.to, first, frame), second.to)
  return best ?? { metres: Infinity, onFirst: first.from, onSecond: second.from }
}

/** The point of an edge that is nearest to `point`. */
export function footPoint(point: Position, edge: Segment, frame: MetricFrame): Position {
  const east = (edge.to[0] - edge.from[0]) * frame.metresPerLongitude
  const north = (edge.to[1] - edge.from[1]) * frame.metresPerLatitude
  const square = east * east + north * north
  if (square === 0) return edge.from
  const share =
    ((point[0] - edge.from[0]) * frame.metresPerLongitude * east +
      (point[1] - edge.from[1]) * frame.metresPerLatitude * north) /
    square
  if (share <= 0) return edge.from
  if (share >= 1) return edge.to
  return [
    edge.from[0] + (edge.to[0] - edge.from[0]) * share,
    edge.from[1] + (edge.to[1] - edge.from[1]) * share,
  ]
}

/** Where two edges properly cross; null where they do not. Ends that only touch are left to the foot points. */
function crossingPoint(first: Segment, second: Segment): Position | null {
  const [ax, ay] = first.from
  const rx = first.to[0] - ax
  const ry = first.to[1] - ay
  const sx = second.to[0] - second.from[0]
  const sy = second.to[1] - second.from[1]
  const denominator = rx * sy - ry * sx
  if (denominator === 0) return null
  const qx = second.from[0] - ax
  const qy = second.from[1] - ay
  const t = (qx * sy - qy * sx) / denominator
  const u = (qx * ry - qy * rx) / denominator
  if (t < 0 || t > 1 || u < 0 || u > 1) return null
  return [ax + rx * t, ay + ry * t]
}
