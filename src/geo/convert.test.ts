import { describe, expect, it } from 'vitest'
import { areaSquareMetres, planeAreaSquareMetres } from './area'
import { converterOf, toLonLat, toPlane } from './convert'
import { CHORD_METRES, densify } from './densify'
import { geodesicMetres } from './distance'
import { InputError } from './note'
import { CGCS2000, systemByCode, type CoordinateSystem } from './system'
import type { PolygonRings, Position, Ring } from './types'

const known = (code: number): CoordinateSystem => {
  const system = systemByCode(code)
  if (!system) throw new Error(`no system ${code}`)
  return system
}
const zone32 = known(4520)
const NOWHERE: Position = [NaN, NaN]

const square = (x: number, y: number, size: number): Ring => [
  [x, y],
  [x + size, y],
  [x + size, y + size],
  [x, y + size],
  [x, y],
]

describe('toLonLat', () => {
  it('hands degrees on as they are', () => {
    const polygons: PolygonRings[] = [[square(94.9, 36.4, 0.1)]]
    expect(toLonLat(polygons, CGCS2000)).toBe(polygons)
    expect(toLonLat(polygons, known(4326))).toEqual(polygons)
  })

  it('keeps the corners and splits long edges so that no chord leaves its edge by 0.01 mm', () => {
    const ring = square(32_401_000, 4_030_000, 9000)
    const { inverse, forward } = converterOf(zone32)
    const degrees = densify(ring, inverse)
    for (const corner of ring) expect(degrees).toContainEqual(inverse(corner))
    let worst = 0
    for (let index = 1; index < degrees.length; index++) {
      const a = degrees[index - 1] ?? NOWHERE
      const b = degrees[index] ?? NOWHERE
      // Back in the plane, points of the chord stand off the nearest side of the square.
      for (let share = 0.05; share < 1; share += 0.05) {
        const [x, y] = forward([a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share])
        const off = [x - 32_401_000, x - 32_410_000, y - 4_030_000, y - 4_039_000].map(Math.abs)
        worst = Math.max(worst, Math.min(...off))
      }
    }
    expect(worst).toBeLessThan(CHORD_METRES)
    expect(worst).toBeGreaterThan(CHORD_METRES / 50)
  })

  it('gives two neighbours the same boundary whichever way they run', () => {
    const [a, b]: [Position, Position] = [
      [32_401_000.123, 4_030_000.456],
      [32_409_000.789, 4_037_000.321],
    ]
    const { inverse } = converterOf(zone32)
    const there = densify([a, b], inverse)
    expect(densify([b, a], inverse)).toEqual([...there].reverse())
    expect(there.length).toBeGreaterThan(64)
  })

  it('keeps the area of a big square in the plane up to the scale of the projection', () => {
    const polygons: PolygonRings[] = [[square(32_495_000, 4_030_000, 10_000)]]
    const onGround = areaSquareMetres(toLonLat(polygons, zone32))
    // On the central meridian the plane is true to 1 + x^2 / R^2: 2e-7 on average of +-5 km.
    expect(planeAreaSquareMetres(polygons) / onGround - 1).toBeLessThan(5e-7)
    expect(planeAreaSquareMetres(polygons) / onGround - 1).toBeGreaterThan(1e-7)
  })

  it('says which position has no place on Earth', () => {
    const far: PolygonRings[] = [[square(1e12, 1e12, 1)]]
    expect(() => toLonLat(far, zone32)).toThrow(InputError)
    expect(() => toLonLat([[square(NaN, 0, 1)]], zone32)).toThrow(InputError)
  })
})

describe('toPlane', () => {
  it('is the way back, vertex by vertex', () => {
    const polygons: PolygonRings[] = [[square(32_401_000, 4_030_000, 15)]]
    const there = toPlane(toLonLat(polygons, zone32), zone32)
    there.flat(2).forEach(([x, y], index) => {
      const [x0, y0] = polygons.flat(2)[index] ?? [NaN, NaN]
      expect(Math.hypot(x - x0, y - y0)).toBeLessThan(1e-6)
    })
  })

  it('is true to length along the central meridian', () => {
    const [from, to]: [Position, Position] = [
      [96, 36],
      [96, 36.1],
    ]
    const northings = toPlane([[[from, to]]], zone32)
      .flat(2)
      .map(([, northing]) => northing)
    expect(Math.abs((northings[1] ?? NaN) - (northings[0] ?? NaN) - geodesicMetres(from, to))).toBeLessThan(
      1e-6,
    )
  })
})
