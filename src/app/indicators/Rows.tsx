import { useMemo, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { familiesOf, familyKey, groupRows, type RowGroup } from '../../workspace/indicators/rows'
import type { Indicator, IndicatorTable } from '../../workspace/indicators/indicators'
import { useLocalized, useWorkspace } from '../store'
import { useGloss } from './gloss'
import { IndicatorRow } from './IndicatorRow'

interface Properties {
  rows: Indicator[]
  table: IndicatorTable
}

/** The table: the plans' tables as printed, or one indicator's rows of all plans side by side. */
export function Rows({ rows, table }: Properties): ReactElement {
  const { t } = useTranslation()
  const order = useWorkspace((state) => state.indicators.order)
  const groups = useMemo(() => groupRows(rows, order), [rows, order])
  const families = useMemo(() => familiesOf(table.indicators), [table])
  if (rows.length === 0) {
    return (
      <div className="panel-body">
        <p className="panel-text">{t('indicators.empty')}</p>
      </div>
    )
  }
  return (
    <div className="panel-body indicators-table" role="table" aria-label={t('indicators.title')}>
      <div role="rowgroup" className="indicators-columns">
        <div role="row" className="indicator-grid">
          <span role="columnheader">{t('indicators.name')}</span>
          <span role="columnheader">{t('indicators.y2020')}</span>
          <span role="columnheader">{t('indicators.y2025Target')}</span>
          <span role="columnheader">{t('indicators.y2025Actual')}</span>
          <span role="columnheader">{t('indicators.y2030Target')}</span>
          <span role="columnheader">
            <span className="unseen">{t('indicators.chart')}</span>
          </span>
          <span role="columnheader">{t('indicators.onMap')}</span>
          <span role="columnheader" className="unseen">
            {t('indicators.note')}
          </span>
        </div>
      </div>
      {groups.map((group) => (
        <div key={group.key} role="rowgroup" className="indicators-group">
          {order === 'plan' || group.rows.length > 1 ? <GroupHead group={group} table={table} /> : null}
          {group.rows.map((row) => (
            <IndicatorRow
              key={row.id}
              row={row}
              table={table}
              family={families.get(familyKey(row)) ?? []}
              scale={group.scale}
              heading={order === 'plan' || group.rows.length === 1 ? 'name' : 'plan'}
            />
          ))}
        </div>
      ))}
    </div>
  )
}

function GroupHead({ group, table }: { group: RowGroup; table: IndicatorTable }): ReactElement {
  const { t } = useTranslation()
  const localized = useLocalized()
  const gloss = useGloss(table)
  const title = group.table === null ? null : gloss(group.table)
  return (
    <div role="row" className="indicators-group-head">
      <div role="cell" aria-colspan={8}>
        <b>{localized(group.title)}</b>
        {title ? (
          <span className="sub" lang={title.lang}>
            {title.text}
          </span>
        ) : (
          <span className="sub">{t('indicators.plans', { count: group.rows.length })}</span>
        )}
      </div>
    </div>
  )
}
