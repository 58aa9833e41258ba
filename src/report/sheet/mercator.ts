import type { Box } from '../../geo/types'
import type { Point, Rect } from './commands'

/** GRS80/CGCS2000 semi-major axis in metres and first eccentricity squared. */
const SEMI_MAJOR_METRES = 6378137
const ECCENTRICITY_SQUARED = 0.006694380022900686

const radians = (degrees: number): number => (degrees * Math.PI) / 180

/** Ordinate of spherical (web) Mercator, as map engines use it, for a latitude in degrees; no unit. */
export function mercatorY(latitude: number): number {
  return Math.log(Math.tan(Math.PI / 4 + radians(latitude) / 2))
}

/** Latitude in degrees of a Mercator ordinate. */
export function latitudeOf(y: number): number {
  return ((2 * Math.atan(Math.exp(y)) - Math.PI / 2) * 180) / Math.PI
}

/** Latitude in degrees of the middle of a picture (the middle on paper, not the mean of the two edges). */
export function centreLatitude(box: Box): number {
  return latitudeOf((mercatorY(box[1]) + mercatorY(box[3])) / 2)
}

/** Metres of a degree of longitude along a parallel of the CGCS2000 ellipsoid. */
export function metresPerDegreeOfLongitude(latitude: number): number {
  const sine = Math.sin(radians(latitude))
  const normalRadius = SEMI_MAJOR_METRES / Math.sqrt(1 - ECCENTRICITY_SQUARED * sine * sine)
  return (Math.PI / 180) * normalRadius * Math.cos(radians(latitude))
}

/** True ground metres of one millimetre of paper, along the parallel through the middle of the picture. */
export function metresPerMillimetre(box: Box, picture: Rect): number {
  return (metresPerDegreeOfLongitude(centreLatitude(box)) * (box[2] - box[0])) / picture.width
}

/** From degrees to millimetres on the page, for a picture of `box` in `picture`. */
export function projector(box: Box, picture: Rect): (longitude: number, latitude: number) => Point {
  const [west, south, east, north] = box
  const top = mercatorY(north)
  const bottom = mercatorY(south)
  return (longitude, latitude) => ({
    x: picture.x + ((longitude - west) / (east - west)) * picture.width,
    y: picture.y + ((top - mercatorY(latitude)) / (top - bottom)) * picture.height,
  })
}

/**
 * Zoom (512-pixel world tiles, CSS pixels) at which a map drawn for print has the scale 1 : `denominator` at
 * `latitude`, when a CSS pixel is 1/96 inch of paper.
 */
export function zoomForScale(denominator: number, latitude: number): number {
  const metresPerPixel = (denominator * 0.0254) / 96
  return Math.log2((360 * metresPerDegreeOfLongitude(latitude)) / (512 * metresPerPixel))
}
