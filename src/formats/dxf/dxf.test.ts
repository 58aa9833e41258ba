import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { planeAreaSquareMetres } from '../../geo/area'
import { decideCrs } from '../../geo/decide'
import type { SourceFeatures } from '../../geo/features'
import { polygonsOf } from '../../geo/repair'
import { encodeGbk } from '../write/gbk'
import { readEach } from '../read'

const drawing = (...entities: (string | number)[][]) =>
  [
    '0',
    'SECTION',
    '2',
    'HEADER',
    '9',
    '$ACADVER',
    '1',
    'AC1015',
    '0',
    'ENDSEC',
    '0',
    'SECTION',
    '2',
    'ENTITIES',
  ]
    .concat(entities.flat().map(String), ['0', 'ENDSEC', '0', 'EOF'])
    .join('\r\n')
const corners = (...list: [number, number, number?][]) =>
  list.flatMap(([x, y, bulge]) => [10, x, 20, y, ...(bulge === undefined ? [] : [42, bulge])])
const polyline = (layer: string, closed: 0 | 1, ...list: [number, number, number?][]) => [
  0,
  'LWPOLYLINE',
  8,
  layer,
  90,
  list.length,
  70,
  closed,
  ...corners(...list),
]
const square = (x: number, y: number, size: number): [number, number][] => [
  [x, y],
  [x + size, y],
  [x + size, y + size],
  [x, y + size],
]
const read = async (content: string | Uint8Array, options = {}) => {
  const bytes = typeof content === 'string' ? encodeGbk(content).bytes : content
  const { read: sources, errors } = await readEach([{ name: '红线.dxf', bytes }], options)
  return { source: sources[0], error: errors[0]?.note }
}
const area = (source: SourceFeatures | undefined) =>
  planeAreaSquareMetres((source?.features ?? []).flatMap(({ geometry }) => polygonsOf(geometry)))
const [east, north] = [32401000, 4030000]

