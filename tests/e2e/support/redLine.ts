/**
 * Synthetic statutory red lines as zipped shapefiles: EPSG:4520, GBK attributes, the fields of STBHHX. Seeded, so that
 * the same call gives the same file.
 */
import { systemByCode } from '../../../src/geo/system'
import type { LonLatPolygons } from '../../../src/geo/types'
import { writeShapefile } from '../../../src/formats/write/shapefile'
import { makeLayer } from '../../bench/generate.mjs'

export interface RedLine {
  name: string
  mimeType: string
  buffer: Buffer
}

interface Made {
  features: { geometry: { coordinates: LonLatPolygons } }[]
}

/** About `vertices` corners. A second version lacks the last zone and has the first one cut in half. */
export function redLine(vertices: number, version: 1 | 2 = 1): RedLine {
  const { features } = makeLayer(vertices) as unknown as Made
  const system = systemByCode(4520)
  if (!system) throw new Error('EPSG:4520')
  const zones = features.map(({ geometry }, place) => ({
    polygons:
      version === 2 && place === 0 ? westernHalf(inZone(geometry.coordinates)) : inZone(geometry.coordinates),
    properties: {
      BSM: String(632801000000 + place),
      HXMC: `柴达木防风固沙红线${place + 1}`,
      STGN: place % 2 === 0 ? '防风固沙' : '水源涵养',
    },
  }))
  const kept = version === 2 ? zones.slice(0, -1) : zones
  const { bytes } = writeShapefile({ name: 'STBHHX', system, features: kept }, { encoding: 'gbk' })
  return { name: `STBHHX_${version}.zip`, mimeType: 'application/zip', buffer: Buffer.from(bytes) }
}

/** The generated ground is as wide as the province; a tenth of it has edges of the length that surveyed lines have. */
function inZone(polygons: LonLatPolygons): LonLatPolygons {
  return polygons.map((rings) =>
    rings.map((ring) => ring.map(([x, y]) => [96 + (x - 96) / 10, 36 + (y - 35.5) / 10])),
  )
}

/** What lies west of the middle of the box: corners beyond it are moved onto it. */
function westernHalf(polygons: LonLatPolygons): LonLatPolygons {
  const eastings = polygons.flat(2).map(([x]) => x)
  const middle = (Math.min(...eastings) + Math.max(...eastings)) / 2
  return polygons.map((rings) => rings.map((ring) => ring.map(([x, y]) => [Math.min(x, middle), y])))
}
