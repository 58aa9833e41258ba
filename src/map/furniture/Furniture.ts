import { NARROW_PX, SMALL_PX } from '../aim'
import type { Map as MapLibreMap } from 'maplibre-gl'
import type { Box } from '../../geo/types'
import { metresPerPixel } from '../mercator'
import { accuracyNote } from '../style/accuracy'
import type { Scene } from '../types'
import { drawCandidates, drawStripNames, stripsOf, type CandidateMark } from './candidates'
import { drawFrame, FRAME_PX } from './frame'
import { drawPointers, POINTERS_FROM_ZOOM } from './pointers'
import type { Rect } from './callouts'
import { drawResults } from './results'
import { drawNote, NOTE_PX, noteWidth } from './note'
import { platesOver } from './plates'
import { drawScaleBar, scaleBar } from './scalebar'
import { drawWatermark } from './watermark'

/** Distance of the scale bar from the corner, CSS px. */
const CORNER_PX = 14

/** On a telephone the search stands over the head of the map, CSS px. */
const SEARCH_PX = 66

/**
 * What lies over the map and belongs to the sheet: neatline, scale bar, callouts, badges, watermark. Two
 * canvases that let the pointer through; the stage is the element that the map itself fills.
 */
export class Furniture {
  readonly stage = document.createElement('div')
  private readonly overlay = document.createElement('canvas')
  private readonly border = document.createElement('canvas')
  private marks: CandidateMark[] = []
  private panels: Rect[] = []
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
    const sheet = this.lowerLeft(context, map, scene, width, height)
    const keepFree = [...sheet.plates, ...this.panels]
    if (map.getZoom() >= POINTERS_FROM_ZOOM && height >= SMALL_PX)
      drawPointers(context, scene, map, { width, height }, keepFree)
    drawResults(context, scene, map, width, height, keepFree, [], this.view)
    drawScaleBar(context, sheet.bar, CORNER_PX, height - CORNER_PX, height >= SMALL_PX)
    if (sheet.note) drawNote(context, sheet.note, CORNER_PX, sheet.noteFoot, sheet.widest)
  }

  /** Scale bar and note, and the plates they stand on; the note keeps clear of the read-out beside it. */
  private lowerLeft(
    context: CanvasRenderingContext2D,
    map: MapLibreMap,
    scene: Scene,
    width: number,
    height: number,
  ) {
    const bar = scaleBar(metresPerPixel(map.getZoom(), map.getCenter().lat), Math.min(110, width / 4))
    const plate = { x: CORNER_PX, y: height - CORNER_PX - 34, width: bar.px + 50, height: 34 }
    const noteFoot = plate.y - 6
    const row = { x: CORNER_PX, y: noteFoot - NOTE_PX, width: width - 2 * CORNER_PX, height: NOTE_PX }
    const beside = this.panels.filter(
      (panel) =>
        panel.x > width / 3 && panel.y < row.y + row.height + 4 && panel.y + panel.height > row.y - 4,
    )
    const widest = Math.min(row.width, ...beside.map(({ x }) => x - 8 - CORNER_PX))
    // A small map shows where something is: a plate across it would hide just that.
    const note =
      height < SMALL_PX ? null : (accuracyNote(scene.layers, map.getZoom())?.[scene.language] ?? null)
    const line = note === null ? [] : [{ ...row, width: noteWidth(context, note, widest) }]
    return { bar, note, noteFoot, widest, plates: height < SMALL_PX ? [] : [plate, ...line] }
  }

  /**
   * Looks at what lies over the map now; for a map at rest. The boxes of panels, scale bar and note, CSS px of the
   * stage: names of the map keep off them.
   */
  lookAround(map: MapLibreMap, scene: Scene): Rect[] {
    const [width, height] = [this.stage.clientWidth, this.stage.clientHeight]
    const isPhone = !this.hasFrame && width < NARROW_PX && height >= SMALL_PX
    this.panels = [
      ...platesOver(this.container, this.stage),
      ...(isPhone ? [{ x: 0, y: 0, width, height: SEARCH_PX }] : []),
    ]
    const context = this.overlay.getContext('2d')
    if (!context || width === 0) return this.panels
    return [...this.panels, ...this.lowerLeft(context, map, scene, width, height).plates]
  }

  remove(): void {
    for (const element of [this.stage, this.overlay, this.border]) element.remove()
    this.container.style.removeProperty('position')
  }
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
