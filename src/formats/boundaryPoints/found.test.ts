import { describe, expect, it } from 'vitest'
import type { SourceFeatures } from '../../geo/features'
import { polygonsOf } from '../../geo/repair'
import { readEach } from '../read'
import { area, code, codes, file, FULL, HEAD, KEYS, one, SQUARE, text } from './testText'
import { encodeGbk } from '../write/gbk'

describe('boundary points, what programs and people do to them', () => {
  const lines = (...more: string[]) => text(more)
  const beside = (dx: number, numbers: string[], ring = 1) =>
    [0, 1, 2, 3].map((at) => {
      const [x, y] = [
        [0, 0],
        [0, 100],
        [100, 100],
        [100, 0],
      ][at] ?? [0, 0]
      return `${numbers[at]},${ring},${4030489 + dx + (x ?? 0)},${32401321 + (y ?? 0)}`
    })
  const names = ['J1', 'J2', 'J3', 'J4']

  it('takes GBK behind the mark of UTF-8, and UTF-16 without its mark', async () => {
    const gbk = encodeGbk(FULL).bytes
    const marked = await one(Uint8Array.from([0xef, 0xbb, 0xbf, ...gbk]))
    expect([marked.encoding, code(marked), codes(marked)]).toEqual([
      'gb18030',
      4520,
      ['encoding-contradicts-mark'],
    ])
    const wide = new Uint8Array(2 * FULL.length)
    const view = new DataView(wide.buffer)
    for (let i = 0; i < FULL.length; i++) view.setUint16(2 * i, FULL.charCodeAt(i), true)
    const read = await one(wide)
    expect([read.encoding, read.features[0]?.properties['地块名称']]).toEqual(['utf-16le', '示例地块'])
  })

  it.each([
    ['semicolons', (line: string) => line.replaceAll(',', ';')],
    ['semicolons of full width', (line: string) => line.replaceAll(',', '；')],
    ['、 between points', (line: string) => (line.startsWith('J') ? line.replaceAll(',', '、') : line)],
    ['names with a dash', (line: string) => line.replace(/^J(\d)/, "J$1'")],
    ['names in words', (line: string) => line.replace(/^J1/, '东北角').replace(/^J2/, '老桥')],
    ['several commas at the end', (line: string) => (line.startsWith('J') ? `${line},,,` : line)],
  ])('takes %s', async (_, change) => {
    const source = await one(lines(...KEYS, '[地块坐标]', ...[HEAD, ...SQUARE].map(change)))
    expect([code(source), codes(source)]).toEqual([4520, []])
    expect(area(source)).toBeCloseTo(10_000, 6)
  })

  it('passes over titles and words, and says so', async () => {
    const source = await one(
      lines(
        '某项目 2024 年界址点成果表',
        ...KEYS,
        '[地块坐标]',
        '点号,圈号,X坐标,Y坐标',
        HEAD,
        ...SQUARE,
        '完',
      ),
    )
    expect(codes(source)).toEqual(['lines-passed-over'])
    expect(source.notes[0]?.message.zh).toContain('第 1、13、20 行')
    expect(area(source)).toBeCloseTo(10_000, 6)
  })

  it('begins a ring where the names begin again', async () => {
    const open = await one(lines(HEAD.replace('5,', '8,'), ...beside(0, names), ...beside(500, names)))
    expect(area(open)).toBeCloseTo(20_000, 6)
    expect(open.features[0]?.geometry.type).toBe('MultiPolygon')
  })

  it('closes a ring whose last point is nearly the first, and tells how far it is', async () => {
    const rough = [...beside(0, names), 'J1,1,4030489.002,32401321']
    const source = await one(lines(...rough, ...beside(500, names)))
    expect(codes(source)).toEqual(['ring-closed-roughly'])
    expect(source.notes[0]?.message.zh).toContain('0.002 米')
    expect(area(source)).toBeCloseTo(20_000, 0)
  })

  it('joins points whose ring numbers only count', async () => {
    const counted = SQUARE.map((line, index) => line.replace(',1,', `,${index + 1},`))
    const source = await one(lines(HEAD, ...counted))
    expect(codes(source)).toEqual(['ring-numbers-ignored'])
    expect(area(source)).toBeCloseTo(10_000, 6)
  })

  it.each(['-1,-1', '0,0'])('refuses %s as coordinates', async (pair) => {
    const { errors } = await readEach([file(lines(HEAD, ...SQUARE, `J5,1,${pair}`))])
    expect(errors[0]?.note.message.zh).toContain('第 7 行')
  })

  it.each([
    ['no codes', ['', '', '', ''], '.407'],
    ['codes of the survey', ['JZD', 'JZD', 'DLSS', '131500'], '.407'],
  ])('reads points of CASS with %s: east first, joined in their order', async (_, surveyed, decimals) => {
    const dat = surveyed.map((mark, at) => {
      const [x, y] = [
        [0, 0],
        [100, 0],
        [100, 100],
        [0, 100],
      ][at] ?? [0, 0]
      return `${at + 1},${mark},${32401321 + (x ?? 0)}${decimals},${4030489 + (y ?? 0)}.910,2807.5`
    })
    for (const content of [lines(...dat), lines('4', ...dat, 'END')]) {
      const source = await one(content)
      expect(codes(source)).toEqual(['cass-points-joined'])
      expect(area(source)).toBeCloseTo(10_000, 6)
      expect(code(source)).toBe(4520)
    }
  })

  it('reads degrees with their signs, doubts ddd.mmss, and takes it where the head says so', async () => {
    const signs = [
      ['J1', '36°24′00″', '94°54′00″'],
      ['J2', '36°24′00″', '94°54′04″'],
      ['J3', '36°24′03″', '94°54′04″'],
    ].map(([name, north, east]) => `${name},1,${north},${east}`)
    const read = await one(lines('[地块坐标]', HEAD.replace('5,', '3,'), ...signs))
    expect(codes(read)).toEqual([])
    const packed = ['J1,1,36.2400,94.5400', 'J2,1,36.2400,94.5404', 'J3,1,36.2403,94.5404']
    const doubted = await one(lines('[地块坐标]', HEAD.replace('5,', '3,'), ...packed))
    expect(codes(doubted)).toEqual(['degrees-may-be-packed'])
    const told = await one(
      lines('[属性描述]', '计量单位=度分秒', '[地块坐标]', HEAD.replace('5,', '3,'), ...packed),
    )
    expect(codes(told)).toEqual(['degrees-packed'])
    const first = (source: SourceFeatures) => polygonsOf(source.features[0]!.geometry)[0]?.[0]?.[1]
    expect(first(told)?.[0]).toBeCloseTo(first(read)?.[0] ?? NaN, 9)
    expect(first(told)?.[1]).toBeCloseTo(36.4, 9)
  })
})

describe('coordinates and nothing else', () => {
  it.each([
    ['X Y', '4030489.91 32401321.407\n4030489.91 32401421.407\n4030589.91 32401421.407', 4520],
    ['degrees with heights', '94.9 36.4 2800\n94.95 36.4 2801\n94.95 36.45 2802', 4490],
    ['degrees, minutes, seconds', '94°54′00″ 36°24′00″\n94°57′00″ 36°24′00″\n94°57′00″ 36°27′00″', 4490],
  ])('%s', async (_, content, expected) => {
    expect(code(await one(content))).toBe(expected)
  })

  it('names the line that is none', async () => {
    const many = Array.from({ length: 900 }, (_, at) => `94.9${at},36.4`)
    const { errors } = await readEach([file([...many, '待补'].join('\n'))])
    expect(errors[0]?.note.message.zh).toContain('第 901 行“待补”')
  })
})
