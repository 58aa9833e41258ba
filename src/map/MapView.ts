import type { Map as MapLibreMap } from 'maplibre-gl'
import type { Box, PolygonRings } from '../geo/types'
import { NARROW_PX, paddingFor } from './aim'
import { PlanApplier } from './apply'
import { BasemapKeeper, silentHost } from './basemap'
import type { DrawSession } from './draw'
import { createMap, drawsInSoftware, hasWebGl } from './engine'
import { Emitter } from './events'
import { Furniture } from './furniture/Furniture'
import { GraticuleKeeper } from './furniture/graticuleKeeper'
import { identify } from './identify'
import { metresPerPixel } from './mercator'
import { Overlay } from './overlay/Overlay'
import { planScene } from './style/scene'
import type { DrawContext } from './style/plan'
import { EMPTY_SCENE, type DrawKind, type Identified, type MapEvents, type Scene } from './types'

export interface MapBase {
  /** The view that the map opens with, [west, south, east, north] in degrees. */
  box: Box
  /** `name_zh` of the county that stands out from zoom 6.5; null for none. */
  focus: string | null
  /** The neatline with degree ticks, 18 px on all four sides. */
  frame: boolean
  /** What a screen reader calls the map; null for the usual name. */
  title: string | null
}

export interface MapViewOptions {
  base?: Partial<MapBase>
  events?: Partial<{ [K in keyof MapEvents]: (event: MapEvents[K]) => void }>
}

export interface FitOptions {
  animate?: boolean
  /** CSS px kept free on each side. */
  padding?: number
  /** CSS px more at the right, under what lies over the map. */
  right?: number
}

/** However much lies over the map, so much of its width is used, CSS px. */
const LEAST_PX = 120
/** Milliseconds of a flight; none where the person asks for less motion. */
const FLIGHT_MS = 450
const QINGHAI: Box = [89.4, 31.55, 103.1, 39.25]
/** Steps along an edge are seen on this screen. */
const IS_COARSE = devicePixelRatio < 1.5
/** How near, in CSS px, a click must be to a line or a point. */
const REACH_PX = 8

function wantsCalm(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches
}

/**
 * The map of the page, without React. The workspace hands over a scene, the map shows it and owns nothing.
 * Without WebGL every method still works and does nothing; the `trouble` event says why.
 */
export class MapView {
  private readonly emitter = new Emitter<MapEvents>()
  private readonly map: MapLibreMap | null
  private readonly applier: PlanApplier | null
  private readonly furniture: Furniture
  private readonly overlay: Overlay | null
  private readonly basemap: BasemapKeeper | null
  private readonly graticule = new GraticuleKeeper()
  private readonly base: MapBase
  private scene: Scene = EMPTY_SCENE
  private drawnContext: DrawContext | null = null
  private isLoaded = false
  private isDestroyed = false
  private refreshFrame = 0
  private restView: Box = QINGHAI
  private drawing: { wish: object; session: DrawSession | null } | null = null

  constructor(container: HTMLElement, options: MapViewOptions = {}) {
    this.base = { box: QINGHAI, focus: '格尔木市', frame: true, title: null, ...options.base }
    for (const [name, handler] of Object.entries(options.events ?? {})) {
      this.emitter.on(name as keyof MapEvents, handler as (event: MapEvents[keyof MapEvents]) => void)
    }
    this.furniture = new Furniture(container, this.base.frame)
    this.map = this.start()
    this.applier = this.map ? new PlanApplier(this.map, devicePixelRatio) : null
    this.basemap = this.map ? new BasemapKeeper(this.map) : null
    this.overlay = this.map
      ? new Overlay(this.map, false, () => this.withoutOverlay(), IS_COARSE && drawsInSoftware())
      : null
    if (this.map) this.listen(this.map)
    // After the constructor, so that handlers added with `on` hear it too.
    else queueMicrotask(() => this.emitter.emit('trouble', { code: 'no-webgl' }))
  }

  private start(): MapLibreMap | null {
    if (!hasWebGl()) return null
    try {
      const [west, south, east, north] = this.base.box
      return createMap(
        this.furniture.stage,
        {
          bounds: [west, south, east, north],
          fitBoundsOptions: { padding: this.padding(this.base.box, 12) },
          ...(this.base.title === null ? {} : { locale: { 'Map.Title': this.base.title } }),
          minZoom: 2,
          maxZoom: 20,
          fadeDuration: wantsCalm() ? 0 : 120,
          // maplibre smooths its own edges; those of the overlay need the card's help on coarse screens.
          canvasContextAttributes: { antialias: IS_COARSE && !drawsInSoftware() },
        },
        (host) => this.scene.basemap?.hosts.includes(host) ?? false,
      )
    } catch {
      return null
    }
  }

