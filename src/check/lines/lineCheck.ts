import { geodesicMetres } from '../../geo/distance'
import type { Position } from '../../geo/types'
import type { PreparedLayer } from '../prepare'
import { ownersAt, stretchesInside, type Stretch } from './inside'

/** A zone that a line runs through. */
export interface LineZone {
  zoneId: string
  zoneName: string
  class: string | null
  /** Geodesic length inside, metres. */
  insideMetres: number
  percentOfLine: number
  /** Where the line has to move: stretches that follow each other are one. */
  stretches: { from: Position; to: Position; metres: number }[]
}

export interface LineFinding {
  layerId: string
  lengthMetres: number
  /** Inside any zone; ground of several zones counts once as far as their stretches are the same. */
  zones: LineZone[]
}

/** Length of a polyline in metres, geodesic between its vertices. */
export function lineMetres(line: readonly Position[]): number {
  let total = 0
  for (let i = 1; i < line.length; i += 1) total += geodesicMetres(line[i - 1]!, line[i]!)
  return total
}

/** How long polylines (degrees) run inside each zone of a layer; longest first. */
export function checkLines(lines: readonly (readonly Position[])[], prepared: PreparedLayer): LineFinding {
  const lengthMetres = lines.reduce((sum, line) => sum + lineMetres(line), 0)
  const byZone = new Map<number, Stretch[]>()
  for (const line of lines)
    for (const stretch of stretchesInside(line, prepared.tiles)) {
      const zone = prepared.partZones[stretch.owner]!
      const stretches = byZone.get(zone)
      if (stretches) stretches.push(stretch)
      else byZone.set(zone, [stretch])
    }
  const zones = [...byZone].map(([place, stretches]): LineZone => {
    const zone = prepared.layer.zones[place]!
    const insideMetres = stretches.reduce((sum, { metres }) => sum + metres, 0)
    return {
      zoneId: zone.id,
      zoneName: zone.name,
      class: zone.class,
      insideMetres,
      percentOfLine: lengthMetres > 0 ? (insideMetres / lengthMetres) * 100 : 0,
      stretches: joined(stretches),
    }
  })
  return {
    layerId: prepared.layer.id,
    lengthMetres,
    zones: zones.sort((a, b) => b.insideMetres - a.insideMetres),
  }
}

/** Stretches that meet end to start become one (they are cut at vertices and at tiles). */
function joined(stretches: readonly Stretch[]): LineZone['stretches'] {
  const result: LineZone['stretches'] = []
  for (const { from, to, metres } of stretches) {
    const last = result.at(-1)
    if (last && Math.abs(last.to[0] - from[0]) < 1e-9 && Math.abs(last.to[1] - from[1]) < 1e-9) {
      last.to = to
      last.metres += metres
    } else result.push({ from, to, metres })
  }
  return result
}

/** For each point (degrees) the ids of the zones that hold it. */
export function checkPoints(points: readonly Position[], prepared: PreparedLayer): string[][] {
  return points.map((point) => {
    const places = new Set(ownersAt(point, prepared.tiles).map((part) => prepared.partZones[part]!))
    return [...places].map((place) => prepared.layer.zones[place]!.id)
  })
}
