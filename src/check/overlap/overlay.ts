import { arrange } from '../../geo/arrange/arrange'
import type { OwnedRing } from '../../geo/arrange/segments'
import { unionOf as ringsAround } from '../../geo/arrange/stitch'
import type { LonLatPolygons, PolygonRings, Ring } from '../../geo/types'

/** Decides by the shapes (their places in the list) that hold it whether a piece of ground belongs to the result. */
export type Keeps = (holders: ReadonlySet<number>) => boolean

/**
 * Lays shapes over one another and keeps the ground that `keeps` names. All boundaries are cut where they meet, each
 * piece is asked what lies on its two sides, and the pieces with kept ground on one side only are the new boundary.
 * The number of rounds is bounded, so it always ends; null where rounding leaves the boundary torn.
 */
export function overlay(shapes: readonly (readonly PolygonRings[])[], keeps: Keeps): LonLatPolygons | null {
  const rings: OwnedRing[] = []
  const shapeOf: number[] = []
  shapes.forEach((polygons, shape) => {
    for (const polygon of polygons) {
      polygon.forEach((ring, place) => {
        const positions = withoutRepeats(ring)
        if (positions.length > 3) rings.push({ polygon: shapeOf.length, isHole: place > 0, positions })
      })
      shapeOf.push(shape)
    }
  })
  if (rings.length === 0) return []
  const { graph, sides, settled } = arrange(rings)
  if (!settled) return null
  const kept = sides.sets.map((polygons) => keeps(new Set(polygons.map((polygon) => shapeOf[polygon]!))))
  const marked = (side: Int32Array) => side.map((set) => (kept[set] ? 1 : 0))
  return ringsAround(graph, { left: marked(sides.left), right: marked(sides.right), sets: [] })
}

/** Closed, and no position twice in a row. */
function withoutRepeats(ring: Ring): Ring {
  const positions = ring.filter(
    ([x, y], place) => place === 0 || x !== ring[place - 1]![0] || y !== ring[place - 1]![1],
  )
  const [first, last] = [positions[0], positions.at(-1)]
  if (first && last && (first[0] !== last[0] || first[1] !== last[1])) positions.push(first)
  return positions
}
