import { useRef, type KeyboardEvent, type PointerEvent, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'

/** CSS px. */
export const USUAL_HEIGHT = 280
const LEAST = 140
const STEP = 24

const most = () => Math.max(LEAST, Math.round(window.innerHeight * 0.66))

/** The upper edge of the table: dragged, or moved with the arrow keys; a double click resets it. */
export function DockEdge({
  height,
  onChange,
}: {
  height: number
  onChange: (height: number) => void
}): ReactElement {
  const { t } = useTranslation()
  const start = useRef<{ y: number; height: number } | null>(null)
  const set = (value: number) => onChange(Math.max(LEAST, Math.min(most(), value)))
  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'ArrowUp') set(height + STEP)
    else if (event.key === 'ArrowDown') set(height - STEP)
    else if (event.key === 'Home') set(USUAL_HEIGHT)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div
      className="dock-edge"
      role="slider"
      aria-orientation="vertical"
      tabIndex={0}
      aria-label={t('table.height')}
      aria-valuenow={Math.round(height)}
      aria-valuemin={LEAST}
      aria-valuemax={most()}
      onKeyDown={onKeyDown}
      onDoubleClick={() => set(USUAL_HEIGHT)}
      onPointerDown={(event: PointerEvent<HTMLDivElement>) => {
        start.current = { y: event.clientY, height }
        event.currentTarget.setPointerCapture(event.pointerId)
      }}
      onPointerMove={(event) => {
        if (start.current) set(start.current.height + start.current.y - event.clientY)
      }}
      onPointerUp={() => {
        start.current = null
      }}
    />
  )
}
