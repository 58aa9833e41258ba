import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { planeAreaSquareMetres } from '../../geo/area'
import { decideCrs } from '../../geo/decide'
import type { SourceFeatures } from '../../geo/features'
import { polygonsOf } from '../../geo/repair'
import { parseDegrees } from '../angles'
import { parseDelimited } from './delimited'
import { encodeGbk } from '../write/gbk'
import { readEach } from '../read'
import { parseWellKnownText } from '../wellKnownText'

const read = async (text: string | Uint8Array, name = '拐点.csv') => {
  const bytes = typeof text === 'string' ? encodeGbk(text).bytes : text
  const { read: sources, errors } = await readEach([{ name, bytes }])
  return { source: sources[0], error: errors[0]?.note }
}
const area = (source: SourceFeatures | undefined) =>
  planeAreaSquareMetres((source?.features ?? []).flatMap(({ geometry }) => polygonsOf(geometry)))

const VERTICES = [
  '1,4030489.91,32401321.407',
  '2,4030489.91,32401421.407',
  '3,4030589.91,32401421.407',
  '4,4030589.91,32401321.407',
]

describe('tables of vertices', () => {
  it.each([
    ['comma', ['点号,X,Y', ...VERTICES].join('\r\n')],
    ['semicolon', ['点号;X;Y', ...VERTICES.map((row) => row.replace(/,/g, ';'))].join('\n')],
    [
      'tab, a title above',
      ['拐点坐标表', '点号\tX坐标(m)\tY坐标(m)', ...VERTICES.map((row) => row.replace(/,/g, '\t'))].join(
        '\n',
      ),
    ],
    ['headers of GIS', ['id,Northing,Easting', ...VERTICES].join('\n')],
    ['quoted', ['"点号","X","Y"', ...VERTICES.map((row) => `"${row.replace(/,/g, '","')}"`)].join('\n')],
    ['closed', ['点号,X,Y', ...VERTICES, VERTICES[0]].join('\n')],
  ])('%s', async (_, text) => {
    const { source } = await read(text)
    expect(source?.format).toBe('csv')
    expect(area(source)).toBeCloseTo(10_000, 6)
    expect(source?.notes).toEqual([])
    const decision = source && decideCrs(source)
    expect(decision?.kind === 'known' && decision.system.code).toBe(4520)
  })

  it('notices columns that are the other way round', async () => {
    const { source } = await read(['点号,Y,X', ...VERTICES].join('\n'))
    expect(source?.notes.map(({ code }) => code)).toEqual(['axes-swapped-corrected'])
    expect(area(source)).toBeCloseTo(10_000, 6)
  })

  it('separates parcels by name, also where cells are merged, and rings by number', async () => {
    const rows = VERTICES.map((row) => `甲,${row},1`)
    const hole = ['1,4030499.91,32401331.407', '2,4030499.91,32401341.407', '3,4030509.91,32401341.407'].map(
      (row) => `,${row},2`,
    )
    const other = VERTICES.map(
      (row, index) => `${index === 0 ? '乙' : ''},${row.replace('32401', '32402')},1`,
    )
    const { source } = await read(['地块名称,点号,X,Y,圈号', ...rows, ...hole, ...other].join('\n'))
    expect(source?.features.map(({ properties }) => properties['地块名称'])).toEqual(['甲', '乙'])
    expect(area(source)).toBeCloseTo(20_000 - 50, 6)
  })

  it('reads degrees, minutes and seconds', async () => {
    const { source } = await read(
      ['拐点,经度,纬度', '1,94°54′00″,36°24′00″', '2,94°54′36″,36°24′00″', '3,94°54′36″,36°24′36″'].join(
        '\n',
      ),
    )
    const [ring] = polygonsOf(source?.features[0]?.geometry ?? { type: 'Point', coordinates: [] })[0] ?? []
    expect(ring?.[1]?.[0]).toBeCloseTo(94.91, 12)
    const decision = source && decideCrs(source)
    expect(decision?.kind === 'known' && decision.system.code).toBe(4490)
  })

  it('leaves out a parcel with a bad row and says which', async () => {
    const rows = [
      ...VERTICES.map((row) => `甲,${row}`),
      '乙,1,4.03E+06,32401321',
      ...VERTICES.map((row) => `乙,${row}`),
    ]
    const { source } = await read(['地块名称,点号,X,Y', ...rows].join('\n'))
    expect(source?.features).toHaveLength(1)
    expect(source?.notes[0]?.message.zh).toContain('第 6 行')
    const { error } = await read(['点号,X,Y', '1,abc,def'].join('\n'))
    expect(error?.code).toBe('parcel-left-out')
  })

  it('says which headers it wants', async () => {
    expect((await read('a,b,c\n1,2,3')).error?.code).toBe('format-unknown')
  })
})

