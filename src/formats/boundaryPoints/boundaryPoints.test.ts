import { describe, expect, it } from 'vitest'
import { decideCrs } from '../../geo/decide'
import { InputError } from '../../geo/note'
import { polygonsOf } from '../../geo/repair'
import { systemByCode } from '../../geo/system'
import { readEach } from '../read'
import { looksLikeBoundaryPoints } from '../recognise'
import { area, code, codes, file, FULL, HEAD, KEYS, one, SQUARE, text } from './testText'
import { writeBoundaryPoints } from '../write/boundaryPoints'

describe('boundary points, the usual file', () => {
  it('has its system, its attributes and its ground', async () => {
    const source = await one(FULL)
    expect(source.format).toBe('boundary-points')
    expect(source.encoding).toBe('gb18030')
    expect(code(source)).toBe(4520)
    expect(area(source)).toBeCloseTo(10_000, 6)
    expect(source.notes).toEqual([])
    expect(source.features[0]?.properties).toEqual({
      项目名称: '郭勒木德镇光伏(一期)、配套',
      地块编号: 'GEM-01',
      地块名称: '示例地块',
      地块面积: 1,
      图幅号: 'J46G001',
      地块用途: '光伏用地',
      地类编码: '0601',
    })
    const [ring] = polygonsOf(source.features[0]?.geometry ?? { type: 'Point', coordinates: [] })[0] ?? []
    expect(ring?.[0]).toEqual([32401321.407, 4030489.91])
  })

  it.each([
    ['UTF-8', new TextEncoder().encode(FULL)],
    ['UTF-8 with mark', new TextEncoder().encode(`\ufeff${FULL}`)],
    ['LF', FULL.replace(/\r/g, '')],
    ['full-width titles', FULL.replace('[属性描述]', '【属性描述】').replace('[地块坐标]', '【地块坐标】')],
    ['full-width commas', FULL.replace(/,/g, '，').replace('，，，，，，', ',,,,,,')],
    ['full-width digits', FULL.replace('4030489', '４０３０４８９')],
    ['indented with tabs', FULL.replace(/\r\nJ/g, '\r\n\t J')],
    ['tabs between', text([...KEYS, '[地块坐标]', HEAD, ...SQUARE.map((line) => line.replace(/,/g, '\t'))])],
    ['bare numbers as names', FULL.replace(/J(\d)/g, '$1').replace('46G', 'J46G')],
    ['heights behind', text([...KEYS, '[地块坐标]', HEAD, ...SQUARE.map((line) => `${line},2807.5`)])],
    ['12 fields', FULL.replace(',0601,@', ',0601,,,,@')],
    ['no count of the repeated point', FULL.replace('\r\n5,1.0000', '\r\n4,1.0000')],
    ['not closed', text([...KEYS, '[地块坐标]', HEAD.replace('5,', '4,'), ...SQUARE.slice(0, 4)])],
  ])('%s', async (_, content) => {
    const source = await one(content)
    expect(code(source)).toBe(4520)
    expect(area(source)).toBeCloseTo(10_000, 6)
    expect(source.notes).toEqual([])
  })

  it('is recognised without any key, and the zone follows from the eastings', async () => {
    expect(code(await one(text([HEAD, ...SQUARE])))).toBe(4520)
    const bare = await one(text(SQUARE))
    expect(area(bare)).toBeCloseTo(10_000, 6)
    expect(looksLikeBoundaryPoints(new TextEncoder().encode('a letter\nwith 1,2 numbers'))).toBe(false)
  })
})

