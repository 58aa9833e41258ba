import type { LonLatPolygons, PolygonRings } from '../geo/types'
import { note } from '../geo/note'
import type { ControlLayer, Project, Zone } from './types'
import { edgesOf } from './distance/nearest'
import type { Segment } from './distance/segments'
import { perimeterMetres } from './measure'
import { ownerAreas } from './overlap/area'
import type { ProjectExtent } from './outcome'
import { countVertices } from './overlap/pieces'
import { flatRings } from './tiles/rings'
import { boxOfTiles, buildTileSet, TileBuilder, type TileSet } from './tiles/tileSet'

/** A control layer ready to be checked against: its zones as tiles, with what the data covers. */
export interface PreparedLayer {
  layer: ControlLayer
  /** Tiles of all usable zones; the owner of a tile is a part (one polygon of a zone). */
  tiles: TileSet
  /** The polygons, one a part, and the place in `layer.zones` of the zone that each belongs to. */
  parts: PolygonRings[]
  partZones: number[]
  /** Ellipsoidal area of each part in square metres. */
  partSquareMetres: Float64Array
  /** Ellipsoidal area of each zone in square metres. */
  zoneSquareMetres: Float64Array
  /** Null where the layer has neither a stated coverage nor a usable zone. */
  coverage: TileSet | null
  /** The coverage is the box of the zones because none was stated. */
  coverageAssumed: boolean
}

/**
 * Tiles and indexes a layer. A zone that cannot be tiled becomes a failed zone with a reason (the layer handed in
 * is not changed), the others stay.
 */
export function prepareLayer(layer: ControlLayer): PreparedLayer {
  const steps = prepareInSteps(layer)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** The same, yielding the number of zones done after each: an import can tell how far it is, and stop. */
export function* prepareInSteps(layer: ControlLayer): Generator<number, PreparedLayer> {
  const builder = new TileBuilder(
    {},
    layer.zones.reduce((sum, zone) => sum + countVertices(zone.polygons), 0),
  )
  const parts: PolygonRings[] = []
  const partZones: number[] = []
  const zones: Zone[] = []
  for (const [place, zone] of layer.zones.entries()) {
    yield place
    zones.push(zone)
    if (zone.failure) continue
    try {
      for (const polygon of zone.polygons) {
        builder.add(flatRings(polygon), parts.length)
        parts.push(polygon)
        partZones.push(place)
      }
    } catch {
      zones[place] = { ...zone, failure: unusable(zone.name) }
    }
  }
  const tiles = builder.finish()
  const coverage = layer.coverage ?? boxAsPolygons(tiles)
  const partSquareMetres = ownerAreas(tiles, parts.length)
  return {
    layer: { ...layer, zones },
    tiles,
    parts,
    partZones,
    partSquareMetres,
    zoneSquareMetres: sumByZone(partSquareMetres, partZones, zones.length),
    coverage: coverage.length > 0 ? buildTileSet([coverage]) : null,
    coverageAssumed: layer.coverage === null,
  }
}

function sumByZone(parts: Float64Array, partZones: readonly number[], zones: number): Float64Array {
  const sums = new Float64Array(zones)
  parts.forEach((area, part) => {
    const zone = partZones[part] ?? 0
    sums[zone] = (sums[zone] ?? 0) + area
  })
  return sums
}

function unusable(zoneName: string) {
  return note(
    'zone-unusable',
    `管控区“${zoneName}”的图形无法建立索引:请检查该图斑的坐标后重新导入`,
    `The shape of zone "${zoneName}" cannot be indexed: check its coordinates and load the layer again`,
  )
}

/** The box of all tiles, which is that of the zones. */
function boxAsPolygons(tiles: TileSet): LonLatPolygons {
  const [west, south, east, north] = boxOfTiles(tiles)
  if (!(east > west && north > south)) return []
  return [
    [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  ]
}

/** A project with its tiles: made once, checked against many layers. */
export interface PreparedProject {
  project: Project
  tiles: TileSet
  extent: ProjectExtent
}

export function prepareProject(project: Project): PreparedProject {
  const perimeter = project.polygons.reduce((sum, polygon) => sum + perimeterMetres(polygon), 0)
  return {
    project,
    tiles: buildTileSet([project.polygons], { thinVertices: 12 }),
    extent: {
      areaSquareMetres: project.areaSquareMetres,
      edges: boundaryEdges(project.polygons),
      meanWidthMetres: perimeter > 0 ? (2 * project.areaSquareMetres) / perimeter : 0,
    },
  }
}

function boundaryEdges(polygons: LonLatPolygons): Segment[] {
  // One tile without a limit keeps the rings whole: no edge of a cut gets in.
  const whole = buildTileSet([polygons], { maxVertices: Infinity })
  return Array.from({ length: whole.tiles }, (_, tile) => edgesOf(whole, tile)).flat()
}
