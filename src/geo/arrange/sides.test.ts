import { describe, expect, it } from 'vitest'
import { repairPolygons } from '../repair'
import type { Position, Ring } from '../types'
import { arrange } from './arrange'

/** A star of `points` corners, each joined to the one `step` further: it crosses itself points * (step - 1) times. */
function star(points: number, step: number): Ring {
  const corners = Array.from({ length: points }, (_, k): Position => {
    const angle = (2 * Math.PI * k * step) / points
    return [94.9 + 0.3 * Math.cos(angle), 36.4 + 0.3 * Math.sin(angle)]
  })
  return [...corners, corners[0] ?? [NaN, NaN]]
}

const square = (west: number, south: number, size: number): Ring => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
]

describe('what lies on the sides of edges', () => {
  it('is counted even-odd in a star, whose faces number as Euler says', () => {
    const [points, step] = [101, 50]
    const crossings = points * (step - 1)
    const { graph, sides } = arrange([{ polygon: 0, isHole: false, positions: star(points, step) }])
    expect(graph.vertexCount).toBe(crossings + points)
    expect(graph.edgeCount).toBe(2 * crossings + points)
    // Even-odd: each edge has ground on one side only.
    for (let edge = 0; edge < graph.edgeCount; edge++)
      expect((sides.left[edge] === 0) !== (sides.right[edge] === 0)).toBe(true)
    const { polygons } = repairPolygons([[star(points, step)]])
    const loops = polygons.reduce((sum, rings) => sum + rings.length, 0)
    expect(polygons.length).toBeGreaterThan(points)
    expect(loops).toBeLessThanOrEqual(2 + graph.edgeCount - graph.vertexCount)
  })

  it('is not asked of a scribble, which is refused with its place', () => {
    expect(() => repairPolygons([[star(601, 300)]])).toThrow(/crosses itself|相交超过/)
  })

  it('names every polygon over a place, in nested and in separate pieces', () => {
    const { graph, sides } = arrange([
      { polygon: 0, isHole: false, positions: square(0, 0, 10) },
      { polygon: 1, isHole: false, positions: square(2, 2, 2) },
      { polygon: 2, isHole: false, positions: square(5, 5, 10) },
      { polygon: 3, isHole: false, positions: square(6, 6, 1) },
    ])
    const sets = new Set(
      Array.from({ length: graph.edgeCount }, (_, edge) => [sides.left[edge] ?? 0, sides.right[edge] ?? 0])
        .flat()
        .map((set) => (sides.sets[set] ?? []).join()),
    )
    expect([...sets].sort()).toEqual(['', '0', '0,1', '0,2', '0,2,3', '2'])
  })

  it('joins ends that lie closer than a new point would snap', () => {
    // A corner ten millionths of a millionth of a degree from a side's end, as cuts at a seam leave it.
    const gap = 2.6e-11
    const outer = square(95.1, 36.42, 0.01)
    const inner: Ring = [
      [95.1, 36.42],
      [95.11 - gap, 36.42],
      [95.105, 36.425],
      [95.11 - gap, 36.43],
      [95.1, 36.43],
      [95.1, 36.42],
    ]
    const { polygons } = repairPolygons([[outer], [inner]])
    expect(polygons).toHaveLength(1)
    expect(polygons[0]).toHaveLength(1)
  })
})