describe('boundary points, rings', () => {
  const ring = (x: number, y: number, size: number, number: number) =>
    [
      [0, 0],
      [0, size],
      [size, size],
      [size, 0],
      [0, 0],
    ].map(
      ([dx = 0, dy = 0], index) => `J${(index % 4) + 1},${number},${4030489 + x + dx},${32401321 + y + dy}`,
    )
  const read = (...rings: string[][]) =>
    one(text([...KEYS, '[地块坐标]', '10,0.5,1,甲,面,,,,@', ...rings.flat()]))

  it('takes ring 2 as a hole inside ring 1 and as a part beside it', async () => {
    expect(area(await read(ring(0, 0, 100, 1), ring(10, 10, 20, 2)))).toBeCloseTo(9600, 6)
    expect(area(await read(ring(0, 0, 100, 1), ring(500, 0, 20, 2)))).toBeCloseTo(10_400, 6)
  })

  it('takes a second ring under the same number as its own ring', async () => {
    expect(area(await read(ring(0, 0, 100, 1), ring(10, 10, 20, 1)))).toBeCloseTo(9600, 6)
  })

  it('reads several parcels, lines and points', async () => {
    const source = await one(
      text([
        ...KEYS,
        '[地块坐标]',
        '5,1,1,甲,面,,,,@',
        ...ring(0, 0, 100, 1),
        '2,,2,进场道路,线,,,,@',
        'J1,1,4030489,32401321',
        'J2,1,4030589,32401321',
        '1,,3,塔基,点,,,,@',
        'J1,1,4030489,32401321',
      ]),
    )
    expect(source.features.map(({ geometry }) => geometry.type)).toEqual([
      'Polygon',
      'MultiLineString',
      'MultiPoint',
    ])
  })
})

describe('boundary points, what may be wrong', () => {
  it('notices X and Y exchanged', async () => {
    const exchanged = SQUARE.map((line) => line.replace(/,(\d+\.\d+),(\d+\.\d+)$/, ',$2,$1'))
    const source = await one(text([...KEYS, '[地块坐标]', HEAD, ...exchanged]))
    expect(codes(source)).toEqual(['axes-swapped-corrected'])
    expect(area(source)).toBeCloseTo(10_000, 6)
    expect(code(source)).toBe(4520)
  })

  it('leaves out a parcel with a bad point and keeps the others', async () => {
    for (const bad of [
      'J2,1,4.03E+06,32401421.407',
      'J2,1,-1,',
      'J2,1,4,030,489.910,32401421.407',
      'J2,1,x,y',
    ]) {
      const broken = SQUARE.map((line, index) => (index === 1 ? bad : line))
      const source = await one(text([...KEYS, '[地块坐标]', HEAD, ...broken, HEAD, ...SQUARE]))
      // A thousands separator makes four numbers of two: the third and fourth cannot be a position.
      if (source.features.length === 1) expect(codes(source)).toContain('parcel-left-out')
      else expect(decideCrs(source).kind).toBe('refused')
    }
  })

  it('tells a count that does not fit', async () => {
    expect(codes(await one(FULL.replace('\r\n5,1.0000', '\r\n9,1.0000')))).toEqual(['point-count-differs'])
  })

  it.each([
    ['6-digit eastings with 带号', '32401', '401', KEYS, 4541],
    [
      '6-digit eastings without 带号',
      '32401',
      '401',
      KEYS.map((k) => k.replace('带号=32', '带号=')),
      'doubt',
    ],
    ['the zone number of another zone', '32401', '31401', KEYS, 'refused'],
    ['no system named', '32401', '32401', ['[属性描述]', '带号=32'], 4520],
    [
      '6 degree zone',
      '32401',
      '16401',
      KEYS.map((k) => k.replace('=32', '=16').replace('分带=3', '分带=6')),
      4494,
    ],
    ["Xi'an 80", '32401', '32401', KEYS.map((k) => k.replace('2000国家大地', '1980西安')), 'refused'],
    ["Xi'an 80 without zone", '32401', '401', ['[属性描述]', '坐标系=1980西安坐标系'], 'refused'],
    ['an unknown system', '32401', '32401', ['[属性描述]', '坐标系=地方独立坐标系'], 'refused'],
  ])('%s', async (_, from, to, keys, expected) => {
    const source = await one(
      text([...keys, '[地块坐标]', HEAD, ...SQUARE.map((line) => line.replace(from, to))]),
    )
    expect(code(source)).toBe(expected)
  })

  it('refuses another unit and a file without points, with a sentence', async () => {
    for (const content of [
      FULL.replace('计量单位=米', '计量单位=英尺'),
      text([...KEYS, '[地块坐标]', HEAD]),
    ]) {
      const { errors } = await readEach([file(content)])
      expect(errors[0]).toBeInstanceOf(InputError)
      expect(errors[0]?.file).toBe('拟用地界址点.txt')
    }
  })
})

