import { describe, expect, it } from 'vitest'
import { InputError } from '../../geo/note'
import type { Ring } from '../../geo/types'
import { buildLayer } from '../layer'
import { buildProject } from '../project'
import { rectangle, sourceOf, ZONE_32 } from '../testShapes'

const shell = rectangle(0, 0, 100, 100)
const how = { zh: '测试', en: 'test' }

/** A ring of which one corner has this easting. */
function spoilt(ring: Ring, place: number, east: number): Ring {
  return ring.map(([x, y], index) => (index === place ? [east, y] : [x, y]))
}

const CASES: [string, Ring[], string][] = [
  ['in the outline', [spoilt(shell, 2, NaN)], '第 1 个SHAPE第 3 点的坐标不是数字'],
  ['in a hole', [shell, spoilt(rectangle(20, 20, 40, 40), 1, NaN)], '第 1 个SHAPE第 7 点的坐标不是数字'],
  ['senselessly large', [spoilt(shell, 1, -1.7e308)], '第 2 点的坐标大得离谱,不在地球上(看到 -1.7e+308)'],
  ['infinite', [spoilt(shell, 0, Infinity)], '第 1 点的坐标不是数字(看到 Infinity)'],
]

describe('a damaged coordinate', () => {
  it.each(CASES)('%s fails its zone', (_name, rings, sentence) => {
    const { zones } = buildLayer(sourceOf([{ rings: [rings] }, { rings: [[shell]] }]), ZONE_32)
    expect(zones[0]).toMatchObject({ polygons: [], failure: { code: 'zone-not-finite' } })
    expect(zones[0]?.failure?.message.zh).toContain(sentence.replace('SHAPE', '图斑'))
    expect(zones[1]?.failure).toBeNull()
  })

  it.each(CASES)('%s refuses the project', (_name, rings, sentence) => {
    const build = () => buildProject(sourceOf([{ rings: [rings] }, { rings: [[shell]] }]), ZONE_32, how)
    expect(build).toThrow(InputError)
    try {
      build()
    } catch (error) {
      const { code, message } = (error as InputError).note
      expect(code).toBe('coordinates-not-numbers')
      expect(message.zh).toContain(sentence.replace('SHAPE', '图形'))
    }
  })

  it('is quoted as the file writes it where the reader knows', () => {
    const source = sourceOf([{ rings: [[spoilt(shell, 2, NaN)]] }])
    const features = source.features.map((one) => ({ ...one, notNumber: { point: 3, seen: '"三"' } }))
    const { zones } = buildLayer({ ...source, features }, ZONE_32)
    expect(zones[0]?.failure?.message.zh).toContain('第 3 点的坐标不是数字(看到 "三")')
  })
})
