import type { Box, PolygonRings, Ring } from '../../geo/types'

/**
 * A ring as the engine stores it: x0, y0, x1, y1, … without the closing repetition, no position twice in a
 * row. Shells run counter-clockwise, holes clockwise, so that signed areas add up.
 */
export type FlatRing = Float64Array

/** Signed area of a flat ring in the square of its own unit; positive when counter-clockwise. */
export function signedArea(ring: FlatRing): number {
  // Measured from the first vertex: degrees near 95 would otherwise lose half of their digits.
  const originX = ring[0] ?? 0
  const originY = ring[1] ?? 0
  let twice = 0
  let previousX = (ring[ring.length - 2] ?? 0) - originX
  let previousY = (ring[ring.length - 1] ?? 0) - originY
  for (let i = 0; i < ring.length; i += 2) {
    const x = ring[i]! - originX
    const y = ring[i + 1]! - originY
    twice += previousX * y - x * previousY
    previousX = x
    previousY = y
  }
  return twice / 2
}

/** Written into one array of the right size: a layer of a million vertices passes through here. */
function openFlat(ring: Ring): FlatRing {
  const flat = new Float64Array(ring.length * 2)
  let used = 0
  let previousX = NaN
  let previousY = NaN
  for (let i = 0; i < ring.length; i += 1) {
    const position = ring[i]!
    const x = position[0]
    const y = position[1]
    if (x === previousX && y === previousY) continue
    flat[used] = x
    flat[used + 1] = y
    used += 2
    previousX = x
    previousY = y
  }
  while (used > 2 && flat[0] === flat[used - 2] && flat[1] === flat[used - 1]) used -= 2
  return flat.subarray(0, used)
}

function reversed(flat: FlatRing): FlatRing {
  const result = new Float64Array(flat.length)
  for (let i = 0; i < flat.length; i += 2) {
    result[i] = flat[flat.length - 2 - i]!
    result[i + 1] = flat[flat.length - 1 - i]!
  }
  return result
}

/** Shell and holes of one polygon as flat rings; rings without area are left out. */
export function flatRings(polygon: PolygonRings): FlatRing[] {
  const rings: FlatRing[] = []
  for (const [place, ring] of polygon.entries()) {
    const flat = openFlat(ring)
    if (flat.length < 6) {
      if (place === 0) return []
      continue
    }
    const area = signedArea(flat)
    if (area === 0) {
      if (place === 0) return []
      continue
    }
    rings.push(area > 0 === (place === 0) ? flat : reversed(flat))
  }
  return rings
}

/** Box of flat rings; [Infinity, Infinity, -Infinity, -Infinity] for none. */
export function boxOfRings(rings: readonly FlatRing[]): Box {
  let west = Infinity
  let south = Infinity
  let east = -Infinity
  let north = -Infinity
  for (const ring of rings)
    for (let i = 0; i < ring.length; i += 2) {
      const x = ring[i]!
      const y = ring[i + 1]!
      if (x < west) west = x
      if (x > east) east = x
      if (y < south) south = y
      if (y > north) north = y
    }
  return [west, south, east, north]
}

export function vertexCount(rings: readonly FlatRing[]): number {
  let count = 0
  for (const ring of rings) count += ring.length / 2
  return count
}

function closed(flat: FlatRing): Ring {
  const ring: Ring = []
  for (let i = 0; i < flat.length; i += 2) ring.push([flat[i]!, flat[i + 1]!])
  ring.push([flat[0]!, flat[1]!])
  return ring
}

function isInside(x: number, y: number, ring: FlatRing): boolean {
  let inside = false
  let previousX = ring[ring.length - 2]!
  let previousY = ring[ring.length - 1]!
  for (let i = 0; i < ring.length; i += 2) {
    const vertexX = ring[i]!
    const vertexY = ring[i + 1]!
    if (vertexY > y !== previousY > y) {
      const crossing = vertexX + ((y - vertexY) / (previousY - vertexY)) * (previousX - vertexX)
      if (x < crossing) inside = !inside
    }
    previousX = vertexX
    previousY = vertexY
  }
  return inside
}

/** Flat rings (shells counter-clockwise, holes clockwise, in any order) as polygons with their holes. */
export function polygonsOfRings(rings: readonly FlatRing[]): PolygonRings[] {
  const shells: { flat: FlatRing; area: number; polygon: PolygonRings }[] = []
  const holes: FlatRing[] = []
  for (const flat of rings) {
    const area = signedArea(flat)
    if (area > 0) shells.push({ flat, area, polygon: [closed(flat)] })
    else if (area < 0) holes.push(flat)
  }
  // A hole belongs to the smallest shell around it: shells may lie in the holes of others.
  shells.sort((a, b) => a.area - b.area)
  for (const hole of holes) {
    const owner =
      shells.length === 1
        ? shells[0]
        : (shells.find((shell) => majorityInside(hole, shell.flat)) ?? shells.at(-1))
    owner?.polygon.push(closed(hole))
  }
  return shells.map((shell) => shell.polygon)
}

/** A hole may touch its shell in single points, so three of its vertices vote. */
function majorityInside(hole: FlatRing, shell: FlatRing): boolean {
  const count = hole.length / 2
  let votes = 0
  for (const part of [0, 1, 2]) {
    const vertex = Math.floor((part * count) / 3) * 2
    const next = (vertex + 2) % hole.length
    const x = (hole[vertex]! + hole[next]!) / 2
    const y = (hole[vertex + 1]! + hole[next + 1]!) / 2
    if (isInside(x, y, shell)) votes += 1
  }
  return votes >= 2
}
