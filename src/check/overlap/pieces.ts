import type { Box, LonLatPolygons, PolygonRings } from '../../geo/types'
import { polygonsOfRings } from '../tiles/rings'
import { tileBox, tileRings, type TileSet } from '../tiles/tileSet'
import { clipCleanly, commonWindow } from '../tiles/window'
import type { TilePair } from './area'
import { intersection, unionOf } from './shapes'

/** The shape that the tiles of one zone share with the project: proper polygons, the seams between tiles dissolved. */
export function overlapShape(project: TileSet, layer: TileSet, pairs: readonly TilePair[]): LonLatPolygons {
  const parts: LonLatPolygons[] = []
  for (const pair of pairs) {
    const part = tilePairShape(project, layer, pair)
    if (part.length > 0) parts.push(part)
  }
  return dissolve(parts)
}

function tilePairShape(project: TileSet, layer: TileSet, pair: TilePair): LonLatPolygons {
  const window = commonWindow(tileBox(project, pair.projectTile), tileBox(layer, pair.layerTile))
  if (!window) return []
  const a = clipCleanly(tileRings(project, pair.projectTile), window)
  if (a.length === 0) return []
  const b = clipCleanly(tileRings(layer, pair.layerTile), window)
  if (b.length === 0) return []
  return intersection(polygonsOfRings(a), polygonsOfRings(b))
}

/** Joins shapes whose boxes touch; shapes that lie apart are only listed together. */
export function dissolve(shapes: readonly LonLatPolygons[]): LonLatPolygons {
  if (shapes.length < 2) return shapes[0] ? [...shapes[0]] : []
  const groups: { box: Box; shapes: LonLatPolygons[] }[] = []
  for (const shape of shapes) {
    let box = grown(boxOfPolygons(shape))
    const joined: LonLatPolygons[] = [shape]
    for (let i = groups.length - 1; i >= 0; i -= 1) {
      const group = groups[i]!
      if (!boxesMeet(group.box, box)) continue
      joined.push(...group.shapes)
      box = boxAround(group.box, box)
      groups.splice(i, 1)
      // The box has grown: groups already passed may meet it now.
      i = groups.length
    }
    groups.push({ box, shapes: joined })
  }
  return groups.flatMap((group) =>
    group.shapes.length > 1 ? unionOf(group.shapes) : (group.shapes[0] ?? []),
  )
}

export function boxOfPolygons(polygons: readonly PolygonRings[]): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const polygon of polygons)
    for (const [x, y] of polygon[0] ?? []) {
      west = Math.min(west, x)
      east = Math.max(east, x)
      south = Math.min(south, y)
      north = Math.max(north, y)
    }
  return [west, south, east, north]
}

function grown(box: Box): Box {
  const margin = 2e-9
  return [box[0] - margin, box[1] - margin, box[2] + margin, box[3] + margin]
}

export function boxesMeet(a: Box, b: Box): boolean {
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3]
}

function boxAround(a: Box, b: Box): Box {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])]
}
