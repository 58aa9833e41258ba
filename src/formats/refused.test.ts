/** What is known and cannot be read is refused by its name, with what to do. */
import { strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readEach } from './read'

const read = async (name: string, content: string | number[]) => {
  const bytes = typeof content === 'string' ? strToU8(content) : Uint8Array.from(content)
  const { read: sources, errors } = await readEach([{ name, bytes }])
  return { sources, error: errors[0]?.note }
}
const kml = (body: string) =>
  `<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2" xmlns:gx="http://www.google.com/kml/ext/2.2"><Document>${body}</Document></kml>`
const link = '<NetworkLink><Link><href>http://example.org/a.kml</href></Link></NetworkLink>'

describe('refused by name', () => {
  it.each([
    ['数据.7z', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 0, 4], 'archive-unsupported', '7z'],
    ['数据.rar', [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07, 1, 0], 'archive-unsupported', 'RAR'],
    ['坐标.xls', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], 'workbook-old', '.xlsx'],
    ['数据.gz', [0x1f, 0x8b, 8, 0], 'archive-unsupported', 'gz'],
    ['面.json', '{"type":"Topology","objects":{},"arcs":[]}', 'topojson-unsupported', 'TopoJSON'],
    ['链接.kml', kml(link), 'network-link-not-followed', 'NetworkLink'],
    [
      '曲线.wkt',
      'SRID=4520;CURVEPOLYGON(COMPOUNDCURVE(CIRCULARSTRING(0 0,1 1,2 0),(2 0,0 0)))',
      'curve-unsupported',
      'CURVEPOLYGON',
    ],
    ['曲面.wkt', 'MULTISURFACE(((0 0,1 0,1 1,0 0)))', 'curve-unsupported', 'MULTISURFACE'],
    ['体.wkt', 'POLYHEDRALSURFACE Z(((0 0 0,1 0 0,1 1 0,0 0 0)))', 'curve-unsupported', 'POLYHEDRALSURFACE'],
  ])('%s', async (name, content, code, word) => {
    const { sources, error } = await read(name, content)
    expect(sources).toEqual([])
    expect(error?.code).toBe(code)
    expect(error?.message.zh).toContain(word)
    expect(error?.message.en.length).toBeGreaterThan(20)
  })

  it('a curve in a table of WKT costs its row only, and is named', async () => {
    const { sources } = await read(
      '表.csv',
      'wkt,名称\n"POLYGON((94 36,94.1 36,94.1 36.1,94 36))",甲\n"CURVEPOLYGON(CIRCULARSTRING(94 36,94.1 36.1,94 36))",乙\n',
    )
    expect(sources[0]?.features).toHaveLength(1)
    expect(sources[0]?.notes.map(({ code }) => code)).toEqual(['curve-unsupported'])
  })

  it('a link beside shapes is told, tracks are lines', async () => {
    const track =
      '<Placemark><gx:Track><when>2024-01-01</when><gx:coord>94.9 36.4 2800</gx:coord><gx:coord>94.91 36.41 2801</gx:coord></gx:Track></Placemark>'
    const { sources } = await read('轨迹.kml', kml(link + track))
    expect(sources[0]?.notes.map(({ code }) => code)).toEqual(['network-link-not-followed'])
    expect(sources[0]?.features[0]?.geometry).toEqual({
      type: 'LineString',
      coordinates: [
        [94.9, 36.4],
        [94.91, 36.41],
      ],
    })
  })
})
