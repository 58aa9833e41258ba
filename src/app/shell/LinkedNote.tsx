import { useEffect, useRef, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Linked } from '../../workspace/indicators/view'
import { boxOfPlaces, linkedLayerIds, placesOf } from '../../workspace/indicators/linked'
import { showPlace } from '../../workspace/moves'
import { Icon } from '../parts/Icon'
import { useLocalized, useWorkspace, useWorkspaceStore } from '../store'
import { useMap } from './mapContext'

/** What the map shows of an indicator, the way back to it, and the way to clear it. */
export function LinkedNote({ linked }: { linked: Linked }): ReactElement {
  const { t } = useTranslation()
  const workspace = useWorkspaceStore()
  const localized = useLocalized()
  const isAway = useWorkspace((state) => state.place !== 'indicators' || state.panelHidden)
  useFit(linked)
  return (
    <div className="furniture stage-note" role="note">
      <Icon name="pin" size={16} />
      <span>{t('stage.noteLinked', { name: localized(linked.name), count: linked.refs.length })}</span>
      {isAway ? (
        <button type="button" className="link" onClick={() => showPlace(workspace, 'indicators')}>
          {t('stage.backToIndicator')}
        </button>
      ) : null}
      <button
        type="button"
        className="icon-button small"
        aria-label={t('stage.clearLinked')}
        onClick={() => workspace.setState({ linked: null })}
      >
        <Icon name="close" size={14} />
      </button>
    </div>
  )
}

/** Brings the places into view once, when the last of their layers is there. */
function useFit(linked: Linked): void {
  const map = useMap()
  const pack = useWorkspace((state) => state.pack)
  const data = useWorkspace((state) => state.data)
  const fitted = useRef<Linked | null>(null)
  useEffect(() => {
    const isWaiting = linkedLayerIds(linked).some((id) => (data[id]?.kind ?? 'loading') === 'loading')
    if (isWaiting || fitted.current === linked) return
    fitted.current = linked
    const box = boxOfPlaces(placesOf(linked.refs, { pack, data }))
    if (box) map.fitBox(box, { padding: 72 })
  }, [map, linked, pack, data])
}
