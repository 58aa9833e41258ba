import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useWorkspace } from '../store'
import { useDoings } from './doings'

/** 多边形 | 矩形: a change begins the drawing anew. */
export function DrawKindSwitch(): ReactElement {
  const { t } = useTranslation()
  const doings = useDoings()
  const kind = useWorkspace((state) => state.drawKind)
  const kinds = [
    ['polygon', t('stage.drawPolygon')],
    ['rectangle', t('stage.drawRectangle')],
  ] as const
  return (
    <div className="draw-kinds" role="group" aria-label={t('stage.drawKinds')}>
      {kinds.map(([value, label]) => (
        <button
          key={value}
          type="button"
          className="button"
          aria-pressed={kind === value}
          onClick={() => kind !== value && doings.draw(value)}
        >
          {label}
        </button>
      ))}
    </div>
  )
}
