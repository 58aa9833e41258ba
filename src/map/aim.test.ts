import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aimCamera, paddingFor } from './aim'
import { mercatorLatitude, mercatorY, metresPerPixel } from './mercator'

describe('aim of the camera', () => {
  it('shows a box whole and fills one of the two directions', () => {
    const lon = fc.double({ min: 89, max: 103, noNaN: true })
    const lat = fc.double({ min: 31, max: 39, noNaN: true })
    const size = fc.double({ min: 0.001, max: 8, noNaN: true })
    fc.assert(
      fc.property(lon, lat, size, size, (west, south, width, height) => {
        const camera = aimCamera({ box: [west, south, west + width, south + height] }, 800, 600)
        const world = 512 * 2 ** camera.zoom
        const across = (width / 360) * world
        const down = (mercatorY(south) - mercatorY(south + height)) * world
        expect(across).toBeLessThanOrEqual(800.0001)
        expect(down).toBeLessThanOrEqual(600.0001)
        expect(Math.max(across / 800, down / 600)).toBeCloseTo(1, 6)
        expect(camera.centre[0]).toBeCloseTo(west + width / 2, 9)
      }),
    )
  })

  it('takes a centre and a zoom as they are', () => {
    expect(aimCamera({ centre: [94.9, 36.4], zoom: 9.25 }, 1, 1)).toEqual({
      centre: [94.9, 36.4],
      zoom: 9.25,
    })
  })
})

describe('Web Mercator', () => {
  it('turns latitudes over and back', () => {
    for (const lat of [-80, 0, 31.5, 36.4, 39.4])
      expect(mercatorLatitude(mercatorY(lat))).toBeCloseTo(lat, 10)
  })

  it('has the ground resolution of the definition', () => {
    // 40 075 016.686 m round the equator in 512 px at zoom 0.
    expect(metresPerPixel(0, 0)).toBeCloseTo(40_075_016.686 / 512, 3)
    expect(metresPerPixel(10, 60)).toBeCloseTo(40_075_016.686 / 512 / 1024 / 2, 3)
  })
})

describe('padding', () => {
  const province: [number, number, number, number] = [89.4, 31.55, 103.1, 39.25]

  it('puts a province below the buttons of a telephone', () => {
    const { top, left, right, bottom } = paddingFor(province, { width: 390, height: 552 }, 12)
    expect(top).toBeGreaterThan(230)
    const camera = aimCamera({ box: province }, 390 - left - right, 552 - top - bottom)
    const world = 512 * 2 ** camera.zoom
    expect(((province[2] - province[0]) / 360) * world).toBeGreaterThan(390 - left - right - 1)
  })

  it('is the same on all sides of a desk', () => {
    expect(paddingFor(province, { width: 1000, height: 800 }, 12)).toEqual({
      top: 12,
      right: 12,
      bottom: 12,
      left: 12,
    })
  })

  it('leaves the foot of a small map to its scale bar', () => {
    expect(paddingFor(province, { width: 390, height: 190 }, 12)).toMatchObject({ top: 12, bottom: 36 })
  })
})
