import type { Ring } from '../types'

/** A closed ring of one of several polygons; the first ring of a polygon is its shell, the others are holes. */
export interface OwnedRing {
  polygon: number
  isHole: boolean
  positions: Ring
}

/** Straight pieces of boundary as columns, so that hundreds of thousands of them stay cheap. */
export interface Segments {
  count: number
  /** Four numbers a segment: x and y of its start, x and y of its end. */
  ends: Float64Array
  /** Index of the ring each one belongs to; the segments of a ring stand together, in order. */
  ring: Int32Array
}

/** The segments of rings whose neighbouring positions all differ. */
export function segmentsOf(rings: OwnedRing[]): Segments {
  const count = rings.reduce((sum, { positions }) => sum + positions.length - 1, 0)
  const ends = new Float64Array(4 * count)
  const ring = new Int32Array(count)
  let next = 0
  rings.forEach(({ positions }, ringIndex) => {
    for (let index = 1; index < positions.length; index++) {
      const from = positions[index - 1]
      const to = positions[index]
      if (!from || !to) continue
      ends.set(from, 4 * next)
      ends.set(to, 4 * next + 2)
      ring[next++] = ringIndex
    }
  })
  return { count, ends, ring }
}

/** Reads a typed array where the index is known to be inside. */
export function at(array: Float64Array | Int32Array, index: number): number {
  return array[index] ?? NaN
}
