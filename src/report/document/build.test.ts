import { describe, expect, it } from 'vitest'
import { roundHalfEven } from '../../geo/units'
import { buildReport, tablesOf } from './build'
import { printedTable } from './printed'
import { sampleReport } from './sample.fixture'
import { stressReport } from './stress.fixture'
import type { Block, ReportDocument } from './types'

function textsOf(document: ReportDocument): string {
  const ofBlock = (block: Block): string[] => {
    switch (block.kind) {
      case 'paragraph':
      case 'subheading':
        return [block.text]
      case 'facts':
        return block.rows.flatMap((row) => [row.label, row.value])
      case 'table':
        return [block.title, ...block.rows.flat().map((cell) => cell.text), block.note ?? '']
      case 'sheet':
        return [block.caption]
      case 'signature':
        return block.labels
    }
  }
  return document.sections.flatMap((s) => [s.title, ...s.blocks.flatMap(ofBlock)]).join('\n')
}

const zh = buildReport(sampleReport('zh'))
const en = buildReport(sampleReport('en'))
const table = (document: ReportDocument, id: string) => {
  const found = tablesOf(document).find((entry) => entry.id === id)
  if (!found) throw new Error(id)
  return found
}

describe('buildReport', () => {
  it('has the same tables with the same numbers in both languages', () => {
    const numbers = (document: ReportDocument) =>
      tablesOf(document).map((entry) => [
        entry.id,
        entry.rows.map((row) => row.filter((c) => typeof c.value === 'number')),
      ])
    expect(numbers(zh)).toEqual(numbers(en))
  })

  it('prints every number rounded by GB/T 8170 and keeps it unrounded', () => {
    const [row] = table(zh, 'layers').rows
    expect(row?.map((cell) => cell.text)).toEqual([
      '1',
      '生态保护红线',
      '法定',
      '占用',
      '24.8130',
      '372.20',
      '248130.12',
      '4.25',
    ])
    expect(row?.[6]?.value).toBe(248130.125)
    for (const cell of tablesOf(zh).flatMap((entry) => entry.rows.flat())) {
      if (typeof cell.value !== 'number') continue
      const places = cell.text.split('.')[1]?.length ?? 0
      expect(cell.text).toBe(roundHalfEven(cell.value, places))
    }
  })

  it('lists all five outcomes, no figures without coverage, and never the word for compliant', () => {
    expect(new Set(table(zh, 'layers').rows.map((row) => row[3]?.text))).toEqual(
      new Set(['占用', '相接', '不占用', '无数据覆盖', '失败']),
    )
    const uncovered = table(zh, 'layers').rows.find((row) => row[3]?.text === '无数据覆盖')
    expect(uncovered?.slice(4).map((cell) => cell.text)).toEqual(['—', '—', '—', '—'])
    expect(textsOf(zh)).not.toMatch(/合规|符合/)
    expect(textsOf(en)).not.toMatch(/complian|complies/i)
  })

  it('keeps schematic layers out of counters and figures', () => {
    expect(table(zh, 'layers').rows.map((row) => row[1]?.text)).not.toContain('一核两带三廊四屏')
    expect(table(zh, 'schematic').rows[0]?.[1]?.text).toContain('示意范围内')
    expect(
      table(zh, 'schematic')
        .rows.flat()
        .some((cell) => typeof cell.value === 'number'),
    ).toBe(false)
  })

  it('says what is missing before the verdict, and that an ended basis must be looked up', () => {
    const text = textsOf(zh)
    expect(text).toContain('数据不全')
    expect(text).toContain('自然保护地')
    expect(text).toContain('依据已更替')
  })

  it('concludes nothing from layers without data at the site, and no more than was checked', () => {
    const input = sampleReport('zh')
    const verdictOf = (outcome: 'no-coverage' | 'clear') => {
      const layers = input.result.layers
        .slice(0, 1)
        .map((layer) => ({ ...layer, status: 'statutory' as const, outcome, zones: [] }))
      const verdict = { ...input.result.verdict, level: 'none' as const, incomplete: true }
      const result = { ...input.result, layers, verdict }
      return textsOf(buildReport({ ...input, project: { ...input.project, demo: false }, result }))
    }
    expect(verdictOf('no-coverage')).toContain('不作结论')
    expect(verdictOf('no-coverage')).not.toContain('按最严规则')
    expect(verdictOf('clear')).toContain('已核查到的部分')
  })

  it('explains the remainder between zones and layer', () => {
    // 20.0000 + 4.8200 + 0.0012 = 24.8212 ha of zones; the layer has 24.8130: 82 m2 lie in two zones.
    expect(textsOf(zh)).toContain('只计一次')
    expect(textsOf(zh)).toContain('占用 24.8130 公顷 + 未占用 558.4036 公顷 = 项目 583.2166 公顷')
  })

  it('numbers boundary points J1 to Jn with the side to the next and back to J1', () => {
    const rows = table(zh, 'points-1').rows
    expect(rows).toHaveLength(9)
    expect(rows[0]?.map((cell) => cell.text)).toEqual([
      'J1',
      '1',
      '4078100.557',
      '31513010.124',
      'J1–J2',
      '2122.83',
    ])
    expect(rows[8]?.[4]?.text).toBe('J9–J1')
  })

  it('has no address of the web and shares of columns that add up', () => {
    expect(textsOf(zh)).not.toMatch(/https?:|www\.|\.com|\.cn\b/)
    for (const entry of [...tablesOf(zh), ...tablesOf(en)]) {
      expect(entry.columns.reduce((sum, column) => sum + column.share, 0)).toBeCloseTo(1, 9)
      for (const row of entry.rows) expect(row).toHaveLength(entry.columns.length)
    }
  })

  it('says how the verdict came about where the check says so', () => {
    const input = sampleReport('zh')
    const reason = { code: 'RES-01' as const, text: { zh: '取最严', en: 'the strictest decides' } }
    const reminder = { ruleId: 'QZ-01', text: { zh: '严控源头开发', en: 'headwaters are spared' } }
    const verdict = { ...input.result.verdict, reasons: [reason], reminders: [reminder] }
    const report = buildReport({ ...input, result: { ...input.result, verdict } })
    expect(
      table(report, 'reasons')
        .rows.flat()
        .map(({ text }) => text),
    ).toEqual(['RES-01', '取最严'])
    expect(table(report, 'reminders').rows[0]?.[0]?.text).toBe('QZ-01')
  })

  it('gives each table its own name', () => {
    const ids = tablesOf(zh).map((entry) => entry.id)
    expect(new Set(ids).size).toBe(ids.length)
  })
})

describe('printedTable', () => {
  const points = table(buildReport(stressReport('zh')), 'points-1')

  it('prints two boundary points a row where there are many, and loses none', () => {
    const printed = printedTable(points)
    expect(points.rows).toHaveLength(500)
    expect(printed.rows).toHaveLength(250)
    expect(printed.columns.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9)
    const numbers = printed.rows.flatMap((row) => [row[0]?.text, row[4]?.text])
    expect(numbers).toEqual(points.rows.map(([point]) => point?.text))
    expect(printed.rows[0]?.[3]?.text).toBe(points.rows[0]?.[5]?.text)
  })

  it('leaves short tables and parcels with holes as they are', () => {
    const short = table(zh, 'points-1')
    expect(printedTable(short)).toBe(short)
    const holes = { ...points, pair: undefined }
    expect(printedTable(holes)).toBe(holes)
  })
})