  private listen(map: MapLibreMap): void {
    map.touchZoomRotate.disableRotation()
    map.keyboard.disableRotation()
    map.once('load', () => {
      this.isLoaded = true
      this.refresh()
      this.emitMove()
    })
    map.on('move', () => {
      this.furniture.draw(map, this.scene)
      this.emitMove()
    })
    // At rest no name is cut by the frame; on the move names come and go at it.
    map.on('movestart', () => this.scheduleRefresh())
    map.on('moveend', () => this.scheduleRefresh())
    map.on('resize', () => this.furniture.draw(map, this.scene))
    map.on('click', (event) => {
      if (this.drawing) return
      const key = this.furniture.candidateAt(event.point.x, event.point.y)
      if (key !== null) return this.emitter.emit('candidate', { key })
      const { lng, lat } = event.lngLat
      this.emitter.emit('click', { lon: lng, lat, features: this.identify([lng, lat]) })
    })
    map.on('mousemove', (event) => {
      const isOver = this.furniture.candidateAt(event.point.x, event.point.y) !== null
      if (!this.drawing) map.getCanvas().style.cursor = isOver ? 'pointer' : ''
      this.emitter.emit('pointer', { lon: event.lngLat.lng, lat: event.lngLat.lat })
    })
    map.on('mouseout', () => this.emitter.emit('pointer', null))
    map.on('error', (event) => {
      const host = silentHost(event)
      if (host === null) console.error(event.error)
      else this.emitter.emit('silent', { host })
    })
    map.on('webglcontextlost', () => {
      this.overlay?.abandon()
      this.emitter.emit('trouble', { code: 'context-lost' })
    })
    map.on('webglcontextrestored', () => {
      this.drawnContext = null
      this.scheduleRefresh()
    })
  }

  /** Listens to an event; the returned function stops it. */
  on<K extends keyof MapEvents>(name: K, handler: (event: MapEvents[K]) => void): () => void {
    return this.emitter.on(name, handler)
  }

  /** Shows a scene; only what differs from the last one changes on the map. */
  setScene(scene: Scene): void {
    this.scene = scene
    this.drawnContext = null
    this.scheduleRefresh()
  }

  /** The county that stands out; null for none. */
  setFocus(name: string | null): void {
    this.base.focus = name
    this.scheduleRefresh()
  }

  /** The neatline on or off (off below 1024 px of page width). */
  setFrame(shown: boolean): void {
    this.furniture.setFrame(shown)
    this.resize()
  }

  private scheduleRefresh(): void {
    if (this.refreshFrame || !this.isLoaded || this.isDestroyed) return
    this.refreshFrame = requestAnimationFrame(() => {
      this.refreshFrame = 0
      this.refresh()
    })
  }

  private context(map: MapLibreMap): DrawContext {
    const zoom = map.getZoom()
    if (!map.isMoving()) this.restView = this.bbox()
    this.furniture.view = this.restView
    return {
      // The strokes that belong to the sheet are made for every half zoom, hatches and dashes for every quarter.
      zoom: Math.round(zoom * 2) / 2,
      zoomFraction: Math.round((zoom - Math.floor(zoom)) * 4) / 4,
      paper: false,
      language: this.scene.language,
      focus: this.base.focus,
      ...(map.isMoving() ? {} : { edge: this.restView, plates: this.plates(map) }),
      view: this.restView,
    }
  }

  private plates(map: MapLibreMap): NonNullable<DrawContext['plates']> {
    return this.furniture.lookAround(map, this.scene).map(({ x, y, width, height }) => {
      const { lng, lat } = map.unproject([x + width / 2, y + height / 2])
      return { centre: [lng, lat], width: Math.ceil(width), height: Math.ceil(height) }
    })
  }

  private refresh(): void {
    if (!this.map || !this.applier || this.isDestroyed) return
    const context = this.context(this.map)
    const lines = this.graticule.update(this.bbox())
    const isSame = this.drawnContext !== null && JSON.stringify(context) === JSON.stringify(this.drawnContext)
    if (!isSame || lines.isNew) {
      const fallback = this.overlay?.fallbackShapes(this.scene) ?? null
      this.applier.apply(planScene(this.scene, context, lines.data, fallback))
      this.drawnContext = context
    }
    this.basemap?.update(this.scene.basemap ?? null)
    this.overlay?.update(this.scene)
    this.furniture.draw(this.map, this.scene)
  }

  private withoutOverlay(): void {
    this.emitter.emit('trouble', { code: 'no-overlay' })
    this.drawnContext = null
    this.scheduleRefresh()
  }

  private emitMove(): void {
    if (!this.map) return
    const { lng, lat } = this.map.getCenter()
    this.emitter.emit('move', {
      center: [lng, lat],
      zoom: this.map.getZoom(),
      bbox: this.bbox(),
      metresPerPixel: this.metresPerPixel(),
    })
  }

