import { useEffect, useRef, type ReactElement } from 'react'
import type { MapSymbol } from '../../../layers/types'
import { drawSwatch, SWATCH } from '../../../layers/swatch'

interface Properties {
  symbol: MapSymbol
  /** A feature's own tint, for schematic parts. */
  tint?: string | undefined
  width?: number
  height?: number
}

/** The box of a symbol, drawn by the code that draws the map and the paper legend. */
export function Swatch({
  symbol,
  tint,
  width = SWATCH.widthPx,
  height = SWATCH.heightPx,
}: Properties): ReactElement {
  const reference = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    const canvas = reference.current
    const context = canvas?.getContext('2d')
    if (!canvas || !context) return
    const ratio = Math.max(1, window.devicePixelRatio)
    canvas.width = Math.round(width * ratio)
    canvas.height = Math.round(height * ratio)
    context.clearRect(0, 0, canvas.width, canvas.height)
    const box = { x: 0, y: 0, width: canvas.width, height: canvas.height, unit: ratio }
    drawSwatch(context, symbol, tint === undefined ? box : { ...box, tint })
  }, [symbol, tint, width, height])
  return <canvas ref={reference} className="swatch" style={{ width, height }} aria-hidden="true" />
}

/** A dashed line: a part that the plan names but that cannot be drawn. */
export function NoSwatch(): ReactElement {
  return (
    <svg className="swatch" width="28" height="18" viewBox="0 0 28 18" aria-hidden="true" focusable="false">
      <path d="M3 9h22" stroke="#7C8A91" strokeWidth="1.2" strokeDasharray="4 3" />
    </svg>
  )
}
