import { areaSquareMetres } from '../../geo/area'
import type { LonLatPolygons, PolygonRings } from '../../geo/types'
import { tileArea, tilePairArea } from '../../check/overlap/area'
import { countVertices, dissolve, DISSOLVE_VERTICES } from '../../check/overlap/pieces'
import { subtraction } from '../../check/overlap/shapes'
import type { PreparedLayer } from '../../check/prepare'
import { polygonsOfRings } from '../../check/tiles/rings'
import { tileBox, tileRings } from '../../check/tiles/tileSet'
import { clipCleanly } from '../../check/tiles/window'
import type { ImportStep } from './build'
import { earlierOn, withoutEarlier } from './ground'
import type { Comparison, ComparisonRow, Elsewhere } from './port'

/** Differences below this are the noise of coordinates, square metres; as in the check. */
const NOISE_SQUARE_METRES = 0.01

/** What one version has that the other lacks. */
interface Surplus {
  /** By zone, square metres. */
  byZone: Map<number, number>
  /** On the ground, nothing twice where zones of this version lie over one another; square metres. */
  groundSquareMetres: number
  shapes: PolygonRings[]
  /** Ground that a zone shares with zones of the other version: by its place, then by the other's; square metres. */
  shared: Map<number, Map<number, number>>
}

/**
 * What was added and taken out between two versions: on the ground, and zone by zone (by their numbers). Zones whose
 * shape stayed the same to the last bit are passed over at once. Yields between tiles.
 */
export function* compareVersions(
  older: PreparedLayer,
  newer: PreparedLayer,
): Generator<ImportStep, Omit<Comparison, 'oldId' | 'newId'>> {
  const added = yield* surplus(newer, older)
  const removed = yield* surplus(older, newer)
  const rows = rowsOf(older, newer, added, removed)
  return {
    oldSquareMetres: sum(older.zoneSquareMetres),
    newSquareMetres: sum(newer.zoneSquareMetres),
    addedSquareMetres: added.groundSquareMetres,
    removedSquareMetres: removed.groundSquareMetres,
    added: added.shapes,
    removed: removed.shapes,
    rows,
    unchangedZones: newer.layer.zones.length - rows.filter(({ kind }) => kind !== 'gone').length,
  }
}

function* surplus(layer: PreparedLayer, other: PreparedLayer): Generator<ImportStep, Surplus> {
  const known = new Map(other.parts.map((part, place) => [shapeKey(part), place]))
  const same = layer.parts.map((part) => known.get(shapeKey(part)))
  const shared: Surplus['shared'] = new Map()
  const share = (zone: number, otherPart: number, squareMetres: number) => {
    const byOther = shared.get(zone) ?? new Map<number, number>()
    const otherZone = other.partZones[otherPart] ?? 0
    shared.set(zone, byOther.set(otherZone, (byOther.get(otherZone) ?? 0) + squareMetres))
  }
  same.forEach((twin, part) => {
    if (twin !== undefined) share(layer.partZones[part] ?? 0, twin, layer.partSquareMetres[part] ?? 0)
  })
  let groundSquareMetres = 0
  const byZone = new Map<number, number>()
  const byPart = new Map<number, LonLatPolygons[]>()
  const { tiles } = layer
  for (let tile = 0; tile < tiles.tiles; tile += 1) {
    const part = tiles.owners[tile] ?? 0
    if (same[part] !== undefined) continue
    yield { stage: 'validate', done: tile, total: tiles.tiles }
    const zone = layer.partZones[part] ?? 0
    const { squareMetres, shape } = tileSurplus(layer, other, tile, (otherTile, area) =>
      share(zone, other.tiles.owners[otherTile] ?? 0, area),
    )
    if (squareMetres <= NOISE_SQUARE_METRES) continue
    groundSquareMetres += groundOfSurplus(layer, tile, { squareMetres, shape })
    byZone.set(zone, (byZone.get(zone) ?? 0) + squareMetres)
    if (shape.length > 0) byPart.set(part, [...(byPart.get(part) ?? []), shape])
  }
  return { byZone, groundSquareMetres, shapes: [...byPart.values()].flatMap(joined), shared }
}

/** What of a tile's surplus no earlier zone of the same version has. */
function groundOfSurplus(
  layer: PreparedLayer,
  tile: number,
  { squareMetres, shape }: { squareMetres: number; shape: LonLatPolygons },
): number {
  const earlier = earlierOn(layer, tile)
  if (earlier.length === 0 || shape.length === 0) return squareMetres
  try {
    return areaSquareMetres(withoutEarlier(layer, tile, shape, earlier))
  } catch {
    return squareMetres
  }
}

