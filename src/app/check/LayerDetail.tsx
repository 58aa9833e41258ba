import { Popover } from '@mantine/core'
import { lazy, Suspense, useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { NO_AREA_CLAIM, withoutAreas } from '../../check/approximate'
import type { LayerFinding } from '../../check/types'
import { distanceText, hectareText, percentText, squareMetreText } from '../../workspace/numbers'
import { Icon } from '../parts/Icon'
import { StatusChip } from '../parts/StatusChip'
import { useLocalized } from '../store'
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
        <HowComputed finding={finding} />
      </div>
      {finding.nearest ? (
        <p className="detail-text">
          {t('check.nearest', {
            distance: distanceText(finding.nearest.metres),
            name: finding.nearest.zoneName,
          })}
        </p>
      ) : null}
      {finding.coveredPercent < 100 ? (
        <p className="detail-text">{t('check.covered', { percent: percentText(finding.coveredPercent) })}</p>
      ) : null}
      <BandLine key={finding.role} finding={finding} />
      {zones.length > 0 ? <ZoneTable finding={finding} numbers={numbers} /> : null}
      {claims ? null : <p className="detail-text">{localized(NO_AREA_CLAIM)}</p>}
      {overlapping ? (
        <p className="detail-text number">
          {t('check.zoneSum', { sum: hectareText(sum), once: hectareText(finding.overlapSquareMetres) })}
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

function HowComputed({ finding }: { finding: LayerFinding }): ReactElement {
  const { t } = useTranslation()
  const localized = useLocalized()
  const [open, setOpen] = useState(false)
  const name = localized(finding.title)
  const claims = useClaimsAreas(finding)
  const second = claims ? finding.secondAreaSquareMetres : null
  const difference = second === null ? 0 : Math.abs(second - finding.overlapSquareMetres)
  const facts: [string, string][] = [
    [t('check.columnLayer'), name],
    [t('check.layerVersion'), finding.version ?? t('check.noVersion')],
    [t('check.layerSource'), finding.source ? localized(finding.source) : t('check.nothing')],
    [
      t('check.layerAccuracy'),
      finding.accuracyMetres === null ? t('check.nothing') : `± ${distanceText(finding.accuracyMetres)}`,
    ],
    [t('check.method'), t('check.methodText')],
    [
      t('check.areaGeometry'),
      claims ? `${squareMetreText(finding.overlapSquareMetres)} m²` : localized(NO_AREA_CLAIM),
    ],
  ]
  if (second !== null) {
    const verdict =
      difference < 0.01
        ? t('check.areaAgree')
        : t('check.areaDiffer', { difference: squareMetreText(difference) })
    facts.push([t('check.areaSecond'), `${squareMetreText(second)} m² · ${verdict}`])
  }
  return (
    <Popover
      opened={open}
      onChange={setOpen}
      width={340}
      shadow="md"
      position="bottom-end"
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <button
          type="button"
          className="icon-button small end"
          aria-label={t('check.howOf', { name })}
          onClick={() => setOpen((shown) => !shown)}
        >
          <Icon name="info" size={16} />
        </button>
      </Popover.Target>
      <Popover.Dropdown className="about" aria-label={t('check.howOf', { name })}>
        <div className="about-head">
          <h3 className="about-title">{t('check.how')}</h3>
          <button
            type="button"
            className="icon-button small end"
            aria-label={t('shell.close')}
            onClick={() => setOpen(false)}
          >
            <Icon name="close" size={16} />
          </button>
        </div>
        <dl className="facts number">
          {facts.map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </Popover.Dropdown>
    </Popover>
  )
}
