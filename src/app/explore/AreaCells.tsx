import type { ReactElement } from 'react'
import type { AreaTable } from '../../check/areaTable'
import type { TableLayer } from '../../workspace/areas/tables'
import { squareMetreText } from '../../workspace/numbers'
import type { AreaTableWish } from '../../workspace/desk/port'
import { useDoings } from '../shell/doings'
import { differenceText, type Fact, type Words } from '../trust/facts'
import { HowNumber } from '../trust/HowNumber'
import { useWords } from '../trust/useWords'

/** What a table was made of. */
export interface TableOf {
  wish: AreaTableWish
  layer: TableLayer
  by: TableLayer
}

interface Properties {
  of: TableOf
  table: AreaTable
  /** The same as the worker knows it: names as the data gives them. */
  asked: AreaTable
  row: number
  /** Beyond the columns come what lies elsewhere, and the total. */
  column: number
  children: string
}

/** A figure of the table: where it comes from; cells and totals are computed a second way when asked. */
export function AreaFigure({ of, table, asked, row, column, children }: Properties): ReactElement {
  const words = useWords()
  const doings = useDoings()
  const { t } = words
  const name = table.rows[row] ?? ''
  const isTotal = column > table.columns.length
  const columnName = isTotal ? null : (table.columns[column] ?? null)
  const isOutside = column === table.columns.length
  const area = isTotal ? table.rowTotals[row] : isOutside ? table.outside[row] : table.cells[row]?.[column]
  const first = area ?? 0
  const facts = (): Fact[] => [
    ...layerRows(words, t('trust.rows'), of.layer),
    ...layerRows(words, t('trust.columns'), of.by),
    {
      label: t('trust.cell'),
      value: isOutside
        ? t('trust.outsideText', { row: name })
        : columnName === null
          ? name
          : t('trust.cellText', { row: name, column: columnName }),
    },
    { label: t('trust.method'), value: t('trust.methodTable') },
    { label: t('trust.units'), value: t('trust.unitsText') },
    { label: t('trust.tolerance'), value: t('trust.toleranceTable') },
    { label: t('trust.firstTable'), value: `${squareMetreText(first)} m²` },
  ]
  const later = async (): Promise<Fact[]> => {
    const second = await doings.areaCell(of.wish, {
      row: asked.rows[row] ?? '',
      column: isTotal ? null : (asked.columns[column] ?? null),
    })
    if (second === null) return [{ label: t('trust.secondTable'), value: t('trust.notComputed') }]
    return [
      { label: t('trust.secondTable'), value: `${squareMetreText(second)} m²` },
      { label: t('trust.difference'), value: differenceText(words, first, second) },
    ]
  }
  const title = columnName === null ? name : t('trust.cellText', { row: name, column: columnName })
  return (
    <HowNumber title={title} facts={facts} {...(isOutside ? {} : { later })}>
      {children}
    </HowNumber>
  )
}

/** A figure of the last row: the sum of its column, with what was added. `column` as for `AreaFigure`. */
export function TotalFigure({
  of,
  table,
  column,
  children,
}: Omit<Properties, 'row' | 'asked'>): ReactElement {
  const words = useWords()
  const { t } = words
  const { columns, cells, outside, rowTotals } = table
  const isTotal = column > columns.length
  const isOutside = column === columns.length
  const parts = isTotal ? rowTotals : isOutside ? outside : cells.map((row) => row[column] ?? 0)
  const title = isTotal ? t('trust.totalAll') : isOutside ? t('areas.outside') : (columns[column] ?? '')
  const facts = (): Fact[] => [
    ...layerRows(words, t('trust.rows'), of.layer),
    ...layerRows(words, t('trust.columns'), of.by),
    { label: t('trust.formula'), value: t('trust.totalText', { count: parts.length }) },
    { label: t('trust.summands'), value: summandsText(table.rows, parts) },
    {
      label: t('trust.sum'),
      value: `${squareMetreText(parts.reduce((sum, part) => sum + part, 0))} m²`,
    },
    { label: t('trust.units'), value: t('trust.unitsText') },
  ]
  return (
    <HowNumber title={title} facts={facts}>
      {children}
    </HowNumber>
  )
}

/** So many summands are written out. */
const MOST_SUMMANDS = 12

function summandsText(names: readonly string[], parts: readonly number[]): string {
  const said = parts
    .map((part, index) => ({ name: names[index] ?? '', part }))
    .filter(({ part }) => Math.abs(part) >= 1e-4)
    .sort((a, b) => b.part - a.part)
  const text = said.slice(0, MOST_SUMMANDS).map(({ name, part }) => `${name} ${squareMetreText(part)}`)
  return `${text.join(' + ')}${said.length > MOST_SUMMANDS ? ' + …' : ''} m²`
}

function layerRows({ t, localized }: Words, label: string, layer: TableLayer): Fact[] {
  const said = [
    layer.version,
    layer.source ? localized(layer.source) : t('trust.notStated'),
    layer.accuracyMetres === null ? null : `± ${layer.accuracyMetres} m`,
  ].filter(Boolean)
  const { status } = layer
  const word = status === 'reference' ? t('identify.reference') : t(`status.${status}`)
  return [{ label, value: `${localized(layer.title)} · ${word} · ${said.join(' · ')}` }]
}
