/** Files written by GDAL, read and placed; areas against GEOS (tests/fixtures/formats/README.md). */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { planeAreaSquareMetres } from '../geo/area'
import { decideCrs } from '../geo/decide'
import type { InputFile, SourceFeatures } from '../geo/features'
import { polygonsOf, repairPolygons } from '../geo/repair'
import { readFiles } from './read'

function fixture(name: string): InputFile {
  return {
    name,
    bytes: new Uint8Array(readFileSync(new URL(`../../tests/fixtures/formats/${name}`, import.meta.url))),
  }
}

const read = async (name: string): Promise<SourceFeatures> => {
  const [source] = await readFiles([fixture(name)])
  if (!source) throw new Error(`${name} gave nothing`)
  return source
}

const areas = (source: SourceFeatures) =>
  source.features.map(({ geometry }) => planeAreaSquareMetres(repairPolygons(polygonsOf(geometry)).polygons))

/** ST_Area of GEOS through GDAL. */
const GEOS = [1847657.437206, 22514.390625]

describe('shapefiles in a plane', () => {
  it.each([
    ['gbk-4520.zip', 'gb18030', 4520],
    ['gbk-no-cpg.zip', 'gb18030', 4520],
    ['utf8-4520.zip', 'utf-8', 4520],
    ['gbk-no-prj.zip', 'gb18030', 4520],
    ['bare-4541.zip', 'gb18030', 4541],
    ['polygon-z.zip', 'gb18030', 4520],
    ['polygon-m.zip', 'gb18030', 4520],
  ])('%s: text, system and area', async (name, encoding, code) => {
    const source = await read(name)
    expect(source.encoding).toBe(encoding)
    expect(Object.values(source.features[0]?.properties ?? {})).toContain('格尔木东光伏园区一期')
    expect(Object.values(source.features[1]?.properties ?? {})).toContain('〇六示例厂')
    expect(Object.values(source.features[0]?.properties ?? {})).toContain('0001')
    expect(source.features.map(({ geometry }) => geometry.type)).toEqual(['MultiPolygon', 'Polygon'])
    areas(source).forEach((area, index) => expect(area).toBeCloseTo(GEOS[index] ?? NaN, 5))
    const decision = decideCrs(source)
    expect(decision.kind === 'known' && decision.system.code).toBe(code)
    expect(repairPolygons(source.features.flatMap(({ geometry }) => polygonsOf(geometry))).notes).toEqual([])
  })

  it.each([
    ['bare-no-prj.zip', 'doubt'],
    ['contradiction.zip', 'refused'],
    ['xian80.zip', 'refused'],
    ['degrees-4490.zip', 'known'],
    ['degrees.geojson', 'known'],
    ['plane.geojson', 'known'],
    ['lines.geojson', 'known'],
  ])('%s is %s', async (name, kind) => {
    const source = await read(name)
    expect(source.features).toHaveLength(2)
    expect(decideCrs(source).kind).toBe(kind)
  })

  it('reads GBK field names whole, and those cut in the middle of a character without rubbish', async () => {
    expect(Object.keys((await read('gbk-4520.zip')).features[0]?.properties ?? {})).toEqual([
      '项目名称',
      '地块编号',
      '面积公顷',
      '用地单位',
    ])
    expect(Object.keys((await read('utf8-4520.zip')).features[0]?.properties ?? {})[0]).toBe('项目名')
  })

  it('reads several datasets of one archive with GBK names', async () => {
    const sources = await readFiles([fixture('gbk-names.zip')])
    expect(sources.map(({ layer }) => layer)).toEqual(['一期用地', '二期用地'])
    expect(sources.map((source) => decideCrs(source).kind)).toEqual(['known', 'known'])
    for (const source of sources) expect(areas(source)[0]).toBeCloseTo(GEOS[0] ?? NaN, 5)
  })

  it('takes the encoding that the person chooses', async () => {
    const [source] = await readFiles([fixture('utf8-4520.zip')], { encoding: 'GBK' })
    expect(source?.encodingHow).toBe('chosen')
    expect(Object.values(source?.features[0]?.properties ?? {})).not.toContain('格尔木东光伏园区一期')
  })
})
