import type { ReactElement, ReactNode } from 'react'
import { marksOf, tableNumber } from '../../workspace/indicators/rows'
import type { Indicator, IndicatorTable } from '../../workspace/indicators/indicators'
import type { Column } from '../../workspace/indicators/values'
import type { Fact } from '../trust/facts'
import { HowNumber } from '../trust/HowNumber'
import { useWords } from '../trust/useWords'
import { useGloss } from './gloss'

interface Properties {
  row: Indicator
  column: Column
  table: IndicatorTable
  family: Indicator[]
  children: ReactNode
}

/** A value of a plan: nothing was computed, and the card says so, with plan, table, number and what stands against it. */
export function PrintedNumber({ row, column, table, family, children }: Properties): ReactElement {
  const words = useWords()
  const gloss = useGloss(table)
  const { t, localized } = words
  const facts = (): Fact[] => {
    const marks = marksOf(row, family).map((mark) => t(`indicators.mark.${mark}`))
    const rows: [string, string | null][] = [
      [t('trust.printed'), row.values[column]],
      [t('trust.year'), t(`indicators.${column}`)],
      [t('trust.unit'), row.unit === null ? null : gloss(row.unit).text],
      [t('trust.document'), localized(row.document)],
      [t('trust.table'), gloss(tableNumber(row.table) ?? row.table).text],
      [t('trust.number'), row.number],
      [t('trust.attribute'), row.attribute === null ? null : gloss(row.attribute).text],
      [t('trust.method'), t('trust.methodPrinted')],
      [t('trust.tolerance'), t('trust.tolerancePrinted')],
      [t('trust.dispute'), marks.length > 0 ? `${marks.join(' · ')}. ${t('trust.disputeText')}` : null],
      [t('trust.note'), row.note === null ? null : gloss(row.note).text],
    ]
    return rows.flatMap(([label, value]) => (value ? [{ label, value }] : []))
  }
  return (
    <HowNumber title={localized(row.name)} facts={facts}>
      {children}
    </HowNumber>
  )
}