function tileSurplus(
  layer: PreparedLayer,
  other: PreparedLayer,
  tile: number,
  onShared: (otherTile: number, squareMetres: number) => void,
) {
  const box = tileBox(layer.tiles, tile)
  const whole = tileArea(layer.tiles, tile)
  const near = other.tiles.index?.search(...box) ?? []
  const shared = near.reduce((sum, otherTile) => {
    const area = tilePairArea(layer.tiles, other.tiles, { projectTile: tile, layerTile: otherTile })
    if (area > 0) onShared(otherTile, area)
    return sum + area
  }, 0)
  const byEdges = Math.max(0, whole - shared)
  const mine = polygonsOfRings(tileRings(layer.tiles, tile))
  if (shared <= NOISE_SQUARE_METRES) return { squareMetres: whole, shape: mine }
  if (byEdges <= NOISE_SQUARE_METRES && shared <= whole + NOISE_SQUARE_METRES)
    return { squareMetres: 0, shape: [] }
  try {
    const theirs = near.flatMap((otherTile) =>
      polygonsOfRings(clipCleanly(tileRings(other.tiles, otherTile), box)),
    )
    const shape = subtraction(mine, theirs)
    const byShape = areaSquareMetres(shape)
    // Where zones of the other version lie over one another the edges count them twice, the shape does not.
    const agree = Math.abs(byShape - byEdges) <= 1e-3 + 1e-6 * whole
    return { squareMetres: agree ? byEdges : byShape, shape }
  } catch {
    return { squareMetres: byEdges, shape: [] }
  }
}

/** The pieces of one part as one shape, where that is not too much work. */
function joined(shapes: LonLatPolygons[]): PolygonRings[] {
  const apart = shapes.flat()
  if (shapes.length < 2 || countVertices(apart) > DISSOLVE_VERTICES) return apart
  try {
    return dissolve(shapes)
  } catch {
    return apart
  }
}

/** Equal for equal shapes, to the last bit. */
function shapeKey(polygon: PolygonRings): string {
  let hash = 0
  for (const ring of polygon)
    for (const [x, y] of ring) hash = (Math.imul(hash, 31) + mixed(x) + Math.imul(mixed(y), 17)) | 0
  const start = polygon[0]?.[0]
  return `${polygon.length}/${polygon[0]?.length ?? 0}/${start?.join() ?? ''}/${hash}`
}

const number = new Float64Array(1)
const bits = new Int32Array(number.buffer)

function mixed(value: number): number {
  number[0] = value
  return (bits[0] ?? 0) ^ (bits[1] ?? 0)
}

/** Smaller shares are not worth a word: they round to nothing in hectares. */
const WORTH_SQUARE_METRES = 1

/**
 * Ground of a zone that is neither surplus nor in the zone of the same number, so in other zones of the other version.
 * They are named where it is certain which: all that share ground where there is no twin, else a single one.
 */
function elsewhere(
  layer: PreparedLayer,
  other: PreparedLayer,
  surplus: Surplus,
  { own, twin }: { own: number; twin: number | null },
): Elsewhere | null {
  const shared = [...(surplus.shared.get(own) ?? [])].filter(([, area]) => area >= WORTH_SQUARE_METRES)
  const inTwin = shared.find(([zone]) => zone === twin)?.[1] ?? 0
  const squareMetres = (layer.zoneSquareMetres[own] ?? 0) - (surplus.byZone.get(own) ?? 0) - inTwin
  const others = shared.filter(([zone]) => zone !== twin).sort(([, a], [, b]) => b - a)
  if (squareMetres < WORTH_SQUARE_METRES || others.length === 0) return null
  const isCertain = inTwin === 0 || others.length === 1
  return { squareMetres, zones: isCertain ? others.map(([zone]) => other.layer.zones[zone]?.id ?? '') : [] }
}

function rowsOf(
  older: PreparedLayer,
  newer: PreparedLayer,
  added: Surplus,
  removed: Surplus,
): ComparisonRow[] {
  const oldPlaces = new Map(older.layer.zones.map(({ id }, place) => [id, place]))
  const newIds = new Set(newer.layer.zones.map(({ id }) => id))
  const rows: ComparisonRow[] = []
  newer.layer.zones.forEach(({ id, name }, place) => {
    const before = oldPlaces.get(id)
    const row: ComparisonRow = {
      zoneId: id,
      name,
      kind: before === undefined ? 'new' : 'changed',
      oldSquareMetres: before === undefined ? 0 : (older.zoneSquareMetres[before] ?? 0),
      newSquareMetres: newer.zoneSquareMetres[place] ?? 0,
      addedSquareMetres: added.byZone.get(place) ?? 0,
      removedSquareMetres: before === undefined ? 0 : (removed.byZone.get(before) ?? 0),
      staysIn: before === undefined ? null : elsewhere(older, newer, removed, { own: before, twin: place }),
      wasIn: elsewhere(newer, older, added, { own: place, twin: before ?? null }),
    }
    const isSame =
      row.kind === 'changed' &&
      row.addedSquareMetres === 0 &&
      row.removedSquareMetres === 0 &&
      Math.abs(row.newSquareMetres - row.oldSquareMetres) <= NOISE_SQUARE_METRES
    if (!isSame) rows.push(row)
  })
  older.layer.zones.forEach(({ id, name }, place) => {
    if (newIds.has(id)) return
    rows.push({
      zoneId: id,
      name,
      kind: 'gone',
      oldSquareMetres: older.zoneSquareMetres[place] ?? 0,
      newSquareMetres: 0,
      addedSquareMetres: 0,
      removedSquareMetres: removed.byZone.get(place) ?? 0,
      staysIn: elsewhere(older, newer, removed, { own: place, twin: null }),
      wasIn: null,
    })
  })
  const weight = (row: ComparisonRow) => row.addedSquareMetres + row.removedSquareMetres
  return rows.sort((a, b) => weight(b) - weight(a))
}

function sum(values: Iterable<number>): number {
  let total = 0
  for (const value of values) total += value
  return total
}
