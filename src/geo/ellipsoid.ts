/**
 * The CGCS2000 ellipsoid (GB 22021-2008): semi-major axis in metres and inverse flattening. GRS80 has the same
 * defining numbers; WGS 84 differs in the ninth digit of the flattening (0.1 mm in the semi-minor axis).
 */
export const SEMI_MAJOR_METRES = 6378137
export const INVERSE_FLATTENING = 298.257222101
export const FLATTENING = 1 / INVERSE_FLATTENING
export const ECCENTRICITY_SQUARED = FLATTENING * (2 - FLATTENING)
export const SEMI_MINOR_METRES = SEMI_MAJOR_METRES * (1 - FLATTENING)

const ECCENTRICITY = Math.sqrt(ECCENTRICITY_SQUARED)
const DEGREES = 180 / Math.PI

/**
 * Snyder's q (Map Projections - A Working Manual, equation 3-12) of the sine of a latitude: twice the area between
 * the equator and that parallel, per radian of longitude, in units of the squared semi-major axis.
 */
function zonal(sine: number): number {
  const es = ECCENTRICITY * sine
  return (1 - ECCENTRICITY_SQUARED) * (sine / (1 - es * es) + Math.atanh(es) / ECCENTRICITY)
}

const ZONAL_POLE = zonal(1)

/** Radius in metres of the sphere with the ellipsoid's surface: 6 371 007.181 m. */
export const AUTHALIC_RADIUS_METRES = SEMI_MAJOR_METRES * Math.sqrt(ZONAL_POLE / 2)

/** Area in m2 between the equator and a latitude (degrees), per radian of longitude; odd in the latitude. */
export function zonalAreaSquareMetres(latitude: number): number {
  return (SEMI_MAJOR_METRES * SEMI_MAJOR_METRES * zonal(Math.sin(latitude / DEGREES))) / 2
}

/** Sine of the authalic latitude of a geodetic latitude in degrees. */
export function authalicSine(latitude: number): number {
  return zonal(Math.sin(latitude / DEGREES)) / ZONAL_POLE
}

/** Authalic latitude in degrees of a geodetic latitude in degrees: the latitude on the sphere of equal area. */
export function authalicLatitude(latitude: number): number {
  return degreesOfSine(authalicSine(latitude))
}

/** Angle in degrees whose sine this is; a sine pushed past 1 by rounding counts as 1. */
export function degreesOfSine(sine: number): number {
  return Math.asin(Math.max(-1, Math.min(1, sine))) * DEGREES
}
