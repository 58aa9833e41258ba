import { candidatesWithoutPrefix, lonLatBox, webMercatorCandidate, type CrsCandidate } from './candidates'
import type { SourceFeatures } from './features'
import { agreement } from './plausible'
import { isInQinghai } from './qinghai'
import { survey, type Survey } from './survey'
import { CGCS2000, gaussKruegerCode, systemByCode, WEB_MAP_CODES, type CoordinateSystem } from './system'
import type { Box } from './types'

/**
 * Every place where the numbers of a file make sense, for a person who doubts the one in use: `own` first (the system
 * that was told from the file, or null), then the CGCS2000 systems that fit such numbers.
 */
export function choicesFor(source: SourceFeatures, own: CoordinateSystem | null): CrsCandidate[] {
  const numbers = survey(source)
  const first = own ? candidateIn(numbers, own) : []
  const others = fittingNumbers(numbers).filter(
    ({ system }) => system.code !== own?.code && !isSamePlace(system, own) && !agreement(numbers, system),
  )
  return [...first, ...others]
}

function fittingNumbers(numbers: Survey): CrsCandidate[] {
  switch (numbers.likeness) {
    case 'degrees':
      return candidateIn(numbers, CGCS2000)
    case 'zone-prefix':
      return numbers.zones.flatMap((zone) => {
        const code = gaussKruegerCode('CGCS2000', zone < 25 ? 6 : 3, zone, true)
        const system = code === null ? null : systemByCode(code)
        return system ? candidateIn(numbers, system) : []
      })
    case 'no-prefix':
      return candidatesWithoutPrefix(numbers)
    case 'web-mercator':
      return webMercatorCandidate(numbers)
    case 'degrees-swapped':
    case 'zone-prefix-swapped':
    case 'no-prefix-swapped':
    case 'unknown':
      return []
  }
}

/** Where a dataset lies in one system; empty where it has no place there. */
export function candidateFor(source: SourceFeatures, system: CoordinateSystem): CrsCandidate[] {
  return candidateIn(survey(source), system)
}

/** Degrees may be those of a web map, which nothing in a file tells: only a person can say so. */
export function webMapChoices(source: SourceFeatures): CrsCandidate[] {
  const numbers = survey(source)
  if (numbers.likeness !== 'degrees') return []
  return Object.values(WEB_MAP_CODES).flatMap((code) => {
    const system = systemByCode(code)
    return system ? candidateIn(numbers, system) : []
  })
}

function candidateIn(numbers: Survey, system: CoordinateSystem): CrsCandidate[] {
  const placed = lonLatBox(numbers.box, system)
  return placed ? [{ system, ...placed, inQinghai: isInQinghai(placed.centre) }] : []
}

/** WGS 84 and CGCS2000 are the same place to a check, and so are zones with one meridian. */
function isSamePlace(system: CoordinateSystem, own: CoordinateSystem | null): boolean {
  if (!own || own.approximate || own.kind !== system.kind || own.hasZonePrefix !== system.hasZonePrefix)
    return false
  return own.kind === 'geographic' || (own.zone !== null && own.centralMeridian === system.centralMeridian)
}

/** True where a box in degrees has ground in Qinghai: a layer of the whole country does, though its centre does not. */
export function reachesQinghai([west, south, east, north]: Box): boolean {
  const steps = Array.from({ length: 25 }, (_, index) => index / 24)
  return steps.some((x) =>
    steps.some((y) => isInQinghai([west + (east - west) * x, south + (north - south) * y])),
  )
}
