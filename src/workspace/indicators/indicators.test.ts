import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { InputError } from '../../geo/note'
import { familiesOf, familyKey, isIncomparable, marksOf } from './rows'
import { parseIndicators } from './indicators'
import { indicatorsFile } from './table'
import { COLUMNS, readPrinted } from './values'

const file = 'public/geodata/indicators.json'
const shipped = JSON.parse(readFileSync(file, 'utf8')) as unknown
const table = parseIndicators(shipped, file)
const byId = (id: string) => table.indicators.find((row) => row.id === id)

describe('the table of the shipped pack', () => {
  test('is read whole', () => {
    expect(table.indicators).toHaveLength(119)
    for (const row of table.indicators) for (const ref of row.features) expect(ref).toMatch(/^[^/]+\/.+$/)
  })

  test('every value is a number, a dash, words or nothing, and keeps its text', () => {
    const kinds = { number: 0, text: 0, dash: 0, absent: 0 }
    for (const row of table.indicators)
      for (const column of COLUMNS) kinds[readPrinted(row.values[column]).kind]++
    expect(kinds.number + kinds.text + kinds.dash + kinds.absent).toBe(119 * 4)
    expect(kinds.text).toBeGreaterThan(20)
    expect(kinds.number).toBeGreaterThan(150)
  })

  test('every printed text that is Chinese has its English', () => {
    const texts = table.indicators.flatMap((row) => [
      row.unit,
      row.note,
      row.attribute,
      row.table,
      row.category,
      ...COLUMNS.map((column) => row.values[column]),
    ])
    const chinese = texts.filter((text) => text !== null && /\p{Script=Han}/u.test(text))
    expect(chinese.filter((text) => text !== null && !table.english[text])).toEqual([])
  })

  test('every row that the data calls contradictory carries a mark', () => {
    const families = familiesOf(table.indicators)
    for (const row of table.indicators.filter((one) => one.contradiction)) {
      const marks = marksOf(row, families.get(familyKey(row)) ?? [])
      expect(
        marks.some((mark) => mark !== 'renamed'),
        row.id,
      ).toBe(true)
    }
  })

  test('forest cover and farmland of Golmud are not joined to a trend', () => {
    for (const id of ['I015', 'I107', 'I118']) expect(byId(id) && isIncomparable(byId(id)!), id).toBe(true)
  })
})

test('a wrong table is refused with its place', () => {
  const wrong = { schema: 'qingping-indicators/1', indicators: [{ ...table.indicators[0], unit: 7 }] }
  expect(() => parseIndicators(wrong, 'indicators.json')).toThrow(InputError)
  try {
    parseIndicators(wrong, 'indicators.json')
  } catch (error) {
    expect((error as InputError).note.message.zh).toContain('indicators.0.unit')
  }
  expect(() => parseIndicators(null, 'indicators.json')).toThrow(InputError)
})

describe('the table for a spreadsheet', () => {
  const rows = table.indicators.filter((row) => ['I015', 'I020', 'I077'].includes(row.id))

  test('keeps values as printed and quotes what needs it', () => {
    const { name, text } = indicatorsFile(rows, table, 'zh', '2026-11-21T08:00:00')
    expect(name).toBe('规划指标_20261121.csv')
    expect(text.startsWith('\uFEFF编号,规划,表,')).toBe(true)
    const lines = text.trimEnd().split('\r\n')
    expect(lines).toHaveLength(4)
    expect(lines[1]).toContain(',3.4,1.9,,,')
    expect(lines[3]).toContain(',91.14*,91.14以上,')
  })

  test('gives the English of words beside them', () => {
    const english = { 完成省市下达目标: 'as set from above', 约束性: 'binding' }
    const { text } = indicatorsFile(rows, { english }, 'en', '2026-11-21T08:00:00')
    expect(text).toContain('完成省市下达目标 (as set from above),binding')
  })

  test('nothing in it runs as a formula, and dashes stay dashes', () => {
    const row = {
      ...rows[0]!,
      values: { y2020: '=1+1', y2025Target: '--', y2025Actual: '-3', y2030Target: '—' },
    }
    const { text } = indicatorsFile([row], table, 'zh', '2026-11-21T08:00:00')
    expect(text).toContain(",'=1+1,--,-3,—,")
  })
})
