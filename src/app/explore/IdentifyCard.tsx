import { lazy, Suspense, useEffect, useMemo, useRef, useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { dmsText } from '../../workspace/coordinates'
import { describedText, describeHit, type Described } from '../../workspace/identify/identified'
import { countyAt, nearestPlace } from '../../workspace/identify/places'
import type { IdentifyCard as Card } from '../../workspace/state'
import { searchHidden } from '../../workspace/identify/hiddenHits'
import { Icon } from '../parts/Icon'
import { useCopy } from '../parts/useCopy'
import { useDoings } from '../shell/doings'
import { useMap } from '../shell/mapContext'
import { useWorkspace, useWorkspaceStore } from '../store'
import { HitDetails } from './HitDetails'
import { copiedFacts } from './hitFacts'
import { HitRow } from './HitRow'

const MOST_ROWS = 8
/** How near a click must be to a line or a point, CSS px: as on the map. */
const REACH_PX = 8

/** Comes with lists of its own when a card is first opened. */
const Related = lazy(() => import('./HitRelated'))

/** What stands under a click: the topmost in full, the others as rows that can be opened. */
export function IdentifyCard({ card }: { card: Card }): ReactElement {
  const { t } = useTranslation()
  const workspace = useWorkspaceStore()
  const language = useWorkspace((state) => state.language)
  const pack = useWorkspace((state) => state.pack)
  const userLayers = useWorkspace((state) => state.userLayers)
  const projects = useWorkspace((state) => state.projects)
  const [whole, setWhole] = useState<Card['hits'] | null>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const described = useMemo(
    () =>
      card.hits
        .map((hit) => describeHit(hit, { language, pack, userLayers, projects }))
        .filter((entry) => entry !== null),
    [card.hits, language, pack, userLayers, projects],
  )
  const shown = whole === card.hits || card.hiddenCount !== undefined ? described.length : MOST_ROWS
  const open = described[card.open] ?? described[0]
  useEffect(() => heading.current?.focus({ preventScroll: true }), [card.lon, card.lat])
  return (
    <aside className="card identify" aria-labelledby="identify-title">
      <div className="identify-head">
        <div className="grow">
          <h2 id="identify-title" tabIndex={-1} ref={heading}>
            {described.length > 0 ? t('identify.title', { count: described.length }) : t('identify.none')}
          </h2>
          <PlaceLine card={card} />
        </div>
        <button
          type="button"
          className="icon-button"
          aria-label={t('identify.close')}
          onClick={() => workspace.setState({ identify: null })}
        >
          <Icon name="close" />
        </button>
      </div>
      <div className="identify-scroll">
        {open ? <HitDetails described={open} /> : <p className="panel-text">{t('identify.noneText')}</p>}
        {described.length > 1 ? (
          <ul className="identify-others" aria-label={t('identify.others')}>
            {described
              .slice(0, shown)
              .map((entry, index) =>
                entry === open ? null : (
                  <HitRow
                    key={`${entry.title}/${index}`}
                    described={entry}
                    onOpen={() => workspace.setState({ identify: { ...card, open: index } })}
                  />
                ),
              )}
            {described.length > shown ? (
              <li>
                <button type="button" className="hit-row link" onClick={() => setWhole(card.hits)}>
                  {t('identify.showAll', { count: described.length })}
                </button>
              </li>
            ) : null}
          </ul>
        ) : null}
        <HiddenLayers card={card} />
        {open?.owner.kind === 'layer' ? (
          <Suspense fallback={null}>
            <Related key={`${open.hit.layerId}/${open.hit.featureId}`} described={open} />
          </Suspense>
        ) : null}
      </div>
      {open ? <CardFoot card={card} described={open} /> : null}
    </aside>
  )
}

/** The way to what lies here in layers that are not shown. */
function HiddenLayers({ card }: { card: Card }): ReactElement | null {
  const { t } = useTranslation()
  const workspace = useWorkspaceStore()
  const map = useMap()
  if (card.hiddenCount !== undefined)
    return card.hiddenCount === 0 ? <p className="group-note">{t('identify.noHidden')}</p> : null
  const reach = REACH_PX * (map.lastView?.metresPerPixel ?? 0)
  return (
    <p className="identify-hidden">
      <button type="button" className="link" onClick={() => void searchHidden(workspace, card, reach)}>
        {t('identify.searchHidden')}
      </button>
    </p>
  )
}

function PlaceLine({ card }: { card: Card }): ReactElement {
  const { t } = useTranslation()
  const { lon, lat } = card
  const workspace = useWorkspaceStore()
  const pack = useWorkspace((state) => state.pack)
  const data = useWorkspace((state) => state.data)
  const language = useWorkspace((state) => state.language)
  const county = useMemo(() => countyAt(lon, lat, { pack, data, language }), [lon, lat, pack, data, language])
  const near = useMemo(
    () => nearestPlace(lon, lat, { ...workspace.getState(), pack, data, language })?.name,
    [workspace, lon, lat, pack, data, language],
  )
  // Outside of all counties, the nearest town still says where it is.
  const place = county ?? (near ? t('identify.near', { place: near }) : null)
  return (
    <p className="sub number">
      {dmsText(card)}
      {place ? ` · ${place}` : ''}
    </p>
  )
}

function CardFoot({ card, described }: { card: Card; described: Described }): ReactElement {
  const { t } = useTranslation()
  const doings = useDoings()
  const { box, byHand, copy } = useCopy()
  const text = () => describedText(described, dmsText(card), copiedFacts(t, described))

  return (
    <div className="identify-foot">
      <textarea
        ref={box}
        readOnly
        rows={4}
        className={byHand ? 'copy-box' : 'unseen'}
        tabIndex={byHand ? 0 : -1}
        aria-label={t('identify.copy')}
        aria-hidden={!byHand}
      />
      <div className="row">
        <button type="button" className="button" onClick={() => void copy(text())}>
          <Icon name="copy" size={16} />
          {t('identify.copy')}
        </button>
        <button type="button" className="button" onClick={() => doings.draw()}>
          <Icon name="check" size={16} />
          {t('identify.checkHere')}
        </button>
        <span className="grow" />
        <button type="button" className="button plain" onClick={() => doings.zoomToHit(described.hit)}>
          {t('identify.zoomTo')}
        </button>
      </div>
    </div>
  )
}
