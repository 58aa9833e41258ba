import type { PreparedLayer } from '../../check/prepare'

/** Neighbours whose boundaries should be one and are not. */
export interface NearMiss {
  zones: [string, string]
  /** Corners of one zone that lie close to the other's without meeting them. */
  points: number
  widestMetres: number
}

/** Closer than this two corners are one; further apart than `FAR` they are neighbours by chance, metres. */
const SAME_METRES = 0.001
const FAR_METRES = 0.5
/** Cells are much wider than that, so that one look mostly is enough. */
const CELL_METRES = 8
const METRES_PER_DEGREE = 111_320

const cell = (metres: number) => Math.floor(metres / CELL_METRES)

/**
 * Gaps and slivers between neighbours: corners of different zones that almost meet. Corners are sorted into cells held
 * in flat arrays, so that a layer of millions of corners takes seconds.
 */
export function nearMisses({ layer, parts, partZones }: PreparedLayer): NearMiss[] {
  const total = parts.reduce(
    (sum, polygon) => sum + polygon.reduce((all, ring) => all + ring.length - 1, 0),
    0,
  )
  if (total < 2) return []
  const x = new Float64Array(total)
  const y = new Float64Array(total)
  const zone = new Uint32Array(total)
  const next = new Int32Array(total).fill(-1)
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(total * 2))).fill(-1)
  const mask = slots.length - 1
  const scaleX = METRES_PER_DEGREE * Math.cos(((parts[0]?.[0]?.[0]?.[1] ?? 36) * Math.PI) / 180)
  const slotOf = (column: number, row: number) =>
    (Math.imul(column, 73_856_093) ^ Math.imul(row, 19_349_663)) & mask
  const pairs = new Map<number, { points: number; widest: number }>()
  let used = 0

  const look = (at: number, column: number, row: number) => {
    for (let other = slots[slotOf(column, row)] ?? -1; other >= 0; other = next[other] ?? -1) {
      if (zone[other] === zone[at]) continue
      const metres = Math.hypot((x[at] ?? 0) - (x[other] ?? 0), (y[at] ?? 0) - (y[other] ?? 0))
      if (metres > FAR_METRES || metres <= SAME_METRES) continue
      const [low, high] = [
        Math.min(zone[at] ?? 0, zone[other] ?? 0),
        Math.max(zone[at] ?? 0, zone[other] ?? 0),
      ]
      const key = low * layer.zones.length + high
      const pair = pairs.get(key) ?? { points: 0, widest: 0 }
      pairs.set(key, { points: pair.points + 1, widest: Math.max(pair.widest, metres) })
    }
  }

  parts.forEach((polygon, part) => {
    for (const ring of polygon)
      for (let i = 1; i < ring.length; i += 1) {
        const position = ring[i]
        if (!position) continue
        x[used] = position[0] * scaleX
        y[used] = position[1] * METRES_PER_DEGREE
        zone[used] = partZones[part] ?? 0
        const [px, py] = [x[used] ?? 0, y[used] ?? 0]
        const [west, east] = [cell(px - FAR_METRES), cell(px + FAR_METRES)]
        const [south, north] = [cell(py - FAR_METRES), cell(py + FAR_METRES)]
        for (let column = west; column <= east; column += 1)
          for (let row = south; row <= north; row += 1) look(used, column, row)
        const slot = slotOf(cell(px), cell(py))
        next[used] = slots[slot] ?? -1
        slots[slot] = used
        used += 1
      }
  })
  const id = (place: number) => layer.zones[place]?.id ?? ''
  const { length } = layer.zones
  return [...pairs]
    .map(([key, { points, widest }]): NearMiss => ({
      zones: [id(Math.floor(key / length)), id(key % length)],
      points,
      widestMetres: widest,
    }))
    .sort((a, b) => b.points - a.points)
}
