import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { areaSquareMetres } from '../../geo/area'
import type { LonLatPolygons, PolygonRings, Ring } from '../../geo/types'
import { buildTileSet } from '../tiles/tileSet'
import { ownerAreas, sharedAreaOfSets } from './area'
import { intersection, subtraction, unionOf } from './shapes'
import { oracleArea, randomNumbers, starPolygon } from './testOracle'

const shared = (a: LonLatPolygons, b: LonLatPolygons, tile = 64) =>
  sharedAreaOfSets(
    buildTileSet([a], { maxVertices: tile }),
    buildTileSet([b], { maxVertices: tile, thinVertices: 12 }),
  )
const areaOf = (a: LonLatPolygons, tile = 64) => ownerAreas(buildTileSet([a], { maxVertices: tile }), 1)[0]!

/** Two polygons somewhere in Qinghai that probably overlap. */
function pairOf(seed: number): [PolygonRings, PolygonRings] {
  const random = randomNumbers(seed)
  const lon = 90 + 12 * random()
  const lat = 31.5 + 7.5 * random()
  const radius = 0.001 * 10 ** (2.3 * random())
  const corners = () => 4 + Math.floor(10 ** (0.3 + 1.9 * random()))
  const one = starPolygon([lon, lat], radius, corners(), random)
  const reach = radius * (0.2 + random())
  const two = starPolygon(
    [lon + reach * (random() - 0.5), lat + reach * (random() - 0.5)],
    radius * (0.2 + 1.3 * random()),
    corners(),
    random,
  )
  return [one, two]
}

/** Thousands of overlays: half a minute where the machine is free. */
const LONG = { timeout: 600_000 }

const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 })

describe('edge-pair area', () => {
  it('is the exact integral to 1e-9 over 600 random checks, whatever the tiles', () => {
    let worst = 0
    for (let seed = 1; seed <= 600; seed += 1) {
      const [one, two] = pairOf(seed)
      const exact = oracleArea([one], [two])
      // Overlaps below a millionth of the smaller shape are compared with that, not with themselves.
      const scale = Math.max(exact, 1e-6 * Math.min(areaOf([one]), areaOf([two])))
      worst = Math.max(worst, Math.abs(shared([one], [two], 16 + (seed % 50)) - exact) / scale)
    }
    expect(worst).toBeLessThan(1e-9)
  })

  it('is the exact integral for shapes of several degrees', () => {
    for (let seed = 1; seed <= 40; seed += 1) {
      const random = randomNumbers(seed)
      const one = starPolygon([95, 35], 3, 30, random)
      const two = starPolygon([96, 36], 2.5, 200, random)
      const exact = oracleArea([one], [two])
      expect(Math.abs(shared([one], [two]) - exact) / exact).toBeLessThan(1e-9)
    }
  })

  it('gives the area of a one-degree cell', () => {
    // TD/T 1055 formula for 94-95 E, 36-37 N on CGCS2000: 9941644196.749 m2.
    const cell: Ring = [
      [94, 36],
      [95, 36],
      [95, 37],
      [94, 37],
      [94, 36],
    ]
    expect(areaOf([[cell]])).toBeCloseTo(9941644196.749, 2)
  })

  it('is symmetric, never below zero, never above either shape (3000 runs)', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const [one, two] = pairOf(seed)
        const forth = shared([one], [two])
        const [a, b] = [areaOf([one]), areaOf([two])]
        const noise = 1e-10 * Math.max(a, b)
        expect(Math.abs(forth - shared([two], [one]))).toBeLessThanOrEqual(noise)
        expect(forth).toBeGreaterThanOrEqual(-noise)
        expect(forth).toBeLessThanOrEqual(Math.min(a, b) + noise)
      }),
      { numRuns: 3000, seed: 4 },
    )
  })

  it('does not depend on where the tiles are cut (2000 runs)', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 8, max: 300 }), (seed, tile) => {
        const [one, two] = pairOf(seed)
        const whole = shared([one], [two], Infinity)
        expect(Math.abs(shared([one], [two], tile) - whole)).toBeLessThanOrEqual(
          1e-10 * areaOf([one], Infinity),
        )
        expect(Math.abs(areaOf([two], tile) / areaOf([two], Infinity) - 1)).toBeLessThan(1e-10)
      }),
      { numRuns: 2000, seed: 5 },
    )
  })

  it('is the area of the shape, inside + outside = whole, union <= sum (2000 runs)', LONG, () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const [one, two] = pairOf(seed)
        const both = shared([one], [two])
        const [a, b] = [areaSquareMetres([one]), areaSquareMetres([two])]
        const tolerance = Math.max(0.01, 1e-7 * a)
        expect(Math.abs(areaSquareMetres(intersection([one], [two])) - both)).toBeLessThan(tolerance)
        expect(Math.abs(areaSquareMetres(subtraction([one], [two])) + both - a)).toBeLessThan(tolerance)
        expect(Math.abs(areaSquareMetres(unionOf([[one], [two]])) - (a + b - both))).toBeLessThan(tolerance)
      }),
      { numRuns: 2000, seed: 6 },
    )
  })
})

