import { signedRingArea } from './area'
import type { PolygonRings } from './types'

/**
 * Polygons without those that repeat another one to the bit: the indices of the first of each. Data with every feature
 * twice is common, and finding the copies this way costs nothing where comparing all edges would cost the square.
 */
export function firstOfCopies(polygons: PolygonRings[]): number[] {
  const known = new Map<string, number[]>()
  const first: number[] = []
  polygons.forEach((polygon, index) => {
    const [shell = []] = polygon
    const key = `${polygon.length} ${shell.length} ${signedRingArea(shell)} ${shell[0]?.join(' ')}`
    const alike = known.get(key) ?? []
    if (alike.some((other) => isSame(polygons[other] ?? [], polygon))) return
    known.set(key, [...alike, index])
    first.push(index)
  })
  return first
}

function isSame(a: PolygonRings, b: PolygonRings): boolean {
  return (
    a.length === b.length &&
    a.every((ring, index) => {
      const other = b[index] ?? []
      return (
        ring.length === other.length &&
        ring.every(([x, y], place) => x === other[place]?.[0] && y === other[place]?.[1])
      )
    })
  )
}
