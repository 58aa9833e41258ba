import type { TFunction } from 'i18next'
import type { KeyboardEvent, ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { LayerFinding } from '../../check/types'
import type { Localized } from '../../geo/types'
import { distanceText, hectareText, muText, percentText } from '../../workspace/numbers'
import { isWithinError } from '../../workspace/results/rows'
import { OutcomeChip } from '../parts/OutcomeMark'
import { Swatch } from '../parts/Swatch'
import { useDoings } from '../shell/doings'
import { useIsPhone } from '../shell/useMedia'
import { useLocalized } from '../store'
import { OverlapNumber, PercentNumber } from '../trust/ResultNumbers'
import { useClaimsAreas } from './claims'
import { useFindingSymbol } from './useFindingSymbol'

interface Properties {
  finding: LayerFinding
  opened: boolean
  onToggle: () => void
}

/** Symbol, layer, outcome, figures. The pointer outlines the overlap on the map, a click opens and goes there. */
export function FindingRow({ finding, opened, onToggle }: Properties): ReactElement {
  const { t } = useTranslation()
  const localized = useLocalized()
  const doings = useDoings()
  const isPhone = useIsPhone()
  const { symbol, tint } = useFindingSymbol(finding)
  const name = localized(finding.title)
  const claims = useClaimsAreas(finding)
  const isHit = finding.outcome === 'occupied' || finding.outcome === 'touching'
  function toggle() {
    onToggle()
    if (!opened) doings.showFinding(finding)
  }
  return (
    <tr
      className={`finding ${opened ? 'open' : ''}`}
      onMouseEnter={() => doings.outline(finding.zones.flatMap((zone) => zone.overlap))}
      onMouseLeave={() => doings.outline(null)}
    >
      <td className="column-symbol">
        <Swatch symbol={symbol} tint={tint} />
      </td>
      <td className="column-layer">
        <button
          type="button"
          className="finding-name"
          aria-expanded={opened}
          aria-label={t('check.open', { name })}
          onClick={toggle}
          onKeyDown={moveBetweenRows}
        >
          <span className="finding-title" title={name}>
            {name}
          </span>
          <span className="sub finding-line" title={lineOf(t, finding, localized)}>
            {lineOf(t, finding, localized)}
          </span>
        </button>
      </td>
      <td className="column-outcome">
        <OutcomeChip outcome={finding.outcome} />
      </td>
      {isHit && claims ? (
        <>
          <td className="figure">
            <OverlapNumber finding={finding}>
              {finding.outcome === 'occupied' ? (
                <b>{hectareText(finding.overlapSquareMetres)}</b>
              ) : (
                hectareText(finding.overlapSquareMetres)
              )}
            </OverlapNumber>
          </td>
          {isPhone ? null : (
            <td className="figure">
              <OverlapNumber finding={finding}>{muText(finding.overlapSquareMetres)}</OverlapNumber>
            </td>
          )}
          <td className="figure">
            <PercentNumber finding={finding}>{percentText(finding.percentOfProject)}</PercentNumber>
          </td>
        </>
      ) : isHit || finding.outcome === 'clear' ? (
        <>
          <td className="figure">{t('check.nothing')}</td>
          {isPhone ? null : <td className="figure">{t('check.nothing')}</td>}
          <td className="figure">{t('check.nothing')}</td>
        </>
      ) : (
        <td className="figure" colSpan={isPhone ? 2 : 3}>
          {finding.outcome === 'no-coverage' ? (
            <button type="button" className="link" onClick={() => void doings.showCoverage(finding.id)}>
              {t('check.seeCoverage')}
            </button>
          ) : (
            <button type="button" className="link" onClick={toggle}>
              {t('check.seeReason')}
            </button>
          )}
        </td>
      )}
    </tr>
  )
}

/** Arrow keys go from layer to layer, Home and End to the first and the last; Enter opens, as on any button. */
function moveBetweenRows(event: KeyboardEvent<HTMLButtonElement>): void {
  const table = event.currentTarget.closest('.results')
  const names = [...(table?.querySelectorAll<HTMLElement>('.finding-name') ?? [])]
  const at = names.indexOf(event.currentTarget)
  const wanted = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: names.length - 1 }[event.key]
  if (wanted === undefined) return
  event.preventDefault()
  names[wanted]?.focus()
}

/** The second line of a row: what a reader needs before opening it. */
function lineOf(t: TFunction, finding: LayerFinding, localized: (text: Localized) => string): string {
  const status = t(`status.${finding.status}`)
  const parts: string[] = []
  switch (finding.outcome) {
    case 'occupied':
      break
    case 'touching':
      parts.push(
        finding.contact && finding.contact.sharedMetres > 0
          ? t('check.contact', {
              shared: distanceText(finding.contact.sharedMetres),
              gap: distanceText(finding.contact.gapMetres),
            })
          : t('check.contactSliver'),
      )
      break
    case 'clear':
      parts.push(
        finding.nearest
          ? t('check.nearest', {
              distance: distanceText(finding.nearest.metres),
              name: finding.nearest.zoneName,
            })
          : t('check.nearestUnknown'),
      )
      break
    case 'no-coverage':
      parts.push(t('check.notCovered'))
      break
    case 'failed': {
      const reason = failureOf(finding, localized)
      if (reason) parts.push(reason)
    }
  }
  if (finding.outcome !== 'no-coverage' && finding.coveredPercent < 100) {
    parts.push(t('check.covered', { percent: percentText(finding.coveredPercent) }))
  }
  if (isWithinError(finding)) parts.push(t('check.withinError'))
  // Whatever the outcome: which data says so.
  if (!finding.version?.includes(status)) parts.push(status)
  parts.push(finding.version ?? t('check.noVersion'))
  return parts.join(' · ')
}

function failureOf(finding: LayerFinding, localized: (text: Localized) => string): string | null {
  const reason = finding.zones.find((zone) => zone.reason)?.reason ?? finding.warnings[0]?.message
  return reason ? localized(reason) : null
}
