import { Fragment, useMemo, useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { LayerFinding } from '../../check/types'
import { zoneNumbers } from '../../workspace/results/numbering'
import { findingsOfCheck } from '../../workspace/results/rows'
import type { CheckState } from '../../workspace/state'
import { useIsPhone } from '../shell/useMedia'
import { FindingRow } from './FindingRow'
import { LayerDetail } from './LayerDetail'

/** One row a layer; an opened row shows its zones and how it was computed. */
export function ResultTable({
  findings,
  check,
}: {
  findings: LayerFinding[]
  check: CheckState | undefined
}): ReactElement {
  const { t } = useTranslation()
  const isPhone = useIsPhone()
  const [opened, setOpened] = useState<string | null>(
    () => findings.find((row) => row.outcome === 'occupied')?.id ?? null,
  )
  const numbers = useMemo(() => zoneNumbers(findingsOfCheck(check)), [check])
  return (
    <table
      className="results"

      aria-label={t('check.table')}
      aria-busy={check?.kind === 'running'}
    >
      <thead>
        <tr>
          <th className="column-symbol">
            <span className="unseen">{t('check.columnSymbol')}</span>
          </th>
          <th className="column-layer">{t('check.columnLayer')}</th>
          <th className="column-outcome">{t('check.columnOutcome')}</th>
          <th className="figure column-hectares">{t('check.columnHectares')}</th>
          {isPhone ? null : <th className="figure column-mu">{t('check.columnMu')}</th>}
          <th className="figure column-percent">{t('check.columnPercent')}</th>
        </tr>
      </thead>
      <tbody>
        {findings.map((finding) => (
          <Fragment key={finding.id}>
            <FindingRow
              finding={finding}
              opened={opened === finding.id}
              onToggle={() => setOpened(opened === finding.id ? null : finding.id)}
            />
            {opened === finding.id ? (
              <tr className={`detail-row ${finding.outcome}`}>
                <td colSpan={isPhone ? 5 : 6}>
                  <LayerDetail finding={finding} numbers={numbers} />
                </td>
              </tr>
            ) : null}
          </Fragment>
        ))}
      </tbody>
    </table>
  )
}
