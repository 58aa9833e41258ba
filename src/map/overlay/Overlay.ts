import type { Map as MapLibreMap } from 'maplibre-gl'
import type { Scene } from '../types'
import type { DeckOverlay } from './deck'
import { deckPart, tiledPart } from './dense'
import { needsOverlay, overlayShapes, type OverlayShapes } from './shapes'

type State =
  { kind: 'unused' } | { kind: 'loading' } | { kind: 'ready'; deck: DeckOverlay } | { kind: 'failed' }

/**
 * The overlay of one map. deck.gl is fetched when the first project or site is shown; where it cannot be, the
 * shapes go to maplibre instead (`fallbackShapes`) and `onFailure` says so.
 */
export class Overlay {
  private state: State = { kind: 'unused' }
  private shapes: OverlayShapes | null = null
  private scene: Scene | null = null
  private zoom = Number.NaN
  private loading: Promise<void> = Promise.resolve()

  constructor(
    private readonly map: MapLibreMap,
    private readonly paper: boolean,
    private readonly onFailure: () => void,
    /** Outlines go to the map's own tiles, which smooth them: the canvas itself does not. */
    private readonly isCoarse = false,
  ) {}

  /** Shows what the scene holds. Call after the map's `load` and after the plan has been applied. */
  update(scene: Scene): void {
    // Dashes are lengths on the screen: cut them anew when the zoom has changed.
    const zoom = this.map.getZoom()
    const isSame =
      this.scene !== null &&
      this.scene.projects === scene.projects &&
      this.scene.findings === scene.findings &&
      this.scene.layers === scene.layers &&
      Math.abs(zoom - this.zoom) < 0.2
    if (isSame) return
    this.scene = scene
    this.zoom = zoom
    this.shapes = deckPart(overlayShapes(scene, zoom, this.map.getCenter().lat), this.isCoarse)
    if (this.state.kind === 'unused' && needsOverlay(scene)) this.loading = this.load()
    if (this.state.kind === 'ready') this.state.deck.show(this.shapes)
  }

  /** Resolves when deck.gl is there, or is known not to come. */
  whenLoaded(): Promise<void> {
    return this.loading
  }

  /** The shapes that maplibre draws itself: dense outlines, and all of them where deck.gl could not start. */
  fallbackShapes(scene: Scene): OverlayShapes | null {
    const shapes = overlayShapes(scene, this.map.getZoom(), this.map.getCenter().lat)
    return this.state.kind === 'failed' ? shapes : tiledPart(shapes, this.isCoarse)
  }

  /** True when there is nothing left to wait for. */
  get isReady(): boolean {
    if (this.state.kind === 'loading') return false
    return this.state.kind !== 'ready' || this.state.deck.isReady
  }

  private async load(): Promise<void> {
    this.state = { kind: 'loading' }
    try {
      const { DeckOverlay } = await import('./deck')
      const deck = new DeckOverlay(this.map, this.paper, () => this.fail())
      if (this.shapes) deck.show(this.shapes)
      this.state = { kind: 'ready', deck }
    } catch {
      this.fail()
    }
  }

  private fail(): void {
    if (this.state.kind === 'failed') return
    this.abandon()
    this.onFailure()
  }

  /**
   * Gives deck.gl up for good, after the graphics card has gone away: it cannot be put on the same canvas twice.
   * The shapes go to maplibre from now on.
   */
  abandon(): void {
    this.remove()
    this.state = { kind: 'failed' }
  }

  remove(): void {
    const { state } = this
    this.state = { kind: 'unused' }
    this.scene = null
    if (state.kind !== 'ready') return
    try {
      state.deck.remove()
    } catch {
      // Without a graphics card there is nothing left to free.
    }
  }
}
