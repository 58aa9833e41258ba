/** Puts plans on a maplibre map, changing only what differs from what it shows. */
import type { FeatureCollection } from 'geojson'
import type { GeoJSONSource, LayerSpecification, Map as MapLibreMap } from 'maplibre-gl'
import { addImage } from './images'
import type { Plan } from './style/plan'
import { sourceOfLayer } from './style/scene'

/** Properties of a layer by name; the style specification types them as closed records. */
type Bag = Record<string, unknown>

function bag(value: unknown): Bag {
  return value && typeof value === 'object' ? (value as Bag) : {}
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

function changedKeys(before: Bag, after: Bag): string[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...keys].filter((key) => !same(before[key], after[key]))
}

/** Remembers what one map shows; one for each map. */
export class PlanApplier {
  private readonly data = new Map<string, FeatureCollection>()
  private layers: LayerSpecification[] = []
  private images: Plan['images'] = new Map()

  constructor(
    private readonly map: MapLibreMap,
    private readonly pixelRatio: number,
  ) {
    // After the graphics card has gone away and come back, maplibre knows its layers again but not their images.
    map.on('styleimagemissing', ({ id }) => {
      const image = this.images.get(id)
      if (image) addImage(map, id, image, pixelRatio)
    })
  }

  /** Shows exactly the plan: layers that it does not have are taken away. */
  apply(plan: Plan): void {
    this.images = plan.images
    for (const [name, image] of plan.images) addImage(this.map, name, image, this.pixelRatio)
    const wanted = new Map(plan.layers.map((layer) => [layer.id, layer]))
    for (const layer of this.layers) {
      const next = wanted.get(layer.id)
      const stays = next && next.type === layer.type && sourceOfLayer(next) === sourceOfLayer(layer)
      if (!stays && this.map.getLayer(layer.id)) this.map.removeLayer(layer.id)
    }
    this.applySources(plan)
    this.applyLayers(plan.layers)
    this.layers = plan.layers
  }

  private applySources(plan: Plan): void {
    for (const id of [...this.data.keys()]) {
      if (plan.sources.has(id)) continue
      if (this.map.getSource(id)) this.map.removeSource(id)
      this.data.delete(id)
    }
    for (const [id, data] of plan.sources) {
      const known = this.data.get(id)
      if (known === data) continue
      const source = known ? this.map.getSource<GeoJSONSource>(id) : undefined
      if (source) void source.setData(data)
      // Finer than the default simplification: a boundary must not leave its place by half a pixel.
      else this.map.addSource(id, { type: 'geojson', data, tolerance: 0.2, maxzoom: 16 })
      this.data.set(id, data)
    }
  }

  private applyLayers(layers: LayerSpecification[]): void {
    const before = new Map(this.layers.map((layer) => [layer.id, layer]))
    // From the top down, so that each layer can be put under the one already in place.
    let above: string | undefined
    const order = this.map.getLayersOrder()
    const position = new Map(order.map((id, index) => [id, index]))
    let lowest = Infinity
    for (const layer of [...layers].reverse()) {
      const old = before.get(layer.id)
      if (!old || !this.map.getLayer(layer.id)) {
        this.map.addLayer(layer, above)
      } else {
        const index = position.get(layer.id) ?? Infinity
        if (index > lowest) this.map.moveLayer(layer.id, above)
        else lowest = index
        this.update(old, layer)
      }
      above = layer.id
    }
  }

  private update(before: LayerSpecification, after: LayerSpecification): void {
    if (before === after) return
    const { map } = this
    const [paintBefore, paintAfter] = [bag(before.paint), bag(after.paint)]
    for (const key of changedKeys(paintBefore, paintAfter)) {
      map.setPaintProperty(after.id, key as never, paintAfter[key] as never, { validate: false })
    }
    const [layoutBefore, layoutAfter] = [bag(before.layout), bag(after.layout)]
    for (const key of changedKeys(layoutBefore, layoutAfter)) {
      map.setLayoutProperty(after.id, key as never, layoutAfter[key] as never, { validate: false })
    }
    const [filterBefore, filterAfter] = [bag(before)['filter'], bag(after)['filter']]
    if (!same(filterBefore, filterAfter) && 'filter' in after)
      map.setFilter(after.id, after.filter, { validate: false })
    if (before.minzoom !== after.minzoom || before.maxzoom !== after.maxzoom) {
      map.setLayerZoomRange(after.id, after.minzoom ?? 0, after.maxzoom ?? 24)
    }
  }
}
