import { describe, expect, it } from 'vitest'
import { areaSquareMetres } from '../../geo/area'
import { toLonLat } from '../../geo/convert'
import { decideCrs } from '../../geo/decide'
import { polygonsOf, repairPolygons } from '../../geo/repair'
import { systemByCode } from '../../geo/system'
import type { PolygonRings, Ring } from '../../geo/types'
import { readFiles } from '../read'
import { WRITE_FORMATS, writeDataset, type Dataset } from './write'

const square = (lon: number, lat: number, size: number): Ring => [
  [lon, lat],
  [lon + size, lat],
  [lon + size, lat + size],
  [lon, lat + size],
  [lon, lat],
]
const holed: PolygonRings[] = [
  [square(94.9, 36.4, 0.001), [...square(94.9003, 36.4003, 0.0002)].reverse()],
  [square(94.902, 36.4, 0.0005)],
]
const single: PolygonRings[] = [[square(94.91, 36.41, 0.001)]]
const dataset = (code: number): Dataset => ({
  name: '占用范围/一',
  system: systemByCode(code)!,
  features: [
    {
      polygons: holed,
      properties: { 项目名称: '格尔木<光伏>&储能', 地块名称: '甲', 面积公顷: 1.25, 占用: true, 图斑数: 3 },
    },
    {
      polygons: single,
      properties: { 项目名称: '格尔木<光伏>&储能', 地块名称: '乙', 面积公顷: -0.5, 备注: '=1+1,"引号"' },
    },
  ],
})
const whole = areaSquareMetres([...holed, ...single])

describe.each(WRITE_FORMATS)('%s', (format) => {
  it.each([4490, 4520, 4541])('in EPSG:%i reads back to the same ground and text', async (code) => {
    for (const encoding of ['gbk', 'utf-8'] as const) {
      const written = writeDataset(format, dataset(code), { encoding })
      expect(written.name).toMatch(/^占用范围_一\.\w+$/)
      const [source] = await readFiles([written])
      if (!source) throw new Error('nothing read')
      const plane = code !== 4490 && format !== 'kml'
      const needsCode = code === 4541 && (format === 'csv' || format === 'dxf')
      const decision = decideCrs(source, needsCode ? { code } : {})
      if (decision.kind !== 'known') throw new Error(JSON.stringify(decision))
      expect(decision.system.code).toBe(plane ? code : format === 'kml' ? 4326 : 4490)
      const polygons = source.features.flatMap(({ geometry }) => polygonsOf(geometry))
      expect(polygons.map((rings) => rings.length).sort()).toEqual([1, 1, 2])
      const repaired = repairPolygons(polygons)
      expect(repaired.notes).toEqual([])
      const back = areaSquareMetres(toLonLat(repaired.polygons, decision.system))
      // Boundary points keep millimetres; sides straight in degrees are straight in the plane to a millimetre here.
      expect(Math.abs(back - whole)).toBeLessThan(plane || format === 'boundary-points' ? 0.5 : 1e-6)
      if (format === 'dxf') return
      expect(Object.values(source.features[0]?.properties ?? {})).toContain('格尔木<光伏>&储能')
      if (format !== 'boundary-points')
        expect(source.features[0]?.properties['地块名称'] ?? source.features[0]?.properties['地块名']).toBe(
          '甲',
        )
    }
  })
})

describe('shapefile', () => {
  it('keeps types, cuts names between characters and says so', async () => {
    const written = writeDataset('shapefile', dataset(4520), { encoding: 'utf-8' })
    expect(written.notes.map(({ code }) => code)).toEqual(['field-names-cut'])
    const [source] = await readFiles([written])
    expect(Object.keys(source?.features[0]?.properties ?? {})).toEqual([
      '项目名',
      '地块名',
      '面积公',
      '占用',
      '图斑数',
      '备注',
    ])
    const [gbk] = await readFiles([writeDataset('shapefile', dataset(4520))])
    expect(
      gbk?.features.map(({ properties }) => [
        properties['面积公顷'],
        properties['占用'],
        properties['图斑数'],
      ]),
    ).toEqual([
      [1.25, true, 3],
      [-0.5, null, null],
    ])
  })

  it('is the same file for the same data', () => {
    expect(writeDataset('shapefile', dataset(4520)).bytes).toEqual(
      writeDataset('shapefile', dataset(4520)).bytes,
    )
  })
})

it('a text that begins like a formula is no formula in CSV', () => {
  const text = new TextDecoder('gbk').decode(writeDataset('csv', dataset(4520)).bytes)
  expect(text).toContain(`"'=1+1,""引号"""`)
})
