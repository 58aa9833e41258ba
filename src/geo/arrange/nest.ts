import Flatbush from 'flatbush'
import { signedRingArea } from '../area'
import type { Box, PolygonRings, Position, Ring } from '../types'

/**
 * Puts rings that do not cross into polygons: counter-clockwise ones are shells, clockwise ones are holes of the
 * smallest shell around them. A hole without a shell is left out.
 */
export function nest(loops: Ring[]): PolygonRings[] {
  const shells = loops
    .map((ring) => ({ ring, area: signedRingArea(ring), box: boxOfRing(ring) }))
    .filter(({ area }) => area > 0)
  const polygons: PolygonRings[] = shells.map(({ ring }) => [ring])
  const holes = loops.filter((ring) => signedRingArea(ring) < 0)
  if (shells.length === 0 || holes.length === 0) return polygons
  const index = new Flatbush(shells.length, 16, Float64Array)
  for (const { box } of shells) index.add(...box)
  index.finish()
  for (const hole of holes) {
    let best = -1
    for (const candidate of index.search(...boxOfRing(hole))) {
      const shell = shells[candidate]
      if (!shell || (best >= 0 && shell.area >= (shells[best]?.area ?? 0))) continue
      if (isRingInside(hole, shell.ring)) best = candidate
    }
    polygons[best]?.push(hole)
  }
  return polygons
}

/** [west, south, east, north] of a ring, in its own numbers. */
export function boxOfRing(ring: Ring): Box {
  const box: Box = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [x, y] of ring) {
    box[0] = Math.min(box[0], x)
    box[1] = Math.min(box[1], y)
    box[2] = Math.max(box[2], x)
    box[3] = Math.max(box[3], y)
  }
  return box
}

/** Is a ring that does not cross another inside it? Decided by a position that is not on the other's boundary. */
function isRingInside(inner: Ring, outer: Ring): boolean {
  const corners = new Set(outer.map(([x, y]) => `${x} ${y}`))
  for (const position of inner) {
    if (!corners.has(`${position[0]} ${position[1]}`)) return isInRing(position, outer)
  }
  // Every corner is shared: the middle of an edge decides.
  const [a, b] = inner
  return a !== undefined && b !== undefined && isInRing([(a[0] + b[0]) / 2, (a[1] + b[1]) / 2], outer)
}

/** Even-odd test; a position exactly on the boundary may fall on either side. */
export function isInRing([x, y]: Position, ring: Ring): boolean {
  let inside = false
  for (let index = 1; index < ring.length; index++) {
    const a = ring[index - 1]
    const b = ring[index]
    if (a && b && a[1] > y !== b[1] > y && x < ((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1]) + a[0])
      inside = !inside
  }
  return inside
}
