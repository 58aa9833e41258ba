import { readFileSync } from 'node:fs'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { planeAreaSquareMetres } from '../geo/area'
import { decideCrs } from '../geo/decide'
import { toPlane } from '../geo/convert'
import type { SourceFeatures } from '../geo/features'
import { polygonsOf } from '../geo/repair'
import { systemByCode } from '../geo/system'
import { readEach, readFiles } from './read'

const bytesOf = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../../tests/fixtures/formats/${name}`, import.meta.url)))
const zone32 = systemByCode(4520)!
const planeArea = (source: SourceFeatures) =>
  planeAreaSquareMetres(
    toPlane(
      source.features.flatMap(({ geometry }) => polygonsOf(geometry)),
      zone32,
    ),
  )
const kml = (body: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document>${body}</Document></kml>`
const ring = (x: number, size: number) =>
  `<LinearRing><coordinates>${x},36,0 ${x + size},36,0 ${x + size}, 36.01,0\n${x},36,0</coordinates></LinearRing>`
const polygon = (x: number) => `<Polygon><outerBoundaryIs>${ring(x, 0.01)}</outerBoundaryIs></Polygon>`
const read = async (text: string, options = {}) => {
  const { read: sources, errors } = await readEach([{ name: '范围.kml', bytes: strToU8(text) }], options)
  return { source: sources[0], error: errors[0]?.note }
}

describe('KML', () => {
  it.each(['parcels.kml', 'parcels.kmz'])("GDAL's %s", async (name) => {
    const [source] = await readFiles([{ name, bytes: bytesOf(name) }])
    expect(source).toMatchObject({ file: name, format: 'kml', crs: { kind: 'epsg', code: 4326 } })
    expect(source && decideCrs(source).kind).toBe('known')
    // ST_Area of GEOS in EPSG:4520 (fixtures' README). KML carries 10 to 15 digits; vertices only, so no densifying here.
    expect(source && planeArea(source)).toBeCloseTo(1847657.437206 + 22514.390625, 2)
    expect(Object.values(source?.features[0]?.properties ?? {})).toContain('0001')
  })

  it('reads folders, parts, holes, lines, points, names and data', async () => {
    const text = kml(
      `<Folder><name>用地</name><Placemark><name>甲 &amp; 乙</name><ExtendedData><Data name="XMMC"><value><![CDATA[光伏<一期>]]></value></Data></ExtendedData><MultiGeometry>${polygon(94)}${polygon(95)}</MultiGeometry></Placemark></Folder>` +
        `<Folder><name>道路</name><Placemark><LineString><coordinates>94,36 95,36</coordinates></LineString></Placemark><Placemark><Point><coordinates>94,36</coordinates></Point></Placemark><Placemark/></Folder>`,
    )
    const { source } = await read(text)
    expect(source?.features.map(({ geometry }) => geometry.type)).toEqual([
      'MultiPolygon',
      'LineString',
      'Point',
    ])
    expect(source?.features[0]?.properties).toEqual({ name: '甲 & 乙', XMMC: '光伏<一期>', layer: '用地' })
    expect(source?.notes.map(({ code }) => code)).toEqual(['feature-left-out'])
    expect((await read(text, { layer: '用地' })).source?.features).toHaveLength(1)
    expect((await read(text, { layer: '没有' })).error?.message.zh).toContain('用地、道路')
  })

  it('does not expand entities and ends in a sentence where nothing is left', async () => {
    const laughs =
      '<!DOCTYPE kml [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>'
    const { source } = await read(
      kml(`<Placemark><name>&b;&c;</name>${polygon(94)}</Placemark>`).replace('<kml', `${laughs}<kml`),
    )
    expect(source?.features[0]?.properties['name']).toBe('&b;&c;')
    expect((await read(kml(''))).error?.code).toBe('no-features')
    expect((await read(`<kml>${'<Folder>'.repeat(5000)}`)).error?.code).toBe('no-features')
  })
})

describe('XLSX', () => {
  it('reads what GDAL writes', async () => {
    const [source] = await readFiles([{ name: 'vertices.xlsx', bytes: bytesOf('vertices.xlsx') }])
    expect(source).toMatchObject({ format: 'xlsx', notes: [] })
    expect(source?.features[0]?.properties).toEqual({ 地块名称: '一号地块' })
    expect(source && planeAreaSquareMetres(polygonsOf(source.features[0]!.geometry))).toBeCloseTo(10_000, 6)
  })

  it('reads a sheet of vertices with shared, inline and numeric cells', async () => {
    const sheet = (rows: string) => `<worksheet><sheetData>${rows}</sheetData></worksheet>`
    const bytes = zipSync({
      'xl/workbook.xml': strToU8(
        '<workbook xmlns:r="r"><sheets><sheet name="说明" r:id="rId1"/><sheet name="拐点" r:id="rId2"/></sheets></workbook>',
      ),
      'xl/_rels/workbook.xml.rels': strToU8(
        '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Target="/xl/worksheets/sheet2.xml"/></Relationships>',
      ),
      'xl/sharedStrings.xml': strToU8(
        '<sst><si><t>点号</t></si><si><r><t>X</t></r><r><t>坐标</t></r><rPh><t>x</t></rPh></si></sst>',
      ),
      'xl/worksheets/sheet1.xml': strToU8(sheet('<row><c t="inlineStr"><is><t>说明文字</t></is></c></row>')),
      'xl/worksheets/sheet2.xml': strToU8(
        sheet(
          '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="str"><v>Y坐标</v></c></row>' +
            '<row r="2"><c r="A2"><v>1</v></c><c r="B2"><v>4030489</v></c><c r="C2"><v>3.2401321E7</v></c></row>' +
            '<row r="3"><c r="B3"><v>4030489</v></c><c r="C3"><v>32401421</v></c></row>' +
            '<row r="4"><c r="B4"><v>4030589</v></c><c r="C4"><v>32401421</v></c></row>',
        ),
      ),
    })
    const [source] = await readFiles([{ name: '坐标.xlsx', bytes }])
    expect(source).toMatchObject({ format: 'xlsx', layer: '拐点' })
    expect(source && planeAreaSquareMetres(polygonsOf(source.features[0]!.geometry))).toBe(5000)
    const { errors } = await readEach([{ name: '坐标.xlsx', bytes }], { layer: '说明' })
    expect(errors[0]?.note.code).toBe('columns-unknown')
  })
})
