import { describe, expect, it } from 'vitest'
import { systemByCode } from '../../geo/system'
import type { Position, Ring } from '../../geo/types'
import { polygonsOf } from '../../geo/polygons'
import { readFiles } from '../read'
import { inSystem, type Dataset } from './dataset'
import { writeDataset, type WriteFormat } from './write'

/** Vertices with all the digits a double has; the same on every run. */
function ring(lon: number, lat: number, corners: number): Ring {
  const positions = Array.from({ length: corners }, (_, index): Position => {
    const angle = (2 * Math.PI * index) / corners
    const radius = 0.003 + 0.001 * Math.sin(7 * angle)
    return [lon + radius * Math.cos(angle), lat + radius * Math.sin(angle)]
  })
  return [...positions, [...(positions[0] ?? [lon, lat])]]
}

const dataset = (code: number): Dataset => ({
  name: '察尔汗',
  system: systemByCode(code)!,
  features: Array.from({ length: 40 }, (_, index) => ({
    polygons: [
      [
        ring(94.7 + index / 77, 36.9 - (index % 7) / 31, 24),
        ring(94.7 + index / 77, 36.9 - (index % 7) / 31, 5),
      ],
    ].map(([shell = [], hole = []], part) => [
      shell,
      part === 0
        ? hole.map(([x, y]): Position => [x + (x - hole[0]![0]) * -0.9, y + (y - hole[0]![1]) * -0.9])
        : [],
    ]),
    properties: { 编号: index },
  })),
})

/** All positions as text with every digit, in an order of their own: writers may turn rings round and sort features. */
const bits = (positions: Position[]) => positions.map(([x, y]) => `${x} ${y}`).sort()

describe('no coordinate loses a bit', () => {
  const cases: [WriteFormat, number][] = [
    ['shapefile', 4490],
    ['geojson', 4490],
    ['flatgeobuf', 4490],
    ['kml', 4490],
    ['csv', 4490],
    ['dxf', 4490],
    ['shapefile', 4520],
    ['geojson', 4520],
    ['flatgeobuf', 4520],
    ['dxf', 4541],
  ]
  it.each(cases)('%s in EPSG:%i', async (format, code) => {
    const wanted = dataset(code)
    const [source] = await readFiles([writeDataset(format, wanted)])
    const back = (source?.features ?? []).flatMap(({ geometry }) => polygonsOf(geometry).flat(2))
    const own = wanted.features.flatMap((feature) => inSystem(feature, wanted.system).flat(2))
    expect(bits(back)).toEqual(bits(own))
  })
})
