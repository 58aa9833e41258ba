import { Geodesic } from 'geographiclib-geodesic'
import { describe, expect, it } from 'vitest'
import {
  centreLatitude,
  latitudeOf,
  mercatorY,
  metresPerDegreeOfLongitude,
  metresPerMillimetre,
  projector,
  zoomForScale,
} from './mercator'

const picture = { x: 17.4, y: 30.4, width: 194.2, height: 145.2 }

describe('scale at the centre', () => {
  it('agrees with the geodesic along the parallel (GeographicLib, ellipsoid GRS80)', () => {
    const ellipsoid = new Geodesic.Geodesic(6378137, 1 / 298.257222101)
    for (const latitude of [31.6, 36.4, 39.2]) {
      // Over a hundredth of a degree the geodesic and the parallel differ by less than a micrometre.
      const metres = ellipsoid.Inverse(latitude, 94, latitude, 94.01).s12 ?? NaN
      expect(metresPerDegreeOfLongitude(latitude) * 0.01).toBeCloseTo(metres, 4)
    }
  })

  it('is that of the middle of the paper, not of the mean latitude', () => {
    const box: [number, number, number, number] = [89, 31, 104, 40]
    expect(centreLatitude(box)).toBeLessThan(35.7)
    expect(metresPerMillimetre(box, picture)).toBeCloseTo(
      (metresPerDegreeOfLongitude(centreLatitude(box)) * 15) / 194.2,
      6,
    )
  })

  it('gives back the denominator that a zoom was made for', () => {
    const [latitude, denominator] = [36.4, 40000]
    const zoom = zoomForScale(denominator, latitude)
    const cssPixels = (picture.width * 96) / 25.4
    const degrees = (cssPixels * 360) / (512 * 2 ** zoom)
    const metresOnPaper = (metresPerDegreeOfLongitude(latitude) * degrees) / (picture.width / 1000)
    expect(metresOnPaper).toBeCloseTo(denominator, 4)
  })
})

describe('projector', () => {
  it('puts the corners of the box on the corners of the picture', () => {
    const place = projector([93, 36, 94, 37], picture)
    expect(place(93, 37)).toEqual({ x: picture.x, y: picture.y })
    expect(place(94, 36).x).toBeCloseTo(picture.x + picture.width, 9)
    expect(place(94, 36).y).toBeCloseTo(picture.y + picture.height, 9)
    expect(latitudeOf(mercatorY(36.4))).toBeCloseTo(36.4, 12)
  })
})
