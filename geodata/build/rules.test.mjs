import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { DEFAULT_RULES, loadRules } from '../../src/check/rules/default'
import { checkRules, rulesFiles } from './rules.mjs'

const onDisk = readFileSync(new URL('../../public/geodata/rules.json', import.meta.url), 'utf8')
const reading = { rule: 'A-01' }
const law = { id: 'law', from: null, to: null, replacedBy: null }
const rule = { id: 'A-01', basis: [{ law: 'law' }] }

describe('rules.json of the pack', () => {
  it('is byte for byte what the sources give', () => {
    expect(rulesFiles().get('rules.json')).toBe(onDisk)
  })

  it('reads as the rules that the program has built in', () => {
    expect(loadRules(JSON.parse(onDisk))).toEqual(DEFAULT_RULES)
  })

  it('has 48 rules and no address of the web', () => {
    expect(DEFAULT_RULES.rules).toHaveLength(48)
    expect(onDisk).not.toMatch(/https?:|www\.|\.(?:com|cn|org|gold)\b/u)
  })

  it('is refused with the place that is wrong', () => {
    const check = (laws, rules, readings) => () => checkRules({ laws, rules }, readings)
    expect(check([law], [rule], [reading])).not.toThrow()
    expect(check([law], [rule], [])).toThrow('A-01: 0 readings')
    expect(check([law], [rule], [reading, reading])).toThrow('A-01: 2 readings')
    expect(check([law], [rule], [reading, { rule: 'B-01' }])).toThrow('B-01: no such rule')
    expect(check([], [rule], [reading])).toThrow('law law is unknown')
    expect(check([{ ...law, to: '2026' }], [rule], [reading])).toThrow('not a date')
    expect(check([{ ...law, name: 'www.example.com' }], [rule], [reading])).toThrow('an address of the web')
  })
})
