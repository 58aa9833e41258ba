import type { Indicator } from '../indicators/indicators'
import { familyKey } from '../indicators/rows'
import { COLUMNS, type Column } from '../indicators/values'
import type { Part } from './differences'

/** The plan that most of the parts are cited from; null where none names one. */
export function documentOf(parts: readonly Part[]): string | null {
  const counts = new Map<string, number>()
  for (const { feature } of parts) {
    const id: unknown = feature.properties?.['documentId']
    if (typeof id === 'string') counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
}

export interface SharedIndicator {
  left: Indicator
  right: Indicator
}

/** Indicators that the tables of both plans print, each once a plan; none where both sides are of one plan. */
export function sharedIndicators(
  rows: readonly Indicator[],
  left: string | null,
  right: string | null,
): SharedIndicator[] {
  if (left === null || right === null || left === right) return []
  const of = (documentId: string) =>
    new Map(
      rows
        .filter((row) => row.documentId === documentId)
        .reverse()
        .map((row) => [familyKey(row), row]),
    )
  const theirs = of(right)
  return [...of(left)].reverse().flatMap(([key, row]) => {
    const other = theirs.get(key)
    return other ? [{ left: row, right: other }] : []
  })
}

/** What a plan prints last: the target furthest ahead, else what was reached. */
export function latestOf({ values }: Indicator): { column: Column; text: string } | null {
  const order: Column[] = ['y2030Target', 'y2025Target', 'y2025Actual', 'y2020']
  for (const column of order) {
    const text = values[column]
    if (COLUMNS.includes(column) && text !== null && text !== '—') return { column, text }
  }
  return null
}
