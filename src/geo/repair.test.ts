import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planeAreaSquareMetres, signedRingArea } from './area'
import { repairPolygons } from './repair'
import type { PolygonRings, Position, Ring } from './types'

const square = (x: number, y: number, size: number): Ring => [
  [x, y],
  [x + size, y],
  [x + size, y + size],
  [x, y + size],
  [x, y],
]
const reversed = (ring: Ring): Ring => [...ring].reverse()
const codes = (polygons: PolygonRings[]) => repairPolygons(polygons).notes.map(({ code }) => code)
const area = (polygons: PolygonRings[]) => planeAreaSquareMetres(repairPolygons(polygons).polygons)

/** Metres of a zone, so that the tolerance is the real one. */
const [east, north] = [32_401_000, 4_030_000]

describe('repairPolygons leaves sound polygons alone', () => {
  it('keeps every coordinate of a shell with a hole to the bit', () => {
    const polygon: PolygonRings = [
      square(east + 0.1, north + 0.2, 100.3),
      reversed(square(east + 10.7, north + 10.9, 20.123456789)),
    ]
    const { polygons, notes } = repairPolygons([polygon])
    expect(polygons).toEqual([polygon])
    expect(notes).toEqual([])
  })

  it('turns rings the right way round without a word', () => {
    const { polygons, notes } = repairPolygons([
      [reversed(square(east, north, 100)), square(east + 10, north + 10, 20)],
    ])
    expect(notes).toEqual([])
    expect(polygons[0]?.map((ring) => signedRingArea(ring))).toEqual([10_000, -400])
  })

  it('keeps parts that only touch: at a corner, along a side, along part of a side', () => {
    const parts = [
      [square(east, north, 100)],
      [square(east + 100, north + 100, 100)],
      [square(east + 100, north, 100)],
      [square(east - 50, north + 20, 50)],
    ]
    expect(repairPolygons(parts)).toEqual({ polygons: parts, notes: [] })
  })

  it('keeps neighbours whose corner was rounded onto the other one', () => {
    const slanted: Ring = [
      [east, north],
      [east + 300, north + 100],
      [east + 300, north + 200],
      [east, north],
    ]
    // A third of the way along the slanted side, as a double can hold it.
    const corner: Position = [east + 300 / 7, north + 100 / 7]
    const below: Ring = [
      [east, north],
      [east + 300, north - 50],
      [east + 300, north + 100],
      corner,
      [east, north],
    ]
    const parts = [[slanted], [below]]
    expect(repairPolygons(parts)).toEqual({ polygons: parts, notes: [] })
  })

  it('keeps an island in a hole and a hole that touches the shell', () => {
    const shell = square(east, north, 100)
    const hole: Ring = [
      [east, north],
      [east + 10, north + 30],
      [east + 30, north + 10],
      [east, north],
    ]
    const parts: PolygonRings[] = [[shell, hole], [square(east + 10, north + 10, 2)]]
    expect(repairPolygons(parts).notes).toEqual([])
    expect(repairPolygons(parts).polygons).toEqual(parts)
  })
})

