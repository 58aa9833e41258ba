import type { LayerFinding, ZoneFinding } from '../../check/types'
import { splitFindings } from './rows'

/** More callouts or numbered dots than this hide the map; the table has every zone. */
export const MOST_NUMBERED = 40

/** One zone that is hit, with the number that it has in the table and on the map. */
export interface NumberedZone {
  number: number
  layer: LayerFinding
  zone: ZoneFinding
}

/** True where the zone leaves something to show on the map. */
function isShown({ outcome, overlap, contactLines = [] }: ZoneFinding): boolean {
  return outcome !== 'failed' && (overlap.length > 0 || contactLines.length > 0)
}

/** Zones that are hit, numbered from 1: occupied ground first, then in the order of the table. */
export function numberedZones(findings: LayerFinding[]): NumberedZone[] {
  const all = splitFindings(findings).counted.flatMap((layer) =>
    layer.zones.filter(isShown).map((zone) => ({ layer, zone })),
  )
  const occupied = all.filter(({ zone }) => zone.outcome === 'occupied')
  const touching = all.filter(({ zone }) => zone.outcome !== 'occupied')
  return [...occupied, ...touching].map((entry, index) => ({ number: index + 1, ...entry }))
}

export function zoneKey(layer: { id: string }, zone: { id: string }): string {
  return `${layer.id}/${zone.id}`
}

/** Numbers by `zoneKey`. */
export function zoneNumbers(findings: LayerFinding[]): ReadonlyMap<string, number> {
  return new Map(numberedZones(findings).map(({ number, layer, zone }) => [zoneKey(layer, zone), number]))
}
