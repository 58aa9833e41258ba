import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import facts from '../../geodata/sources/rules.json'
import { DEFAULT_RULES } from '../check/rules/default'
import type { InputError } from '../geo/note'
import { rulesOf } from './rules'

const folder = mkdtempSync(join(tmpdir(), 'qingping-rules-'))
const nothing = join(folder, 'nothing')

function written(name: string, content: string): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

describe('rulesOf', () => {
  it('takes the built-in rules where the pack has none', () => {
    const errors: InputError[] = []
    expect(rulesOf(null, nothing, errors)).toBe(DEFAULT_RULES)
    expect(errors).toEqual([])
  })

  it('takes those of the pack, and a named file before them', () => {
    const errors: InputError[] = []
    written('rules.json', JSON.stringify({ ...facts, edition: 'pack' }))
    const own = written('own.json', JSON.stringify({ ...facts, edition: 'own' }))
    expect(rulesOf(null, folder, errors).edition).toBe('pack')
    expect(rulesOf(own, folder, errors).edition).toBe('own')
    expect(errors).toEqual([])
  })

  it('says what is wrong with a file and goes on with the built-in rules', () => {
    const errors: InputError[] = []
    expect(rulesOf(written('broken.json', '{'), folder, errors)).toBe(DEFAULT_RULES)
    expect(rulesOf(join(folder, 'missing.json'), folder, errors)).toBe(DEFAULT_RULES)
    expect(rulesOf(written('empty.json', '{}'), folder, errors)).toBe(DEFAULT_RULES)
    expect(errors.map(({ note }) => note.code)).toEqual(Array(3).fill('rules-unreadable'))
    expect(errors.map(({ file }) => file?.endsWith('.json'))).toEqual([true, true, true])
  })
})
