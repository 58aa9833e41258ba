import type { Position } from '../../geo/types'
import type { PreparedLayer } from '../prepare'
import type { LineStretch, LineWork, LineWorkFinding, LineZone } from '../types'
import { lineMetres, ownersAt, sharesInside, stretchesOf } from './inside'

/** What a layer does to lines and points: length inside each zone, zones of each point. */
export function checkLineWork(
  { lines, points, lengthMetres }: LineWork,
  prepared: PreparedLayer,
): LineWorkFinding {
  const byZone = new Map<number, LineStretch[]>()
  const inside: LineStretch[] = []
  for (const line of lines) {
    const shares = sharesInside(line, prepared.tiles)
    inside.push(...stretchesOf(line, shares))
    const zones = new Set(shares.map(({ owner }) => prepared.partZones[owner]!))
    for (const zone of zones) {
      const own = shares.filter(({ owner }) => prepared.partZones[owner] === zone)
      byZone.set(zone, [...(byZone.get(zone) ?? []), ...stretchesOf(line, own)])
    }
  }
  return {
    lengthMetres,
    insideMetres: metresOf(inside),
    inside,
    zones: [...byZone]
      .map(([place, stretches]) => lineZone(prepared, place, stretches, lengthMetres))
      .sort((a, b) => b.insideMetres - a.insideMetres),
    points: points.map((position) => ({ position, zones: zonesAt(position, prepared) })),
  }
}

function lineZone(
  { layer }: PreparedLayer,
  place: number,
  stretches: LineStretch[],
  lengthMetres: number,
): LineZone {
  const zone = layer.zones[place]!
  const insideMetres = metresOf(stretches)
  return {
    zoneId: zone.id,
    zoneName: zone.name,
    class: zone.class,
    insideMetres,
    percentOfLine: lengthMetres > 0 ? (insideMetres / lengthMetres) * 100 : 0,
    stretches,
  }
}

function metresOf(stretches: readonly LineStretch[]): number {
  return stretches.reduce((sum, { metres }) => sum + metres, 0)
}

function zonesAt(point: Position, prepared: PreparedLayer): { id: string; name: string }[] {
  const places = new Set(ownersAt(point, prepared.tiles).map((part) => prepared.partZones[part]!))
  return [...places].map((place) => {
    const { id, name } = prepared.layer.zones[place]!
    return { id, name }
  })
}

/** Lines and points with the width that makes ground of them; null where there are none. */
export function lineWorkOf(lines: Position[][], points: Position[], widthMetres: number): LineWork | null {
  if (lines.length + points.length === 0) return null
  const lengthMetres = lines.reduce((sum, line) => sum + lineMetres(line), 0)
  return { lines, points, widthMetres, lengthMetres }
}
