import { readFileSync } from 'node:fs'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { InputFile } from '../geo/features'
import { readEach, readFiles } from './read'
import { groupRings, groupRingsByContainment } from './rings'

function fixture(name: string): InputFile {
  return {
    name,
    bytes: new Uint8Array(readFileSync(new URL(`../../tests/fixtures/gdal/${name}`, import.meta.url))),
  }
}

describe('shapefiles written by GDAL', () => {
  it('reads a zipped one with GBK attributes, system and holes', async () => {
    const [source] = await readFiles([fixture('project.zip')])
    expect(source?.encoding).toBe('gb18030')
    expect(source?.encodingHow).toBe('.cpg')
    expect(source?.crs.kind).toBe('wkt')
    expect(source?.features).toHaveLength(1)
    expect(
      source?.features[0]?.properties['项目名称'] ?? Object.values(source!.features[0]!.properties),
    ).toContain('格尔木郭勒木德光伏示例')
    const geometry = source!.features[0]!.geometry
    expect(geometry.type).toBe('MultiPolygon')
    if (geometry.type === 'MultiPolygon')
      expect(geometry.coordinates.map((rings) => rings.length).sort()).toEqual([1, 2])
  })

  it('reads loose files, without .cpg by their bytes, and keeps codes as text', async () => {
    const files = ['shp', 'dbf', 'prj'].map((ending) => fixture(`redline.${ending}`))
    const [source] = await readFiles(files)
    expect(source?.encoding).toBe('gb18030')
    expect(source?.features.map((one) => one.properties['HXMC'])).toContain('柴达木防风固沙红线')
    expect(source?.features.map((one) => one.properties['HXDM'])).toEqual(['0317', '0318', '0319'])
  })

  it('reads upper case names in a folder of an archive and names GBK entries rightly', async () => {
    const bytes = zipSync({
      'DATA/PROJECT.SHP': fixture('project.shp').bytes,
      'DATA/PROJECT.DBF': fixture('project.dbf').bytes,
      'DATA/PROJECT.PRJ': fixture('project.prj').bytes,
      'readme.txt': strToU8('…'),
    })
    const [source] = await readFiles([{ name: '资料.zip', bytes }])
    expect(source?.file).toBe('资料.zip')
    expect(source?.layer).toBe('PROJECT')
    expect(source?.crs.kind).toBe('wkt')
  })

  it('keeps what a cut-off .shp still holds, and says so', async () => {
    const shp = fixture('redline.shp')
    const { read } = await readEach([{ name: shp.name, bytes: shp.bytes.slice(0, shp.bytes.length - 60) }])
    expect(read[0]?.features).toHaveLength(2)
    expect(read[0]?.notes.map((one) => one.code)).toEqual(
      expect.arrayContaining(['file-truncated', 'attributes-missing']),
    )
  })
})

describe('GeoJSON', () => {
  const square = '{"type":"Polygon","coordinates":[[[94,36],[95,36],[95,37],[94,37],[94,36]]]}'
  const file = (text: string, name = 'a.geojson'): InputFile => ({ name, bytes: strToU8(text) })

  it('reads bare geometries, features, collections, a byte order mark and one feature a line', async () => {
    const feature = `{"type":"Feature","properties":{"name":"甲"},"geometry":${square}}`
    for (const [text, count] of [
      [square, 1],
      [feature, 1],
      [`\ufeff{"type":"FeatureCollection","features":[${feature},${feature}]}`, 2],
      [`${feature}\n${feature}\r\n`, 2],
    ] as const) {
      const [source] = await readFiles([file(text)])
      expect(source?.features).toHaveLength(count)
      expect(source?.crs).toEqual({ kind: 'none' })
    }
  })

  it('takes the old crs member', async () => {
    const text = `{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::4520"}},"features":[{"type":"Feature","properties":{},"geometry":${square}}]}`
    const [source] = await readFiles([file(text)])
    expect(source?.crs).toMatchObject({ kind: 'epsg', code: 4520 })
  })

  it('keeps a coordinate that is no number as NaN and leaves out a feature without geometry', async () => {
    const text = `{"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":null},{"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":[[[94,36],[95,null],[95,37],[94,36]]]}}]}`
    const [source] = await readFiles([file(text)])
    expect(source?.notes[0]?.code).toBe('feature-left-out')
    const geometry = source!.features[0]!.geometry
    expect(geometry.type === 'Polygon' && Number.isNaN(geometry.coordinates[0]![1]![1])).toBe(true)
  })

  it('says where broken text breaks', async () => {
    const { errors } = await readEach([file('{"type":"FeatureCollection",\n"features":[{"type":')])
    expect(errors[0]?.note.code).toBe('json-broken')
    expect(errors[0]?.file).toBe('a.geojson')
  })
})

describe('files that cannot be used', () => {
  it.each([
    ['empty.shp', new Uint8Array(), 'not-a-shapefile'],
    ['empty.geojson', new Uint8Array(), 'file-empty'],
    ['broken.zip', strToU8('PK\u0003\u0004 nothing'), 'archive-damaged'],
    ['letter.docx', zipSync({ 'word/document.xml': strToU8('<w/>') }), 'archive-without-data'],
    ['picture.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47]), 'format-unknown'],
    ['alone.dbf', fixture('project.dbf').bytes, 'shp-missing'],
  ])('%s ends in a sentence', async (name, bytes, code) => {
    const { read, errors } = await readEach([{ name, bytes }])
    expect(read).toHaveLength(0)
    expect(errors[0]?.note.code).toBe(code)
    expect(errors[0]?.note.message.zh).not.toBe('')
  })
})

describe('rings', () => {
  const box = (x: number, y: number, size: number, clockwise = false): [number, number][] => {
    const ring: [number, number][] = [
      [x, y],
      [x + size, y],
      [x + size, y + size],
      [x, y + size],
      [x, y],
    ]
    return clockwise ? ring.reverse() : ring
  }

  it('puts a hole into its shell whatever the orientation of the file', () => {
    for (const flip of [false, true]) {
      const grouped = groupRings([box(0, 0, 10, !flip), box(2, 2, 2, flip), box(20, 0, 5, !flip)])
      expect(grouped.map((rings) => rings.length).sort()).toEqual([1, 2])
    }
  })

  it('groups by containment alone: hole, island in the hole, part beside', () => {
    const grouped = groupRingsByContainment([box(4, 4, 1), box(0, 0, 10), box(2, 2, 6), box(20, 0, 5)])
    expect(grouped.map((rings) => rings.length).sort()).toEqual([1, 1, 2])
  })
})
