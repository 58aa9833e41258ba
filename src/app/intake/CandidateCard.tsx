import type { KeyboardEvent, ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { CrsCandidate } from '../../geo/decide'
import { degreeText } from '../../workspace/coordinates'
import { distanceText } from '../../workspace/numbers'
import { nearestPlace } from '../../workspace/identify/places'
import { useDoings } from '../shell/doings'
import { useLocalized, useWorkspace } from '../store'

/** A town farther than this does not say where something is. */
const NEAR_METRES = 50_000

interface Properties {
  candidate: CrsCandidate
  /** Name of the file: a place in it is evidence. */
  file: string
  /** The key that picks it. */
  number: number
  checked: boolean
  mark: 'current' | 'own' | null
  /** Its area beside what the file states; null where that is not known. */
  area: string | null
  onChoose: () => void
}

/** One place where the numbers make sense: zone, nearest town, coordinates. */
export function CandidateCard({
  candidate,
  file,
  number,
  checked,
  mark,
  area,
  onChoose,
}: Properties): ReactElement {
  const { t } = useTranslation()
  const localized = useLocalized()
  const doings = useDoings()
  const choiceName = useChoiceName()
  const [lon, lat] = candidate.centre
  const place = useWorkspace((state) => nearestPlace(lon, lat, state)?.name)
  const metres = useWorkspace((state) => nearestPlace(lon, lat, state)?.metres ?? 0)
  const { zoneWidth, centralMeridian } = candidate.system
  const zone =
    zoneWidth !== null && centralMeridian !== null
      ? t('intake.centralMeridian', { width: zoneWidth, meridian: centralMeridian })
      : localized(candidate.system.name)
  const where = t(candidate.inQinghai ? 'intake.inQinghai' : 'intake.outside')
  const near = !candidate.inQinghai
    ? where
    : place && metres < NEAR_METRES
      ? t('intake.near', { place })
      : place
        ? t('intake.distanceTo', { place, distance: distanceText(metres) })
        : where
  const stem = place?.replace(/[省市县镇乡]$/, '') ?? ''
  const fits = candidate.inQinghai && metres < NEAR_METRES && stem.length > 1 && file.includes(stem)
  const rest = [
    fits ? t('intake.fits', { place: stem }) : null,
    candidate.inQinghai ? (near === where || fits ? null : where) : mark ? null : t('intake.selectable'),
    zone,
    area,
  ]
  return (
    <button
      type="button"
      role="radio"
      aria-checked={checked}
      aria-keyshortcuts={number <= 5 ? String(number) : undefined}
      className={`candidate ${candidate.inQinghai ? '' : 'excluded'}`}
      onClick={onChoose}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && checked) {
          event.preventDefault()
          void doings.intake.confirmPlace()
        } else moveBetweenCards(event)
      }}
    >
      <span className="candidate-dot" aria-hidden="true" />
      <span className="candidate-zone number">{choiceName(candidate)}</span>
      <span className="candidate-place">
        <span className="candidate-near">
          {near}
          {mark ? <span className="tag">{t(`intake.mark.${mark}`)}</span> : null}
        </span>
        <span className="sub">{rest.filter(Boolean).join(' · ')}</span>
      </span>
      <span className="sub number candidate-degrees">
        {degreeText(lon, 'lon')}
        <br />
        {degreeText(lat, 'lat')}
      </span>
    </button>
  )
}

/** Arrow keys choose the next card, as in any group of radio buttons. */
function moveBetweenCards(event: KeyboardEvent<HTMLButtonElement>): void {
  const by = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key]
  if (by === undefined) return
  event.preventDefault()
  const cards = [
    ...(event.currentTarget.parentElement?.querySelectorAll<HTMLElement>('[role="radio"]') ?? []),
  ]
  const next = cards[(cards.indexOf(event.currentTarget) + by + cards.length) % cards.length]
  next?.focus()
  next?.click()
}

/** `32 带`, or the system's own name where it has no zone. */
export function useChoiceName(): (candidate: CrsCandidate) => string {
  const { t } = useTranslation()
  const localized = useLocalized()
  return ({ system }) => {
    if (system.webMap) return system.webMap === 'GCJ02' ? 'GCJ-02' : 'BD-09'
    if (system.zone !== null) return t('intake.zone', { zone: system.zone })
    return system.kind === 'geographic' ? t('intake.degrees') : localized(system.name)
  }
}