describe('writeBoundaryPoints', () => {
  it('writes what reads back to the same ground, in GBK and in UTF-8', async () => {
    const source = await one(FULL)
    const system = systemByCode(4520)
    if (!system) throw new Error('4520')
    const shell = polygonsOf(source.features[0]?.geometry ?? { type: 'Point', coordinates: [] })
    const hole = (shell[0]?.[0] ?? []).map(([x, y]): [number, number] => [
      32401350 + (x - 32401321.407) / 10,
      4030500 + (y - 4030489.91) / 10,
    ])
    const polygons = [[...(shell[0] ?? []), hole]]
    for (const encoding of ['gbk', 'utf-8'] as const) {
      const { bytes, notes } = writeBoundaryPoints(
        [{ polygons, name: '甲,乙', number: '1', areaHectares: 0.99 }],
        system,
        { encoding, keys: { 项目名称: '示例' } },
      )
      expect(notes).toEqual([])
      const back = await one(bytes)
      expect(code(back)).toBe(4520)
      expect(back.notes).toEqual([])
      expect(area(back)).toBeCloseTo(9900, 4)
      expect(back.features[0]?.properties).toMatchObject({
        地块名称: '甲 乙',
        项目名称: '示例',
        地块面积: 0.99,
      })
    }
  })

  it('says which characters GBK cannot hold', () => {
    const system = systemByCode(4520)
    const { notes } = writeBoundaryPoints(
      [{ polygons: [], name: '𠮷', number: '', areaHectares: null }],
      system!,
      {},
    )
    expect(notes[0]?.code).toBe('characters-lost')
  })
})

