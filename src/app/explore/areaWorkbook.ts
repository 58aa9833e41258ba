import type { AreaTable } from '../../check/areaTable'
import { hectares } from '../../geo/units'
import type { Language } from '../../geo/types'
import { numberCell, PLACES, textCell } from '../../report/document/say'
import type { Cell, Column, Table } from '../../report/document/types'
import { writeXlsx } from '../../report/tables/xlsx'
import { areaTableName, tableRows, withoutEmptyColumns } from '../../workspace/areas/tables'

const NOTE = {
  zh: 'CGCS2000 椭球面积,公顷;单元格里是未修约的数,按四位小数显示。机器统计,示意图层的面积只供参考。',
  en: 'Hectares on the CGCS2000 ellipsoid; cells hold unrounded numbers shown with four places. Areas of schematic layers are for orientation only.',
} as const

/** The table as a workbook. */
export function areaWorkbook(
  table: AreaTable,
  names: [string, string],
  language: Language,
): { name: string; blob: Blob } {
  const name = areaTableName(names, language)
  const book = writeXlsx({
    language,
    title: name,
    subtitles: [...names],
    head: '',
    foot: '',
    sections: [{ id: 'areas', title: name, blocks: [areaSheet(table, name, language)] }],
  })
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  return { name: `${name}.xlsx`, blob: new Blob([book], { type }) }
}

function areaSheet(whole: AreaTable, title: string, language: Language): Table {
  const table = withoutEmptyColumns(whole)
  const [head = [], ...texts] = tableRows(table, language)
  const share = 1 / head.length
  const columns = head.map((text, index): Column => ({
    key: String(index),
    title: text,
    share,
    align: index === 0 ? 'start' : 'end',
  }))
  const area = (squareMetres: number): Cell => numberCell(hectares(squareMetres), PLACES.hectares)
  const rows = table.rows.map((name, row) => [
    textCell(name),
    ...(table.cells[row] ?? []).map(area),
    area(table.outside[row] ?? 0),
    area(table.rowTotals[row] ?? 0),
  ])
  const outside = table.outside.reduce((sum, one) => sum + one, 0)
  const total = textCell(texts.at(-1)?.[0] ?? '')
  rows.push([total, ...table.columnTotals.map(area), area(outside), area(table.total)])
  return { kind: 'table', id: 'areas', title, columns, rows, note: NOTE[language] }
}
