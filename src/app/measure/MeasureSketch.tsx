import { useEffect, useRef, type ReactElement } from 'react'
import { areaIn, figuresOf, lengthText } from '../../workspace/measure/figures'
import { isMeasuring } from '../../workspace/measure/moves'
import type { Position } from '../../geo/types'
import type { Measure } from '../../workspace/measure/state'
import { useWorkspace } from '../store'
import { useMap } from '../shell/mapContext'
import { drawMeasure } from './drawMeasure'
import { projector } from './projector'

/** The measurement over the map: drawn anew with every move of the map, without React in between. */
export function MeasureSketch({ measure }: { measure: Measure }): ReactElement {
  const canvas = useRef<HTMLCanvasElement>(null)
  const map = useMap()
  const language = useWorkspace((state) => state.language)
  const follows = useWorkspace(isMeasuring)
  useEffect(() => {
    let pointer: Position | null = null
    const figures = figuresOf(measure)
    const label =
      figures.areaSquareMetres === null
        ? figures.lengthMetres > 0 && !figures.crossesItself
          ? lengthText(figures.lengthMetres, measure.lengthUnit)
          : ''
        : areaIn(figures.areaSquareMetres, measure.areaUnit, language)
    const draw = () => {
      const view = map.lastView
      const element = canvas.current
      const context = element ? fitted(element) : null
      if (!view || !element || !context) return
      const to = projector(view, element.clientWidth, element.clientHeight)
      drawMeasure(context, {
        points: measure.points.map(({ position }) => to(position)),
        isRing: measure.kind === 'area' && measure.points.length > 2,
        next: follows && pointer ? to(pointer) : null,
        label,
      })
    }
    draw()
    const stops = [
      map.onMove(draw),
      map.onPointer((event) => {
        pointer = event ? [event.lon, event.lat] : null
        if (follows) draw()
      }),
    ]
    const observer = new ResizeObserver(draw)
    if (canvas.current) observer.observe(canvas.current)
    return () => {
      stops.forEach((stop) => stop())
      observer.disconnect()
    }
  }, [map, measure, language, follows])
  return <canvas ref={canvas} className="measure-sketch" aria-hidden="true" />
}

/** The context, cleared, at the device's resolution, in CSS px. */
function fitted(canvas: HTMLCanvasElement): CanvasRenderingContext2D | null {
  const ratio = devicePixelRatio
  const [width, height] = [canvas.clientWidth, canvas.clientHeight]
  canvas.width = Math.round(width * ratio)
  canvas.height = Math.round(height * ratio)
  const context = canvas.getContext('2d')
  context?.setTransform(ratio, 0, 0, ratio, 0, 0)
  return context
}
