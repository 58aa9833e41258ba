/** Tiles of another host under everything else, in place of our own base map. */
import type { Map as MapLibreMap } from 'maplibre-gl'
import type { SceneBasemap } from './types'

/** Sources and layers of a base map of tiles begin with this. */
const PREFIX = 'basemap/'
/** The paper stays below the tiles. */
export const PAPER = 'background'

/** Remembers which base map one map shows. */
export class BasemapKeeper {
  private shown: SceneBasemap | null = null

  constructor(private readonly map: MapLibreMap) {}

  /** Shows exactly this one; call after the plan was put on the map, for the tiles lie directly over the paper. */
  update(basemap: SceneBasemap | null): void {
    if (this.shown === basemap) return this.keepLow()
    this.remove()
    this.shown = basemap
    basemap?.layers.forEach(({ tiles, tileSize, scheme }, index) => {
      const id = `${PREFIX}${basemap.id}/${index}`
      this.map.addSource(id, {
        type: 'raster',
        tiles,
        tileSize,
        scheme,
        minzoom: basemap.minZoom,
        maxzoom: basemap.maxZoom,
        ...(basemap.box ? { bounds: basemap.box } : {}),
      })
      this.map.addLayer(
        { id, type: 'raster', source: id, paint: { 'raster-fade-duration': 0 } },
        this.first(),
      )
    })
  }

  private ids(): string[] {
    return this.shown?.layers.map((_, index) => `${PREFIX}${this.shown?.id}/${index}`) ?? []
  }

  /** The lowest layer that is neither paper nor tiles. */
  private first(): string | undefined {
    return this.map.getLayersOrder().find((id) => id !== PAPER && !id.startsWith(PREFIX))
  }

  /** Layers that came since may have been put below the tiles. */
  private keepLow(): void {
    const order = this.map.getLayersOrder()
    const lowest = order.findIndex((id) => id !== PAPER && !id.startsWith(PREFIX))
    const before = order[lowest]
    for (const id of this.ids()) if (before && order.indexOf(id) > lowest) this.map.moveLayer(id, before)
  }

  private remove(): void {
    for (const id of this.ids()) {
      if (this.map.getLayer(id)) this.map.removeLayer(id)
      if (this.map.getSource(id)) this.map.removeSource(id)
    }
  }
}

/** The host of a tile that did not come; null for any other error of the map. */
export function silentHost(event: object): string | null {
  const { sourceId, error } = event as { sourceId?: unknown; error?: { url?: unknown } }
  if (typeof sourceId !== 'string' || !sourceId.startsWith(PREFIX)) return null
  try {
    return typeof error?.url === 'string' ? new URL(error.url, location.href).host : sourceId
  } catch {
    return sourceId
  }
}