describe('well-known text', () => {
  it("reads GDAL's CSV with a WKT column", async () => {
    const bytes = new Uint8Array(
      readFileSync(new URL('../../../tests/fixtures/formats/wkt.csv', import.meta.url)),
    )
    const { source } = await read(bytes)
    // ST_Area of GEOS, see the fixtures' README.
    expect(area(source)).toBeCloseTo(1847657.437206 + 22514.390625, 5)
    expect(source?.features[0]?.properties).toMatchObject({
      项目名称: '格尔木东光伏园区一期',
      地块编号: '0001',
    })
  })

  it('reads a file of geometries, with SRID, one a line', async () => {
    const square = 'POLYGON((32401321 4030489, 32401421 4030489, 32401421 4030589, 32401321 4030489))'
    const { source } = await read(`SRID=4520;${square}\nSRID=4520;${square}`, 'a.wkt')
    expect(source?.features).toHaveLength(2)
    expect(source?.crs).toMatchObject({ kind: 'epsg', code: 4520 })
    const mixed = await read(`SRID=4520;${square}\nSRID=4521;${square}`, 'a.wkt')
    expect(mixed.source && decideCrs(mixed.source).kind).toBe('refused')
  })

  it.each([
    ['POINT(1 2)', 'Point'],
    ['POINT Z (1 2 3)', 'Point'],
    ['MULTIPOINT((1 2),(3 4))', 'MultiPoint'],
    ['MULTIPOINT(1 2,3 4)', 'MultiPoint'],
    ['linestring zm (1 2 3 4, 5 6 7 8)', 'LineString'],
    [
      'MULTIPOLYGON(((0 0,1 0,1 1,0 0)),((5 5,6 5,6 6,5 5),(5.1 5.1,5.2 5.1,5.2 5.2,5.1 5.1)))',
      'MultiPolygon',
    ],
    ['GEOMETRYCOLLECTION(POINT(1e1 -2.5E-1), POLYGONZ((0 0 1,1 0 1,1 1 1,0 0 1)))', 'GeometryCollection'],
  ])('%s', (text, type) => expect(parseWellKnownText(text)?.geometry.type).toBe(type))

  it.each([
    'POLYGON((1 2,3 4)',
    'POLYGON',
    'POINT(1)',
    'POINT(a b)',
    'CIRCLE(1 2)',
    'POINT(1 2) junk',
    'POINT EMPTY',
    '',
  ])('refuses %s', (text) => expect(parseWellKnownText(text)).toBeNull())
})

describe('parts', () => {
  it.each([
    ['94.9', 94.9],
    ['94.9°', 94.9],
    ['E94°54′30.5″', 94 + 54 / 60 + 30.5 / 3600],
    ['东经94度54分30.5秒', 94 + 54 / 60 + 30.5 / 3600],
    ['94°54\'30.5"E', 94 + 54 / 60 + 30.5 / 3600],
    ["94°54.5'", 94 + 54.5 / 60],
    ['94:54:30', 94 + 54.5 / 60],
    ['94°61′', null],
    ['94 54', 94.9],
    ['', null],
    ['abc', null],
  ])('degrees %s', (text, value) => {
    if (value === null) expect(parseDegrees(text)).toBeNull()
    else expect(parseDegrees(text)).toBeCloseTo(value, 12)
  })

  it('splits quotes, line breaks inside quotes and doubled quotes', () => {
    expect(parseDelimited('a,"b,c","d""e"\r\n"1\n2",3')).toEqual([
      ['a', 'b,c', 'd"e'],
      ['1\n2', '3'],
    ])
  })
})
