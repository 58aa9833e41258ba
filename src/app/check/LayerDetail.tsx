import { lazy, Suspense, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { NO_AREA_CLAIM, withoutAreas } from '../../check/approximate'
import type { LayerFinding } from '../../check/types'
import { distanceText, hectareText, percentText } from '../../workspace/numbers'
import { StatusChip } from '../parts/StatusChip'
import { useLocalized } from '../store'
import { ContactNumber, CoveredNumber, ZoneSumNumber } from '../trust/DetailNumbers'
import { DistanceNumber, HowButton } from '../trust/ResultNumbers'
import { BandLine } from './BandLine'
import { useClaimsAreas } from './claims'
import { LineWorkFacts } from './LineWorkFacts'
import { ZoneTable } from './ZoneTable'

/** Comes with the rules' texts when a row is first opened. */
const RuleList = lazy(() => import('./RuleList').catch(() => ({ default: NoRules })))

function NoRules(): ReactElement {
  const { t } = useTranslation()
  return <p className="detail-text">{t('check.rules.failed')}</p>
}

/** An opened row: zones, what to know of the layer, and how each figure was computed. */
export function LayerDetail({
  finding,
  numbers,
}: {
  finding: LayerFinding
  numbers: ReadonlyMap<string, number>
}): ReactElement {
  const { t } = useTranslation()
  const localized = useLocalized()
  const zones = finding.zones
  const sum = zones.reduce((total, zone) => total + zone.overlapSquareMetres, 0)
  const claims = useClaimsAreas(finding)
  const warnings = claims ? finding.warnings : withoutAreas(finding.warnings)
  const overlapping = claims && sum - finding.overlapSquareMetres > 0.01
  return (
    <div className="detail">
      <div className="detail-line">
        <StatusChip status={finding.status} />
        <span className="sub">
          {t(`role.${finding.role}`)} · {finding.version ?? t('check.noVersion')}
          {finding.source ? ` · ${localized(finding.source)}` : ''}
        </span>
        <span className="end">
          <HowButton finding={finding} />
        </span>
      </div>
      {finding.nearest ? (
        <p className="detail-text">
          <DistanceNumber finding={finding}>
            {t('check.nearest', {
              distance: distanceText(finding.nearest.metres),
              name: finding.nearest.zoneName,
            })}
          </DistanceNumber>
        </p>
      ) : null}
      {finding.contact && finding.contact.sharedMetres > 0 ? (
        <p className="detail-text">
          <ContactNumber finding={finding}>
            {t('check.contact', {
              shared: distanceText(finding.contact.sharedMetres),
              gap: distanceText(finding.contact.gapMetres),
            })}
          </ContactNumber>
        </p>
      ) : null}
      {finding.coveredPercent < 100 ? (
        <p className="detail-text">
          <CoveredNumber finding={finding}>
            {t('check.covered', { percent: percentText(finding.coveredPercent) })}
          </CoveredNumber>
        </p>
      ) : null}
      <BandLine key={finding.role} finding={finding} />
      {zones.length > 0 ? <ZoneTable finding={finding} numbers={numbers} /> : null}
      {claims ? null : <p className="detail-text">{localized(NO_AREA_CLAIM)}</p>}
      {overlapping ? (
        <p className="detail-text number">
          <ZoneSumNumber finding={finding}>
            {t('check.zoneSum', { sum: hectareText(sum), once: hectareText(finding.overlapSquareMetres) })}
          </ZoneSumNumber>
        </p>
      ) : null}
      {finding.lineWork ? <LineWorkFacts lineWork={finding.lineWork} /> : null}
      {warnings.length > 0 ? (
        <ul className="detail-notes">
          {warnings.map((warning, index) => (
            <li key={`${warning.code}/${index}`}>{localized(warning.message)}</li>
          ))}
        </ul>
      ) : null}
      <Suspense fallback={null}>
        <RuleList finding={finding} />
      </Suspense>
    </div>
  )
}
