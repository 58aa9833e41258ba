/** From a scene to a plan: every layer by the form and key of its symbol. */
import type { FeatureCollection } from 'geojson'
import type { LayerSpecification } from 'maplibre-gl'
import { GRATICULE, GRATICULE_CLOSE } from '../../../layers/base'
import { symbolOfLayer } from '../../../layers/symbols'
import type { Slot } from '../../../layers/order'
import type { AreaSymbol, LineSymbol, MapSymbol } from '../../../layers/types'
import { addOverlayShapes } from '../overlay/fallback'
import type { OverlayShapes } from '../overlay/shapes'
import type { Scene, SceneLayer, SceneUserLayer } from '../types'
import { lastZoom } from './accuracy'
import { addAreaLayer, type InkShare } from './areas'
import { addBlockers, isSites } from './blockers'
import { addBackground, addBorders, addDivision, addProvince } from './ground'
import { knownPlaces, namesOfParts, seatsInView } from './names'
import { addPlaces } from './places'
import { PlanBuilder, strokePaint, type DrawContext, type Plan } from './plan'
import { addRidges, addSand } from './relief'
import { addSelection, addStrips } from './selection'
import { addLines, addSites } from './sites'
import { addRailways, addRoads } from './traffic'
import { addWaterEdge } from './waterEdge'
import { addLakes, addRivers } from './water'

/** Name of the layer under which the GPU overlay draws. */
export const OVERLAY_ANCHOR = 'overlay-anchor'

/** How many hatched layers may lie over one another in full strength. */
const FULL_HATCHES = 3

/**
 * The plan of a scene. Projects and findings are drawn by the overlay; `fallback` holds their shapes where the
 * overlay could not start. `graticule`: null leaves the lines out.
 */
export function planScene(
  scene: Scene,
  context: DrawContext,
  graticule: FeatureCollection | null,
  fallback: OverlayShapes | null = null,
): Plan {
  const builder = new PlanBuilder(context)
  builder.hasMarks = scene.candidates.length > 0 || scene.projects.length > 0 || scene.layers.some(isSites)
  builder.places = knownPlaces(scene)
  builder.seats = seatsInView(builder.places, context.view)
  builder.parts = namesOfParts(scene)
  addBackground(builder)
  // Tiles of another base map take the place of ours, names and all.
  const entries = scene.basemap ? scene.layers.filter(({ layer }) => layer.role !== 'base') : scene.layers
  const fullHatches = strongHatches(scene)
  const pale = paleLayers(scene)
  // The first of the list lies on top, so it is added last.
  const hasBorders = scene.layers.some(
    ({ layer }) => layer.geometry === 'line' && isBorder(symbolOfLayer(layer)),
  )
  for (const entry of [...entries].reverse()) {
    builder.within(entry.layer.minZoom ?? 0, entry.layer.maxZoom ?? 24)
    endLines(builder, entry)
    const share = {
      hatch: fullHatches.has(entry.layer.id) ? 1 : 0.5,
      fill: pale.has(entry.layer.id) ? 0.4 : 1,
    }
    // Builders of the base map draw at full strength.
    builder.dim(entry.layer.role === 'base' ? entry.opacity : 1)
    addCatalogueLayer(builder, entry, share, hasBorders)
  }
  builder.dim(1)
  builder.within(0, 24)
  builder.endLinesAt(24)
  if (!scene.basemap) addWaterEdge(builder, scene)
  for (const entry of [...scene.userLayers].reverse()) addUserLayer(builder, entry, fullHatches)
  if (graticule) {
    builder.add('graticule', {
      id: 'graticule',
      type: 'line',
      source: builder.source('graticule', graticule),
      paint: strokePaint(context.zoom < GRATICULE_CLOSE.fromZoom ? GRATICULE : GRATICULE_CLOSE.line, context),
    })
  }
  if (fallback) addOverlayShapes(builder, fallback)
  addStrips(builder, scene)
  addSelection(builder, scene)
  addBlockers(builder, scene)
  // A layer that draws nothing: what the overlay draws is put directly under it, below the town labels.
  builder.add('vertices', {
    id: OVERLAY_ANCHOR,
    type: 'background',
    layout: { visibility: 'none' },
  })
  return builder.build()
}

/** Edges of sketched areas only pale where their accuracy ends: tint and chip alone would hide where one begins. */
const SKETCH_FLOOR = 0.4

function endLines(builder: PlanBuilder, { layer }: SceneLayer): void {
  const isSketch = layer.status === 'schematic' && layer.geometry === 'polygon'
  const isBase = layer.role === 'base' || layer.geometry === 'line'
  builder.endLinesAt(
    isSketch || isBase ? lastZoom(layer.accuracy.metres) : 24,
    isSketch && !isBase ? SKETCH_FLOOR : 0,
  )
}

/**
 * Schematic areas other than the parts of a pattern lie over one another: at most two tints in full, or the
 * ground under three protected areas would be darker than the overlap.
 */
