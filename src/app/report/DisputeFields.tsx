import { useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { CheckResult } from '../../check/types'
import { disputeHit, hitKey, isComplete, statementsOf } from '../../workspace/rules/facts'
import { hectareText } from '../../workspace/numbers'
import type { OpenProject } from '../../workspace/state'
import { OutcomeShape } from '../parts/OutcomeMark'
import { useLocalized, useWorkspace, useWorkspaceStore } from '../store'
import { ZoneNumber } from '../trust/ResultNumbers'
import { TextField } from './TextField'

interface Properties {
  open: OpenProject
  result: CheckResult
}

/** 异议: a hit that a person doubts, with reason and name. The row of the machine stays as it is. */
export function DisputeFields({ open, result }: Properties): ReactElement | null {
  const { t } = useTranslation()
  const localized = useLocalized()
  const workspace = useWorkspaceStore()
  const { disputes } = useWorkspace((state) => statementsOf(state, open.project.id))
  const [choice, setChoice] = useState('')
  const hits = hitsOf(result).map((hit) => ({ ...hit, label: `${localized(hit.layer)}${hit.zone}` }))
  if (hits.length === 0) return null
  const change = (key: string, said: Parameters<typeof disputeHit>[3]) =>
    disputeHit(workspace, open.project.id, key, said)
  const free = hits.filter(({ key }) => !(key in disputes))
  return (
    <fieldset className="report-group">
      <legend>{t('report.disputes')}</legend>
      {hits.map((hit) => {
        const said = disputes[hit.key]
        if (!said) return null
        return (
          <div key={hit.key} className="dispute">
            <p className="row">
              <OutcomeShape outcome={hit.outcome} size={14} />
              <b className="grow">{hit.label}</b>
              <span className="number">
                {hit.outcome === 'failed' || !hit.of ? null : (
                  <ZoneNumber zone={hit.of.zone} finding={hit.of.layer}>
                    {hectareText(hit.squareMetres)} {t('report.hectares')}
                  </ZoneNumber>
                )}
              </span>
            </p>
            <TextField
              label={t('report.disputeReason')}
              value={said.reason}
              onChange={(reason) => change(hit.key, { reason })}
            />
            <TextField
              label={t('report.signedBy')}
              value={said.name}
              hint={t('report.signedByHint')}
              onChange={(name) => change(hit.key, { name })}
            />
            <p className="row">
              <span className="sub grow">{isComplete(said) ? said.date : t('report.disputeOpen')}</span>
              <button type="button" className="link" onClick={() => change(hit.key, null)}>
                {t('report.disputeBack')}
              </button>
            </p>
          </div>
        )
      })}
      {free.length > 0 ? (
        <div className="row">
          <select
            className="grow"
            aria-label={t('report.disputeWhich')}
            value={choice}
            onChange={(event) => setChoice(event.currentTarget.value)}
          >
            <option value="">{t('report.disputeWhich')}</option>
            {free.map(({ key, label }) => (
              <option key={key} value={key}>
                {label}
              </option>
            ))}
          </select>
          <button
            type="button"
            className="button"
            disabled={choice === ''}
            onClick={() => {
              change(choice, {})
              setChoice('')
            }}
          >
            {t('report.dispute')}
          </button>
        </div>
      ) : null}
      <p className="sub">{t('report.disputeMore')}</p>
    </fieldset>
  )
}

/** Everything that a person may doubt: each zone that is hit, and layers that failed as a whole. */
function hitsOf(result: CheckResult) {
  return result.layers
    .filter(({ status }) => status !== 'schematic')
    .flatMap((layer) => [
      ...(layer.outcome === 'failed' && layer.zones.length === 0
        ? [
            {
              key: hitKey(layer.id, null),
              layer: layer.title,
              zone: '',
              outcome: layer.outcome,
              squareMetres: 0,
              of: null,
            },
          ]
        : []),
      ...layer.zones.map((zone) => ({
        key: hitKey(layer.id, zone.id),
        layer: layer.title,
        zone: ` · ${zone.name}`,
        outcome: zone.outcome,
        squareMetres: zone.overlapSquareMetres,
        of: { zone, layer },
      })),
    ])
}
