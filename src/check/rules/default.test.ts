import { describe, expect, it } from 'vitest'
import facts from '../../../geodata/sources/rules.json'
import { InputError } from '../../geo/note'
import { LAYER_ROLES, VERDICT_LEVELS } from '../types'
import { DEFAULT_RULES, loadRules, OWN_READINGS } from './default'
import { gapsOf, ROLES_WITHOUT_RULES } from './gaps'
import { readRules } from './load'
import { AREA_KINDS, classesOf } from './zoneClasses'

const ids = DEFAULT_RULES.rules.map(({ id }) => id)
const copy = () => structuredClone(facts)

function problem(work: () => unknown): InputError {
  try {
    work()
  } catch (error) {
    if (error instanceof InputError) return error
  }
  throw new Error('nothing was refused')
}

describe('the readings', () => {
  it('map each of the 48 rules exactly once', () => {
    expect(ids).toHaveLength(48)
    expect(OWN_READINGS.map(({ rule }) => rule).sort()).toEqual([...ids].sort())
  })

  it('give every rule one of the six levels and a sentence in both languages, without 合规 or 符合', () => {
    for (const { rule, level, sentence } of OWN_READINGS) {
      expect(VERDICT_LEVELS).toContain(level)
      expect(sentence.zh, rule).toMatch(/\p{Script=Han}/u)
      expect(sentence.en, rule).toMatch(/^[^\p{Script=Han}]+$/u)
      expect(sentence.zh, rule).not.toMatch(/合规|符合/u)
      expect(sentence.en, rule).not.toMatch(/complian|conform/iu)
    }
  })

  it('say of every rule where it applies, or why the program never applies it', () => {
    for (const { rule, effect, scopes, reason } of OWN_READINGS) {
      expect(effect === 'hint', rule).toBe(scopes.length === 0)
      if (effect === 'hint') expect(reason?.zh, rule).toBeTruthy()
    }
    expect(OWN_READINGS.filter(({ effect }) => effect === 'hint').map(({ rule }) => rule)).toEqual([
      'PBF-02',
      'DS-02',
      'YR-01',
      'CJ-01',
    ])
  })

  it('leave no role and no class without a rule that decides', () => {
    expect(gapsOf(DEFAULT_RULES.rules)).toEqual([])
    expect(gapsOf([])).toHaveLength(
      LAYER_ROLES.filter((role) => role !== 'protected-area' && !ROLES_WITHOUT_RULES.has(role)).reduce(
        (sum, role) => sum + classesOf(role).length,
        // The growth boundary has two sides.
        1,
      ) + AREA_KINDS.reduce((sum, area) => sum + classesOf('protected-area', area).length, 0),
    )
  })

  it('name no law by an address of the web', () => {
    expect(JSON.stringify(DEFAULT_RULES)).not.toMatch(/https?:|www\.|\.(?:com|cn|org|gold)\b/u)
  })
})

describe('loadRules', () => {
  it('takes an office’s facts with our readings', () => {
    const own = copy()
    const first = own.rules[0]
    if (first) first.approval = '按本局办法'
    expect(loadRules(own).rules[0]?.approval).toBe('按本局办法')
  })

  it('names the place of what is wrong, and what was read there', () => {
    const own: { rules: { evidence: { mark: unknown } }[] } = copy()
    const third = own.rules[2]
    if (third) third.evidence.mark = 'sure'
    const { note, file } = problem(() => loadRules(own, 'office.json'))
    expect(file).toBe('office.json')
    expect(note.code).toBe('rules-unreadable')
    expect(note.message.zh).toContain('rules.2.evidence.mark')
    expect(note.message.zh).toContain('"sure"')
    expect(problem(() => loadRules([])).note.code).toBe('rules-unreadable')
    expect(problem(() => loadRules(null)).note.message.en).toContain('has nothing at')
    expect(problem(() => loadRules({})).note.message.zh).toContain('缺少 schema')
  })

  it('refuses an address of the web, a repeated rule, an unknown law, a rule without a reading', () => {
    const address = copy()
    const first = address.rules[0]
    if (first) first.doubt = '见 www.example.com'
    expect(problem(() => loadRules(address)).note.message.zh).toContain('rules.0.doubt')

    const twice = copy()
    if (first) twice.rules.push(twice.rules[0] ?? first)
    expect(problem(() => loadRules(twice)).note).toMatchObject({ code: 'rules-repeated' })

    const lawless = copy()
    lawless.laws = lawless.laws.filter(({ id }) => id !== 'desertification')
    expect(problem(() => loadRules(lawless)).note.message.zh).toContain('desertification')

    expect(problem(() => readRules(copy(), [], 'x.json')).note).toMatchObject({ code: 'rules-unmatched' })
  })

  it('refuses a book that leaves a class without a rule, and names it', () => {
    const own = copy()
    own.rules = own.rules.filter(({ id }) => id !== 'WS-02')
    const { note } = problem(() => loadRules(own))
    expect(note.code).toBe('rules-incomplete')
    expect(note.message.zh).toContain('water-source/second')
  })
})
