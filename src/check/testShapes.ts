import type { AttributeValue, SourceFeatures } from '../geo/features'
import { systemByCode, type CoordinateSystem } from '../geo/system'
import type { Ring } from '../geo/types'
import { buildLayer, type LayerOptions } from './layer'
import { buildProject } from './project'
import { checkProject, prepareLayer } from './run'
import type { LayerFinding, Project } from './types'

/** Shapes for tests: metres east and north of a place near Golmud (94.9 E, 36.4 N) in CGCS2000 zone 32. */
const ORIGIN = { east: 32401321, north: 4030489 }

export const ZONE_32 = known(4520)

function known(code: number): CoordinateSystem {
  const system = systemByCode(code)
  if (!system) throw new Error(`EPSG:${code}`)
  return system
}

/** A closed rectangle, metres from the origin; counter-clockwise. */
export function rectangle(west: number, south: number, east: number, north: number): Ring {
  return ring([
    [west, south],
    [east, south],
    [east, north],
    [west, north],
  ])
}

/** A closed ring from corners in metres from the origin. */
export function ring(corners: readonly [number, number][]): Ring {
  const moved = corners.map(([east, north]): [number, number] => [ORIGIN.east + east, ORIGIN.north + north])
  return [...moved, moved[0] ?? [0, 0]]
}

export interface TestFeature {
  rings: Ring[][]
  properties?: Record<string, AttributeValue>
}

export function sourceOf(features: readonly TestFeature[], file = 'test.zip'): SourceFeatures {
  return {
    file,
    format: 'shapefile',
    layer: null,
    crs: { kind: 'epsg', code: 4520, text: 'EPSG:4520' },
    encoding: null,
    encodingHow: null,
    features: features.map(({ rings, properties = {} }, place) => ({
      geometry: { type: 'MultiPolygon', coordinates: rings },
      properties,
      index: place + 1,
    })),
    notes: [],
  }
}

export function projectOf(...polygons: Ring[][]): Project {
  return buildProject(sourceOf([{ rings: polygons }], 'project.zip'), ZONE_32, { zh: '测试', en: 'test' })
}

/** Checks a project against one layer whose zones are given by their polygons. */
export function checkAgainst(
  project: Project,
  zones: readonly TestFeature[],
  options: LayerOptions = {},
): LayerFinding {
  const layer = buildLayer(sourceOf(zones, 'layer.zip'), ZONE_32, options)
  const [finding] = checkProject(project, [prepareLayer(layer)]).layers
  if (!finding) throw new Error('no finding')
  return finding
}

/** A far zone that stretches the layer's assumed coverage over the test's ground. */
export const FAR_ZONES: TestFeature[] = [
  { rings: [[rectangle(-5000, -5000, -4900, -4900)]] },
  { rings: [[rectangle(4900, 4900, 5000, 5000)]] },
]
