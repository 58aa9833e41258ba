import { useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { LayerFinding, ZoneFinding } from '../../check/types'
import { hectareText, muText, percentText, squareMetreText } from '../../workspace/numbers'
import { zoneKey } from '../../workspace/results/numbering'
import { SLIVER_SQUARE_METRES } from '../../workspace/results/rows'
import { Icon } from '../parts/Icon'
import { OutcomeShape } from '../parts/OutcomeMark'
import { useDoings } from '../shell/doings'
import { useLocalized } from '../store'
import { ZoneNumber } from '../trust/ResultNumbers'
import { useClaimsAreas } from './claims'

/** Thousands of rows at once would hold the page up. */
const ROWS_AT_ONCE = 100

interface Properties {
  finding: LayerFinding
  /** The numbers that the zones have on the map, by `zoneKey`. */
  numbers: ReadonlyMap<string, number>
}

/** The zones hit in one layer, with their numbers on the map, areas in three units and both shares. */
export function ZoneTable({ finding, numbers }: Properties): ReactElement {
  const { t } = useTranslation()
  const [shown, setShown] = useState(ROWS_AT_ONCE)
  const { zones } = finding
  const claims = useClaimsAreas(finding)
  const more = zones.length - shown
  return (
    <>
      <table className="zones" aria-label={t('check.zones')}>
        <thead>
          <tr>
            <th>{t('check.zone')}</th>
            <th className="figure">{t('check.hectares')}</th>
            <th className="figure">{t('check.mu')}</th>
            <th className="figure">{t('check.squareMetres')}</th>
            <th className="figure">{t('check.percentProject')}</th>
            <th className="figure">{t('check.percentZone')}</th>
            <th className="column-zoom">
              <span className="unseen">{t('check.zoomHere')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {zones.slice(0, shown).map((zone) => (
            <ZoneRow
              key={zone.id}
              zone={zone}
              finding={finding}
              claims={claims}
              number={numbers.get(zoneKey(finding, zone))}
            />
          ))}
        </tbody>
      </table>
      {more > 0 ? (
        <button type="button" className="link" onClick={() => setShown(shown + ROWS_AT_ONCE)}>
          {t('check.moreZones', { next: Math.min(more, ROWS_AT_ONCE), count: more })}
        </button>
      ) : null}
    </>
  )
}

function ZoneRow({
  zone,
  finding,
  claims,
  number,
}: {
  zone: ZoneFinding
  finding: LayerFinding
  /** Whether areas may be stated. */
  claims: boolean
  number: number | undefined
}): ReactElement {
  const { t } = useTranslation()
  const localized = useLocalized()
  const doings = useDoings()
  const area = zone.overlapSquareMetres
  return (
    <tr onMouseEnter={() => doings.outline(zone.overlap)} onMouseLeave={() => doings.outline(null)}>
      <td>
        <span className={`zone-name ${zone.outcome}`}>
          <OutcomeShape outcome={zone.outcome} size={10} />
          {number === undefined ? null : <b className="zone-number number">{number}</b>}
          <span>
            {zone.name}
            {zone.class ? <span className="sub"> {zone.class}</span> : null}
            {zone.pieces > 1 ? (
              <span className="sub"> {t('check.smallPieces', { count: zone.pieces })}</span>
            ) : null}
            {claims && zone.outcome === 'occupied' && area < SLIVER_SQUARE_METRES ? (
              <span className="tag sliver">{t('check.sliver')}</span>
            ) : null}
            {zone.reason ? <span className="zone-reason">{localized(zone.reason)}</span> : null}
          </span>
        </span>
      </td>
      {zone.outcome === 'failed' ? (
        <td className="figure" colSpan={5}>
          {t('outcome.failed')}
        </td>
      ) : !claims ? (
        <td className="figure" colSpan={5}>
          {t('check.nothing')}
        </td>
      ) : (
        <>
          <td className="figure">
            <ZoneNumber zone={zone} finding={finding}>
              {hectareText(area)}
            </ZoneNumber>
          </td>
          <td className="figure">
            <ZoneNumber zone={zone} finding={finding}>
              {muText(area)}
            </ZoneNumber>
          </td>
          <td className="figure">
            <ZoneNumber zone={zone} finding={finding}>
              {squareMetreText(area)}
            </ZoneNumber>
          </td>
          <td className="figure">
            <ZoneNumber zone={zone} finding={finding}>
              {percentText(zone.percentOfProject)}
            </ZoneNumber>
          </td>
          <td className="figure">
            {zone.percentOfZone === null ? (
              t('check.nothing')
            ) : (
              <ZoneNumber zone={zone} finding={finding}>
                {percentText(zone.percentOfZone)}
              </ZoneNumber>
            )}
          </td>
        </>
      )}
      <td className="column-zoom">
        {zone.overlap.length > 0 ? (
          <button
            type="button"
            className="icon-button small"
            title={t('check.zoomHere')}
            aria-label={t('check.zoomZone', { name: zone.name })}
            onClick={() => doings.zoomToPolygons(zone.overlap)}
          >
            <Icon name="target" size={16} />
          </button>
        ) : null}
      </td>
    </tr>
  )
}
