/** Layers, views, bodies and names of systems: what is there and not read is said. */
import { readFileSync } from 'node:fs'
import { unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { planeAreaSquareMetres } from '../geo/area'
import { decideCrs } from '../geo/decide'
import type { InputFile, SourceFeatures } from '../geo/features'
import { polygonsOf } from '../geo/repair'
import { readEach } from './read'

const bytesOf = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../../tests/fixtures/formats/${name}`, import.meta.url)))
const read = async (name: string, bytes: Uint8Array, options = {}) => {
  const { read: sources, errors } = await readEach([{ name, bytes }], options)
  return { sources, source: sources[0], error: errors[0]?.note }
}
const text = (content: string) => new TextEncoder().encode(content)
const codes = (source: SourceFeatures | undefined) => source?.notes.map(({ code }) => code)
const gbk = unzipSync(bytesOf('gbk-4520.zip'))
const parts = (changed: Record<string, Uint8Array>): InputFile[] =>
  Object.entries({ ...gbk, ...changed }).map(([name, bytes]) => ({ name, bytes }))

describe('a .prj of one word', () => {
  it.each([
    ['CGCS2000_3_Degree_GK_Zone_32', 4520],
    ['EPSG:4520', 4520],
    ['\ufeffEPSG::4520\r\n', 4520],
    ['Xian_1980_3_Degree_GK_Zone_32', 'crs-approximate-only'],
    ['something', 'crs-unknown'],
  ])('%s', async (word, expected) => {
    const { read: sources } = await readEach(parts({ 'gbk-4520.prj': text(word) }))
    const decision = sources[0] && decideCrs(sources[0])
    expect(
      decision?.kind === 'known'
        ? decision.system.code
        : decision?.kind === 'refused'
          ? decision.note.code
          : decision?.kind,
    ).toBe(expected)
  })
})

describe('shapefiles whose parts do not fit', () => {
  it.each([
    [1, '多出的图形没有属性'],
    [3, '多出的属性没有使用'],
  ])('says that the table has %i rows for two shapes', async (count, said) => {
    const table = gbk['gbk-4520.dbf'] ?? new Uint8Array()
    const view = new DataView(table.buffer, table.byteOffset, table.byteLength)
    const [head, row] = [view.getUint16(8, true), view.getUint16(10, true)]
    const changed = new Uint8Array(head + count * row)
    for (let at = 0; at < count; at++)
      changed.set(table.subarray(head + (at % 2) * row, head + ((at % 2) + 1) * row), head + at * row)
    changed.set(table.subarray(0, head))
    new DataView(changed.buffer).setUint32(4, count, true)
    const { read: sources } = await readEach(parts({ 'gbk-4520.dbf': changed }))
    expect(codes(sources[0])).toEqual(['records-differ'])
    expect(sources[0]?.notes[0]?.message.zh).toContain(said)
    expect(sources[0]?.features).toHaveLength(2)
  })

  it('tells two of the same name apart by their folders, and reads names that lead out of the archive', async () => {
    const within = (folder: string) =>
      Object.fromEntries(Object.entries(gbk).map(([name, bytes]) => [`${folder}/${name}`, bytes]))
    const both = await read('两期.zip', zipSync({ ...within('一期'), ...within('../../二期') }))
    expect(both.sources.map(({ layer }) => layer)).toEqual(['一期/gbk-4520', '../../二期/gbk-4520'])
  })
})

describe('layers of other formats', () => {
  it('leaves out views, and says so', async () => {
    const { source } = await read('view.gpkg', bytesOf('view.gpkg'))
    expect(source?.features.map(({ properties }) => properties['layer'])).toEqual(['红线', '备选'])
    expect(codes(source)).toEqual(['layers-left-out'])
  })

  it('reads layer names in GBK, ends that nearly meet, and names what it does not read', async () => {
    const { source } = await read('gbk-layers.dxf', bytesOf('gbk-layers.dxf'))
    expect(source?.encoding).toBe('gb18030')
    const ground = source?.features.map(({ geometry, properties }) => [
      properties['layer'],
      Math.round(planeAreaSquareMetres(polygonsOf(geometry))),
    ])
    expect(ground).toEqual([
      ['用地红线', 9900],
      ['备选', 2500],
    ])
    expect(codes(source)).toEqual(['entities-left-out'])
    expect(source?.notes[0]?.message.zh).toContain('3DFACE×1')
  })

  it('reads attributes from the tables that ArcGIS writes into descriptions, without their scripts', async () => {
    const ring = '94.9,36.4 94.91,36.4 94.91,36.41 94.9,36.4'
    const rows =
      '<tr><td>项目名称</td><td><b>光伏</b>&amp;储能<script>alert(1)</script></td></tr><tr><td>MJ</td><td>12.5</td></tr>'
    const { source } = await read(
      '描述.kml',
      text(
        `<kml><Placemark><name>1</name><description><![CDATA[<table>${rows}</table>]]></description><Polygon><outerBoundaryIs><LinearRing><coordinates>${ring}</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark></kml>`,
      ),
    )
    expect(source?.features[0]?.properties).toEqual({ name: '1', 项目名称: '光伏&储能', MJ: '12.5' })
  })
})
