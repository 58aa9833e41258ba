import Flatbush from 'flatbush'
import type { PolygonRings, Position, Ring } from '../geo/types'

/** Twice the signed plane area; negative for clockwise rings. Relative to the first position, so no digits are lost. */
function signedArea(ring: Ring): number {
  const [originX, originY] = ring[0] ?? [0, 0]
  let sum = 0
  let [previousX, previousY] = ring[ring.length - 1] ?? [0, 0]
  for (const [x, y] of ring) {
    sum += (previousX - originX) * (y - originY) - (x - originX) * (previousY - originY)
    previousX = x
    previousY = y
  }
  return sum
}

/** Even-odd rule; a position on the edge may fall either way. */
function contains(ring: Ring, [x, y]: Position): boolean {
  let inside = false
  let [previousX, previousY] = ring[ring.length - 1] ?? [0, 0]
  for (const [currentX, currentY] of ring) {
    if (currentY > y !== previousY > y) {
      const crossing = currentX + ((y - currentY) / (previousY - currentY)) * (previousX - currentX)
      if (x < crossing) inside = !inside
    }
    previousX = currentX
    previousY = currentY
  }
  return inside
}

/** Most of a ring's vertices decide, so that rings that touch at a vertex are told apart. */
function liesIn(inner: Ring, outer: Ring): boolean {
  const step = Math.max(1, Math.floor(inner.length / 9))
  let votes = 0
  let asked = 0
  for (let index = 0; index < inner.length; index += step) {
    const position = inner[index]
    if (!position) continue
    asked += 1
    if (contains(outer, position)) votes += 1
  }
  return votes * 2 > asked
}

interface Measured {
  ring: Ring
  area: number
  box: [number, number, number, number]
}

function measure(ring: Ring): Measured {
  let box: Measured['box'] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [x, y] of ring)
    box = [Math.min(box[0], x), Math.min(box[1], y), Math.max(box[2], x), Math.max(box[3], y)]
  return { ring, area: signedArea(ring), box }
}

function boxWithin(inner: Measured['box'], outer: Measured['box']): boolean {
  return inner[0] >= outer[0] && inner[1] >= outer[1] && inner[2] <= outer[2] && inner[3] <= outer[3]
}

/**
 * Which of the rings may hold another one, by their boxes and in their order; through an index, so that tens of
 * thousands of rings take no longer than their number. Boxes that are not numbers hold nothing.
 */
function holdersAmong(rings: Measured[]): (inner: Measured) => number[] {
  const isPlaced = ({ box }: Measured) => box.every(Number.isFinite)
  const placed = rings.flatMap((one, index) => (isPlaced(one) ? [index] : []))
  if (placed.length === 0) return () => []
  const tree = new Flatbush(placed.length)
  for (const index of placed) {
    const [west, south, east, north] = rings[index]?.box ?? [0, 0, 0, 0]
    tree.add(west, south, east, north)
  }
  tree.finish()
  return (inner) => {
    if (!isPlaced(inner)) return []
    const [west, south, east, north] = inner.box
    return tree
      .search(west, south, east, north)
      .map((found) => placed[found] ?? -1)
      .filter((index) => {
        const outer = rings[index]
        return outer !== undefined && boxWithin(inner.box, outer.box)
      })
      .sort((a, b) => a - b)
  }
}

/**
 * Groups loose rings to polygons. In a shapefile shells run clockwise and holes counter-clockwise; software is known
 * to write them otherwise, so a ring counts as a hole where it runs against the largest ring and lies in a shell, and as
 * a further part where it lies in none. Rings with coordinates that are not numbers become parts of their own, so that
 * the damage stays visible.
 */
export function groupRings(rings: Ring[]): PolygonRings[] {
  const measured = rings.map(measure)
  const largest = measured.reduce((best, one) => (Math.abs(one.area) > Math.abs(best) ? one.area : best), 0)
  const shells: { shell: Measured; holes: Ring[] }[] = []
  const holes: Measured[] = []
  for (const one of measured) {
    const against = one.area * largest < 0
    if (against) holes.push(one)
    else shells.push({ shell: one, holes: [] })
  }
  const holdersOf = holes.length > 0 ? holdersAmong(shells.map(({ shell }) => shell)) : () => []
  const loose: Measured[] = []
  for (const hole of holes) {
    let home: (typeof shells)[number] | null = null
    for (const index of holdersOf(hole)) {
      const candidate = shells[index]
      if (!candidate || !liesIn(hole.ring, candidate.shell.ring)) continue
      if (!home || Math.abs(candidate.shell.area) < Math.abs(home.shell.area)) home = candidate
    }
    if (home) home.holes.push(hole.ring)
    else loose.push(hole)
  }
  for (const shell of loose) shells.push({ shell, holes: [] })
  return shells.map(({ shell, holes: inner }) => [shell.ring, ...inner])
}

/**
 * Groups loose rings by containment alone, where a format knows no orientation (boundary points, DXF, vertex tables):
 * a ring inside an odd number of others is a hole of the smallest of them, any other a further part.
 */
export function groupRingsByContainment(rings: Ring[]): PolygonRings[] {
  const measured = rings.map(measure).sort((a, b) => (Math.abs(b.area) || 0) - (Math.abs(a.area) || 0))
  const placed: { one: Measured; depth: number; polygon: PolygonRings }[] = []
  const polygons: PolygonRings[] = []
  const holdersOf = holdersAmong(measured)
  for (const [order, one] of measured.entries()) {
    let parent: (typeof placed)[number] | null = null
    for (const index of holdersOf(one)) {
      // Larger rings have been placed before; a later one cannot hold this one.
      const candidate = index < order ? placed[index] : undefined
      if (candidate && liesIn(one.ring, candidate.one.ring))
        if (!parent || candidate.depth >= parent.depth) parent = candidate
    }
    const depth = parent ? parent.depth + 1 : 0
    if (parent && depth % 2 === 1) {
      parent.polygon.push(one.ring)
      placed.push({ one, depth, polygon: parent.polygon })
    } else {
      const polygon: PolygonRings = [one.ring]
      polygons.push(polygon)
      placed.push({ one, depth, polygon })
    }
  }
  return polygons
}
