import { describe, expect, it } from 'vitest'
import { checkAgainst, FAR_ZONES, projectOf, rectangle, type TestFeature } from '../testShapes'
import type { LayerFinding, LayerRole } from '../types'
import { REQUIRED_ROLES } from './roles'
import { makeVerdict } from './verdict'

const parcel = projectOf([rectangle(0, 0, 100, 100)])
const everywhere = projectOf([rectangle(-6000, -6000, 6000, 6000)]).polygons

const inside = (properties: TestFeature['properties'] = {}): TestFeature => ({
  rings: [[rectangle(50, 0, 200, 100)]],
  properties,
})

function finding(role: LayerRole, zones: TestFeature[], status: LayerFinding['status'] = 'statutory') {
  return checkAgainst(parcel, zones, { role, status, coverage: everywhere, title: { zh: role, en: role } })
}

/** All required layers, clear of the parcel but for the growth boundary, which holds it. */
const clear = REQUIRED_ROLES.map((role) =>
  finding(
    role,
    role === 'urban-growth-boundary' ? [{ rings: [[rectangle(-500, -500, 500, 500)]] }] : FAR_ZONES,
  ),
)

describe('verdict', () => {
  it('is complete and none where every required layer is statutory, covering and clear', () => {
    const verdict = makeVerdict(parcel, clear)
    expect(verdict).toMatchObject({ level: 'none', incomplete: false, missing: [] })
    expect(verdict.text.zh).not.toContain('数据不全')
  })

  it.each([
    ['ecological-red-line', {}, 'provincial-approval', 'ERL-02'],
    ['ecological-red-line', { GNFQ: '核心保护区' }, 'prohibited', 'ERL-01'],
    ['protected-area', { GNFQ: '核心保护区' }, 'prohibited', 'NR-01'],
    ['protected-area', { GNFQ: '一般控制区' }, 'restricted', 'NR-02'],
    ['protected-area', { BHDMC: '某国家公园', GNFQ: '一般控制区' }, 'prohibited', 'NP-02'],
    ['permanent-basic-farmland', {}, 'national-approval', 'PBF-01'],
    ['water-source', { JB: '二级' }, 'prohibited', 'WS-02'],
    ['water-source', { JB: '准保护区' }, 'restricted', 'WS-03'],
    ['desert-closure', {}, 'prohibited', 'DS-01'],
    ['grassland', {}, 'restricted', 'GL-01'],
  ] as const)('%s %j is %s by %s', (role, properties, level, rule) => {
    const verdict = makeVerdict(parcel, [...clear, finding(role, [inside(properties)])])
    expect(verdict.level).toBe(level)
    expect(verdict.ruleIds[0]).toBe(rule)
  })

  it('takes the strictest of several', () => {
    const verdict = makeVerdict(parcel, [
      finding('grassland', [inside()]),
      finding('desert-closure', [inside()]),
      finding('ecological-red-line', [inside()]),
    ])
    expect(verdict.level).toBe('prohibited')
    expect(verdict.ruleIds).toEqual(['DS-01', 'ERL-02', 'ERL-03', 'GL-01'])
  })

  it('is restricted outside the urban growth boundary', () => {
    const verdict = makeVerdict(parcel, [finding('urban-growth-boundary', FAR_ZONES)])
    expect(verdict).toMatchObject({ level: 'restricted', ruleIds: ['UGB-02'] })
  })

  it('never counts layers that are not declared statutory, and says so', () => {
    const verdict = makeVerdict(parcel, [finding('ecological-red-line', [inside()], 'user')])
    expect(verdict).toMatchObject({ level: 'none', incomplete: true, ruleIds: [] })
    expect(verdict.text.zh).toContain('未声明为法定')
    expect(makeVerdict(parcel, [finding('ecological-red-line', [inside()], 'schematic')]).level).toBe('none')
    expect(makeVerdict(parcel, [finding('ecological-red-line', [inside()], 'demo')]).level).toBe('none')
  })

  it('makes a marked verdict of demo layers for the demo project only', () => {
    const verdict = makeVerdict({ ...parcel, demo: true }, [
      finding('ecological-red-line', [inside()], 'demo'),
    ])
    expect(verdict.level).toBe('provincial-approval')
    expect(verdict.text.zh).toMatch(/^演示/)
    expect(verdict.text.en).toMatch(/^Demonstration/)
  })

  it('is incomplete where a required layer covers only a part, or failed', () => {
    const half = projectOf([rectangle(0, 0, 50, 100)]).polygons
    const partly = checkAgainst(parcel, [], { role: 'forest', status: 'statutory', coverage: half })
    const others = clear.filter(({ role }) => role !== 'forest')
    expect(makeVerdict(parcel, [...others, partly])).toMatchObject({ incomplete: true, missing: ['forest'] })
    const failed = finding('forest', [{ rings: [[rectangle(0, 0, NaN, 1)]] }])
    expect(makeVerdict(parcel, [...others, failed])).toMatchObject({ incomplete: true, missing: ['forest'] })
  })

  it('gives a notice for touching', () => {
    const touching = finding('ecological-red-line', [{ rings: [[rectangle(100, 0, 200, 100)]] }])
    expect(makeVerdict(parcel, [touching]).level).toBe('notice')
  })

  it('is none for a project whose place is only approximate', () => {
    const vague = { ...parcel, warnings: [{ code: 'crs-approximate', message: { zh: '', en: '' } }] }
    const verdict = makeVerdict(vague, [finding('ecological-red-line', [inside()])])
    expect(verdict).toMatchObject({ level: 'none', incomplete: true, ruleIds: [] })
  })

  it('never says 合规 or 符合', () => {
    for (const findings of [clear, [], [finding('ecological-red-line', [inside()])]]) {
      const { text } = makeVerdict(parcel, findings)
      expect(text.zh).not.toMatch(/合规|符合/)
      expect(text.en).not.toMatch(/complian|conform/i)
    }
  })
})
