import type { Box } from '../../geo/types'
import { tileBox, tileRings, type TileSet } from '../tiles/tileSet'
import { clipForArea, commonWindow, fillsWindow } from '../tiles/window'
import type { FlatRing } from '../tiles/rings'
import { ringsArea, sharedArea } from './edgePairs'
import { MAX_WINDOW_DEGREES, ZonalArea } from './zonalArea'

const zonal = new ZonalArea()

/** One tile of a project and one tile of a layer whose boxes meet. */
export interface TilePair {
  projectTile: number
  layerTile: number
}

/** Area in square metres (CGCS2000 ellipsoid) that two tiles share; no geometry is built, nothing can throw. */
export function tilePairArea(project: TileSet, layer: TileSet, pair: TilePair): number {
  const window = commonWindow(tileBox(project, pair.projectTile), tileBox(layer, pair.layerTile))
  if (!window) return 0
  return windowArea(project, layer, pair, window)
}

function windowArea(project: TileSet, layer: TileSet, pair: TilePair, window: Box): number {
  const [west, south, east, north] = window
  if (north - south > MAX_WINDOW_DEGREES) {
    const middle = (south + north) / 2
    return (
      windowArea(project, layer, pair, [west, south, east, middle]) +
      windowArea(project, layer, pair, [west, middle, east, north])
    )
  }
  const a = clipForArea(tileRings(project, pair.projectTile), window)
  if (a.length === 0) return 0
  zonal.setWindow(south, north)
  if (layer.isFull[pair.layerTile]) return ringsArea(a, west, south, zonal)
  const b = clipForArea(tileRings(layer, pair.layerTile), window)
  if (b.length === 0) return 0
  if (fillsWindow(a, window)) return ringsArea(b, west, south, zonal)
  if (fillsWindow(b, window)) return ringsArea(a, west, south, zonal)
  // The outer loop walks the larger side: its edges are read once, the shorter list stays in the cache.
  return length(a) >= length(b) ? sharedArea(a, b, west, south, zonal) : sharedArea(b, a, west, south, zonal)
}

function length(rings: readonly FlatRing[]): number {
  let total = 0
  for (const ring of rings) total += ring.length
  return total
}

/** Area in square metres of one tile. */
export function tileArea(set: TileSet, tile: number): number {
  return areaOfRings(tileRings(set, tile), tileBox(set, tile))
}

/** Area in square metres of oriented rings that lie in the window. */
export function areaOfRings(rings: readonly FlatRing[], window: Box): number {
  const [west, south, east, north] = window
  if (north - south > MAX_WINDOW_DEGREES) {
    const middle = (south + north) / 2
    const low: Box = [west, south, east, middle]
    const high: Box = [west, middle, east, north]
    return areaOfRings(clipForArea(rings, low), low) + areaOfRings(clipForArea(rings, high), high)
  }
  zonal.setWindow(south, north)
  return ringsArea(rings, west, south, zonal)
}

/** Area in square metres of each owner (zone) of a tile set, by summing its tiles. */
export function ownerAreas(set: TileSet, owners: number): Float64Array {
  const areas = new Float64Array(owners)
  for (let tile = 0; tile < set.tiles; tile += 1) {
    const owner = set.owners[tile]!
    areas[owner] = areas[owner]! + tileArea(set, tile)
  }
  return areas
}

/** Area in square metres that two tile sets share, everything together. */
export function sharedAreaOfSets(project: TileSet, layer: TileSet): number {
  let total = 0
  for (let projectTile = 0; projectTile < project.tiles; projectTile += 1)
    for (const layerTile of layer.index?.search(...tileBox(project, projectTile)) ?? [])
      total += tilePairArea(project, layer, { projectTile, layerTile })
  return total
}