describe('near-degenerate pairs', () => {
  const moved = (polygon: PolygonRings, east: number, north: number): PolygonRings =>
    polygon.map((ring) => ring.map(([x, y]) => [x + east, y + north]))
  const turned = (polygon: PolygonRings, radians: number): PolygonRings => {
    const [cx, cy] = polygon[0]![0]!
    const [cosine, sine] = [Math.cos(radians), Math.sin(radians)]
    return polygon.map((ring) =>
      ring.map(([x, y]) => [
        cx + (x - cx) * cosine - (y - cy) * sine,
        cy + (x - cx) * sine + (y - cy) * cosine,
      ]),
    )
  }

  it('a polygon against itself, shifted by 1e-9 degrees, or turned by 1e-7 rad loses next to nothing (2000 runs)', () => {
    fc.assert(
      fc.property(seeds, fc.double({ min: -1e-9, max: 1e-9, noNaN: true }), (seed, shift) => {
        const [one] = pairOf(seed)
        const area = areaOf([one])
        expect(Math.abs(shared([one], [one]) / area - 1)).toBeLessThan(1e-10)
        expect(Math.abs(shared([one], [moved(one, shift, -shift)]) / area - 1)).toBeLessThan(1e-4)
        expect(Math.abs(shared([one], [turned(one, 1e-7)]) / area - 1)).toBeLessThan(1e-5)
      }),
      { numRuns: 2000, seed: 7 },
    )
  })

  it(
    'shapes of a polygon and itself shifted by up to 1e-9 degrees or turned by 1e-7 rad close (2000 runs)',
    LONG,
    () => {
      fc.assert(
        fc.property(seeds, fc.double({ min: -1e-9, max: 1e-9, noNaN: true }), (seed, shift) => {
          const [one] = pairOf(seed)
          const area = areaSquareMetres([one])
          const tolerance = Math.max(0.01, 1e-7 * area)
          for (const other of [one, moved(one, shift, -shift), turned(one, 1e-7)]) {
            const both = shared([one], [other])
            expect(Math.abs(areaSquareMetres(intersection([one], [other])) - both)).toBeLessThan(tolerance)
            const free = areaSquareMetres(subtraction([one], [other]))
            expect(Math.abs(free + both - area)).toBeLessThan(tolerance)
          }
        }),
        { numRuns: 2000, seed: 8 },
      )
    },
  )

  it('ignores repeated points, spikes without width and the way a ring runs', () => {
    const [one, two] = pairOf(11)
    const ring = one[0]!
    const spiked = [
      ...ring.slice(0, 3),
      [ring[2]![0] + 0.01, ring[2]![1]] as [number, number],
      ...ring.slice(2),
    ]
    const doubled = ring.flatMap((position) => [position, position])
    const plain = shared([one], [two])
    for (const variant of [spiked, doubled, [...ring].reverse()])
      expect(Math.abs(shared([[variant, ...one.slice(1)]], [two]) - plain)).toBeLessThan(1e-6)
  })

  it('sees nothing between shapes that only share an edge', () => {
    for (let seed = 1; seed <= 500; seed += 1) {
      const random = randomNumbers(seed)
      const line: Ring = Array.from({ length: 12 }, (_, i) => [
        95 + 0.001 * i + 0.0005 * random(),
        36 + 0.001 * random(),
      ])
      const above: Ring = [...line, [95.02, 36.01], [94.99, 36.01], line[0]!]
      const below: Ring = [...line, [95.02, 35.99], [94.99, 35.99], line[0]!]
      expect(Math.abs(shared([[above]], [[below]]))).toBeLessThan(1e-5)
    }
  })
})
