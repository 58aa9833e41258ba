import { useRef, type KeyboardEvent, type PointerEvent, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../parts/Icon'

/** Shares of the map's width: how far from the edge the bar stops, one press of an arrow key, one of Page Up. */
const EDGE = 0.02
const STEP = 0.02
const PAGE = 0.1

/** The bar between two sides: drawn with the pointer, or moved by the arrow keys. */
export function CompareBar({
  bar,
  onMove,
}: {
  /** Share of the map's width left of the bar, 0 to 1. */
  bar: number
  onMove: (bar: number) => void
}): ReactElement {
  const { t } = useTranslation()
  const held = useRef(false)

  const move = (to: number) => onMove(Math.min(1 - EDGE, Math.max(EDGE, to)))

  function onKeyDown(event: KeyboardEvent) {
    const to = {
      ArrowLeft: bar - STEP,
      ArrowDown: bar - STEP,
      ArrowRight: bar + STEP,
      ArrowUp: bar + STEP,
      PageDown: bar - PAGE,
      PageUp: bar + PAGE,
      Home: 0,
      End: 1,
    }[event.key]
    if (to === undefined) return
    event.preventDefault()
    event.stopPropagation()
    move(to)
  }

  function drag(event: PointerEvent<HTMLDivElement>) {
    const box = event.currentTarget.parentElement?.getBoundingClientRect()
    if (held.current && box && box.width > 0) move((event.clientX - box.left) / box.width)
  }

  const percent = Math.round(bar * 100)
  return (
    <div
      className="compare-bar"
      style={{ left: `${bar * 100}%` }}
      role="slider"
      tabIndex={0}
      aria-orientation="horizontal"
      aria-label={t('compare.bar')}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      aria-valuetext={t('compare.barAt', { percent })}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        held.current = true
        event.currentTarget.setPointerCapture(event.pointerId)
      }}
      onPointerMove={drag}
      onPointerUp={() => {
        held.current = false
      }}
      onPointerCancel={() => {
        held.current = false
      }}
    >
      <span className="compare-handle">
        <Icon name="compare" size={22} />
      </span>
      <span className="compare-keys" aria-hidden="true">
        {t('compare.keys')}
      </span>
    </div>
  )
}
