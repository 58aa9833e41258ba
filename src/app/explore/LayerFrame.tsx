import { useId, type ReactElement, type ReactNode } from 'react'
import type { NamedLayer } from '../../workspace/layers/moves'
import { useLocalized } from '../store'
import { FilterLine } from './FilterLine'
import { MoveGrip } from './MoveGrip'
import { useReorder } from './ReorderList'

interface Properties {
  layer: NamedLayer
  visible: boolean
  onVisible: (visible: boolean) => void
  swatch: ReactNode
  /** Read under the pointer, where it says more than the name. */
  hint?: string
  /** At the right edge: a count, a status. */
  end: ReactNode
  /** Revealed by pointer or focus. */
  actions: ReactNode
  /** Something of the row is open: its actions stay in sight. */
  open?: boolean
  /** Lines below the row. */
  children?: ReactNode
}

/** A row of the layer list: handle, tick, symbol, name, status; below it the filter that is on. */
export function LayerFrame({
  layer,
  visible,
  onVisible,
  swatch,
  hint,
  end,
  actions,
  open = false,
  children,
}: Properties): ReactElement {
  const localized = useLocalized()
  const reorder = useReorder(layer.id)
  const id = useId()
  const name = localized(layer.title)
  const marks = [reorder?.mark ? `drop-${reorder.mark}` : '', reorder?.isDragged ? 'dragged' : '']
  return (
    <li
      className={['layer-item', ...marks].filter(Boolean).join(' ')}
      data-row={reorder ? layer.id : undefined}
      data-layer={layer.id}
    >
      <div className={`layer ${visible ? '' : 'off'} ${open ? 'open' : ''}`} role="toolbar" aria-label={name}>
        <MoveGrip layer={layer} />
        <input
          id={id}
          type="checkbox"
          className="tick"
          checked={visible}
          onChange={(event) => onVisible(event.currentTarget.checked)}
        />
        {swatch}
        <label htmlFor={id} className="layer-name cut" title={hint ?? name}>
          {name}
        </label>
        <span className="layer-end">{end}</span>
        <span className="layer-actions">{actions}</span>
      </div>
      <FilterLine layer={layer} />
      {children}
    </li>
  )
}
