/** Corners of polylines, with the arcs that their bulges stand for. */
import type { Position } from '../../geo/types'
import { arc } from './curves'

export interface Corner {
  position: Position
  /** Tangent of a quarter of the angle of the arc to the next corner; positive to the left. 0 for a straight edge. */
  bulge: number
}

export function cornersOf(pairs: [number, string][]): Corner[] {
  const corners: Corner[] = []
  for (const [code, text] of pairs) {
    const last = corners[corners.length - 1]
    if (code === 10) corners.push({ position: [Number(text), NaN], bulge: 0 })
    else if (code === 20 && last) last.position = [last.position[0], Number(text)]
    else if (code === 42 && last) last.bulge = Number(text) || 0
  }
  return corners
}

/** Ends that are meant to be one point: drawings snap to less than a millimetre. */
export const SAME_METRES = 0.001

/** Does the last corner repeat the first? */
export function comesBack(corners: Corner[]): boolean {
  const [first] = corners
  const last = corners[corners.length - 1]
  if (!first || !last) return false
  const [dx, dy] = [first.position[0] - last.position[0], first.position[1] - last.position[1]]
  return Math.hypot(dx, dy) <= SAME_METRES
}

/** The corners with the arcs between them; `closing` adds the way from the last to the first. */
export function withArcs(corners: Corner[], closing: boolean): Position[] {
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
