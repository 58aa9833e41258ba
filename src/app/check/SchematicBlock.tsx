import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { LayerFinding, ZoneFinding } from '../../check/types'
import { percentText } from '../../workspace/numbers'
import { StatusChip } from '../parts/StatusChip'
import { Swatch } from '../parts/Swatch'
import { useDoings } from '../shell/doings'
import { useLocalized } from '../store'
import { symbolOfFinding } from './FindingRow'

/** 所处格局(仅供参考): what schematic areas the project lies in. No verdict, no counters, no red. */
export function SchematicBlock({ findings }: { findings: LayerFinding[] }): ReactElement {
  const { t } = useTranslation()
  const localized = useLocalized()
  const within = findings.filter(
    (finding) => finding.outcome === 'occupied' || finding.outcome === 'touching',
  )
  const outside = findings.filter((finding) => !within.includes(finding))
  return (
    <section className="setting" aria-labelledby="setting-title">
      <h2 id="setting-title">
        {t('check.schematicTitle')} <StatusChip status="schematic" />
      </h2>
      <p className="sub">{t('check.schematicText')}</p>
      <ul>
        {within.flatMap((finding) =>
          finding.zones.map((zone) => (
            <SettingRow key={`${finding.id}/${zone.id}`} finding={finding} zone={zone} />
          )),
        )}
      </ul>
      {outside.length > 0 ? (
        <p className="sub">
          {t('check.outsideSchematic')}:
          {outside.map((finding) => localized(finding.title)).join(t('check.pause'))}
        </p>
      ) : null}
    </section>
  )
}

function SettingRow({ finding, zone }: { finding: LayerFinding; zone: ZoneFinding }): ReactElement {
  const { t } = useTranslation()
  const doings = useDoings()
  const key = zone.outcome === 'occupied' ? 'check.insideSchematic' : 'check.besideSchematic'
  return (
    <li
      className="setting-row"
      onMouseEnter={() => doings.outline(zone.overlap)}
      onMouseLeave={() => doings.outline(null)}
    >
      <Swatch symbol={symbolOfFinding(finding)} />
      <span className="grow">{t(key, { name: zone.name })}</span>
      <span className="sub number">
        {t('check.insideShare', { percent: percentText(zone.percentOfProject) })}
      </span>
    </li>
  )
}
