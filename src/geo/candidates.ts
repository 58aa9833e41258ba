import { converterOf } from './convert'
import { isInQinghai } from './qinghai'
import type { Survey } from './survey'
import { gaussKruegerCode, systemByCode, type CoordinateSystem } from './system'
import type { Box, Position } from './types'

/** A system in which the numbers make sense, and where the file would lie then. */
export interface CrsCandidate {
  system: CoordinateSystem
  /** Longitude/latitude, degrees. */
  box: Box
  centre: [longitude: number, latitude: number]
  /** The centre lies in Qinghai or within some 20 km of it. */
  inQinghai: boolean
}

/** Meridians of the 3-degree zones that Qinghai (89.4-103.1 degrees east) touches; zones 30 to 34. */
const ZONES_3 = [30, 31, 32, 33, 34]

/**
 * 6-degree zones whose meridian no 3-degree zone of Qinghai has. Zones 16 and 17 (93, 99 degrees) give the very
 * same positions as the 3-degree zones 31 and 33, so they would only be shown twice.
 */
const ZONES_6 = [15, 18]

/** Eastings without a zone number: the 3-degree zones of Qinghai, then the 6-degree ones; inside Qinghai first. */
export function candidatesWithoutPrefix(numbers: Survey): CrsCandidate[] {
  const codes = [
    ...ZONES_3.map((zone) => gaussKruegerCode('CGCS2000', 3, zone, false)),
    ...ZONES_6.map((zone) => gaussKruegerCode('CGCS2000', 6, zone, false)),
  ]
  return codes.flatMap((code) => candidate(numbers, code))
}

export function webMercatorCandidate(numbers: Survey): CrsCandidate[] {
  return candidate(numbers, 3857)
}

function candidate(numbers: Survey, code: number | null): CrsCandidate[] {
  const system = code === null ? null : systemByCode(code)
  const placed = system && lonLatBox(numbers.box, system)
  if (!system || !placed) return []
  return [{ system, ...placed, inQinghai: isInQinghai(placed.centre) }]
}

/** Box and centre in degrees of a box in a system's own numbers; null where it has no place on Earth. */
export function lonLatBox(
  box: Box | null,
  system: CoordinateSystem,
): { box: Box; centre: [longitude: number, latitude: number] } | null {
  if (!box) return null
  const [west, south, east, north] = box
  const [midX, midY] = [(west + east) / 2, (south + north) / 2]
  const { inverse } = converterOf(system)
  // Corners and the middles of the sides: parallels are bent in a plane.
  const around: Position[] = [west, midX, east].flatMap((x) =>
    [south, midY, north].map((y): Position => [x, y]),
  )
  const degrees = around.map(inverse)
  if (degrees.some(([lon, lat]) => !(Math.abs(lon) <= 180 && Math.abs(lat) <= 90))) return null
  const lons = degrees.map(([lon]) => lon)
  const lats = degrees.map(([, lat]) => lat)
  const [lon, lat] = inverse([midX, midY])
  return {
    box: [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)],
    centre: [lon, lat],
  }
}
