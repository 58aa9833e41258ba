import { useEffect, useMemo, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { loadIndicators } from '../../workspace/indicators/moves'
import { selectRows } from '../../workspace/indicators/rows'
import type { IndicatorTable } from '../../workspace/indicators/indicators'
import { useLocalized, useWorkspace, useWorkspaceStore } from '../store'
import '../styles/indicators.css'
import '../styles/indicator-detail.css'
import { DetailPane } from './DetailPane'
import { Export } from './Export'
import { Filters } from './Filters'
import { Rows } from './Rows'
import { StripKey } from './Strip'

/** 规划指标: what was promised? */
export function IndicatorsPanel(): ReactElement {
  const { t } = useTranslation()
  const workspace = useWorkspaceStore()
  const localized = useLocalized()
  const pack = useWorkspace((state) => state.pack)
  const table = useWorkspace((state) => state.indicators.table)
  useEffect(() => {
    if (pack.kind === 'ready') void loadIndicators(workspace)
  }, [workspace, pack])
  if (table.kind === 'ready') return <Ready table={table.table} />
  return (
    <>
      <div className="panel-head">
        <h1 tabIndex={-1}>{t('indicators.title')}</h1>
      </div>
      {table.kind === 'idle' || table.kind === 'loading' ? (
        <>
          <div className="thin-bar" />
          <p className="panel-text" role="status">
            {t('indicators.loading')}…
          </p>
        </>
      ) : null}
      {table.kind === 'none' ? <p className="panel-text">{t('indicators.none')}</p> : null}
      {table.kind === 'failed' ? (
        <div className="warning panel-warning" role="alert">
          <span>
            {localized(table.note.message)}{' '}
            <button type="button" className="link" onClick={() => void loadIndicators(workspace)}>
              {t('indicators.again')}
            </button>
          </span>
        </div>
      ) : null}
    </>
  )
}

function Ready({ table }: { table: IndicatorTable }): ReactElement {
  const { t } = useTranslation()
  const filter = useWorkspace((state) => state.indicators.filter)
  const rows = useMemo(() => selectRows(table, filter), [table, filter])
  return (
    <>
      <div className="panel-head indicators-head">
        <h1 tabIndex={-1}>{t('indicators.title')}</h1>
        <span className="sub number" role="status">
          {rows.length === table.indicators.length
            ? t('indicators.count', { count: rows.length })
            : t('indicators.countOf', { count: rows.length, all: table.indicators.length })}
        </span>
        <Export rows={rows} table={table} />
      </div>
      <div className="indicators-main">
        <Filters table={table} />
        <StripKey />
        <Rows rows={rows} table={table} />
      </div>
      <DetailPane table={table} />
    </>
  )
}
