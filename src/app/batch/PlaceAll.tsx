import { useMemo, useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { sharedPlaces, type SharedPlace } from '../../workspace/batch/placing'
import { countyAt } from '../../workspace/identify/places'
import { Icon } from '../parts/Icon'
import { useDoings } from '../shell/doings'
import { useLocalized, useWorkspace } from '../store'
import { batchStore, placeTogether } from './room'

/** More counties than this do not help to choose. */
const MOST_COUNTIES = 3

/** One answer for all files whose coordinate system is in doubt, with where it would put them. */
export function PlaceAll(): ReactElement | null {
  const { t } = useTranslation()
  const doings = useDoings()
  const rows = useStore(batchStore, (state) => state.rows)
  const running = useStore(batchStore, (state) => state.running)
  const [code, setCode] = useState<number | null>(null)
  const places = useMemo(() => sharedPlaces(rows), [rows])
  if (running || places.length === 0) return null
  const chosen = places.find((place) => place.code === code)
  const doubtful = rows.filter(({ kind }) => kind === 'place').length
  return (
    <div className="warning batch-places">
      <Icon name="warning" />
      <div className="grow">
        <p>{t('batch.placeAll', { count: doubtful })}</p>
        <fieldset>
          <legend className="unseen">{t('batch.placeChoices')}</legend>
          {places.map((place) => (
            <label key={place.code} className="batch-place">
              <input
                type="radio"
                name="batch-place"
                checked={place === chosen}
                onChange={() => setCode(place.code)}
              />
              <PlaceWords place={place} />
            </label>
          ))}
        </fieldset>
        <button
          type="button"
          className="button"
          disabled={!chosen}
          onClick={() => chosen && void placeTogether(doings.room.context, chosen)}
        >
          {chosen ? t('batch.placeGo', { count: chosen.fits.length }) : t('batch.placeGoAny')}
        </button>
      </div>
    </div>
  )
}

/** The system, and in which counties its files would lie. */
function PlaceWords({ place: { system, code, fits, others } }: { place: SharedPlace }): ReactElement {
  const { t } = useTranslation()
  const localized = useLocalized()
  const pack = useWorkspace((state) => state.pack)
  const data = useWorkspace((state) => state.data)
  const language = useWorkspace((state) => state.language)
  const counties = useMemo(() => {
    const counts = new Map<string, number>()
    for (const { centre } of fits) {
      const county = countyAt(...centre, { pack, data, language }) ?? ''
      counts.set(county, (counts.get(county) ?? 0) + 1)
    }
    return [...counts].sort((a, b) => b[1] - a[1])
  }, [fits, pack, data, language])
  const where = counties
    .slice(0, MOST_COUNTIES)
    .map(([county, count]) =>
      county === '' ? t('batch.placeElsewhere', { count }) : t('batch.placeWhere', { county, count }),
    )
  if (counties.length > MOST_COUNTIES) where.push('…')
  return (
    <span>
      {localized(system.name)} <span className="number">EPSG:{code}</span>
      <span className="sub">
        {[t('batch.placeFits', { count: fits.length }), where.join(language === 'zh' ? '、' : ', ')].join(
          ' · ',
        )}
        {others > 0 ? ` · ${t('batch.placeOthers', { count: others })}` : ''}
      </span>
    </span>
  )
}
