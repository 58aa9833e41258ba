import type { Position, Ring } from '../geo/types'

/**
 * Points in their order become rings: a new one begins where the ring number changes or, under the same number,
 * after the ring has come back to its first point.
 */
export function ringsInOrder<T>(
  points: readonly T[],
  ringOf: (point: T) => string,
  place: (point: T) => Position,
): Ring[] {
  const rings: Ring[] = []
  let current: Ring = []
  let number: string | null = null
  for (const point of points) {
    const position = place(point)
    if (current.length > 0 && (ringOf(point) !== number || isClosed(current))) {
      rings.push(current)
      current = []
    }
    number = ringOf(point)
    current.push(position)
  }
  if (current.length > 0) rings.push(current)
  return rings
}

function isClosed(ring: Ring): boolean {
  const first = ring[0]
  const last = ring[ring.length - 1]
  return (
    ring.length > 3 &&
    first !== undefined &&
    last !== undefined &&
    first[0] === last[0] &&
    first[1] === last[1]
  )
}

/** The ring with its first position repeated at its end, if it is not there yet. */
export function closedRing(ring: Ring): Ring {
  const first = ring[0]
  const last = ring[ring.length - 1]
  if (!first || !last || (ring.length > 1 && first[0] === last[0] && first[1] === last[1])) return ring
  return [...ring, first]
}
