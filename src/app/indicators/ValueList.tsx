import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Indicator, IndicatorTable } from '../../workspace/indicators/indicators'
import { tableNumber } from '../../workspace/indicators/rows'
import { COLUMNS, type Column } from '../../workspace/indicators/values'
import { useLocalized } from '../store'
import { useGloss } from './gloss'
import { PrintedNumber } from './PrintedNumber'

/** Year by year, every value that a plan prints, with document, table and number. */
export function ValueList({ rows, table }: { rows: Indicator[]; table: IndicatorTable }): ReactElement {
  const { t } = useTranslation()
  const entries = COLUMNS.flatMap((column) =>
    rows.flatMap((row) => {
      const text = row.values[column]
      return text === null ? [] : [{ column, row, text }]
    }),
  )
  return (
    <table className="indicator-values">
      <thead className="unseen">
        <tr>
          <th scope="col">{t('indicators.year')}</th>
          <th scope="col">{t('indicators.value')}</th>
          <th scope="col">{t('indicators.source')}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map(({ column, row, text }, index) => (
          <tr key={`${column}/${row.id}`}>
            <th scope="row">
              <span className={entries[index - 1]?.column === column ? 'unseen' : undefined}>
                {t(`indicators.${column}`)}
              </span>
            </th>
            <td className="number">
              <PrintedValue text={text} row={row} column={column} table={table} family={rows} />
            </td>
            <td className="sub">
              <Source row={row} table={table} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function PrintedValue({
  text,
  row,
  column,
  table,
  family,
}: {
  text: string
  row: Indicator
  column: Column
  table: IndicatorTable
  family: Indicator[]
}): ReactElement {
  const gloss = useGloss(table)
  const said = gloss(text)
  const unit = row.unit === null || row.unit === '—' ? null : gloss(row.unit)
  const hasNumber = /\d/.test(text)
  return (
    <>
      <PrintedNumber row={row} column={column} table={table} family={family}>
        <b lang={/[\u4e00-\u9fff]/.test(text) ? 'zh' : undefined}>{text}</b>
      </PrintedNumber>
      {unit && hasNumber ? <span lang={unit.lang}> {unit.text}</span> : null}
      {said.text !== text ? <span className="sub"> {said.text}</span> : null}
    </>
  )
}

function Source({ row, table }: { row: Indicator; table: IndicatorTable }): ReactElement {
  const { t } = useTranslation()
  const localized = useLocalized()
  const title = useGloss(table)(tableNumber(row.table) ?? row.table)
  return (
    <>
      {localized(row.document)} · <span lang={title.lang}>{title.text}</span> ·{' '}
      <span className="nowrap">{t('indicators.number', { number: row.number })}</span>
    </>
  )
}
