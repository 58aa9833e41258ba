import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { LayerFinding, ZoneFinding } from '../../check/types'
import { percentText } from '../../workspace/numbers'
import { StatusChip } from '../parts/StatusChip'
import { Swatch } from '../parts/Swatch'
import { useDoings } from '../shell/doings'
import { useLocalized, useWorkspace } from '../store'
import { ZoneNumber } from '../trust/ResultNumbers'
import { useClaimsAreas } from './claims'
import { useFindingSymbol, useZoneName } from './useFindingSymbol'

/** 所处格局(仅供参考): what schematic areas the project lies in. No verdict, no counters, no red. */
export function SchematicBlock({ findings }: { findings: LayerFinding[] }): ReactElement {
  const { t } = useTranslation()
  const localized = useLocalized()
  const groupOf = useGroupTitle()
  const within = findings.filter(
    (finding) => finding.outcome === 'occupied' || finding.outcome === 'touching',
  )
  const groups = [...new Set(within.map(groupOf))]
  const rest = [
    ['check.outsideSchematic', 'clear'],
    ['check.uncoveredSchematic', 'no-coverage'],
    ['check.failedSchematic', 'failed'],
  ] as const
  return (
    <section className="setting" aria-labelledby="setting-title">
      <h2 id="setting-title">
        {t('check.schematicTitle')} <StatusChip status="schematic" />
      </h2>
      <p className="sub">{t('check.schematicText')}</p>
      {groups.map((group) => (
        <div key={group} className="setting-group">
          <h3 className="sub">{group}</h3>
          <ul>
            {within
              .filter((finding) => groupOf(finding) === group)
              .flatMap((finding) =>
                finding.zones.map((zone) => (
                  <SettingRow key={`${finding.id}/${zone.id}`} finding={finding} zone={zone} />
                )),
              )}
          </ul>
        </div>
      ))}
      {rest.map(([key, outcome]) => {
        const titles = findings
          .filter((finding) => finding.outcome === outcome)
          .map((finding) => localized(finding.title))
        if (titles.length === 0) return null
        return (
          <p key={key} className="sub setting-outside">
            {t(key)}
            {t('check.colon')}
            {titles.join(t('check.pause'))}
          </p>
        )
      })}
    </section>
  )
}

/** The pattern or group that a layer belongs to: the same region is named in several plans. */
function useGroupTitle(): (finding: LayerFinding) => string {
  const localized = useLocalized()
  const pack = useWorkspace((state) => state.pack)
  return (finding) => {
    if (pack.kind !== 'ready') return ''
    const { layers, groups } = pack.pack.catalogue
    const layer = layers.find((entry) => entry.id === finding.id)
    const group = groups.find((entry) => entry.id === layer?.group)
    return group ? localized(group.title) : localized(finding.title)
  }
}

function SettingRow({ finding, zone }: { finding: LayerFinding; zone: ZoneFinding }): ReactElement {
  const { t } = useTranslation()
  const doings = useDoings()
  const { symbol, tint } = useFindingSymbol(finding)
  const zoneName = useZoneName(finding)
  const claims = useClaimsAreas(finding)
  const key = zone.outcome === 'occupied' ? 'check.insideSchematic' : 'check.besideSchematic'
  return (
    <li
      className="setting-row"
      onMouseEnter={() => doings.outline(zone.overlap)}
      onMouseLeave={() => doings.outline(null)}
    >
      <Swatch symbol={symbol} tint={tint} />
      <span className="grow">{t(key, { name: zoneName(zone) })}</span>
      {claims ? (
        <span className="sub number">
          <ZoneNumber zone={zone} finding={finding}>
            {t('check.insideShare', { percent: percentText(zone.percentOfProject) })}
          </ZoneNumber>
        </span>
      ) : null}
    </li>
  )
}