describe('boundary points, unusual dialects', () => {
  const zone31 = SQUARE.map((line) => line.replace('32401', '31517').replace('4030', '4079'))
  const lines = (...more: string[]) => text(more)

  it('reads parcels of several zones each in its own, also where the key names both', async () => {
    for (const zones of ['带号=31、32', '带号=', '带号=0']) {
      const keys = KEYS.map((key) => (key.startsWith('带号') ? zones : key))
      const source = await one(lines(...keys, '[地块坐标]', HEAD, ...zone31, HEAD, ...SQUARE))
      expect(codes(source)).toEqual(['several-zones-converted'])
      expect(code(source)).toBe(4490)
      const east = source.features.map(({ geometry }) => polygonsOf(geometry)[0]?.[0]?.[0]?.[0])
      // 31517321.407/4079489.910 and 32401321.407/4030489.910 by PROJ 9.
      expect(east[0]).toBeCloseTo(93.19420714365, 9)
      expect(east[1]).toBeCloseTo(94.9, 6)
    }
  })

  it('refuses parcels of another zone than the single one that the keys name', async () => {
    const source = await one(lines(...KEYS, '[地块坐标]', HEAD, ...zone31, HEAD, ...SQUARE))
    expect(code(source)).toBe('refused')
  })

  it.each([
    ['坐标系统=CGCS2000', '分带方式=三度带', '投影带号=32'],
    ['坐标系 = EPSG:4520', '几度分带=', '带号='],
    ['坐标系名称=国家2000坐标系', '中央子午线=96', '带号='],
    ['坐标系=2000国家大地坐标系', '几度分带=3度分带', '带号=第32带'],
    ['坐标系=２０００国家大地坐标系', '几度分带=３', '带号=３２'],
    ['带号=32', '几度分带=3', '坐标系:2000国家大地坐标系'],
  ])('takes the keys %s, %s, %s', async (...keys) => {
    const source = await one(lines('[属性描述]', ...keys, '[地块坐标]', HEAD, ...SQUARE))
    expect(code(source)).toBe(4520)
    expect(area(source)).toBeCloseTo(10_000, 6)
  })

  it('places eastings of six digits by the central meridian', async () => {
    const bare = SQUARE.map((line) => line.replace(',32401', ',401'))
    const source = await one(
      lines('[属性描述]', '坐标系=CGCS2000', '中央经线=96°', '[地块坐标]', HEAD, ...bare),
    )
    expect(code(source)).toBe(4541)
  })

  it.each([
    ['remarks', ['# 导出于 CASS', HEAD, '// 一期', ...SQUARE, '; 完']],
    ['no ring', [HEAD, ...SQUARE.map((line) => line.replace(',1,', ','))]],
    ['an empty ring', [HEAD, ...SQUARE.map((line) => line.replace(',1,', ',,'))]],
    ['a comma at the end', [HEAD, ...SQUARE.map((line) => `${line},`)]],
    ['heights', [HEAD, ...SQUARE.map((line) => `${line},2807.5`)]],
    ['no closing point', [HEAD.replace('5,', '4,'), ...SQUARE.slice(0, 4)]],
    ['twelve fields', [HEAD.replace(',@', ',甲,乙,丙,@'), ...SQUARE]],
  ])('takes %s', async (_, body) => {
    const source = await one(lines(...KEYS, '[地块坐标]', ...body))
    expect([code(source), codes(source)]).toEqual([4520, []])
    expect(area(source)).toBeCloseTo(10_000, 6)
  })

  it.each([
    ['UTF-16 LE', true],
    ['UTF-16 BE', false],
  ])('takes %s with its mark', async (_, little) => {
    const content = `\ufeff${FULL}`
    const bytes = new Uint8Array(2 * content.length)
    const view = new DataView(bytes.buffer)
    for (let i = 0; i < content.length; i++) view.setUint16(2 * i, content.charCodeAt(i), little)
    const source = await one(bytes)
    expect([source.features[0]?.properties['地块名称'], code(source)]).toEqual(['示例地块', 4520])
  })

  it.each([
    ['separators of thousands', (line: string) => line.replace('4030489.910', '4,030,489.910')],
    ['an exponent', (line: string) => line.replace('4030489.910', '4.03048991E+06')],
    ['a word', (line: string) => line.replace('4030489.910', '缺')],
  ])('refuses %s and says what to do', async (_, change) => {
    const { read, errors } = await readEach([file(lines(...KEYS, '[地块坐标]', HEAD, ...SQUARE.map(change)))])
    expect(read).toEqual([])
    expect(errors[0]?.note.code).toBe('parcel-left-out')
    expect(errors[0]?.note.message.zh).toContain('请改正该行')
  })

  it.each([
    ['转换参数=-12.5,98.4,43.1,0.21,-0.34,1.2,-3.5', '七个参数'],
    ['七参数=甲方提供', '不是七个有效的数'],
  ])('does not pass over %s', async (key, said) => {
    const keys = KEYS.map((line) => (line.startsWith('转换参数') ? key : line))
    const source = await one(lines(...keys, '[地块坐标]', HEAD, ...SQUARE))
    expect(codes(source)).toEqual(['conversion-parameters-not-used'])
    expect(source.notes[0]?.message.zh).toContain(said)
    expect(area(source)).toBeCloseTo(10_000, 6)
  })

  it('is silent about parameters that are empty or zero', async () => {
    const keys = KEYS.map((line) => (line.startsWith('转换参数') ? '转换参数=0,0,0,0,0,0,0' : line))
    expect(codes(await one(lines(...keys, '[地块坐标]', HEAD, ...SQUARE)))).toEqual([])
  })

  it('says what to do where two points enclose nothing', async () => {
    const { errors } = await readEach([file(lines(...KEYS, '[地块坐标]', HEAD, ...SQUARE.slice(0, 2)))])
    expect(errors[0]?.note.message.zh).toContain('至少要 3 个')
  })
})
