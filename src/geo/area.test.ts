import turfArea from '@turf/area'
import { earthRadius } from '@turf/helpers'
import { describe, expect, it } from 'vitest'
import { areaSquareMetres, planeAreaSquareMetres, signedRingArea } from './area'
import {
  authalicLatitude,
  AUTHALIC_RADIUS_METRES,
  SEMI_MINOR_METRES,
  zonalAreaSquareMetres,
} from './ellipsoid'
import type { Position, Ring } from './types'

const RADIANS = Math.PI / 180

/** 94-95 E, 36-37 N. */
const cell: Ring = [
  [94, 36],
  [95, 36],
  [95, 37],
  [94, 37],
  [94, 36],
]
const quadrangle: Ring = [
  [94.9, 36.4],
  [94.91, 36.4],
  [94.912, 36.407],
  [94.9, 36.41],
  [94.9, 36.4],
]

/**
 * The trapezoid formula of the national land survey (国土调查办发〔2008〕32号, annex; TD/T 1055-2019) with the constants of
 * the CGCS2000 ellipsoid. Its edges are straight in longitude and zonal area.
 */
function landSurveySquareMetres(ring: Ring): number {
  const b = 6356752.314140356
  const series = [
    1.0033640898341927, -0.0011241893819271072, 1.6994594735188535e-6, -2.717857845577432e-9,
    4.358419004834252e-12,
  ]
  let total = 0
  ring.forEach(([lon2, lat2], index) => {
    const [lon1, lat1] = ring[index - 1] ?? [lon2, lat2]
    const middle = ((lat1 + lat2) / 2) * RADIANS
    const dLat = (lat2 - lat1) * RADIANS
    const width = ((lon1 + lon2) / 2 - 90) * RADIANS
    series.forEach((factor, n) => {
      const odd = 2 * n + 1
      total += 2 * b * b * width * factor * Math.sin((odd * dLat) / 2) * Math.cos(odd * middle)
    })
  })
  return Math.abs(total)
}

/** Five points of Gauss and Legendre on [0, 1]. */
const NODES: [at: number, weight: number][] = [
  [0.04691007703066802, 0.11846344252809454],
  [0.23076534494715845, 0.23931433524968324],
  [0.5, 0.28444444444444444],
  [0.7692346550528415, 0.23931433524968324],
  [0.953089922969332, 0.11846344252809454],
]

/** By numerical integration of M N cos B over each edge straight in longitude/latitude: shares nothing with area.ts. */
function integralSquareMetres(ring: Ring): number {
  const [a, f] = [6378137, 1 / 298.257222101]
  const e2 = f * (2 - f)
  const density = (lat: number) => (a * a * (1 - e2) * Math.cos(lat)) / (1 - e2 * Math.sin(lat) ** 2) ** 2
  const base = (ring[0]?.[1] ?? 0) * RADIANS
  /** Area per radian of longitude between the base latitude and this one. */
  const strip = (lat: number) =>
    NODES.reduce((sum, [t, w]) => sum + w * density(base + (lat - base) * t), 0) * (lat - base)
  let total = 0
  ring.forEach(([lon2, lat2], index) => {
    const [lon1, lat1] = ring[index - 1] ?? [lon2, lat2]
    for (const [t, w] of NODES)
      total += w * strip((lat1 + (lat2 - lat1) * t) * RADIANS) * (lon2 - lon1) * RADIANS
  })
  return Math.abs(total)
}

const relative = (value: number, expected: number) => Math.abs(value / expected - 1)

describe('the ellipsoid', () => {
  it('has the derived constants of CGCS2000', () => {
    // STANDARDS of the land survey: b; EPSG guidance note 7-2 and Snyder: authalic radius of GRS 1980.
    expect(SEMI_MINOR_METRES).toBeCloseTo(6356752.314140356, 8)
    expect(AUTHALIC_RADIUS_METRES).toBeCloseTo(6371007.181, 3)
    expect(authalicLatitude(90)).toBe(90)
    expect(authalicLatitude(0)).toBe(0)
  })

  it('has a zonal area whose whole is the surface of the ellipsoid', () => {
    // GeographicLib, Planimeter on GRS 1980: 510 065 621 718 491.4 m2.
    expect(relative(4 * Math.PI * zonalAreaSquareMetres(90), 510065621718491.4)).toBeLessThan(1e-14)
  })
})

