import { describe, expect, it } from 'vitest'
import type { SourceFeatures } from '../../geo/features'
import { systemByCode, type CoordinateSystem } from '../../geo/system'
import type { Position } from '../../geo/types'
import { boundaryOf, statedFacts } from './stated'

function source(
  ring: Position[],
  properties: SourceFeatures['features'][number]['properties'] = {},
): SourceFeatures {
  return {
    file: 'a.shp',
    format: 'shapefile',
    layer: null,
    crs: { kind: 'none' },
    encoding: null,
    encodingHow: null,
    notes: [],
    features: [{ index: 1, properties, geometry: { type: 'Polygon', coordinates: [ring] } }],
  }
}

function system(code: number): CoordinateSystem {
  const found = systemByCode(code)
  if (!found) throw new Error(String(code))
  return found
}

const BOX: [number, number, number, number] = [94.89, 36.39, 94.91, 36.41]
const RING: Position[] = [
  [401321.407, 4030489.91],
  [401188.25, 4031655.777],
  [402031.9, 4031980.431],
  [401321.407, 4030489.91],
]

describe('boundaryOf', () => {
  it('keeps the coordinates of a zone to the bit, in the order of the file', () => {
    const ring = RING.map(([x, y]): Position => [x + 32e6, y])
    const boundary = boundaryOf(source(ring), system(4520), BOX)
    expect(boundary?.polygons).toEqual([[ring]])
    expect(boundary?.convertedFrom).toBeNull()
  })

  it('puts the number of the zone in front of eastings without it', () => {
    const boundary = boundaryOf(source(RING), system(4541), BOX)
    expect(boundary?.system.code).toBe(4520)
    expect(boundary?.convertedFrom?.code).toBe(4541)
    expect(boundary?.polygons[0]?.[0]?.[0]).toEqual([32401321.407, 4030489.91])
  })

  it('shows degrees in the 3-degree zone of the centre', () => {
    // gdaltransform -s_srs EPSG:4490 -t_srs EPSG:4520 gives 32401321.4072016 4030489.90978741 for 94.9 36.4.
    const ring: Position[] = [
      [94.9, 36.4],
      [94.91, 36.4],
      [94.9, 36.41],
      [94.9, 36.4],
    ]
    const boundary = boundaryOf(source(ring), system(4490), BOX)
    expect(boundary?.system.code).toBe(4520)
    const [x, y] = boundary?.polygons[0]?.[0]?.[0] ?? [0, 0]
    expect(x).toBeCloseTo(32401321.4072016, 4)
    expect(y).toBeCloseTo(4030489.90978741, 4)
  })

  it('leaves out positions that are no numbers', () => {
    const boundary = boundaryOf(source([...RING, [NaN, 1]]), system(4541), BOX)
    expect(boundary?.polygons[0]?.[0]).toHaveLength(4)
  })
})

describe('statedFacts', () => {
  it('reads what the attributes carry and says nothing where they do not', () => {
    const facts = statedFacts(source(RING, { 用地单位: ' 青海示例能源有限公司 ', XMLX: '光伏', 文号: '' }))
    expect(facts).toEqual({ unit: '青海示例能源有限公司', place: null, type: '光伏', approvalDocument: null })
  })
})
