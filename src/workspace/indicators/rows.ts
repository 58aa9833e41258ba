/** Which rows are shown, in which groups, and what stands against them. Pure. */
import type { Localized } from '../../geo/types'
import type { Indicator, IndicatorTable } from './indicators'
import { COLUMNS, numbersOf, readPrinted, scaleOf, unitKey, type Scale } from './values'
import type { IndicatorFilter } from './view'

/** A table of a plan: `documentId/table`. */
export const tableKey = (row: Indicator): string => `${row.documentId}/${row.table}`

/** The same indicator in every plan has the same family. */
export const familyKey = (row: Indicator): string => row.name.en

/** 表2-1 of 表2-1 “十五五”时期经济社会发展主要指标; null where the title has no number. */
export function tableNumber(table: string): string | null {
  return /^表[\d.\-—–]+/.exec(table)?.[0] ?? null
}

/**
 * What a reader must know before trusting the row.
 * incomparable: the years were counted in different ways; disputed: the plan contradicts itself, or another plan for
 * the same ground prints another value; below: the target is under the present; renamed: the plans name it differently.
 */
export type Mark = 'incomparable' | 'disputed' | 'below' | 'renamed'

const INCOMPARABLE = /不可比|口径变|口径.+口径/
const DISPUTED = /矛盾|存疑|疑为/
const BELOW = /目标低于现状/

/** True where the years of a row must not be joined to a trend. */
export function isIncomparable(row: Indicator): boolean {
  return INCOMPARABLE.test(row.note ?? '')
}

export function marksOf(row: Indicator, family: readonly Indicator[]): Mark[] {
  const note = row.note ?? ''
  const marks: Mark[] = []
  if (isIncomparable(row)) marks.push('incomparable')
  if (DISPUTED.test(note) || family.some((other) => contradicts(row, other))) marks.push('disputed')
  if (BELOW.test(note)) marks.push('below')
  if (row.contradiction && marks.length === 0) marks.push('disputed')
  if (new Set(family.map((other) => other.name.zh)).size > 1) marks.push('renamed')
  return marks
}

/** Two tables that speak for the same ground print different numbers for the same year. */
export function contradicts(row: Indicator, other: Indicator): boolean {
  if (row === other || familyKey(row) !== familyKey(other)) return false
  if (row.scope.join() !== other.scope.join() || unitKey(row.unit) !== unitKey(other.unit)) return false
  return COLUMNS.some((column) => {
    const [a, b] = [readPrinted(row.values[column]), readPrinted(other.values[column])]
    return a.kind === 'number' && b.kind === 'number' && a.value !== b.value
  })
}

export function familiesOf(rows: readonly Indicator[]): Map<string, Indicator[]> {
  const families = new Map<string, Indicator[]>()
  for (const row of rows) {
    const mates = families.get(familyKey(row))
    if (mates) mates.push(row)
    else families.set(familyKey(row), [row])
  }
  return families
}

/** Shares can be compared between a county and its province; amounts only over the same ground, in the same unit. */
export function isOnOneAxis(row: Indicator, other: Indicator): boolean {
  if (unitKey(row.unit) !== unitKey(other.unit)) return false
  return row.unit === '%' || row.scope.join() === other.scope.join()
}

/** The axis of one row; null where nothing in it is a number. */
export function ownScale(row: Indicator): Scale | null {
  return scaleOf(
    numbersOf(row).map(({ value }) => value),
    row.unit,
  )
}

/** One axis for rows that are looked at together; null where they do not fit on one. */
export function sharedScale(rows: readonly Indicator[]): Scale | null {
  const [first] = rows
  if (!first || !rows.every((row) => isOnOneAxis(first, row))) return null
  return scaleOf(
    rows.flatMap(numbersOf).map(({ value }) => value),
    first.unit,
  )
}

/** The rows that a person asked for, in the order of the tables. */
export function selectRows(table: IndicatorTable, filter: IndicatorFilter): Indicator[] {
  const families = familiesOf(table.indicators)
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean)
  return table.indicators.filter((row) => {
    if (filter.table !== null && tableKey(row) !== filter.table) return false
    if (filter.category !== null && row.category !== filter.category) return false
    if (filter.attribute !== null && (row.attribute ?? 'none') !== filter.attribute) return false
    if (filter.only === 'placed' && row.features.length === 0) return false
    if (filter.only === 'disputed' && !isDisputed(row, families.get(familyKey(row)) ?? [])) return false
    const text = searchText(row, table.english)
    return words.every((word) => text.includes(word))
  })
}

/** A name alone that differs between plans is no dispute. */
export function isDisputed(row: Indicator, family: readonly Indicator[]): boolean {
  return marksOf(row, family).some((mark) => mark !== 'renamed')
}

function searchText(row: Indicator, english: Record<string, string>): string {
  const own = [
    row.name.zh,
    row.name.en,
    row.category,
    row.unit,
    row.note,
    row.document.zh,
    row.document.en,
    row.plan,
  ]
  const texts = [...own, ...Object.values(row.values)].filter((text) => text !== null)
  return [...texts, ...texts.map((text) => english[text] ?? '')].join('\n').toLowerCase()
}

export interface RowGroup {
  key: string
  title: Localized
  /** The printed title of the table; null in a group of one indicator. */
  table: string | null
  rows: Indicator[]
  /** One axis for the group; null: each row has its own. */
  scale: Scale | null
}

/** By plan: the tables as printed. By indicator: those that several tables print first, each side by side. */
export function groupRows(rows: readonly Indicator[], order: 'plan' | 'indicator'): RowGroup[] {
  if (order === 'plan') {
    const tables = new Map<string, RowGroup>()
    for (const row of rows) {
      const key = tableKey(row)
      const group = tables.get(key) ?? { key, title: row.document, table: row.table, rows: [], scale: null }
      group.rows.push(row)
      tables.set(key, group)
    }
    return [...tables.values()]
  }
  const groups = [...familiesOf(rows)].map(([key, members]): RowGroup => {
    const zh = [...new Set(members.map((row) => row.name.zh))].join(' / ')
    return { key, title: { zh, en: key }, table: null, rows: members, scale: sharedScale(members) }
  })
  // A stable sort: groups of one stay in the order of the tables.
  return groups.sort((a, b) => Number(b.rows.length > 1) - Number(a.rows.length > 1))
}

/** The tables of the pack with their plans, for a choice. */
export function tablesOf(
  table: IndicatorTable,
): { key: string; document: Localized; table: string; count: number }[] {
  return groupRows(table.indicators, 'plan').map(({ key, title, table: name, rows }) => ({
    key,
    document: title,
    table: name ?? '',
    count: rows.length,
  }))
}

/** Categories of the chosen table, or of all, in printed order. */
export function categoriesOf(table: IndicatorTable, chosen: string | null): string[] {
  const rows = table.indicators.filter((row) => chosen === null || tableKey(row) === chosen)
  return [...new Set(rows.map((row) => row.category))]
}
