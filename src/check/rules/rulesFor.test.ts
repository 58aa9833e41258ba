import { describe, expect, it } from 'vitest'
import { checkAgainst, FAR_ZONES, projectOf, rectangle, type TestFeature } from '../testShapes'
import type { LayerFinding, LayerRole } from '../types'
import { checkDateOf, inForce } from './basis'
import { DEFAULT_RULES } from './default'
import { remindersFor, rulesFor, type RuleFacts } from './rulesFor'

const parcel = projectOf([rectangle(0, 0, 100, 100)])
const everywhere = projectOf([rectangle(-6000, -6000, 6000, 6000)]).polygons
const TODAY = '2026-11-21'

function hit(
  role: LayerRole,
  properties: TestFeature['properties'] = {},
  status: LayerFinding['status'] = 'statutory',
  title = '图层',
): LayerFinding {
  const zones = [{ rings: [[rectangle(50, 0, 200, 100)]], properties }]
  return checkAgainst(parcel, zones, { role, status, coverage: everywhere, title: { zh: title, en: title } })
}

const deciding = (finding: LayerFinding, facts: RuleFacts = {}, date = TODAY) =>
  rulesFor(finding, facts, date)
    .filter(({ effect }) => effect === 'decides')
    .map(({ rule, level }) => `${rule.id} ${level}`)
const exceptions = (facts: RuleFacts) =>
  rulesFor(hit('ecological-red-line'), facts, TODAY)
    .filter(({ effect }) => effect === 'exception')
    .map(({ rule }) => rule.id)

describe('rulesFor', () => {
  it.each([
    ['一级保护区', ['WS-01 prohibited']],
    ['二级保护区', ['WS-02 prohibited']],
    ['准保护区', ['WS-03 restricted']],
    ['', ['WS-01 prohibited']],
  ])('water source %s: %j', (JB, rules) => {
    expect(deciding(hit('water-source', { JB }))).toEqual(rules)
  })

  it.each([
    ['某国家级自然保护区', '核心保护区', ['NR-01 prohibited']],
    ['某国家级自然保护区', '一般控制区', ['NR-02 restricted']],
    ['某国家级自然保护区', '缓冲区', ['NR-01 prohibited']],
    ['某国家级自然保护区', '实验区', ['NR-02 restricted']],
    ['某国家级自然保护区', '', ['NR-01 prohibited']],
    ['某国家公园', '一般控制区', ['NP-02 prohibited']],
    ['某国家湿地公园', '', ['GP-01 restricted']],
    ['昆仑山世界地质公园', '', ['GP-01 notice']],
    ['某风景名胜区', '核心景区', ['SC-01 prohibited']],
    ['某风景名胜区', '二级', ['SC-02 restricted']],
  ])('protected area %s %s: %j', (BHDMC, GNFQ, rules) => {
    expect(deciding(hit('protected-area', { BHDMC, GNFQ }))).toEqual(rules)
  })

  it('reads a missing class in the stricter way and says so', () => {
    const [rule] = rulesFor(hit('protected-area', { BHDMC: '某自然保护区' }), {}, TODAY)
    expect(rule).toMatchObject({ classMissing: true, classes: [] })
    const [known] = rulesFor(hit('protected-area', { GNFQ: '核心保护区' }), {}, TODAY)
    expect(known).toMatchObject({ classMissing: false, classes: ['核心保护区'] })
    const [park] = rulesFor(hit('protected-area', { BHDMC: '某森林公园' }), {}, TODAY)
    expect(park?.classMissing).toBe(false)
  })

  it('takes the kind from a title that names one kind, never from one that names several', () => {
    const general = { GNFQ: '一般控制区' }
    expect(deciding(hit('protected-area', general, 'statutory', '国家公园'))).toEqual(['NP-02 prohibited'])
    const title = '自然保护地(国家公园、自然保护区、自然公园)'
    expect(deciding(hit('protected-area', general, 'statutory', title))).toEqual(['NR-02 restricted'])
  })

  it('adds the rule of the project’s type, and never invents a type', () => {
    const redLine = hit('ecological-red-line')
    expect(deciding(redLine)).toEqual(['ERL-02 provincial-approval'])
    expect(deciding(redLine, { type: '50万千瓦光伏' })).toEqual(['ERL-02 prohibited', 'PV-01 prohibited'])
    expect(deciding(redLine, { type: '公路' })).toEqual(['ERL-02 provincial-approval'])
    expect(deciding(redLine, { type: '公路(工业园区连接线)' })).toEqual(['ERL-02 provincial-approval'])
    expect(deciding(hit('grassland'), { type: '光伏' })).toEqual(['GL-01 restricted'])
    expect(deciding(hit('protected-area', { GNFQ: '一般控制区' }), { type: '采矿' })).toEqual([
      'MIN-01 prohibited',
      'NR-02 restricted',
    ])
  })

  it('lists the exceptions that the type may claim, and all where it is not stated', () => {
    expect(exceptions({ type: '铁路' })).toEqual(['ERL-04', 'ERL-05', 'ERL-A06', 'ERL-A10'])
    expect(exceptions({ type: '生态修复' })).toContain('ERL-A08')
    expect(exceptions({})).toHaveLength(12)
    expect(exceptions({ type: ' ' })).toHaveLength(12)
  })

  it('gives a notice for what is only touched', () => {
    const zones = [{ rings: [[rectangle(100, 0, 200, 100)]], properties: { GNFQ: '核心保护区' } }]
    const touching = checkAgainst(parcel, zones, { role: 'ecological-red-line', status: 'statutory' })
    expect(rulesFor(touching, {}, TODAY).map(({ rule, level }) => `${rule.id} ${level}`)[0]).toBe(
      'ERL-01 notice',
    )
  })

  it('gives UGB-02 to what lies outside, and both to what lies across', () => {
    const role = 'urban-growth-boundary'
    const outside = checkAgainst(parcel, FAR_ZONES, { role, status: 'statutory', coverage: everywhere })
    expect(deciding(outside)).toEqual(['UGB-02 restricted'])
    expect(deciding(hit(role))).toEqual(['UGB-02 restricted', 'UGB-01 none'])
  })

  it('has none for schematic layers, clear layers and layers of an unknown kind', () => {
    expect(rulesFor(hit('ecological-red-line', {}, 'schematic'), {}, TODAY)).toEqual([])
    const clear = checkAgainst(parcel, FAR_ZONES, { role: 'forest', status: 'statutory' })
    expect(rulesFor(clear, {}, TODAY)).toEqual([])
    expect(rulesFor(hit('other'), {}, TODAY)).toEqual([])
  })
})

