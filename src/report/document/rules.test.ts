import { describe, expect, it } from 'vitest'
import { reportRules } from './rules'
import { RESULT } from './sample.fixture'

const zh = reportRules(RESULT, {}, 'zh')
const en = reportRules(RESULT, {}, 'en')

describe('reportRules', () => {
  it('lists each rule of a hit once, with its layers, and none for layers that are clear or schematic', () => {
    const ids = zh.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).toContain('ERL-02')
    expect(zh.flatMap(({ layerIds }) => layerIds)).not.toContain('pattern')
    const hit = RESULT.layers.filter(({ outcome }) => outcome === 'occupied' || outcome === 'touching')
    for (const layer of hit.filter(({ status }) => status !== 'schematic'))
      expect(
        zh.some(({ layerIds }) => layerIds.includes(layer.id)),
        layer.id,
      ).toBe(true)
  })

  it('lists the exceptions of a stated type only', () => {
    expect(zh.some(({ effect }) => effect === 'exception')).toBe(false)
    const linear = reportRules(RESULT, { type: '公路' }, 'zh').map(({ id }) => id)
    expect(linear).toContain('ERL-A06')
    expect(linear).not.toContain('ERL-A05')
  })

  it('has the same rules in English, our sentence in English and the Chinese wording beside it', () => {
    expect(en.map(({ id }) => id)).toEqual(zh.map(({ id }) => id))
    for (const rule of en) {
      expect(rule.reading).not.toMatch(/\p{Script=Han}/u)
      expect(rule.paraphrase).toMatch(/^倾向:/u)
      expect(rule.prohibited).toBe('')
    }
    for (const rule of zh) expect(rule.paraphrase).toBeNull()
  })

  it('cites laws by name, number, article and date, never by an address', () => {
    expect(JSON.stringify([zh, en])).not.toMatch(/https?:|www\.|\.(?:com|cn|org)\b/u)
    const erl = zh.find(({ id }) => id === 'ERL-02')
    expect(erl?.basis[0]).toContain('自然资发〔2022〕142号(2022-08-16 起施行')
    expect(erl?.evidence).toBe('省级转发件旁证')
  })
})