describe('DXF', () => {
  it("reads GDAL's hatches", async () => {
    const bytes = new Uint8Array(
      readFileSync(new URL('../../../tests/fixtures/formats/parcels.dxf', import.meta.url)),
    )
    const { source } = await read(bytes)
    // ST_Area of GEOS (fixtures' README); the writer keeps 15 digits.
    expect(area(source)).toBeCloseTo(1847657.437206 + 22514.390625, 4)
    const decision = source && decideCrs(source)
    expect(decision?.kind === 'known' && decision.system.code).toBe(4520)
  })

  it('takes closed polylines of one layer as outlines and holes, by their GBK layer names', async () => {
    const text = drawing(
      polyline('用地红线', 1, ...square(east, north, 100)),
      polyline('用地红线', 1, ...square(east + 10, north + 10, 20)),
      polyline('绿地', 1, ...square(east + 50, north + 50, 10)),
      polyline('道路', 0, [east, north], [east + 10, north]),
      [0, 'POINT', 8, '桩', 10, east, 20, north],
      [0, 'TEXT', 8, '注记', 10, east, 20, north, 1, '说明'],
    )
    const { source } = await read(text)
    expect(source?.encoding).toBe('gb18030')
    expect(source?.features.map(({ properties }) => properties['layer'])).toEqual([
      '桩',
      '道路',
      '用地红线',
      '绿地',
    ])
    const one = await read(text, { layer: '用地红线' })
    expect(area(one.source)).toBe(9600)
    expect((await read(text, { layer: '没有' })).error?.message.zh).toContain('用地红线、绿地、道路、桩')
  })

  it('reads old polylines and outlines that close by coming back', async () => {
    const vertices = (list: [number, number][]) =>
      list.flatMap(([x, y]) => [0, 'VERTEX', 8, 'A', ...corners([x, y])])
    const old = [
      0,
      'POLYLINE',
      8,
      'A',
      66,
      1,
      70,
      1,
      10,
      0,
      20,
      0,
      ...vertices(square(east, north, 10)),
      0,
      'SEQEND',
    ]
    expect(area((await read(drawing(old))).source)).toBe(100)
    const back = square(east, north, 10)
    expect(area((await read(drawing(polyline('A', 0, ...back, [east, north])))).source)).toBe(100)
  })

  it('follows arcs to a millimetre', async () => {
    // Two half circles, bulge 1, make a disc; the other way round they make it, too.
    for (const bulge of [1, -1]) {
      const disc = polyline('A', 1, [east, north, bulge], [east + 200, north, bulge])
      expect(Math.abs(area((await read(drawing(disc))).source) / (Math.PI * 100 * 100) - 1)).toBeLessThan(
        2e-5,
      )
    }
    // A square with one side bent outward by a quarter circle: bulge tan(22.5 degrees).
    const bent = square(east, north, 100).map(([x, y], i): [number, number, number] => [
      x,
      y,
      i === 0 ? Math.tan(Math.PI / 8) : 0,
    ])
    const segment = (100 ** 2 / 2) * (Math.PI / 4) - 50 * 50
    expect(area((await read(drawing(polyline('A', 1, ...bent)))).source)).toBeCloseTo(10_000 + segment, 0)
    const circle = [0, 'CIRCLE', 8, 'A', 10, east, 20, north, 40, 100]
    expect(Math.abs(area((await read(drawing(circle))).source) / (Math.PI * 100 * 100) - 1)).toBeLessThan(
      2e-5,
    )
  })

  it('says what it left out, and how to get at binary drawings', async () => {
    const { source } = await read(
      drawing(
        polyline('A', 1, ...square(east, north, 10)),
        [0, 'SPLINE', 8, 'A'],
        [0, 'INSERT', 8, 'A', 2, '块'],
      ),
    )
    expect(source?.notes[0]?.message.zh).toContain('SPLINE×1, INSERT×1')
    expect((await read(drawing([0, 'INSERT', 8, 'A']))).error?.code).toBe('entities-left-out')
    expect((await read('AutoCAD Binary DXF\r\n')).error?.code).toBe('drawing-binary')
    expect((await read('AC1027\0\0\0')).error?.code).toBe('drawing-binary')
  })

  it('puts blocks where they are inserted: scaled, turned, inside one another, on the layer of the insert', async () => {
    const insert = (name: string, x: number, y: number, scale: number, turn: number) => [
      0,
      'INSERT',
      8,
      '红线',
      2,
      name,
      10,
      x,
      20,
      y,
      41,
      scale,
      42,
      scale,
      50,
      turn,
    ]
    const content = drawing(insert('外', east, north, 2, 30)).replace(
      '0\r\nSECTION\r\n2\r\nENTITIES',
      [
        0,
        'SECTION',
        2,
        'BLOCKS',
        0,
        'BLOCK',
        2,
        '内',
        10,
        5,
        20,
        5,
        ...polyline('0', 1, ...square(5, 5, 10)),
        0,
        'ENDBLK',
        0,
        'BLOCK',
        2,
        '外',
        10,
        0,
        20,
        0,
        ...insert('内', 0, 0, 1, 0),
        ...insert('内', 100, 0, 0.5, 90),
        0,
        'ENDBLK',
        0,
        'ENDSEC',
        0,
        'SECTION',
        2,
        'ENTITIES',
      ].join('\r\n'),
    )
    const { source } = await read(content)
    expect(source?.features.map(({ properties }) => properties['layer'])).toEqual(['红线', '红线'])
    // Sides of 20 m and of 10 m.
    expect(area(source)).toBeCloseTo(500, 6)
    const [first] =
      polygonsOf(source?.features[0]?.geometry ?? { type: 'Point', coordinates: [] })[0]?.[0] ?? []
    expect(first).toEqual([east, north])
  })

  it('ends with a drawing that inserts itself', async () => {
    const self = [0, 'INSERT', 8, 'a', 2, 'b', 10, 0, 20, 0]
    const content = drawing(self, polyline('a', 1, ...square(east, north, 10))).replace(
      '0\r\nSECTION\r\n2\r\nENTITIES',
      [
        0,
        'SECTION',
        2,
        'BLOCKS',
        0,
        'BLOCK',
        2,
        'b',
        ...self,
        ...self,
        ...self,
        0,
        'ENDBLK',
        0,
        'ENDSEC',
        0,
        'SECTION',
        2,
        'ENTITIES',
      ].join('\r\n'),
    )
    const { source } = await read(content)
    expect(source?.notes.map(({ code }) => code)).toEqual(['entities-left-out'])
  })

  it('joins loose lines and arcs that meet end to end, says so, and leaves what forks or stays open as lines', async () => {
    const line = (layer: string, [x1, y1]: number[], [x2, y2]: number[]) =>
      [0, 'LINE', 8, layer, 10, x1, 20, y1, 11, x2, 21, y2].map((value) => value ?? 0)
    const [a, b, c] = square(east, north, 100)
    const outline = [
      line('地块', c ?? [], b ?? []),
      line('地块', a ?? [], b ?? []),
      line('地块', [east, north + 0.0004], [east, north + 100]),
      // Drawn twice: bounds the same ground once.
      line('地块', a ?? [], b ?? []),
    ]
    const half = [0, 'ARC', 8, '地块', 10, east + 50, 20, north + 100, 40, 50, 50, 0, 51, 180]
    const open = [line('道路', a ?? [], b ?? []), line('道路', b ?? [], c ?? [])]
    const forked = [...square(east + 500, north, 10), [east + 500, north] as [number, number]].flatMap(
      (from, index, all) => (all[index + 1] ? [line('网', from, all[index + 1] ?? [])] : []),
    )
    forked.push(line('网', [east + 500, north], [east + 400, north]))
    const { source } = await read(drawing(...outline, half, ...open, ...forked))
    const kinds = (layer: string) =>
      source?.features.filter((one) => one.properties['layer'] === layer).map((one) => one.geometry?.type)
    expect(kinds('地块')).toEqual(['Polygon'])
    expect(area(source)).toBeCloseTo(100 * 100 + (Math.PI * 50 * 50) / 2, 0)
    expect(kinds('道路')).toEqual(['LineString', 'LineString'])
    expect(kinds('网')).toHaveLength(5)
    expect(new Set(kinds('网'))).toEqual(new Set(['LineString']))
    expect(source?.notes.map(({ code }) => code)).toContain('lines-joined')
  })

  it('takes a loose outline inside a closed polyline for its hole', async () => {
    const inner = square(east + 30, north + 30, 40)
    const lines = inner.map((from, index) => {
      const to = inner[(index + 1) % inner.length] ?? from
      return [0, 'LINE', 8, '0', 10, from[0], 20, from[1], 11, to[0], 21, to[1]]
    })
    const { source } = await read(drawing(polyline('0', 1, ...square(east, north, 100)), ...lines))
    expect(source?.features).toHaveLength(1)
    expect(area(source)).toBeCloseTo(100 * 100 - 40 * 40, 6)
  })
})
