import type { Feature, FeatureCollection, Geometry } from 'geojson'
import type { CatalogueLayer } from '../../layers/catalogue'
import type { Slot } from '../../layers/order'
import type { Box, Localized, LonLatPolygons } from '../geo/types'

/**
 * What the map draws. The workspace is the source of truth: the app derives a scene from it and hands it over;
 * the map compares it with the last one and owns nothing.
 */
export interface Scene {
  /** Visible catalogue layers with their data, in the order of the list (the map sorts by symbol z-order). */
  layers: SceneLayer[]
  /** Layers a person brought, drawn with the symbol of their role. */
  userLayers: SceneUserLayer[]
  projects: SceneProject[]
  findings: SceneFinding[]
  /** A feature of a layer, outlined in the accent colour. */
  selected: {
    layerId: string
    featureId: string
    /** The feature itself where its layer is not shown: it is outlined all the same, and named. */
    unseen?: { feature: Feature; status: CatalogueLayer['status'] }
  } | null
  /** Any polygons outlined in the accent colour (a zone in the result table under the pointer). */
  highlight: LonLatPolygons | null
  /** Features of any kind that are chosen in a table, outlined in the accent colour. */
  marked?: FeatureCollection | null
  /** Possible positions of a project whose coordinate system is in doubt, with the zone strips. */
  candidates: SceneCandidate[]
  /** Pale text over the map (演示数据, 示意); null for none. */
  watermark: string | null
  language: 'zh' | 'en'
  /** Tiles of another host in place of our own base map; left out or null for ours. */
  basemap?: SceneBasemap | null
}

/** A base map of tiles, agreed to by the person. */
export interface SceneBasemap {
  id: string
  /** Bottom first; addresses with {z}, {x}, {y} or {bbox-epsg-3857}. */
  layers: { tiles: string[]; tileSize: number; scheme: 'xyz' | 'tms' }[]
  /** Hosts, with their port, that may be asked; all others are refused. */
  hosts: string[]
  minZoom: number
  maxZoom: number
  box: Box | null
  /** What map and sheet must print. */
  attribution: Localized
}

export interface SceneLayer {
  layer: CatalogueLayer
  data: FeatureCollection
  /** 0..1, times the symbol's own opacity. */
  opacity: number
  /** The pass that its place in the list gives it; the symbol's own where it is left out. */
  slot?: Slot
}

export interface SceneUserLayer {
  id: string
  title: string
  /** Key of `layers/symbols.ts`. */
  symbol: string
  /** All but statutory layers carry their chip. */
  status: 'statutory' | 'schematic' | 'user' | 'demo'
  /** Title, version and source of the data as one line for a sheet; null where nothing is to be cited. */
  source?: string | null
  data: FeatureCollection
  opacity: number
  /** The pass that its place in the list gives it; the symbol's own where it is left out. */
  slot?: Slot
}

export interface SceneProject {
  id: string
  name: string
  polygons: LonLatPolygons
  /** Open, but not the one in hand: drawn more quietly, without boundary points. */
  isOther?: boolean
  /** Second line of the label, e.g. `583.2166 公顷`. */
  areaText: string
  /** Numbers of boundary points, where they shall stand on the map. */
  points?: { label: string; position: [longitude: number, latitude: number] }[]
}

export interface SceneFinding {
  /** `${layerId}/${zoneId}` */
  id: string
  outcome: 'occupied' | 'touching'
  /** The overlap (polygons) or the shared line. */
  geometry: Geometry
  /**
   * Callout: title (占用 24.8130 公顷), second line (生态保护红线 · 昆仑山), shortened where it is long, and what
   * follows it whole ( · 4.25 % · 3 块); null for no callout.
   */
  callout: { title: string; line: string; tail?: string } | null
  /** The number of the zone in the result table, on its callout or its dot; the map counts where there is none. */
  number?: number
}

export interface SceneCandidate {
  key: string
  /** Short label on the map: `32`. */
  label: string
  polygons: LonLatPolygons
  chosen: boolean
  /** Outside Qinghai: dashed, still selectable. */
  excluded: boolean
}

/** One feature found under a click, topmost first. */
export interface Identified {
  layerId: string
  featureId: string | null
  properties: Record<string, unknown>
}

export interface MapEvents {
  /** A click that was not part of drawing. */
  click: { lon: number; lat: number; features: Identified[] }
  /** Pointer moved; null when it left the map. */
  pointer: { lon: number; lat: number } | null
  move: { center: [number, number]; zoom: number; bbox: Box; metresPerPixel: number }
  candidate: { key: string }
  /**
   * Something the map could not do: no WebGL at all; the graphics card went away; the overlay (deck.gl) could
   * not start, and projects and overlaps are drawn by the map itself, more plainly.
   */
  trouble: { code: 'no-webgl' | 'context-lost' | 'no-overlay' }
  /** A tile of the base map did not come. */
  silent: { host: string }
}

export type DrawKind = 'polygon' | 'rectangle'

/** A scene with nothing in it. */
export const EMPTY_SCENE: Scene = {
  layers: [],
  userLayers: [],
  projects: [],
  findings: [],
  selected: null,
  highlight: null,
  candidates: [],
  watermark: null,
  language: 'zh',
}
