import { NARROW_PX } from '../aim'
import type { Map as MapLibreMap } from 'maplibre-gl'
import type { Box } from '../../geo/types'
import { metresPerPixel } from '../mercator'
import { accuracyNote } from '../style/accuracy'
import type { Scene } from '../types'
import { drawCandidates, drawStripNames, stripsOf, type CandidateMark } from './candidates'
import { drawFrame, FRAME_PX } from './frame'
import { drawPointers, POINTERS_FROM_ZOOM } from './pointers'
import { drawResults } from './results'
import { drawNote, NOTE_PX } from './note'
import { drawScaleBar, scaleBar } from './scalebar'
import { drawWatermark } from './watermark'

/** Distance of the scale bar from the corner, CSS px. */
const CORNER_PX = 14

/** Below this height the map is a small one beside a form, CSS px. */
const SMALL_PX = 240

/**
 * What lies over the map and belongs to the sheet: neatline, scale bar, callouts, badges, watermark. Two
 * canvases that let the pointer through; the stage is the element that the map itself fills.
 */
export class Furniture {
  readonly stage = document.createElement('div')
  private readonly overlay = document.createElement('canvas')
  private readonly border = document.createElement('canvas')
  private marks: CandidateMark[] = []
  /** What the map showed when it was last at rest: the names of zones stand inside of it. */
  view: Box | undefined

  constructor(
    private readonly container: HTMLElement,
    private hasFrame: boolean,
  ) {
    if (getComputedStyle(container).position === 'static') container.style.position = 'relative'
    for (const canvas of [this.overlay, this.border]) {
      canvas.setAttribute('aria-hidden', 'true')
      Object.assign(canvas.style, { position: 'absolute', pointerEvents: 'none' })
    }
    container.append(this.stage, this.overlay, this.border)
    this.setFrame(hasFrame)
  }

  /** Shows or hides the neatline; the caller resizes the map afterwards. */
  setFrame(shown: boolean): void {
    this.hasFrame = shown
    const inset = shown ? FRAME_PX : 0
    Object.assign(this.stage.style, { position: 'absolute', inset: `${inset}px` })
    Object.assign(this.overlay.style, { left: `${inset}px`, top: `${inset}px` })
    Object.assign(this.border.style, { left: '0', top: '0', display: shown ? 'block' : 'none' })
  }

  /** The candidate under a point of the stage; null where there is none. */
  candidateAt(x: number, y: number): string | null {
    const hit = [...this.marks].reverse().find((mark) => Math.hypot(mark.x - x, mark.y - y) <= mark.radius)
    return hit?.key ?? null
  }

  draw(map: MapLibreMap, scene: Scene): void {
    const [width, height] = [this.stage.clientWidth, this.stage.clientHeight]
    if (width === 0 || height === 0) return
    const overlay = prepared(this.overlay, width, height)
    if (overlay) this.drawOverlay(overlay, map, scene, width, height)
    const border = this.hasFrame ? prepared(this.border, width + 2 * FRAME_PX, height + 2 * FRAME_PX) : null
    if (border) drawFrame(border, width, height, map)
  }

  private drawOverlay(
    context: CanvasRenderingContext2D,
    map: MapLibreMap,
    scene: Scene,
    width: number,
    height: number,
  ): void {
    context.clearRect(0, 0, width, height)
    if (scene.watermark) drawWatermark(context, scene.watermark, width, height, 1)
    drawStripNames(context, stripsOf(scene.candidates), map, scene.language, width)
    this.marks = drawCandidates(context, scene.candidates, map)
    const bar = scaleBar(metresPerPixel(map.getZoom(), map.getCenter().lat), Math.min(110, width / 4))
    const plate = { x: CORNER_PX, y: height - CORNER_PX - 34, width: bar.px + 50, height: 34 }
    // A small map shows where something is: a plate across it would hide just that.
    const note = height < SMALL_PX ? null : accuracyNote(scene.layers, map.getZoom())
    const line = { x: CORNER_PX, y: plate.y - 6 - NOTE_PX, width: note ? 330 : 0, height: NOTE_PX }
    const keepFree = [plate, line, ...covered(width, height)]
    if (map.getZoom() >= POINTERS_FROM_ZOOM && height >= SMALL_PX)
      drawPointers(context, scene, map, { width, height }, keepFree)
    drawResults(context, scene, map, width, height, keepFree, [], this.view)
    drawScaleBar(context, bar, CORNER_PX, height - CORNER_PX)
    if (note) drawNote(context, note[scene.language], CORNER_PX, plate.y - 6, width - 2 * CORNER_PX)
  }

  remove(): void {
    for (const element of [this.stage, this.overlay, this.border]) element.remove()
    this.container.style.removeProperty('position')
  }
}

/** What the page lays over the map: views and zoom at the top, coordinates and sources at the bottom. CSS px. */
function covered(width: number, height: number): { x: number; y: number; width: number; height: number }[] {
  if (height < SMALL_PX) return []
  if (width >= NARROW_PX)
    return [
      { x: 0, y: 0, width: 440, height: 58 },
      { x: width - 210, y: 0, width: 210, height: 58 },
      { x: width - 64, y: 58, width: 64, height: 106 },
      { x: width - 690, y: height - 66, width: 690, height: 66 },
    ]
  // On a telephone search, the note and the buttons stand over the upper part of the map.
  return [
    { x: 0, y: 0, width, height: 66 },
    { x: 0, y: 66, width: 180, height: 56 },
    { x: width - 64, y: 66, width: 64, height: 104 },
  ]
}

/** The context of a canvas at the device's resolution, in CSS px; resized only where the size has changed. */
function prepared(canvas: HTMLCanvasElement, width: number, height: number): CanvasRenderingContext2D | null {
  const ratio = devicePixelRatio
  const [pixelWidth, pixelHeight] = [Math.round(width * ratio), Math.round(height * ratio)]
  if (canvas.width !== pixelWidth || canvas.height !== pixelHeight) {
    canvas.width = pixelWidth
    canvas.height = pixelHeight
    Object.assign(canvas.style, { width: `${width}px`, height: `${height}px` })
  }
  const context = canvas.getContext('2d')
  context?.setTransform(ratio, 0, 0, ratio, 0, 0)
  return context
}
