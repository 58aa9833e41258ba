/**
 * One metric plane for the whole province: a conformal cone on the GRS80 ellipsoid (that of CGCS2000) that cuts it
 * at 33° and 38° N. Lengths are true to 0.1 % between 32° and 39.4° N, so "5 km" in a recipe is 5 km on the ground.
 */
import proj4 from 'proj4'

/** @typedef {[number, number]} Position */

const plane = proj4(
  '+proj=lcc +lat_1=33 +lat_2=38 +lat_0=35.5 +lon_0=96 +x_0=0 +y_0=0 +ellps=GRS80 +units=m +no_defs',
)

/** @param {Position} lonLat degrees @returns {Position} metres */
export const toMetres = (lonLat) => /** @type {Position} */ (plane.forward([lonLat[0], lonLat[1]]))

/** @param {Position} metres @returns {Position} degrees */
export const toDegrees = (metres) => /** @type {Position} */ (plane.inverse([metres[0], metres[1]]))

// GRS80
const SEMI_MAJOR_METRES = 6378137
const ECCENTRICITY_SQUARED = 0.006694380022900788
const ECCENTRICITY = Math.sqrt(ECCENTRICITY_SQUARED)

function authalicQ(latitudeRadians) {
  const s = Math.sin(latitudeRadians)
  const es = ECCENTRICITY * s
  return (1 - ECCENTRICITY_SQUARED) * (s / (1 - es * es) + Math.atanh(es) / ECCENTRICITY)
}

/**
 * Area of a ring on the ellipsoid in square metres, positive counter-clockwise. Edges are straight in
 * (longitude, q): with vertices a few kilometres apart that is right to 1e-6.
 * @param {Position[]} ring degrees
 */
export function ringSquareMetres(ring) {
  const radians = Math.PI / 180
  let sum = 0
  for (let index = 1; index < ring.length; index++) {
    const [lonA, latA] = ring[index - 1]
    const [lonB, latB] = ring[index]
    sum += (lonA - lonB) * radians * (authalicQ(latA * radians) + authalicQ(latB * radians))
  }
  return (sum * SEMI_MAJOR_METRES ** 2) / 4
}

/** @param {Position[][][]} polygons degrees, shells counter-clockwise, holes clockwise */
export function polygonsSquareKilometres(polygons) {
  return polygons.flat().reduce((sum, ring) => sum + ringSquareMetres(ring), 0) / 1e6
}
