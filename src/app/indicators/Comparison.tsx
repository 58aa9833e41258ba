import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { tableNumber } from '../../workspace/indicators/rows'
import type { Indicator, IndicatorTable } from '../../workspace/indicators/indicators'
import { numbersOf, type Scale } from '../../workspace/indicators/values'
import { useLocalized } from '../store'
import { useGloss, type Gloss } from './gloss'
import { plain, Strip } from './Strip'

const WIDTH = 300

/** The plans' rows of one indicator under each other on one axis. */
export function Comparison({
  rows,
  scale,
  table,
}: {
  rows: Indicator[]
  scale: Scale
  table: IndicatorTable
}): ReactElement | null {
  const { t } = useTranslation()
  const localized = useLocalized()
  const gloss = useGloss(table)
  const plotted = rows.filter((row) => numbersOf(row).length > 0)
  if (plotted.length < 2) return null
  return (
    <div className="comparison" role="group" aria-label={t('indicators.comparison')}>
      {plotted.map((row) => (
        <div key={row.id} className="comparison-row">
          <span className="cut" title={`${localized(row.document)} · ${row.table}`}>
            {localized(row.document)}
            <TableNumber said={gloss(tableNumber(row.table) ?? '')} />
          </span>
          <Strip row={row} scale={scale} width={WIDTH} />
        </div>
      ))}
      <div className="comparison-row comparison-axis number" aria-hidden="true">
        <span />
        <span className="comparison-ends" style={{ width: WIDTH }}>
          <span>{plain(scale.from)}</span>
          <span>{plain((scale.from + scale.to) / 2)}</span>
          <span>{plain(scale.to)}</span>
        </span>
      </div>
    </div>
  )
}

function TableNumber({ said }: { said: Gloss }): ReactElement | null {
  return said.text === '' ? null : <span lang={said.lang}> · {said.text}</span>
}
