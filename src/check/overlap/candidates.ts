import type { PreparedLayer, PreparedProject } from '../prepare'
import { tileBox, tilesNear } from '../tiles/tileSet'
import type { TilePair } from './area'

/** Tiles this close (degrees, about 1 m) may touch. */
const MARGIN_DEGREES = 1e-5

/** Pairs of tiles by part (polygon of a zone). */
export type PartPairs = Map<number, TilePair[]>

/** Zones whose tiles come near the project's, with the pairs of tiles of each of their parts. */
export function candidateZones(project: PreparedProject, prepared: PreparedLayer): Map<number, PartPairs> {
  const zones = new Map<number, PartPairs>()
  for (let projectTile = 0; projectTile < project.tiles.tiles; projectTile += 1)
    for (const layerTile of tilesNear(prepared.tiles, tileBox(project.tiles, projectTile), MARGIN_DEGREES)) {
      const part = prepared.tiles.owners[layerTile] ?? 0
      const zone = prepared.partZones[part] ?? 0
      const parts = zones.get(zone) ?? new Map<number, TilePair[]>()
      if (parts.size === 0) zones.set(zone, parts)
      const pairs = parts.get(part)
      if (pairs) pairs.push({ projectTile, layerTile })
      else parts.set(part, [{ projectTile, layerTile }])
    }
  return zones
}
