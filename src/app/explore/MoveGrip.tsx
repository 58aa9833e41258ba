import { useRef, type KeyboardEvent, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { placeLayer, type NamedLayer } from '../../workspace/layers/moves'
import { Icon } from '../parts/Icon'
import { useLocalized, useWorkspaceStore } from '../store'
import { useReorder } from './ReorderList'

/** The handle of a row: drag it, or move the row with the arrow keys; each move is read aloud. */
export function MoveGrip({ layer }: { layer: NamedLayer }): ReactElement | null {
  const { t } = useTranslation()
  const workspace = useWorkspaceStore()
  const localized = useLocalized()
  const reorder = useReorder(layer.id)
  const button = useRef<HTMLButtonElement>(null)
  if (!reorder) return null
  const { place, count, begin } = reorder

  function onKeyDown(event: KeyboardEvent) {
    const places: Record<string, number> = {
      ArrowUp: place - 1,
      ArrowDown: place + 1,
      Home: 0,
      End: count - 1,
    }
    const wanted = places[event.key]
    if (wanted === undefined) return
    event.preventDefault()
    event.stopPropagation()
    placeLayer(workspace, layer, wanted)
    // A row that moves in the page loses the focus.
    requestAnimationFrame(() => button.current?.focus())
  }

  return (
    <button
      ref={button}
      type="button"
      className="grip"
      aria-label={t('layers.grip', { name: localized(layer.title), place: place + 1, count })}
      title={t('layers.gripHint')}
      onPointerDown={(event) => begin(layer, event)}
      onKeyDown={onKeyDown}
    >
      <Icon name="grip" size={14} />
    </button>
  )
}
