import {
  useCallback,
  useMemo,
  useRef,
  type CSSProperties,
  type KeyboardEvent,
  type PointerEvent,
} from 'react'
import { draggedCamera, zoomedCamera, type SheetCamera } from '../../report/sheet/aim'
import type { SheetModel } from '../../report/sheet/model'
import { layoutPaper } from '../../report/sheet/paper'
import { useWorkspaceStore } from '../store'
import { setCamera } from './extent'
import { useWheel } from './useWheel'

/** A turn of the wheel by one notch, in steps of the zoom. */
const PER_WHEEL_PIXEL = 1 / 500
/** One press of an arrow key, parts of the frame. */
const PER_ARROW = 0.1

const ARROWS: Readonly<Record<string, [number, number]>> = {
  ArrowLeft: [1, 0],
  ArrowRight: [-1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
}
const ZOOMS: Readonly<Record<string, number>> = { '+': 0.5, '=': 0.5, '-': -0.5 }

interface SheetHand {
  /** Where the picture of the map lies on the page, percent. */
  frame: CSSProperties
  handlers: {
    ref: (element: HTMLElement | null) => void
    onPointerDown: (event: PointerEvent<HTMLElement>) => void
    onPointerMove: (event: PointerEvent<HTMLElement>) => void
    onPointerUp: (event: PointerEvent<HTMLElement>) => void
    onKeyDown: (event: KeyboardEvent) => void
  }
  zoom: (steps: number) => void
}

/** The map of a sheet follows hand, wheel and keys. */
export function useSheetHand(
  camera: SheetCamera | null,
  page: Pick<SheetModel, 'paper' | 'orientation'>,
): SheetHand {
  const workspace = useWorkspaceStore()
  const from = useRef<{ x: number; y: number; camera: SheetCamera } | null>(null)
  const { width, height, picture } = useMemo(() => layoutPaper(page), [page])
  const zoomAt = useCallback(
    (steps: number, dx = 0, dy = 0) => {
      if (camera) setCamera(workspace, zoomedCamera(camera, steps, dx, dy), false)
    },
    [camera, workspace],
  )
  const drag = (start: SheetCamera, dx: number, dy: number) =>
    setCamera(workspace, draggedCamera(start, dx, dy, workspace.getState().sheet.scale), true)
  const ref = useWheel(
    useCallback(
      (event: WheelEvent, element: HTMLElement) => {
        const { left, top, width: across } = element.getBoundingClientRect()
        const perPixel = picture.width / across
        const dx = (event.clientX - left) * perPixel - picture.width / 2
        const dy = (event.clientY - top) * perPixel - picture.height / 2
        zoomAt(-event.deltaY * PER_WHEEL_PIXEL, dx, dy)
      },
      [picture, zoomAt],
    ),
  )
  const share = (part: number, whole: number) => `${(part / whole) * 100}%`
  return {
    frame: {
      left: share(picture.x, width),
      top: share(picture.y, height),
      width: share(picture.width, width),
      height: share(picture.height, height),
    },
    handlers: {
      ref,
      onPointerDown: (event) => {
        if (!camera || event.button !== 0) return
        from.current = { x: event.clientX, y: event.clientY, camera }
        event.currentTarget.setPointerCapture(event.pointerId)
      },
      onPointerMove: (event) => {
        const start = from.current
        if (!start) return
        const perPixel = picture.width / event.currentTarget.getBoundingClientRect().width
        drag(start.camera, (event.clientX - start.x) * perPixel, (event.clientY - start.y) * perPixel)
      },
      onPointerUp: () => {
        from.current = null
      },
      onKeyDown: (event) => {
        const arrow = ARROWS[event.key]
        const steps = ZOOMS[event.key]
        if (!camera || event.ctrlKey || event.metaKey || (!arrow && steps === undefined)) return
        event.preventDefault()
        event.stopPropagation()
        if (arrow) drag(camera, arrow[0] * picture.width * PER_ARROW, arrow[1] * picture.height * PER_ARROW)
        else zoomAt(steps ?? 0)
      },
    },
    zoom: zoomAt,
  }
}