describe('repairPolygons repairs', () => {
  it('takes a bow-tie apart into two triangles', () => {
    const bowTie: Ring = [
      [east, north],
      [east + 100, north + 100],
      [east + 100, north],
      [east, north + 100],
      [east, north],
    ]
    const { polygons, notes } = repairPolygons([[bowTie]])
    expect(polygons).toHaveLength(2)
    expect(planeAreaSquareMetres(polygons)).toBeCloseTo(5000, 6)
    expect(notes.map(({ code }) => code)).toEqual(['self-intersection-repaired'])
    expect(notes[0]?.message.zh).toContain(`${east + 50}, ${north + 50}`)
    expect(notes[0]?.message.zh).toContain('由 0.00 变为 5000.00 平方米(+5000.00)')
  })

  it('takes a bow-tie apart that crosses at a corner of its own', () => {
    const middle: Position = [east + 50, north + 50]
    const bowTie: Ring = [
      [east, north],
      middle,
      [east + 100, north + 100],
      [east + 100, north],
      middle,
      [east, north + 100],
      [east, north],
    ]
    expect(area([[bowTie]])).toBe(5000)
    expect(codes([[bowTie]])).toEqual(['self-intersection-repaired'])
  })

  it('makes a hole of a loop that touches its own ring from inside', () => {
    const loop: Ring = [
      [east, north],
      [east + 100, north],
      [east + 100, north + 100],
      [east, north + 100],
      [east, north],
      [east + 10, north + 30],
      [east + 30, north + 10],
      [east, north],
    ]
    // Seen as one walk the loop runs against the shell, so the area is right as it stands.
    expect(area([[loop]])).toBe(10_000 - 400)
  })

  it('counts overlapping parts, equal parts and a part within a part once', () => {
    const one = [square(east, north, 100)]
    expect(area([one, [square(east + 50, north, 100)]])).toBe(15_000)
    expect(area([one, one])).toBe(10_000)
    expect(area([one, [square(east + 10, north + 10, 10)]])).toBe(10_000)
    expect(codes([one, one])).toEqual(['duplicate-parts-dropped'])
    expect(codes([one, [square(east + 50, north, 100)]])).toEqual(['overlapping-parts-united'])
  })

  it('leaves the other parts alone when it unites two', () => {
    const apart = [square(east + 1000.123, north, 7.7)]
    const { polygons } = repairPolygons([apart, [square(east, north, 100)], [square(east + 50, north, 100)]])
    expect(polygons).toHaveLength(2)
    expect(polygons[0]).toEqual(apart)
  })

  it('drops a hole outside its shell and cuts off what of a hole lies outside', () => {
    const shell = square(east, north, 100)
    expect(area([[shell, square(east + 200, north, 10)]])).toBe(10_000)
    expect(codes([[shell, square(east + 200, north, 10)]])).toEqual(['hole-outside-dropped'])
    expect(area([[shell, square(east + 90, north + 40, 20)]])).toBe(10_000 - 200)
  })

  it('says of a hole that shares an edge with its outline, or with another hole, what it is', () => {
    const shell = square(east, north, 100)
    const notch: PolygonRings = [shell, square(east, north + 40, 20)]
    expect(codes([notch])).toEqual(['hole-edge-shared'])
    expect(area([notch])).toBe(10_000 - 400)
    const { polygons, notes } = repairPolygons([notch])
    expect(polygons).toHaveLength(1)
    expect(polygons[0]).toHaveLength(1)
    expect(notes[0]?.message.zh).toContain('由 9600.00 变为 9600.00 平方米(0.000000)')
    const holes: PolygonRings = [shell, square(east + 20, north + 40, 20), square(east + 40, north + 50, 20)]
    expect(codes([holes])).toEqual(['hole-edge-shared'])
    expect(area([holes])).toBe(10_000 - 800)
  })

  it('closes rings, drops repeated positions and spikes', () => {
    const ring: Ring = [
      [east, north],
      [east + 100, north],
      [east + 100, north],
      [east + 150, north],
      [east + 100, north],
      [east + 100, north + 100],
      [east, north + 100],
    ]
    const { polygons, notes } = repairPolygons([[ring]])
    expect(notes.map(({ code }) => code)).toEqual([
      'ring-closed',
      'duplicate-vertices-removed',
      'spikes-removed',
    ])
    expect(planeAreaSquareMetres(polygons)).toBe(10_000)
    expect(polygons[0]?.[0]?.[0]).toEqual(polygons[0]?.[0]?.at(-1))
  })

  it('leaves out rings that are no rings', () => {
    expect(repairPolygons([[[]], [], [[[1, 1]]], [square(NaN, 0, 1)]]).polygons).toEqual([])
    expect(codes([[square(NaN, 0, 1)]])).toEqual(['ring-not-numbers'])
    expect(codes([[square(5, 5, 0)]])).toContain('ring-empty')
  })
})

describe('repairPolygons on random outlines', () => {
  const grid = fc.integer({ min: 0, max: 12 })
  const metres = fc.double({ min: 0, max: 100, noNaN: true }).map((value) => Math.round(value * 1e6) / 1e6)
  const ringOf = (point: fc.Arbitrary<Position>) =>
    fc.array(point, { minLength: 3, maxLength: 9 }).map((points): Ring => [...points, points[0] ?? [0, 0]])
  const onGrid = ringOf(fc.tuple(grid, grid))
  const anywhere = ringOf(fc.tuple(metres, metres))

  /** Share of a fine lattice that lies inside, by even-odd of the given rings, any polygon counting once. */
  function inside(polygons: PolygonRings[], x: number, y: number): boolean {
    const odd = (ring: Ring) => {
      let result = false
      for (let i = 1; i < ring.length; i++) {
        const [a, b] = [ring[i - 1], ring[i]]
        if (a && b && a[1] > y !== b[1] > y && x < ((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1]) + a[0])
          result = !result
      }
      return result
    }
    return polygons.some(([shell, ...holes]) => shell !== undefined && odd(shell) && !holes.some(odd))
  }

  for (const [name, ring, step] of [
    ['on a grid, full of coincidences', onGrid, 0.37],
    ['anywhere', anywhere, 3.7],
  ] as const) {
    it(`covers the same ground, once, and is stable (${name}, 500 runs)`, { timeout: 600_000 }, () => {
      fc.assert(
        fc.property(
          fc.array(fc.array(ring, { minLength: 1, maxLength: 3 }), { maxLength: 4 }),
          (polygons) => {
            const { polygons: repaired } = repairPolygons(polygons)
            for (let x = -0.513; x < step * 28; x += step) {
              for (let y = -0.471; y < step * 28; y += step) {
                const count = repaired.filter((polygon) => inside([polygon], x, y)).length
                expect(count).toBe(inside(polygons, x, y) ? 1 : 0)
              }
            }
            const again = repairPolygons(repaired)
            expect(again.notes).toEqual([])
          },
        ),
        { numRuns: 500, seed: 20_260 },
      )
    })
  }
})
