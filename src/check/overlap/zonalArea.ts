import { ECCENTRICITY_SQUARED, SEMI_MAJOR_METRES } from '../../geo/ellipsoid'

const RADIANS = Math.PI / 180

/** dQ/dB in square metres per radian of latitude and of longitude: area of the ellipsoid between two parallels. */
function zonalDensity(latitudeRadians: number): number {
  const sine = Math.sin(latitudeRadians)
  const w = 1 - ECCENTRICITY_SQUARED * sine * sine
  return (
    (SEMI_MAJOR_METRES * SEMI_MAJOR_METRES * (1 - ECCENTRICITY_SQUARED) * Math.cos(latitudeRadians)) / (w * w)
  )
}

/** Taller windows are split, so that the polynomial below stays within 1e-12 of the zonal-area function. */
export const MAX_WINDOW_DEGREES = 1

// Gauss-Legendre, three points on [0, 1]: exact for polynomials up to the fifth degree.
const NODE = Math.sqrt(3 / 5) / 2
const OUTER_WEIGHT = 5 / 18
const INNER_WEIGHT = 8 / 18

/**
 * Area between a parallel and an edge, on the CGCS2000 ellipsoid. Within one window the zonal-area function
 * Q(latitude) is a polynomial of the fifth degree (its derivative interpolated at five latitudes), so the
 * integral of Q along a straight edge is exact with three Gauss points.
 */
export class ZonalArea {
  private constant = 0
  private centre = 0
  private c1 = 0
  private c2 = 0
  private c3 = 0
  private c4 = 0
  private c5 = 0

  /** Latitudes are given to `under` as degrees above `south`, which keeps their digits. */
  setWindow(south: number, north: number): void {
    this.centre = (north - south) / 2
    const middle = ((south + north) / 2) * RADIANS
    const h = Math.max((this.centre * RADIANS) / 2, 1e-4)
    const a = zonalDensity(middle - 2 * h)
    const b = zonalDensity(middle - h)
    const c = zonalDensity(middle)
    const d = zonalDensity(middle + h)
    const e = zonalDensity(middle + 2 * h)
    this.c1 = c
    this.c2 = (a - 8 * b + 8 * d - e) / (12 * h) / 2
    this.c3 = (-a + 16 * b - 30 * c + 16 * d - e) / (24 * h * h) / 3
    this.c4 = (-a + 2 * b - 2 * d + e) / (12 * h ** 3) / 4
    this.c5 = (a - 4 * b + 6 * c - 4 * d + e) / (24 * h ** 4) / 5
    this.constant = 0
    this.constant = this.at(0)
  }

  /** Q in square metres per radian of longitude, from the window's southern edge to `y` degrees above it. */
  at(y: number): number {
    const t = (y - this.centre) * RADIANS
    return t * (this.c1 + t * (this.c2 + t * (this.c3 + t * (this.c4 + t * this.c5)))) - this.constant
  }

  /**
   * Integral of Q along an edge from height `y0` to `y1` (degrees above the window's south) over `width` degrees
   * of longitude. Times `RADIANS_PER_DEGREE` that is square metres; the factor is left to the caller's sum.
   */
  under(y0: number, y1: number, width: number): number {
    const middle = (y0 + y1) / 2
    const reach = (y1 - y0) * NODE
    return (
      width *
      (OUTER_WEIGHT * (this.at(middle - reach) + this.at(middle + reach)) + INNER_WEIGHT * this.at(middle))
    )
  }
}

export const RADIANS_PER_DEGREE = RADIANS
