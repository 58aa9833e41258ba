import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { randomNumbers, starPolygon } from '../overlap/testOracle'
import { cut, freeValue, type Axis } from './cut'
import { boxOfRings, flatRings, polygonsOfRings, signedArea, type FlatRing } from './rings'
import { buildTileSet, tileRings } from './tileSet'

const areaOf = (rings: readonly FlatRing[]) => rings.reduce((sum, ring) => sum + signedArea(ring), 0)

describe('clean cut', () => {
  it('keeps the area, stays on its side and doubles no edge (3000 runs)', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), fc.constantFrom<Axis>(0, 1), (seed, axis) => {
        const random = randomNumbers(seed)
        const rings = flatRings(starPolygon([95, 36], 0.1, 4 + Math.floor(80 * random()), random))
        const box = boxOfRings(rings)
        const value = freeValue(rings, axis, box[axis], box[axis + 2]!)
        const [below, above] = cut(rings, axis, value)
        const whole = areaOf(rings)
        expect(Math.abs(areaOf(below) + areaOf(above) - whole)).toBeLessThan(1e-13)
        for (const ring of below)
          for (let i: number = axis; i < ring.length; i += 2) expect(ring[i]).toBeLessThanOrEqual(value)
        for (const ring of above)
          for (let i: number = axis; i < ring.length; i += 2) expect(ring[i]).toBeGreaterThanOrEqual(value)
        expect(overlapOnLine(below, axis, value)).toBeLessThan(1e-12)
      }),
      { numRuns: 3000, seed: 1 },
    )
  })

  it('gives tiles of the size asked for that add up', () => {
    const random = randomNumbers(3)
    const polygon = starPolygon([95, 36], 0.5, 5000, random)
    const tiles = buildTileSet([[polygon]], { maxVertices: 100 })
    let area = 0
    for (let tile = 0; tile < tiles.tiles; tile += 1) {
      const rings = tileRings(tiles, tile)
      expect(rings.reduce((sum, ring) => sum + ring.length / 2, 0)).toBeLessThanOrEqual(100)
      area += areaOf(rings)
    }
    expect(area / areaOf(flatRings(polygon))).toBeCloseTo(1, 11)
  })

  it('puts holes into the shells around them', () => {
    const polygons = polygonsOfRings(
      [
        [0, 0, 10, 0, 10, 10, 0, 10],
        [1, 1, 1, 9, 9, 9, 9, 1],
        [2, 2, 8, 2, 8, 8, 2, 8],
        [3, 3, 3, 4, 4, 4, 4, 3],
      ].map((ring) => Float64Array.from(ring)),
    )
    expect(polygons.map((polygon) => polygon.map((ring) => ring[0]))).toEqual([
      [
        [2, 2],
        [3, 3],
      ],
      [
        [0, 0],
        [1, 1],
      ],
    ])
  })
})

/** Length along the cut line that is covered more than once: what bridge edges would show as. */
function overlapOnLine(rings: readonly FlatRing[], axis: Axis, value: number): number {
  const other = 1 - axis
  const spans: [number, number][] = []
  for (const ring of rings)
    for (let i = 0; i < ring.length; i += 2) {
      const next = (i + 2) % ring.length
      if (ring[i + axis] !== value || ring[next + axis] !== value) continue
      const [a, b] = [ring[i + other]!, ring[next + other]!]
      spans.push([Math.min(a, b), Math.max(a, b)])
    }
  spans.sort((p, q) => p[0] - q[0])
  let overlap = 0
  for (let i = 1; i < spans.length; i += 1) overlap += Math.max(0, spans[i - 1]![1] - spans[i]![0])
  return overlap
}