describe('the day of the check', () => {
  const rule = (id: string, date: string) => {
    const role = id.startsWith('WS') ? 'water-source' : 'ecological-red-line'
    const found = rulesFor(hit(role), {}, date).find((applied) => applied.rule.id === id)
    if (!found) throw new Error(id)
    return found
  }

  it('ends the water pollution law when the code begins', () => {
    expect(rule('WS-01', '2026-08-14').superseded).toBe(false)
    expect(rule('WS-01', '2026-08-15').superseded).toBe(true)
    expect(rule('WS-01', '2026-08-15').basis[0]?.text.zh).toBe(
      '《水污染防治法》(至 2026-08-14)第65条[已更替]',
    )
  })

  it('ends notice 142 after five years, about', () => {
    const before = rule('ERL-02', '2027-08-15')
    expect(before.superseded).toBe(false)
    expect(before.basis[0]?.text.zh).toContain('自然资发〔2022〕142号(2022-08-16 起施行,有效期约至 2027-08)')
    expect(rule('ERL-02', '2027-08-16').superseded).toBe(true)
  })

  it('marks a basis that is not in force yet', () => {
    const core = hit('protected-area', { GNFQ: '核心保护区' })
    expect(rulesFor(core, {}, '2026-03-14')[0]).toMatchObject({ pending: true, superseded: false })
    expect(rulesFor(core, {}, '2026-03-15')[0]).toMatchObject({ pending: false })
  })

  it('reminds of the code once it is in force, and marks the zoning control', () => {
    const idsOn = (date: string) => remindersFor(date).map(({ rule: { id } }) => id)
    expect(idsOn('2026-08-14')).toEqual(['QZ-01', 'EIA-01'])
    expect(idsOn('2026-08-15')).toEqual(['QZ-01', 'EIA-01', 'CODE-01'])
    expect(remindersFor(TODAY).map(({ superseded }) => superseded)).toEqual([false, true, false])
  })

  it('is the civil date in China', () => {
    expect(checkDateOf(new Date('2026-08-14T15:59:59Z'))).toBe('2026-08-14')
    expect(checkDateOf(new Date('2026-08-14T16:00:00Z'))).toBe('2026-08-15')
  })

  it('follows from the dates of the laws', () => {
    const dates = (id: string) => DEFAULT_RULES.rules.filter((one) => one.id === id).map(inForce)[0]
    expect(dates('ERL-A06')).toEqual({ from: '2022-08-16', to: '2027-08-15', toApproximate: true })
    expect(dates('NR-01')).toEqual({ from: '2026-03-15', to: null, toApproximate: false })
    expect(dates('NP-01')).toEqual({ from: '2026-01-01', to: null, toApproximate: false })
    expect(dates('WS-03')).toEqual({ from: null, to: '2026-08-14', toApproximate: false })
  })
})
