import { describe, expect, it } from 'vitest'
import facts from '../../../geodata/sources/rules.json'
import { loadRules } from '../rules/default'
import { checkAgainst, FAR_ZONES, projectOf, rectangle, type TestFeature } from '../testShapes'
import type { LayerFinding, LayerRole } from '../types'
import { explainVerdict, makeVerdict } from './verdict'

const parcel = projectOf([rectangle(0, 0, 100, 100)])
const everywhere = projectOf([rectangle(-6000, -6000, 6000, 6000)]).polygons
const checkDate = '2026-11-21'

const part = (west: number, east: number, properties: TestFeature['properties'] = {}): TestFeature => ({
  rings: [[rectangle(west, 0, east, 100)]],
  properties,
})

function finding(role: LayerRole, zones: TestFeature[], status: LayerFinding['status'] = 'statutory') {
  return checkAgainst(parcel, zones, { role, status, coverage: everywhere, title: { zh: role, en: role } })
}

const redLine = finding('ecological-red-line', [part(50, 200)])

describe('verdict by the rules', () => {
  it('is stricter where the type of the project is named by a rule', () => {
    const level = (type: string | null) =>
      makeVerdict(parcel, [redLine], { facts: { type }, checkDate }).level
    expect(level(null)).toBe('provincial-approval')
    expect(level('公路')).toBe('provincial-approval')
    expect(level('光伏')).toBe('prohibited')
    expect(level('工业')).toBe('prohibited')
  })

  it('takes the type that the file states, and what the person states before it', () => {
    const stated = { unit: null, place: null, type: '光伏电站', approvalDocument: null }
    const solar = { ...parcel, stated }
    expect(makeVerdict(solar, [redLine], { checkDate }).ruleIds).toEqual(['ERL-02', 'PV-01', 'ERL-03'])
    const road = makeVerdict(solar, [redLine], { checkDate, facts: { type: '公路' } })
    expect(road.ruleIds).toEqual(['ERL-02', 'ERL-03'])
  })

  it('says which part of a layer each consequence is for', () => {
    const zones = [
      part(0, 20, { BHDMC: '甲自然保护区', GNFQ: '核心保护区' }),
      part(60, 100, { BHDMC: '甲自然保护区', GNFQ: '一般控制区' }),
    ]
    const verdict = makeVerdict(parcel, [finding('protected-area', zones)], { checkDate })
    expect(verdict.ruleIds).toEqual(['NR-01', 'NR-02'])
    expect(verdict.text.zh).toMatch(/占用自然保护地 0\.\d{4} 公顷,其中有核心保护区:/u)
    expect(verdict.text.zh).toMatch(/占用自然保护地 0\.\d{4} 公顷,其中有一般控制区:/u)
  })

  it('reads a missing class in the stricter way and says so', () => {
    const verdict = makeVerdict(parcel, [finding('protected-area', [part(0, 20)])], { checkDate })
    expect(verdict.level).toBe('prohibited')
    expect(verdict.text.zh).toContain('分区未写明,按较严者')
    expect(verdict.text.en).toContain('the class is not stated')
  })

  it('prints 依据已更替 for rules whose basis ended, from that day on', () => {
    const source = [finding('water-source', [part(0, 20, { JB: '二级保护区' })])]
    const on = (day: string) => makeVerdict(parcel, source, { checkDate: day }).text.zh
    expect(on('2026-08-14')).not.toContain('依据已更替')
    expect(on('2026-08-15')).toContain('WS-02:依据已更替,新条号未核')
  })

  it('goes by the rules of an office', () => {
    const readings = structuredClone(loadRules(facts).rules.map(({ reading }) => reading))
    for (const reading of readings) if (reading.rule === 'GL-01') reading.level = 'prohibited'
    const rules = loadRules({ ...facts, readings })
    const grass = [finding('grassland', [part(0, 20)])]
    expect(makeVerdict(parcel, grass, { checkDate }).level).toBe('restricted')
    expect(makeVerdict(parcel, grass, { checkDate, rules }).level).toBe('prohibited')
  })

  it('gives its reasons in steps', () => {
    const near = finding('water-source', [{ rings: [[rectangle(400, 0, 500, 100)]] }])
    const sketch = finding('security-pattern', [part(0, 50)], 'schematic')
    const { verdict, reasons } = explainVerdict(parcel, [redLine, near, sketch], {
      facts: { type: '公路' },
      checkDate,
    })
    expect(verdict.ruleIds).toEqual(['ERL-02', 'ERL-03'])
    expect(reasons.map(({ code }) => code)).toEqual(['RES-01', 'RES-02', 'RES-03', 'RES-04', 'RES-05'])
    expect(reasons[1]?.text.zh).toContain('项目类型:线性基础设施')
    expect(reasons[1]?.text.zh).toContain('由主管部门认定')
    for (const { text } of reasons) {
      expect(text.zh).not.toMatch(/合规|符合/u)
      expect(text.en).not.toMatch(/\p{Script=Han}/u)
    }
  })

  it('has no reasons where nothing is hit and nothing is missing but what is said', () => {
    const { reasons } = explainVerdict(parcel, [finding('forest', FAR_ZONES)], { checkDate })
    expect(reasons.map(({ code }) => code)).toEqual(['RES-04'])
  })
})