function paleLayers(scene: Scene): Set<string> {
  const tinted = scene.layers.filter(({ layer }) => {
    const symbol = symbolOfLayer(layer)
    return symbol.form === 'area' && symbol.schematic && layer.controlRole !== 'security-pattern'
  })
  return new Set(tinted.slice(2).map(({ layer }) => layer.id))
}

function isBorder(symbol: MapSymbol): boolean {
  return symbol.slot === 'boundaries' || symbol.slot === 'ground'
}

/** Ids of the layers that keep their hatch in full; from the fourth down it is thinned. */
function strongHatches(scene: Scene): Set<string> {
  const hatched = [
    ...scene.userLayers.map((entry) => ({ id: entry.id, symbol: symbolOfUserLayer(entry) })),
    ...scene.layers
      .filter((entry) => entry.layer.role !== 'base')
      .map((entry) => ({ id: entry.layer.id, symbol: symbolOfLayer(entry.layer) })),
  ].filter(({ symbol }) => symbol.form === 'area' && symbol.hatch !== null)
  return new Set(hatched.slice(0, FULL_HATCHES).map(({ id }) => id))
}

export function symbolOfUserLayer(entry: SceneUserLayer): MapSymbol {
  return inPass(
    symbolOfLayer({ symbol: entry.symbol, status: entry.status, geometry: 'polygon' }),
    entry.slot,
  )
}

function symbolOfEntry({ layer, slot }: SceneLayer): MapSymbol {
  return inPass(symbolOfLayer(layer), slot)
}

// One object for the same symbol and pass.
const passed = new WeakMap<MapSymbol, Map<Slot, MapSymbol>>()

function inPass(symbol: MapSymbol, slot: Slot | undefined): MapSymbol {
  if (!slot) return symbol
  const known = passed.get(symbol) ?? new Map<Slot, MapSymbol>()
  passed.set(symbol, known)
  const result = known.get(slot) ?? { ...symbol, slot }
  known.set(slot, result)
  return result
}

function addUserLayer(builder: PlanBuilder, entry: SceneUserLayer, fullHatches: Set<string>): void {
  const symbol = symbolOfUserLayer(entry)
  if (symbol.form !== 'area') return
  addAreaLayer(builder, {
    id: `user/${entry.id}`,
    symbol,
    data: entry.data,
    opacity: entry.opacity,
    chip: entry.status === 'statutory' ? null : entry.status,
    labels: true,
    share: { hatch: fullHatches.has(entry.id) ? 1 : 0.5, fill: 1 },
  })
}

function addCatalogueLayer(
  builder: PlanBuilder,
  entry: SceneLayer,
  share: InkShare,
  hasBorders: boolean,
): void {
  const { layer, data } = entry
  const symbol = symbolOfEntry(entry)
  switch (symbol.form) {
    case 'hachure':
      return addRidges(builder, layer.id, symbol, data)
    case 'point':
      return layer.role === 'base' && symbol.key !== 'projectSite'
        ? addPlaces(builder, layer.id, data)
        : addSites(builder, entry, symbol)
    case 'line':
      return addLineLayer(builder, entry, symbol)
    case 'area':
      if (layer.geometry === 'line') {
        return layer.role === 'base' ? addBorders(builder, layer.id, data) : addLines(builder, entry, symbol)
      }
      if (layer.geometry === 'point') return addSites(builder, entry, null)
      return addPolygonLayer(builder, entry, symbol, share, hasBorders)
    default:
      return symbol satisfies never
  }
}

function addLineLayer(builder: PlanBuilder, entry: SceneLayer, symbol: LineSymbol): void {
  const { layer, data } = entry
  if (layer.role !== 'base') return addLines(builder, entry, symbol)
  if (symbol.key.startsWith('river')) return addRivers(builder, layer.id, symbol, data)
  if (symbol.key.startsWith('border')) return addBorders(builder, layer.id, data)
  if (symbol.key === 'rail') return addRailways(builder, layer.id, data)
  addRoads(builder, layer.id, symbol, data)
}

function addPolygonLayer(
  builder: PlanBuilder,
  entry: SceneLayer,
  symbol: AreaSymbol,
  share: InkShare,
  hasBorders: boolean,
): void {
  const { layer, data, opacity } = entry
  switch (symbol.key) {
    case 'province':
      return addProvince(builder, layer.id, symbol, data)
    case 'prefecture':
    case 'county':
      return addDivision(builder, layer.id, symbol, data, hasBorders)
    case 'lake':
    case 'saltLake':
      return addLakes(builder, layer.id, symbol, data)
    case 'desert':
      return addSand(builder, layer.id, symbol, data)
    default:
      return addAreaLayer(builder, {
        id: layer.id,
        symbol,
        data,
        opacity,
        chip: layer.status === 'schematic' || layer.status === 'demo' ? layer.status : null,
        labels: layer.role !== 'base',
        share,
      })
  }
}

/** Names of the sources that a layer draws from; the background has none. */
export function sourceOfLayer(layer: LayerSpecification): string | null {
  return 'source' in layer && typeof layer.source === 'string' ? layer.source : null
}
