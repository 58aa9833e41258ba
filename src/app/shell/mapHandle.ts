import type { FeatureCollection } from 'geojson'
import type { Box, LonLatPolygons } from '../../geo/types'
import type { MapView } from '../../map/MapView'
import type { DrawKind, Identified, MapEvents } from '../../map/types'
import { boxOfCollection, joined } from '../../workspace/intake/boxes'
import type { SharedView } from '../../workspace/hash'
import { finishMeasuring } from '../../workspace/measure/moves'
import type { Workspace } from '../../workspace/store'
import { cardRoomPx } from './useMedia'

type Handler<K extends keyof MapEvents> = (event: MapEvents[K]) => void

/**
 * What the rest of the page may ask of the map. The map itself comes later than the page (it is a large file of
 * its own) and may not come at all (no WebGL): every wish is then kept or dropped without harm.
 */
export class MapHandle {
  private view: MapView | null = null
  private pendingBox: Box | null = null
  private pendingAim: { center: [number, number]; zoom: number } | null = null
  private lastMove: MapEvents['move'] | null = null
  private readonly moves = new Set<Handler<'move'>>()
  private readonly pointers = new Set<Handler<'pointer'>>()

  constructor(
    private readonly workspace: Workspace,
    shared: Partial<SharedView> = {},
  ) {
    const { lon, lat, zoom } = shared
    if (lon !== undefined && lat !== undefined && zoom !== undefined)
      // Exactly the view of the address: a reload must not move the map.
      this.pendingAim = { center: [lon, lat], zoom }
    else this.startWithPack()
  }

  /** Without a place in the address the map starts at the first view of the pack, whichever pack it is. */
  private startWithPack(): void {
    const stop = this.workspace.subscribe(({ pack }) => {
      if (pack.kind !== 'ready') return
      stop()
      const [first] = pack.pack.catalogue.pack.views
      // A file that came before the pack has its own place.
      if (first && !this.pendingBox && this.workspace.getState().projects.length === 0)
        this.fitBox(first.bbox, { animate: false, padding: 12 })
    })
  }

  /** Takes the map over once it is there. */
  attach(view: MapView): void {
    this.view = view
    view.on('move', (event) => {
      this.lastMove = event
      this.moves.forEach((handler) => handler(event))
    })
    view.on('pointer', (event) => this.pointers.forEach((handler) => handler(event)))
    if (this.pendingBox) view.fitBox(this.pendingBox, { animate: false })
    else if (this.pendingAim) view.aimAt(this.pendingAim.center, this.pendingAim.zoom)
    this.pendingBox = null
    this.pendingAim = null
  }

  detach(): void {
    this.view = null
  }

  get current(): MapView | null {
    return this.view
  }

  get lastView(): MapEvents['move'] | null {
    return this.lastMove
  }

  onMove(handler: Handler<'move'>): () => void {
    this.moves.add(handler)
    return () => this.moves.delete(handler)
  }

  onPointer(handler: Handler<'pointer'>): () => void {
    this.pointers.add(handler)
    return () => this.pointers.delete(handler)
  }

  /** A second map under the same view says where the pointer is over it. */
  point(event: MapEvents['pointer']): void {
    this.pointers.forEach((handler) => handler(event))
  }

  fitBox(box: Box, options: { animate?: boolean; padding?: number } = {}): void {
    const right = this.workspace.getState().identify ? cardRoomPx() : 0
    if (this.view) this.view.fitBox(box, { ...options, right })
    else this.pendingBox = box
  }

  /** Goes to a place; `zoom` as in Web Mercator tiles of 512 px. */
  flyTo(lon: number, lat: number, zoom: number): void {
    const half = 180 / 2 ** zoom
    this.fitBox([lon - half, lat - half * 0.6, lon + half, lat + half * 0.6], { padding: 0 })
  }

  /** Resolves when the page stands as the last change left it, and the map has the size that is left to it. */
  async laidOut(): Promise<void> {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    this.resize()
  }

  /** What lies at a place, the most telling first, as if it had been clicked; nothing without a map. */
  whatIsAt(lon: number, lat: number, reachMetres: number): Identified[] {
    return this.view?.identify([lon, lat], reachMetres) ?? []
  }

  zoomIn(): void {
    this.view?.zoomIn()
  }

  zoomOut(): void {
    this.view?.zoomOut()
  }

  resize(): void {
    this.view?.resize()
  }

  /** Shows one of the pack's views; without an id the first, which is the full extent; `boxes` are kept in sight. */
  showView(id?: string, boxes: Box[] = []): void {
    const { pack } = this.workspace.getState()
    if (pack.kind !== 'ready') return
    const { views } = pack.pack.catalogue.pack
    const view = views.find((entry) => entry.id === id) ?? views[0]
    const box = view ? joined([view.bbox, ...boxes]) : null
    if (box) this.fitBox(box, { padding: boxes.length > 0 ? 72 : 12 })
  }

  zoomToLayer(layerId: string): void {
    const entry = this.workspace.getState().data[layerId]
    if (entry?.kind === 'ready') this.zoomToData(entry.data)
  }

  zoomToData(data: FeatureCollection): void {
    const box = boxOfCollection(data)
    if (box) this.fitBox(box, { padding: 48 })
  }

  /** Lets the person draw one range; `onFinish` gets it closed, in degrees. */
  startDrawing(
    drawKind: DrawKind,
    onFinish: (polygons: LonLatPolygons) => void,
    onCancel: () => void = () => {},
  ): void {
    if (!this.view) return
    const over = () => this.workspace.setState({ drawing: false, sketch: null, sketchCorners: 0 })
    finishMeasuring(this.workspace)
    this.workspace.setState({ drawing: true, drawKind, sketch: null, sketchCorners: 0, identify: null })
    this.view.startDrawing(
      drawKind,
      (polygon) => {
        over()
        onFinish([polygon])
      },
      (sketch, sketchCorners) => this.workspace.setState({ sketch, sketchCorners }),
      () => {
        over()
        onCancel()
      },
    )
  }

  stopDrawing(): void {
    this.view?.cancelDrawing()
    this.workspace.setState({ drawing: false, sketch: null, sketchCorners: 0 })
  }

  /** Ends the drawing with the corners that are set: it listens to this key wherever it is pressed. */
  finishDrawing(): void {
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }))
  }

  /** Takes the last corner back: the drawing listens to this key wherever it is pressed. */
  takeCornerBack(): void {
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Backspace' }))
  }
}
