/**
 * The seven parameters (Bursa-Wolf) that lead from Xi'an 80 or Beijing 54 to CGCS2000, as a survey office hands them
 * out. They are not public, so they always come from the person.
 */
import type { Position } from './types'

/** Rotations turn the coordinate frame, as Chinese offices and EPSG method 9607 have it. */
export interface SevenParameters {
  xMetres: number
  yMetres: number
  zMetres: number
  xSeconds: number
  ySeconds: number
  zSeconds: number
  /** Parts in a million. */
  scalePpm: number
}

interface Ellipsoid {
  a: number
  inverseFlattening: number
}

const CGCS2000: Ellipsoid = { a: 6378137, inverseFlattening: 298.257222101 }
const RADIANS = Math.PI / 180

/** Shifts between these datums are at most a few hundred metres; rotations and scales are small. */
const MOST = { metres: 2000, seconds: 100, ppm: 200 }

/** `dx,dy,dz,rx,ry,rz,m`: metres, seconds of arc, ppm. null where these are not seven numbers of a likely size. */
export function parseSevenParameters(text: string): SevenParameters | null {
  const parts = text.trim().split(/\s*[,;,;]\s*|\s+/)
  const numbers = parts.map((part) => (part === '' ? NaN : Number(part)))
  const [
    xMetres = NaN,
    yMetres = NaN,
    zMetres = NaN,
    xSeconds = NaN,
    ySeconds = NaN,
    zSeconds = NaN,
    scalePpm = NaN,
  ] = numbers
  const isLikely =
    numbers.length === 7 &&
    [xMetres, yMetres, zMetres].every((value) => Math.abs(value) <= MOST.metres) &&
    [xSeconds, ySeconds, zSeconds].every((value) => Math.abs(value) <= MOST.seconds) &&
    Math.abs(scalePpm) <= MOST.ppm
  return isLikely ? { xMetres, yMetres, zMetres, xSeconds, ySeconds, zSeconds, scalePpm } : null
}

/** As they are written in a record: `dx=1.5 m, …`. */
export function sevenParametersText(p: SevenParameters): string {
  return `dx=${p.xMetres}m, dy=${p.yMetres}m, dz=${p.zMetres}m, rx=${p.xSeconds}″, ry=${p.ySeconds}″, rz=${p.zSeconds}″, m=${p.scalePpm}ppm`
}

/**
 * Degrees on an ellipsoid to degrees of CGCS2000. Heights are taken as 0: at 4000 m that moves a position by a few
 * centimetres at most, less than the parameters are good to.
 */
export function shiftedBy(p: SevenParameters, from: Ellipsoid): (position: Position) => Position {
  const [rx, ry, rz] = [p.xSeconds, p.ySeconds, p.zSeconds].map((seconds) => (seconds / 3600) * RADIANS)
  const scale = 1 + p.scalePpm * 1e-6
  return ([longitude, latitude]) => {
    const [x, y, z] = geocentric(longitude * RADIANS, latitude * RADIANS, from)
    return geographic(
      p.xMetres + scale * (x + (rz ?? 0) * y - (ry ?? 0) * z),
      p.yMetres + scale * (-(rz ?? 0) * x + y + (rx ?? 0) * z),
      p.zMetres + scale * ((ry ?? 0) * x - (rx ?? 0) * y + z),
    )
  }
}

function squaredEccentricity({ inverseFlattening }: Ellipsoid): number {
  const flattening = 1 / inverseFlattening
  return flattening * (2 - flattening)
}

function geocentric(longitude: number, latitude: number, ellipsoid: Ellipsoid): [number, number, number] {
  const e2 = squaredEccentricity(ellipsoid)
  const normal = ellipsoid.a / Math.sqrt(1 - e2 * Math.sin(latitude) ** 2)
  return [
    normal * Math.cos(latitude) * Math.cos(longitude),
    normal * Math.cos(latitude) * Math.sin(longitude),
    normal * (1 - e2) * Math.sin(latitude),
  ]
}

/** Longitude and latitude by iteration, which settles after a few rounds this near to the surface. */
function geographic(x: number, y: number, z: number): Position {
  const e2 = squaredEccentricity(CGCS2000)
  const distance = Math.hypot(x, y)
  let latitude = Math.atan2(z, distance * (1 - e2))
  for (let round = 0; round < 8; round++) {
    const normal = CGCS2000.a / Math.sqrt(1 - e2 * Math.sin(latitude) ** 2)
    latitude = Math.atan2(z + e2 * normal * Math.sin(latitude), distance)
  }
  return [Math.atan2(y, x) / RADIANS, latitude / RADIANS]
}
