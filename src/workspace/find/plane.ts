import { converterOf } from '../../geo/convert'
import { isInQinghai } from '../../geo/qinghai'
import { systemByCode, type CoordinateSystem } from '../../geo/system'
import type { ReadPlace } from './angles'

/** Northings of the province, metres, with room to spare. */
const isNorthing = (value: number) => value > 3_300_000 && value < 4_500_000

/** First EPSG codes of the runs of CGCS2000 zones: 3 degrees from zone 25, 6 degrees from zone 13. */
const RUNS = [
  { width: 3, withZone: 4513, withoutZone: 4534, first: 25, last: 45 },
  { width: 6, withZone: 4491, withoutZone: 4502, first: 13, last: 23 },
]

/**
 * Metres of the CGCS2000 Gauss-Krueger zones, northing and easting in either order. Eight digits carry the zone; six
 * digits give one place for each central meridian with which they lie in Qinghai, unless the zone (32带) or the
 * meridian (中央经线96) stands beside them. Empty where the text is not such a pair.
 */
export function readPlane(text: string): ReadPlace[] {
  const half = text.normalize('NFKC')
  const stated = /(?:[36]\s*度\s*)?第?\s*(\d{2})\s*(?:度?带|帶)|(?:带号?|zone)\s*[::]?\s*(\d{2})(?!\d)/i.exec(
    half,
  )
  const meridian = /(?:中央(?:子午线|经线)|cm)\s*[::]?\s*(\d{2,3})\s*[°度]?/i.exec(half)
  const rest = [stated, meridian].reduce((left, found) => (found ? left.replace(found[0], ' ') : left), half)
  if (/[^\d.,;:=、xyne米m\s()]/i.test(rest)) return []
  const numbers = [...rest.matchAll(/\d+(?:\.\d+)?/g)].map((match) => Number(match[0]))
  const [a, b] = numbers
  if (numbers.length !== 2 || a === undefined || b === undefined) return []
  const pair = isNorthing(a) ? { north: a, east: b } : isNorthing(b) ? { north: b, east: a } : null
  if (!pair) return []
  const zone = Number(stated?.[1] ?? stated?.[2] ?? NaN)
  return systemsFor(pair.east, zone, Number(meridian?.[1] ?? NaN)).flatMap((system) => read(pair, system))
}

function systemsFor(east: number, zone: number, meridian: number): CoordinateSystem[] {
  const digits = String(Math.trunc(east)).length
  const prefix = Math.floor(east / 1_000_000)
  const systems = RUNS.flatMap(({ withZone, withoutZone, first, last }) => {
    const count = last - first + 1
    if (digits === 8)
      return prefix >= first && prefix <= last ? [systemByCode(withZone + prefix - first)] : []
    if (digits !== 6) return []
    return Array.from({ length: count }, (_, index) => systemByCode(withoutZone + index))
  }).filter((system) => system !== null)
  if (digits === 8) return systems
  if (!Number.isNaN(zone)) return systems.filter((system) => system.zone === zone)
  if (!Number.isNaN(meridian))
    return systems.filter((system) => system.centralMeridian === meridian).slice(0, 1)
  const seen = new Set<number | null>()
  // A meridian that both widths share gives the same place twice.
  return systems.filter((system) => !seen.has(system.centralMeridian) && seen.add(system.centralMeridian))
}

function read({ north, east }: { north: number; east: number }, system: CoordinateSystem): ReadPlace[] {
  const [lon, lat] = converterOf(system).inverse([east, north])
  if (!isInQinghai([lon, lat])) return []
  const meridian = system.centralMeridian ?? 0
  return [
    {
      lon,
      lat,
      how: {
        zh: `按 CGCS2000 ${system.zoneWidth} 度带 ${system.zone} 带读 · 中央经线 ${meridian}°`,
        en: `Read as CGCS2000, ${system.zoneWidth}-degree zone ${system.zone}, meridian ${meridian}°`,
      },
    },
  ]
}
