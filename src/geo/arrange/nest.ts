import { signedRingArea } from '../area'
import type { PolygonRings, Position, Ring } from '../types'
import { EdgeIndex, type FourNumbers } from './edgeIndex'

interface Shell {
  ring: Ring
  area: number
}

/**
 * Puts rings that neither cross nor share an edge into polygons: counter-clockwise ones are shells, clockwise ones are
 * holes of the smallest shell around them. Rings without area, and holes without a shell, are left out.
 */
export function nest(loops: Ring[]): PolygonRings[] {
  const shells: Shell[] = []
  const holes: Ring[] = []
  for (const ring of loops) {
    const area = signedRingArea(ring)
    if (area > 0) shells.push({ ring, area })
    else if (area < 0) holes.push(ring)
  }
  const polygons: PolygonRings[] = shells.map(({ ring }) => [ring])
  if (shells.length === 0 || holes.length === 0) return polygons
  const shellsAround = around(shells)
  for (const hole of holes) {
    let best = -1
    for (const shell of shellsAround(hole))
      if (best < 0 || (shells[shell]?.area ?? 0) < (shells[best]?.area ?? 0)) best = shell
    polygons[best]?.push(hole)
  }
  return polygons
}

/**
 * Tells which shells a ring is inside: a ray from the middle of its longest edge crosses the outline of each of them an
 * odd number of times. The middle of an edge lies on no other ring.
 */
function around(shells: Shell[]): (ring: Ring) => Iterable<number> {
  const edges: FourNumbers[] = []
  const owners: number[] = []
  shells.forEach(({ ring }, owner) => {
    for (let k = 1; k < ring.length; k++) {
      const [a, b] = [ring[k - 1], ring[k]]
      if (!a || !b) continue
      edges.push([a[0], a[1], b[0], b[1]])
      owners.push(owner)
    }
  })
  const index = new EdgeIndex(edges.length, (edge) => edges[edge] ?? [NaN, NaN, NaN, NaN])
  return (ring) => {
    const [a, b] = longestEdge(ring)
    const odd = new Set<number>()
    for (const { edge } of index.crossedFrom([a[0], a[1], b[0], b[1]])) {
      const owner = owners[edge] ?? -1
      if (!odd.delete(owner)) odd.add(owner)
    }
    return odd
  }
}

function longestEdge(ring: Ring): [Position, Position] {
  let longest: [Position, Position] = [
    [NaN, NaN],
    [NaN, NaN],
  ]
  let most = -1
  for (let k = 1; k < ring.length; k++) {
    const [a, b] = [ring[k - 1], ring[k]]
    if (!a || !b) continue
    const length = Math.abs(b[0] - a[0]) + Math.abs(b[1] - a[1])
    if (length > most) [longest, most] = [[a, b], length]
  }
  return longest
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