describe('areaSquareMetres', () => {
  it('gives the land survey formula its vectors', () => {
    expect(landSurveySquareMetres(cell)).toBeCloseTo(9941644196.749, 2)
    expect(landSurveySquareMetres(quadrangle)).toBeCloseTo(945612.283, 3)
  })

  it('equals the land survey formula where both take the same edges', () => {
    // Along meridians and parallels the two kinds of edge are one.
    expect(relative(areaSquareMetres([[cell]]), landSurveySquareMetres(cell))).toBeLessThan(1e-10)
    // turf on authalic latitudes with undivided edges is the land survey's definition.
    const authalic = quadrangle.map(([lon, lat]): Position => [lon, authalicLatitude(lat)])
    const turf =
      turfArea({ type: 'Polygon', coordinates: [authalic] }) * (AUTHALIC_RADIUS_METRES / earthRadius) ** 2
    expect(relative(turf, landSurveySquareMetres(quadrangle))).toBeLessThan(1e-9)
  })

  it('takes edges as straight in longitude and latitude, to the exact integral', () => {
    const long: Ring = [
      [89.5, 32.1],
      [102.9, 34.7],
      [97.3, 39.1],
      [89.5, 32.1],
    ]
    for (const ring of [cell, quadrangle]) {
      expect(relative(areaSquareMetres([[ring]]), integralSquareMetres(ring))).toBeLessThan(1e-10)
    }
    // One edge of 1200 km: the test's own rule of five points is split up to stay exact.
    const fine = long.flatMap(([lon, lat], index): Ring => {
      const [x, y] = long[index - 1] ?? [lon, lat]
      return Array.from({ length: 50 }, (_, k): Position => [
        x + ((lon - x) * k) / 50,
        y + ((lat - y) * k) / 50,
      ])
    })
    expect(relative(areaSquareMetres([[long]]), integralSquareMetres([...fine, [89.5, 32.1]]))).toBeLessThan(
      1e-10,
    )
  })

  it('does not lose digits on a square metre', () => {
    const tiny: Ring = [
      [94.9, 36.4],
      [94.90001, 36.4],
      [94.90001, 36.40001],
      [94.9, 36.4],
    ]
    expect(relative(areaSquareMetres([[tiny]]), integralSquareMetres(tiny))).toBeLessThan(1e-8)
  })

  it('subtracts holes, adds parts, and does not mind the direction', () => {
    const inner: Ring = [...quadrangle].reverse()
    const whole = areaSquareMetres([[cell]])
    expect(areaSquareMetres([[cell, inner]])).toBeCloseTo(whole - areaSquareMetres([[quadrangle]]), 3)
    expect(areaSquareMetres([[cell], [quadrangle]])).toBeCloseTo(whole + areaSquareMetres([[inner]]), 3)
    expect(areaSquareMetres([])).toBe(0)
    expect(areaSquareMetres([[]])).toBe(0)
  })
})

describe('plane areas', () => {
  const square: Ring = [
    [32_401_000, 4_030_000],
    [32_401_100, 4_030_000],
    [32_401_100, 4_030_100],
    [32_401_000, 4_030_100],
    [32_401_000, 4_030_000],
  ]
  it('are exact for whole metres, signed for rings and not for polygons', () => {
    expect(signedRingArea(square)).toBe(10_000)
    expect(signedRingArea([...square].reverse())).toBe(-10_000)
    expect(signedRingArea([])).toBe(0)
    expect(planeAreaSquareMetres([[square], [[...square].reverse()]])).toBe(20_000)
    expect(planeAreaSquareMetres([[square, square]])).toBe(0)
  })
})
