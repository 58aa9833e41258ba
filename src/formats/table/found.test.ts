/** Tables as people leave them: titles, feet, two tables in one sheet, sets of columns beside each other. */
import { describe, expect, it } from 'vitest'
import { planeAreaSquareMetres } from '../../geo/area'
import { decideCrs } from '../../geo/decide'
import type { SourceFeatures } from '../../geo/features'
import { polygonsOf } from '../../geo/repair'
import { readEach } from '../read'
import { encodeGbk } from '../write/gbk'

const read = async (rows: string[]) => {
  const { read: sources, errors } = await readEach([
    { name: '拐点.csv', bytes: encodeGbk(rows.join('\r\n')).bytes },
  ])
  return { source: sources[0], error: errors[0]?.note }
}
const ground = (source: SourceFeatures | undefined) =>
  (source?.features ?? []).map(({ geometry }) => planeAreaSquareMetres(polygonsOf(geometry)))
const codes = (source: SourceFeatures | undefined) => source?.notes.map(({ code }) => code)
const system = (source: SourceFeatures | undefined) => {
  const decision = source && decideCrs(source)
  return decision?.kind === 'known' ? decision.system.code : decision?.kind
}

/** A square of 100 m, in zone 32. */
const square = (dx: number, first = 1) =>
  [
    '4030489.91,32401321.407',
    '4030489.91,32401421.407',
    '4030589.91,32401421.407',
    '4030589.91,32401321.407',
  ].map((row, index) => `J${first + index},${row.replaceAll('4030', String(4030 + dx))}`)

describe('tables of vertices as people leave them', () => {
  it.each([
    ['坐标X,坐标Y'],
    ['2000坐标X,2000坐标Y'],
    ['纵坐标(X),横坐标(Y)'],
    ['北坐标,东坐标'],
    ['X（米）,Y（米）'],
  ])('takes the headers %s', async (columns) => {
    const { source } = await read([`点号,${columns}`, ...square(0)])
    expect(ground(source)[0]).toBeCloseTo(10_000, 6)
    expect([codes(source), system(source)]).toEqual([[], 4520])
  })

  it.each([
    ['full width', (row: string) => row.replace('4030489', '４０３０４８９')],
    ['a unit behind', (row: string) => `${row}米`],
    ['separators of thousands', (row: string) => row.replace('4030489.91', '"4,030,489.91"')],
  ])('takes numbers with %s', async (_, change) => {
    const { source } = await read(['点号,X,Y', ...square(0).map(change)])
    expect(ground(source)[0]).toBeCloseTo(10_000, 6)
  })

  it('takes a decimal comma between semicolons, and bars', async () => {
    for (const rows of [
      square(0).map((row) => row.replaceAll(',', ';').replaceAll('.', ',')),
      square(0).map((row) => row.replaceAll(',', '|')),
    ]) {
      const head = rows[0]?.includes('|') ? '点号|X|Y' : '点号;X;Y'
      expect(ground((await read([head, ...rows])).source)[0]).toBeCloseTo(10_000, 6)
    }
  })

  it('passes over sums and names at the foot, and says so', async () => {
    const { source } = await read(['点号,X,Y', ...square(0), '面积,1.0000,', '制表:张三', ',,'])
    expect(ground(source)[0]).toBeCloseTo(10_000, 6)
    expect(codes(source)).toEqual(['lines-passed-over'])
    const { error } = await read(['点号,X,Y', ...square(0), 'J5,,'])
    expect(error?.message.zh).toContain('第 6 行')
  })

  it('tells parcels apart by a column, by titles, by numbers that begin again; not by a page', async () => {
    const [first, second] = [square(0), square(1)]
    const column = ['地块,点号,X,Y', ...first.map((row) => `甲,${row}`), ...second.map((row) => `乙,${row}`)]
    expect(ground((await read(column)).source)).toHaveLength(2)
    const titled = await read(['点号,X,Y', ...first, '二期', '点号,X,Y', ...second])
    expect(titled.source?.features.map(({ properties }) => properties['地块名称'])).toEqual([
      undefined,
      '二期',
    ])
    const again = await read(['点号,X,Y', ...first, ...second])
    expect(again.source?.features[0]?.geometry.type).toBe('MultiPolygon')
    const [a = '', b = '', c = '', d = ''] = first
    const page = await read(['点号,X,Y', a, b, '续表', '点号,X,Y', c, d])
    expect(ground(page.source).map(Math.round)).toEqual([10_000])
  })

  it('reads sets of columns beside each other down or along, by the numbers of the points', async () => {
    const [a = '', b = '', c = '', d = ''] = square(0)
    for (const rows of [
      [`${a},${b}`, `${c},${d}`],
      [`${a},${c}`, `${b},${d}`],
      [`${a},${d}`, `${b},,,`, `${c},,,`],
    ]) {
      const { source } = await read(['点号,X,Y,点号,X,Y', ...rows])
      expect(ground(source).map(Math.round)).toEqual([10_000])
      expect(codes(source)).toEqual([])
    }
  })

  it('reads degrees, minutes and seconds in columns of their own', async () => {
    const { source } = await read([
      '序号,经度,,,纬度,,',
      ',度,分,秒,度,分,秒',
      '1,94,54,0,36,24,0',
      '2,94,54,36,36,24,0',
      '3,94,54,36.0,36,24,36',
    ])
    const ring = polygonsOf(source?.features[0]?.geometry ?? { type: 'Point', coordinates: [] })[0]?.[0]
    expect(ring?.[1]?.[0]).toBeCloseTo(94.91, 12)
    expect(ring?.[2]?.[1]).toBeCloseTo(36.41, 12)
    expect(system(source)).toBe(4490)
  })

  it('takes the system from the words above, and refuses what they refuse', async () => {
    const bare = square(0).map((row) => row.replace(',32401', ',401'))
    const told = await read(['坐标系:2000国家大地坐标系 3度带 中央子午线96°,,', '点号,X,Y', ...bare])
    expect(system(told.source)).toBe(4541)
    const xian = await read(['1980西安坐标系,,', '点号,X,Y', ...square(0)])
    expect(system(xian.source)).toBe('refused')
    const both = await read(['由1980西安坐标系转为2000国家大地坐标系,,', '点号,X,Y', ...square(0)])
    expect(both.source?.crs).toEqual({ kind: 'none' })
    const header = await read(['点号,西安80坐标X,西安80坐标Y', ...square(0)])
    expect(system(header.source)).toBe('refused')
  })

  it('says which of two kinds of coordinates it took', async () => {
    const rows = square(0).map((row) => `${row},94.9,36.4`)
    const metres = await read(['点号,X,Y,经度,纬度', ...rows])
    expect([codes(metres.source), system(metres.source)]).toEqual([['columns-not-used'], 4520])
  })

  it('doubts degrees that may be ddd.mmss, and takes them where the header says so', async () => {
    const rows = ['1,94.5400,36.2400', '2,94.5404,36.2400', '3,94.5404,36.2403']
    const doubted = await read(['点号,经度,纬度', ...rows])
    expect(codes(doubted.source)).toEqual(['degrees-may-be-packed'])
    const told = await read(['点号,经度(度.分秒),纬度(度.分秒)', ...rows])
    expect(codes(told.source)).toEqual(['degrees-packed'])
    const ring = polygonsOf(told.source?.features[0]?.geometry ?? { type: 'Point', coordinates: [] })[0]?.[0]
    expect(ring?.[0]?.[0]).toBeCloseTo(94.9, 9)
  })
})
