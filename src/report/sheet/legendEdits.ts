import { GREY_OVERLAP, GREY_TOUCH, OVERLAP, TOUCH } from '../../../layers/outcome'
import type { MapSymbol } from '../../../layers/types'
import type { LegendGroup, LegendRow } from './model'

/** What a person changes of a legend: names, and rows that are left out. Symbols and chips stay as they are. */
export interface LegendEdits {
  /** New names by `rowKey`; an empty one counts as none. */
  names: Readonly<Record<string, string>>
  /** `rowKey` of rows that are not printed. */
  hidden: readonly string[]
}

export const NO_EDITS: LegendEdits = { names: {}, hidden: [] }

/** Tells a row from the others whatever else is in the frame. */
export function rowKey({ symbol, tint, name }: LegendRow): string {
  return [symbol.key, tint ?? '', name].join('|')
}

/** What is drawn from text or a sample is always explained. */
export function mayBeHidden({ chip }: LegendRow): boolean {
  return chip !== 'schematic' && chip !== 'demo'
}

function inGrey(symbol: MapSymbol): MapSymbol {
  if (symbol.key === OVERLAP.key) return GREY_OVERLAP
  return symbol.key === TOUCH.key ? GREY_TOUCH : symbol
}

/** The legend as it is printed. `grey`: the overlap has the symbol that survives a printer without colour. */
export function editedLegend(
  groups: readonly LegendGroup[],
  { names, hidden }: LegendEdits,
  grey: boolean,
): LegendGroup[] {
  const left = new Set(hidden)
  return groups
    .map(({ title, rows }) => ({
      title,
      rows: rows
        .filter((row) => !left.has(rowKey(row)) || !mayBeHidden(row))
        .map((row) => ({
          ...row,
          name: names[rowKey(row)]?.trim() || row.name,
          symbol: grey ? inGrey(row.symbol) : row.symbol,
        })),
    }))
    .filter(({ rows }) => rows.length > 0)
}
