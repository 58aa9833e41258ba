/** Drawing a project by hand: terra-draw on the map's own canvas. Loaded when drawing begins. */
import type { Map as MapLibreMap } from 'maplibre-gl'
import { TerraDraw, TerraDrawModeUndoRedo, TerraDrawPolygonMode, TerraDrawRectangleMode } from 'terra-draw'
import { TerraDrawMapLibreGLAdapter } from 'terra-draw-maplibre-gl-adapter'
import { PROJECT, VERTEX } from '../../layers/outcome'
import type { PolygonRings, Position } from '../geo/types'
import type { DrawKind } from './types'

export interface DrawHandlers {
  /** The finished polygon, closed, degrees of longitude and latitude. */
  onFinish: (polygon: PolygonRings) => void
  /** The sketch so far, for a running area (null while it has fewer than three corners), and how many are set. */
  onChange: (polygon: PolygonRings | null, corners: number) => void
  /** Given up with Esc. */
  onCancel: () => void
}

type HexColour = `#${string}`
const INK: HexColour = '#14212A'
const PAPER: HexColour = '#FFFFFF'
const FILL: HexColour = '#12586A'

const SKETCH = {
  fillColor: FILL,
  fillOpacity: 0.1,
  outlineColor: INK,
  outlineWidth: PROJECT.edge?.px ?? 2.2,
}
const CORNERS = {
  closingPointColor: PAPER,
  closingPointWidth: VERTEX.radius + 2,
  closingPointOutlineColor: INK,
  closingPointOutlineWidth: 1.6,
  coordinatePointColor: PAPER,
  coordinatePointWidth: VERTEX.radius + 1,
  coordinatePointOutlineColor: INK,
  coordinatePointOutlineWidth: VERTEX.px,
}

/** True where keys belong to a text field or a control rather than to the map. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  )
}

/** One drawing on one map; over when it is finished or stopped. */
export class DrawSession {
  private readonly draw: TerraDraw
  private isOver = false

  constructor(
    private readonly map: MapLibreMap,
    kind: DrawKind,
    private readonly handlers: DrawHandlers,
  ) {
    this.draw = new TerraDraw({
      // Nine decimals of a degree are a tenth of a millimetre.
      adapter: new TerraDrawMapLibreGLAdapter({ map, coordinatePrecision: 9 }),
      modes: [
        new TerraDrawPolygonMode({
          keyEvents: { finish: 'Enter', cancel: null },
          showCoordinatePoints: true,
          pointerDistance: 14,
          styles: { ...SKETCH, ...CORNERS },
        }),
        new TerraDrawRectangleMode({ keyEvents: { finish: 'Enter', cancel: null }, styles: SKETCH }),
      ],
      undoRedo: { modeLevel: new TerraDrawModeUndoRedo() },
    })
    this.draw.start()
    this.draw.setMode(kind)
    this.draw.on('change', () => this.isOver || handlers.onChange(this.sketch(), this.corners()))
    this.draw.on('finish', (id) => this.finish(id))
    window.addEventListener('keydown', this.onKeyDown)
    // Enter is heard by the canvas only.
    map.getCanvas().focus()
  }

  private polygonOf(coordinates: readonly (readonly number[])[]): PolygonRings | null {
    const ring = coordinates.map(([x = 0, y = 0]): Position => [x, y])
    // Three corners, and the first one again.
    return new Set(ring.map(String)).size >= 3 ? [ring] : null
  }

  private sketch(): PolygonRings | null {
    const feature = this.draw.getSnapshot().find((entry) => entry.geometry.type === 'Polygon')
    return feature?.geometry.type === 'Polygon' ? this.polygonOf(feature.geometry.coordinates[0] ?? []) : null
  }

  /** Corners that are set; the one that follows the pointer does not count. */
  private corners(): number {
    const all = this.draw.getSnapshot()
    const counts = all.map(({ properties }) => Number(properties['committedCoordinateCount'] ?? 0))
    return Math.max(Math.min(1, all.length), ...counts)
  }

  private finish(id: string | number): void {
    const feature = this.draw.getSnapshotFeature(id)
    const polygon =
      feature?.geometry.type === 'Polygon' ? this.polygonOf(feature.geometry.coordinates[0] ?? []) : null
    // After terra-draw has ended its own handling of the last click.
    queueMicrotask(() => {
      if (this.isOver) return
      this.stop()
      if (polygon) this.handlers.onFinish(polygon)
      else this.handlers.onCancel()
    })
  }

  private readonly onKeyDown = (event: KeyboardEvent): void => {
    if (isTyping(event.target)) return
    if (event.key === 'Escape') {
      event.stopPropagation()
      this.stop()
      this.handlers.onCancel()
    } else if (event.key === 'Backspace') {
      event.preventDefault()
      this.draw.undo()
    } else if (event.key === 'Enter' && event.target !== this.map.getCanvas()) {
      this.map.getCanvas().dispatchEvent(new KeyboardEvent('keyup', { key: 'Enter' }))
    }
  }

  /** Takes the sketch away without a result. */
  stop(): void {
    if (this.isOver) return
    this.isOver = true
    window.removeEventListener('keydown', this.onKeyDown)
    this.draw.stop()
  }
}
