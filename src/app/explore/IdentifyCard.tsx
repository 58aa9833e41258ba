import { lazy, Suspense, useEffect, useMemo, useRef, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { dmsText } from '../../workspace/coordinates'
import { describedText, describeHit, type Described } from '../../workspace/identified'
import { nearestPlace } from '../../workspace/places'
import type { IdentifyCard as Card } from '../../workspace/state'
import { Icon } from '../parts/Icon'
import { useCopy } from '../parts/useCopy'
import { useDoings } from '../shell/doings'
import { useWorkspace, useWorkspaceStore } from '../store'
import { HitDetails } from './HitDetails'
import { copiedFacts } from './hitFacts'
import { HitRow } from './HitRow'

const MOST_ROWS = 8

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
  const heading = useRef<HTMLHeadingElement>(null)
  const described = useMemo(
    () =>
      card.hits
        .map((hit) => describeHit(hit, { language, pack, userLayers, projects }))
        .filter((entry) => entry !== null),
    [card.hits, language, pack, userLayers, projects],
  )
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
              .slice(0, MOST_ROWS)
              .map((entry, index) =>
                entry === open ? null : (
                  <HitRow
                    key={`${entry.title}/${index}`}
                    described={entry}
                    onOpen={() => workspace.setState({ identify: { ...card, open: index } })}
                  />
                ),
              )}
            {described.length > MOST_ROWS ? (
              <li className="group-note">{t('identify.more', { count: described.length - MOST_ROWS })}</li>
            ) : null}
          </ul>
        ) : null}
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

function PlaceLine({ card }: { card: Card }): ReactElement {
  const { t } = useTranslation()
  const near = useWorkspace((state) => nearestPlace(card.lon, card.lat, state)?.name)
  return (
    <p className="sub number">
      {dmsText(card)}
      {near ? ` · ${t('identify.near', { place: near })}` : ''}
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
