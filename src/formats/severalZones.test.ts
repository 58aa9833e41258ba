import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { decideCrs } from '../geo/decide'
import type { InputFile } from '../geo/features'
import { polygonsOf } from '../geo/polygons'
import { readFiles } from './read'

const fixture: InputFile = {
  name: 'several-zones.zip',
  bytes: new Uint8Array(
    readFileSync(new URL('../../tests/fixtures/formats/several-zones.zip', import.meta.url)),
  ),
}
const text = (name: string, lines: string[]): InputFile => ({
  name,
  bytes: new TextEncoder().encode(lines.join('\n')),
})
const parcel = (name: string, east: number, north: number) => [
  `${name},${north},${east}`,
  `${name},${north},${east + 200}`,
  `${name},${north + 200},${east + 200}`,
]
const first = (east: number, north: number) =>
  `POLYGON((${east} ${north},${east + 200} ${north},${east + 200} ${north + 200},${east} ${north}))`

/** The first corner of each parcel by PROJ 9.1 (gdaltransform). */
const PLACES = [
  [93.2000000055488, 36.8500000030802],
  [94.8999999977258, 36.4000000018948],
  [97.995626313749, 36.4865426597092],
]

describe('features of several zones in one file', () => {
  it.each([
    ['a shapefile of GDAL without .prj', fixture],
    [
      'a table of vertices',
      text('拐点.csv', [
        '地块名称,X,Y',
        ...parcel('甲', 31517837.254, 4079883.21),
        ...parcel('乙', 32401321.407, 4030489.91),
        ...parcel('丙', 33410000.125, 4040000.25),
      ]),
    ],
    [
      'WKT',
      text('三块.wkt', [
        first(31517837.254, 4079883.21),
        first(32401321.407, 4030489.91),
        first(33410000.125, 4040000.25),
      ]),
    ],
  ])('%s: each where its own zone puts it', async (_, file) => {
    const [source] = await readFiles([file])
    if (!source) throw new Error('nothing read')
    expect(source.notes.map(({ code }) => code)).toEqual(['crs-assumed'])
    expect(source.notes[0]?.message.zh).toContain('31、32、33')
    const decision = decideCrs(source)
    expect(decision.kind === 'known' && decision.system.code).toBe(4490)
    expect(decision.kind === 'known' && decision.how.zh).toContain(
      '文件未写明,各地块按横坐标的带号(31、32、33)',
    )
    source.features.forEach(({ geometry }, index) => {
      const corners = polygonsOf(geometry).flat(2)
      const [lon = NaN, lat = NaN] = PLACES[index] ?? []
      const nearest = Math.min(...corners.map(([x, y]) => Math.hypot(x - lon, y - lat)))
      expect(nearest).toBeLessThan(1e-9)
    })
  })

  it('one parcel with corners in two zones is refused, not placed', async () => {
    const [source] = await readFiles([
      text('跨带.csv', [
        'X,Y',
        '4079883.21,31517837.254',
        '4030489.91,32401321.407',
        '4030689.91,32401521.407',
      ]),
    ])
    expect(source && decideCrs(source)).toMatchObject({ kind: 'refused', note: { code: 'several-zones' } })
  })
})