  private bbox(): Box {
    const bounds = this.map?.getBounds()
    return bounds ? [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()] : this.base.box
  }

  /** Ground resolution at the map's centre, metres per CSS px. */
  metresPerPixel(): number {
    return this.map ? metresPerPixel(this.map.getZoom(), this.map.getCenter().lat) : 0
  }

  /** Moves the view to a box [west, south, east, north]; boxes smaller than 200 m keep some ground around. */
  fitBox(box: Box, options: FitOptions = {}): void {
    const [west, south, east, north] = box
    this.map?.fitBounds([west, south, east, north], {
      padding: this.padding(box, options.padding ?? 40, options.right ?? 0),
      maxZoom: 17,
      animate: (options.animate ?? true) && !wantsCalm(),
      duration: FLIGHT_MS,
      linear: true,
    })
  }

  private padding(box: Box, padding: number, more = 0) {
    const { clientWidth: width, clientHeight: height } = this.furniture.stage
    // Half a desk's map, or what a wide panel leaves of it, is narrow too but has no search field over it.
    const free = paddingFor(
      box,
      { width: this.base.frame ? Math.max(width, NARROW_PX) : width, height },
      padding,
    )
    return { ...free, right: free.right + Math.max(0, Math.min(more, width - 2 * padding - LEAST_PX)) }
  }

  /** The view as it is: [longitude, latitude] of the centre, and the zoom; null without a map. */
  get aim(): { center: [number, number]; zoom: number } | null {
    if (!this.map) return null
    const { lng, lat } = this.map.getCenter()
    return { center: [lng, lat], zoom: this.map.getZoom() }
  }

  /** Shows exactly this view, at once; nothing happens where it is shown already. */
  aimAt(center: [number, number], zoom: number): void {
    const now = this.aim
    if (!this.map || !now) return
    // Far below a pixel at any zoom: two maps that follow each other must come to rest.
    const isNear = (a: number, b: number) => Math.abs(a - b) < 1e-9
    const isThere =
      isNear(now.zoom, zoom) && isNear(now.center[0], center[0]) && isNear(now.center[1], center[1])
    if (!isThere) this.map.jumpTo({ center, zoom })
  }

  zoomIn(): void {
    this.map?.zoomIn({ animate: !wantsCalm(), duration: FLIGHT_MS / 2 })
  }

  zoomOut(): void {
    this.map?.zoomOut({ animate: !wantsCalm(), duration: FLIGHT_MS / 2 })
  }

  /** Features at [longitude, latitude], the most telling first; lines and points count within the reach. */
  identify([lon, lat]: [number, number], reachMetres = REACH_PX * this.metresPerPixel()): Identified[] {
    return identify(this.scene, lon, lat, reachMetres)
  }

  /**
   * Lets the person draw: clicks set corners, Enter or a click on the first corner finishes, Backspace takes the
   * last corner back, Esc gives up (`onCancel`). One drawing at a time; the sketch is gone when it is over.
   */
  startDrawing(
    kind: DrawKind,
    onFinish: (polygon: PolygonRings) => void,
    onChange: (polygon: PolygonRings | null, corners: number) => void = () => undefined,
    onCancel: () => void = () => undefined,
  ): void {
    this.cancelDrawing()
    const { map } = this
    if (!map) return onCancel()
    const wish = {}
    this.drawing = { wish, session: null }
    const over = () => {
      // The click that ended the drawing must not identify what lies under it.
      setTimeout(() => {
        if (this.drawing?.wish === wish) this.drawing = null
      })
    }
    import('./draw').then(
      ({ DrawSession }) => {
        if (this.drawing?.wish !== wish || this.isDestroyed) return
        this.drawing.session = new DrawSession(map, kind, {
          onFinish: (polygon) => {
            over()
            onFinish(polygon)
          },
          onChange,
          onCancel: () => {
            over()
            onCancel()
          },
        })
      },
      () => {
        over()
        onCancel()
      },
    )
  }

  /** Ends a drawing without a result and without a call of `onCancel`. */
  cancelDrawing(): void {
    this.drawing?.session?.stop()
    this.drawing = null
  }

  /** Whether a double click goes nearer; off while clicks set points. */
  setDoubleClickZoom(on: boolean): void {
    if (on) this.map?.doubleClickZoom.enable()
    else this.map?.doubleClickZoom.disable()
  }

  get isDrawing(): boolean {
    return this.drawing !== null
  }

  /** Call after the container has changed its size. */
  resize(): void {
    this.map?.resize()
    if (this.map) this.furniture.draw(this.map, this.scene)
  }

  destroy(): void {
    this.isDestroyed = true
    this.cancelDrawing()
    cancelAnimationFrame(this.refreshFrame)
    this.emitter.clear()
    this.overlay?.remove()
    this.map?.remove()
    this.furniture.remove()
  }
}
