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
import type { Comparison, ComparisonRow } from './port'

/** Differences below this are the noise of coordinates, square metres; as in the check. */
const NOISE_SQUARE_METRES = 0.01

/** What one version has that the other lacks. */
interface Surplus {
  /** By zone, square metres. */
  byZone: Map<number, number>
  shapes: PolygonRings[]
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
    addedSquareMetres: sum(added.byZone.values()),
    removedSquareMetres: sum(removed.byZone.values()),
    added: added.shapes,
    removed: removed.shapes,
    rows,
    unchangedZones: newer.layer.zones.length - rows.filter(({ kind }) => kind !== 'gone').length,
  }
}

function* surplus(layer: PreparedLayer, other: PreparedLayer): Generator<ImportStep, Surplus> {
  const known = new Set(other.parts.map(shapeKey))
  const same = layer.parts.map((part) => known.has(shapeKey(part)))
  const byZone = new Map<number, number>()
  const byPart = new Map<number, LonLatPolygons[]>()
  const { tiles } = layer
  for (let tile = 0; tile < tiles.tiles; tile += 1) {
    const part = tiles.owners[tile] ?? 0
    if (same[part]) continue
    yield { stage: 'validate', done: tile, total: tiles.tiles }
    const { squareMetres, shape } = tileSurplus(layer, other, tile)
    if (squareMetres <= NOISE_SQUARE_METRES) continue
    const zone = layer.partZones[part] ?? 0
    byZone.set(zone, (byZone.get(zone) ?? 0) + squareMetres)
    if (shape.length > 0) byPart.set(part, [...(byPart.get(part) ?? []), shape])
  }
  return { byZone, shapes: [...byPart.values()].flatMap(joined) }
}

function tileSurplus(layer: PreparedLayer, other: PreparedLayer, tile: number) {
  const box = tileBox(layer.tiles, tile)
  const whole = tileArea(layer.tiles, tile)
  const near = other.tiles.index?.search(...box) ?? []
  const shared = near.reduce(
    (area, otherTile) =>
      area + tilePairArea(layer.tiles, other.tiles, { projectTile: tile, layerTile: otherTile }),
    0,
  )
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
