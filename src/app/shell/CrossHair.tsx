import { useEffect, useRef, useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { dmsText, type LonLat } from '../../workspace/coordinates'
import { isMeasuring, measureAt } from '../../workspace/measure/moves'
import { useWorkspace, useWorkspaceStore } from '../store'
import { useMap } from './mapContext'
import { isControl } from './useKeys'

/** CSS px that one press of an arrow key moves the cross-hair; with Shift, for the last bit. */
const STEP_PX = 10
const FINE_PX = 1
/** How near the cross-hair comes to the edge; beyond, the arrow keys move the map. */
const MARGIN_PX = 24
const QUIET_MILLISECONDS = 500
const CORNER_MILLISECONDS = 80

const ARROWS: Record<string, [x: number, y: number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/**
 * Drawing without a mouse: arrow keys move a cross-hair, Space sets a corner under it. It acts through the same
 * pointer events as a mouse, so that polygon, rectangle, closing and snapping are the very same.
 */
export function CrossHair(): ReactElement | null {
  const { t } = useTranslation()
  const workspace = useWorkspaceStore()
  const map = useMap()
  const measuring = useWorkspace(isMeasuring)
  const drawing = useWorkspace((state) => state.drawing) || measuring
  const corners = useWorkspace((state) =>
    isMeasuring(state) ? (state.measure?.points.length ?? 0) : state.sketchCorners,
  )
  const [at, setAt] = useState<[x: number, y: number] | null>(null)
  const place = useRef<LonLat | null>(null)
  useEffect(() => map.onPointer((pointer) => (place.current = pointer)), [map])
  useEffect(() => setAt(null), [drawing])

  useEffect(() => {
    if (!drawing) return
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isControl(event.target)) return
      const canvas = canvasOfMap()
      const arrow = ARROWS[event.key]
      if (!canvas || !(arrow ?? event.key === ' ')) return
      const { width, height } = canvas.getBoundingClientRect()
      const from = at ?? [width / 2, height / 2]
      if (!arrow && measuring) {
        move(canvas, from)
        const { current } = place
        if (current) measureAt(workspace, [current.lon, current.lat], map.lastView?.metresPerPixel ?? 0)
      } else if (!arrow) click(canvas, from)
      else {
        const step = event.shiftKey ? FINE_PX : STEP_PX
        const to: [number, number] = at
          ? [clamped(from[0] + arrow[0] * step, width), clamped(from[1] + arrow[1] * step, height)]
          : from
        // At the edge the key goes on to the map, which moves.
        if (at && to[0] === at[0] && to[1] === at[1]) return
        move(canvas, to)
        setAt(to)
      }
      if (!at) setAt(from)
      event.preventDefault()
      event.stopPropagation()
    }
    window.addEventListener('keydown', onKey, true)
    return () => window.removeEventListener('keydown', onKey, true)
  }, [drawing, measuring, at, map, workspace])

  // Said once the keys are quiet, not at every pixel.
  useEffect(() => {
    if (!drawing || !at) return
    const timer = setTimeout(() => {
      if (!place.current) return
      const text = t('stage.crossHair', { place: dmsText(place.current) })
      workspace.announce({ zh: text, en: text })
    }, QUIET_MILLISECONDS)
    return () => clearTimeout(timer)
  }, [drawing, at, t, workspace])
  useEffect(() => {
    if (!drawing || corners === 0) return
    const text = t('stage.corner', { number: corners })
    // The finish counts once more, just before the drawing is over.
    const timer = setTimeout(() => workspace.announce({ zh: text, en: text }), CORNER_MILLISECONDS)
    return () => clearTimeout(timer)
  }, [drawing, corners, t, workspace])

  if (!drawing || !at) return null
  const frame = frameOf()
  return (
    <div
      className="cross-hair"
      aria-hidden="true"
      style={{ left: `${at[0] + frame[0]}px`, top: `${at[1] + frame[1]}px` }}
    />
  )
}

function canvasOfMap(): HTMLCanvasElement | null {
  return document.querySelector<HTMLCanvasElement>('.stage-map canvas.maplibregl-canvas')
}

/** Where the canvas of the map lies in the stage: inside of the neatline. */
function frameOf(): [x: number, y: number] {
  const canvas = canvasOfMap()?.getBoundingClientRect()
  const stage = document.querySelector('.stage')?.getBoundingClientRect()
  return canvas && stage ? [canvas.left - stage.left, canvas.top - stage.top] : [0, 0]
}

function clamped(value: number, length: number): number {
  return Math.max(MARGIN_PX, Math.min(length - MARGIN_PX, value))
}

function pointerAt(canvas: HTMLCanvasElement, [x, y]: [number, number]): PointerEventInit {
  const box = canvas.getBoundingClientRect()
  return {
    clientX: box.left + x,
    clientY: box.top + y,
    isPrimary: true,
    pointerId: 1,
    bubbles: true,
    cancelable: true,
  }
}

function move(canvas: HTMLCanvasElement, to: [number, number]): void {
  const init = pointerAt(canvas, to)
  canvas.dispatchEvent(new PointerEvent('pointermove', { ...init, button: -1 }))
  // The read-out of coordinates listens to the mouse.
  canvas.dispatchEvent(new MouseEvent('mousemove', init))
}

function click(canvas: HTMLCanvasElement, at: [number, number]): void {
  move(canvas, at)
  const init = { ...pointerAt(canvas, at), button: 0 }
  canvas.dispatchEvent(new PointerEvent('pointerdown', { ...init, buttons: 1 }))
  canvas.dispatchEvent(new PointerEvent('pointerup', init))
}
