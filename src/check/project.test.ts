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

describe('what is said of a declared area', () => {
  it('is the figure of the file, without the noise of binary sums', () => {
    const project = built([square, { '面积(公顷)': 0.1 }], [square, { '面积(公顷)': 0.2 }])
    expect(0.1 + 0.2).not.toBe(0.3)
    expect(project.declaredAreaHectares).toBe(0.3)
    expect(project.declaredAreaText).toEqual({ zh: '0.3 公顷', en: '0.3 hectares' })
    const [alarm] = project.warnings.filter(({ code }) => code === 'declared-area-differs')
    expect(alarm?.message.zh).toMatch(/^申报面积 0\.3 公顷与/)
  })

  it('keeps its unit', () => {
    const { declaredAreaHectares, declaredAreaText } = built([square, { 面积_亩: 300.3 }])
    expect(declaredAreaText?.zh).toBe('300.3 亩')
    expect(declaredAreaHectares).toBe(20.02)
    expect(built([square, { '面积(平方米)': 180583.4 }]).declaredAreaHectares).toBe(18.05834)
  })
})

describe('a file whose features carry different project names', () => {
  it('is one project, and the names are said', () => {
    const project = built(
      [square, { 项目名称: '甲' }],
      [square, { 项目名称: '乙' }],
      [square, { 项目名称: '甲' }],
    )
    expect(project.name).toBe('甲')
    const [said] = project.warnings.filter(({ code }) => code === 'several-project-names')
    expect(said?.message.zh).toContain('(甲、乙),按一个项目“甲”合并核查')
    expect(said?.message.zh).toContain('--split 项目名称')
  })

  it('names five of many', () => {
    const many = built(
      ...'一二三四五六七'.split('').map((XMMC): Parameters<typeof source>[0] => [square, { XMMC }]),
    )
    const [said] = many.warnings.filter(({ code }) => code === 'several-project-names')
    expect(said?.message.zh).toContain('(一、二、三、四、五等 7 个)')
  })

  it('says nothing where there is one name', () => {
    const { warnings } = built([square, { XMMC: '甲' }], [square, { XMMC: '甲 ' }], [square, {}])
    expect(warnings.map(({ code }) => code)).not.toContain('several-project-names')
  })
})
