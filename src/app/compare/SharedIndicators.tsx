import { useEffect, useMemo, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Part } from '../../workspace/compare/differences'
import { documentOf, latestOf, sharedIndicators } from '../../workspace/compare/shared'
import { loadIndicators, openIndicator } from '../../workspace/indicators/moves'
import type { Indicator, IndicatorTable } from '../../workspace/indicators/indicators'
import { showPlace } from '../../workspace/moves'
import { useGloss } from '../indicators/gloss'
import { PrintedNumber } from '../indicators/PrintedNumber'
import { useLocalized, useWorkspace, useWorkspaceStore } from '../store'

/** What the tables of both plans print, side by side; nothing where both sides are of one plan. */
export function SharedIndicators({ left, right }: { left: Part[]; right: Part[] }): ReactElement | null {
  const { t } = useTranslation()
  const workspace = useWorkspaceStore()
  const localized = useLocalized()
  const table = useWorkspace((state) => state.indicators.table)
  const documents = useMemo(() => [documentOf(left), documentOf(right)] as const, [left, right])
  const isWanted = documents[0] !== null && documents[1] !== null && documents[0] !== documents[1]
  useEffect(() => {
    if (isWanted) void loadIndicators(workspace)
  }, [isWanted, workspace])
  const rows =
    table.kind === 'ready' && isWanted ? sharedIndicators(table.table.indicators, ...documents) : []
  if (table.kind !== 'ready' || rows.length === 0) return null
  function open(row: Indicator) {
    showPlace(workspace, 'indicators')
    if (workspace.getState().indicators.open !== row.id) openIndicator(workspace, row.id)
  }
  return (
    <section aria-labelledby="compare-indicators">
      <h2 id="compare-indicators">{t('compare.indicators')}</h2>
      <table className="compare-table">
        <thead>
          <tr>
            <th scope="col">{t('compare.indicator')}</th>
            <th scope="col">{t('compare.left')}</th>
            <th scope="col">{t('compare.right')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ left: ours, right: theirs }) => (
            <tr key={ours.id}>
              <th scope="row">
                <button type="button" className="link compare-name" onClick={() => open(ours)}>
                  {localized(ours.name)}
                </button>
              </th>
              <Latest row={ours} table={table.table} />
              <Latest row={theirs} table={table.table} />
            </tr>
          ))}
        </tbody>
      </table>
      <p className="sub">
        {t('compare.indicatorsText', {
          left: rows[0] ? localized(rows[0].left.document) : '',
          right: rows[0] ? localized(rows[0].right.document) : '',
        })}
      </p>
    </section>
  )
}

function Latest({ row, table }: { row: Indicator; table: IndicatorTable }): ReactElement {
  const { t } = useTranslation()
  const gloss = useGloss(table)
  const latest = latestOf(row)
  if (!latest) return <td>{t('check.nothing')}</td>
  const unit = /\d/.test(latest.text) && row.unit !== null ? gloss(row.unit) : null
  return (
    <td className="number">
      <PrintedNumber row={row} column={latest.column} table={table} family={[row]}>
        <b lang="zh">{latest.text}</b>
      </PrintedNumber>{' '}
      {unit ? <span lang={unit.lang}>{unit.text}</span> : null}
      <span className="sub compare-year">{t(`indicators.${latest.column}`)}</span>
    </td>
  )
}
