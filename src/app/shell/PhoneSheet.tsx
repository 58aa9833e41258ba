import { useEffect, useRef, useState, type PointerEvent, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { isComparing } from '../../workspace/compare/sides'
import { IdentifyCard } from '../explore/IdentifyCard'
import { RestoreLine } from '../session/RestoreLine'
import { isMeasuring } from '../../workspace/measure/moves'
import { useWorkspace } from '../store'
import { PanelContent } from './Panel'
import { PhonePeek } from './PhonePeek'

export type Stop = 'peek' | 'half' | 'full'
const ORDER: readonly Stop[] = ['peek', 'half', 'full']
const DRAG_PX = 36

/** The panel as a sheet from below, with three stops: peek, half, full. */
export function PhoneSheet(): ReactElement {
  const { t } = useTranslation()
  const card = useWorkspace((state) => state.identify)
  const place = useWorkspace((state) => state.place)
  const hidden = useWorkspace((state) => state.panelHidden)
  // Whatever is done on the map needs the map.
  const drawing = useWorkspace((state) => state.drawing || isMeasuring(state))
  const comparing = useWorkspace(isComparing)
  const [stop, setStop] = useState<Stop>('peek')
  const startY = useRef<number | null>(null)
  useEffect(() => setStop(place === 'explore' ? 'peek' : 'half'), [place])
  useEffect(() => {
    if (hidden || drawing) setStop('peek')
  }, [hidden, drawing])

  const asked = useWorkspace(
    (state) => state.questions[0] ?? (state.pending[0]?.isDatumStated ? state.pending[0] : null),
  )
  // A question without a place on the map gets all the room.
  useEffect(() => {
    if (asked && place === 'check') setStop('full')
  }, [asked, place])

  const project = useWorkspace((state) => state.activeProjectId)
  // A result that came while the sheet was low, after drawing, is shown.
  useEffect(() => {
    if (project && place === 'check') setStop((now) => (now === 'peek' ? 'half' : now))
  }, [project, place])

  function move(by: -1 | 1) {
    setStop((now) => ORDER[Math.max(0, Math.min(2, ORDER.indexOf(now) + by))] ?? now)
  }

  return (
    <section
      className={`phone-sheet ${card ? (card.hits.length > 0 ? 'half' : 'peek') : stop}`}
      aria-label={t('shell.panel')}
    >
      <button
        type="button"
        className="grabber"
        aria-label={t(stop === 'full' ? 'shell.phoneSheetDown' : 'shell.phoneSheetUp')}
        aria-expanded={stop !== 'peek'}
        onClick={() => (stop === 'full' ? setStop('peek') : move(1))}
        onPointerDown={(event: PointerEvent) => {
          startY.current = event.clientY
        }}
        onPointerUp={(event) => {
          const by = event.clientY - (startY.current ?? event.clientY)
          startY.current = null
          if (Math.abs(by) > DRAG_PX) move(by < 0 ? 1 : -1)
        }}
      />
      <div className="phone-content">
        <RestoreLine />
        {/* The card stands in place of the panel and its head. */}
        {card ? <h1 className="unseen">{t('shell.name')}</h1> : null}
        {card ? (
          <IdentifyCard card={card} />
        ) : place === 'explore' && stop !== 'full' && !comparing ? (
          <PhonePeek onAll={() => setStop('full')} onPattern={() => setStop('half')} />
        ) : (
          <PanelContent />
        )}
      </div>
    </section>
  )
}
