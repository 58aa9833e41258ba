import { describe, expect, it } from 'vitest'
import type { AttributeValue, SourceFeature, SourceFeatures } from '../geo/features'
import { systemByCode } from '../geo/system'
import { buildProject } from './project'

const square = {
  type: 'Polygon' as const,
  coordinates: [
    [
      [32401000, 4030000],
      [32401500, 4030000],
      [32401500, 4030400],
      [32401000, 4030400],
      [32401000, 4030000],
    ],
  ],
}
const line: SourceFeature['geometry'] = { type: 'LineString', coordinates: square.coordinates[0] ?? [] }

function source(...rows: [SourceFeature['geometry'], Record<string, AttributeValue>][]): SourceFeatures {
  return {
    file: '地块.shp.zip',
    format: 'geopackage',
    layer: null,
    crs: { kind: 'none' },
    encoding: null,
    encodingHow: null,
    notes: [],
    features: rows.map(([geometry, properties], at) => ({ geometry, properties, index: at + 1 })),
  }
}

function built(...rows: Parameters<typeof source>) {
  const system = systemByCode(4520)
  if (!system) throw new Error('4520')
  return buildProject(source(...rows), system, { zh: '指定', en: 'chosen' })
}

describe('declared area of a project', () => {
  it('takes a field that says its unit, in hectares', () => {
    expect(built([square, { '面积(公顷)': 20 }]).declaredAreaHectares).toBe(20)
    expect(built([square, { 面积_亩: 300 }]).declaredAreaHectares).toBe(20)
  })

  it('is not lost beside lines that have no such field', () => {
    expect(built([line, { 名称: '中线' }], [square, { '面积(公顷)': 20 }]).declaredAreaHectares).toBe(20)
  })

  it('is no number where one of the parcels has none', () => {
    expect(
      built([square, { '面积(公顷)': 20 }], [square, { '面积(公顷)': null }]).declaredAreaHectares,
    ).toBeNull()
  })

  it('has the name of its file where no field names it', () => {
    expect(built([square, {}]).name).toBe('地块')
  })
})
