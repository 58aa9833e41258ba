import { areaSquareMetres } from '../../geo/area'
import type { LonLatPolygons } from '../../geo/types'
import { tilePairArea } from '../../check/overlap/area'
import { subtraction } from '../../check/overlap/shapes'
import type { PreparedLayer } from '../../check/prepare'
import { polygonsOfRings } from '../../check/tiles/rings'
import { tileBox, tileRings } from '../../check/tiles/tileSet'
import { clipCleanly } from '../../check/tiles/window'

/** A tile of an earlier zone of the same layer that lies on the same ground. */
export interface Earlier {
  tile: number
  /** Place of its zone in the layer. */
  zone: number
  squareMetres: number
}

/** The tiles of earlier zones that share ground with a tile. */
export function earlierOn({ tiles, partZones }: PreparedLayer, tile: number): Earlier[] {
  const zoneOf = (one: number) => partZones[tiles.owners[one] ?? 0] ?? 0
  const own = zoneOf(tile)
  return (tiles.index?.search(...tileBox(tiles, tile)) ?? []).flatMap((other) => {
    const zone = zoneOf(other)
    if (zone >= own) return []
    const squareMetres = tilePairArea(tiles, tiles, { projectTile: tile, layerTile: other })
    return squareMetres > 0 ? [{ tile: other, zone, squareMetres }] : []
  })
}

/**
 * Square metres of a whole tile that no earlier zone covers: summed over all tiles, the ground of the layer with
 * nothing counted twice. Throws where shapes that lie over one another three deep cannot be subtracted.
 */
export function groundOfTile(layer: PreparedLayer, tile: number, whole: number, earlier: readonly Earlier[]) {
  const first = earlier[0]
  if (!first) return whole
  // Tiles of one zone do not overlap one another, so their shares add up; those of several zones may.
  if (earlier.every(({ zone }) => zone === first.zone))
    return Math.max(0, whole - earlier.reduce((sum, { squareMetres }) => sum + squareMetres, 0))
  return areaSquareMetres(withoutEarlier(layer, tile, polygonsOfRings(tileRings(layer.tiles, tile)), earlier))
}

/** The part of a shape within a tile that no earlier zone covers. May throw where turf does. */
export function withoutEarlier(
  { tiles }: PreparedLayer,
  tile: number,
  shape: LonLatPolygons,
  earlier: readonly Earlier[],
): LonLatPolygons {
  const box = tileBox(tiles, tile)
  return subtraction(
    shape,
    earlier.flatMap((other) => polygonsOfRings(clipCleanly(tileRings(tiles, other.tile), box))),
  )
}
