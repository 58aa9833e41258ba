import type { AreaTable } from '../../check/areaTable'
import { csvText } from '../../check/output/csv'
import type { LayerStatus } from '../../check/types'
import { hectares, roundHalfEven } from '../../geo/units'
import type { Language, Localized } from '../../geo/types'
import { sendPackLayer } from '../results/checking'
import type { AreaTableWish, Context } from '../desk/port'
import type { WorkspaceState } from '../state'
import { safeName, type TextFile } from '../results/takeaway'

/** A polygon layer that a table can be made of. */
export interface TableLayer {
  id: string
  title: Localized
  status: LayerStatus | 'reference'
  version: string | null
  source: Localized | null
  /** Metres; null where not stated. */
  accuracyMetres: number | null
}

/** Every polygon layer that is at hand: the pack's, then those of this visit. */
export function tableLayers({ pack, userLayers }: Pick<WorkspaceState, 'pack' | 'userLayers'>): TableLayer[] {
  const ofPack =
    pack.kind === 'ready'
      ? pack.pack.catalogue.layers.filter((layer) => layer.geometry === 'polygon' && layer.featureCount > 0)
      : []
  return [
    ...ofPack.map(({ id, title, status, date, source, accuracy }) => ({
      id,
      title,
      status,
      version: date,
      source,
      accuracyMetres: accuracy.metres,
    })),
    ...userLayers.map(({ control: { id, title, status, version, source, accuracyMetres } }) => ({
      id,
      title,
      status,
      version,
      source,
      accuracyMetres,
    })),
  ]
}

/** The layer whose zones are counties, for a first suggestion; else any other layer. */
export function suggestedColumns(layers: TableLayer[], layerId: string): string | null {
  const others = layers.filter(({ id }) => id !== layerId)
  return (others.find(({ title }) => title.zh.startsWith('县')) ?? others[0])?.id ?? null
}

/** Computes a table in the worker; null where it was stopped. */
export async function computeTable(
  context: Context,
  wish: AreaTableWish,
  onProgress: (done: number, total: number) => void,
): Promise<AreaTable | null> {
  const { pack } = context.workspace.getState()
  if (pack.kind === 'ready')
    for (const layer of pack.pack.catalogue.layers)
      if (layer.id === wish.layerId || layer.id === wish.byId) await sendPackLayer(context, pack.pack, layer)
  return context.port.areaTable(wish, onProgress)
}

const WORDS = {
  zh: { unit: '单位:公顷,CGCS2000 椭球面积', outside: '其他', total: '合计', table: '分面积统计' },
  en: { unit: 'hectares, CGCS2000 ellipsoid', outside: 'elsewhere', total: 'total', table: 'areas' },
} as const

/** The same table without the columns in which nothing lies; its sums still close. */
export function withoutEmptyColumns(table: AreaTable): AreaTable {
  const kept = (_: unknown, column: number) => (table.columnTotals[column] ?? 0) >= 1e-4
  return {
    ...table,
    columns: table.columns.filter(kept),
    cells: table.cells.map((row) => row.filter(kept)),
    columnTotals: table.columnTotals.filter(kept),
  }
}

/** The table as text, hectares with four places: names, one column a group, what lies elsewhere, the total. */
export function tableRows(table: AreaTable, language: Language): string[][] {
  const words = WORDS[language]
  // What is left of a sum below a square centimetre is rounding, not ground.
  const text = (squareMetres: number) =>
    roundHalfEven(Math.abs(squareMetres) < 1e-4 ? 0 : hectares(squareMetres), 4)
  const rows = table.rows.map((name, row) => [
    name,
    ...(table.cells[row] ?? []).map(text),
    text(table.outside[row] ?? 0),
    text(table.rowTotals[row] ?? 0),
  ])
  const outside = table.outside.reduce((sum, area) => sum + area, 0)
  return [
    [words.unit, ...table.columns, words.outside, words.total],
    ...rows,
    [words.total, ...table.columnTotals.map(text), text(outside), text(table.total)],
  ]
}

/** Name of the table's file, without its ending. */
export function areaTableName(names: [string, string], language: Language): string {
  return [WORDS[language].table, ...names].map(safeName).join('_')
}

/** The table as a file for a spreadsheet. */
export function areaTableFile(table: AreaTable, names: [string, string], language: Language): TextFile {
  return {
    name: `${areaTableName(names, language)}.csv`,
    type: 'text/csv',
    text: csvText(tableRows(table, language)),
  }
}
