/**
 * A plan is everything that maplibre shall draw, as plain data: sources, layers in drawing order, and images.
 * The builders of this folder are pure, so tests read a plan without a browser; `apply.ts` puts it on a map.
 */
import type { FeatureCollection } from 'geojson'
import type { LayerSpecification } from 'maplibre-gl'
import { slotRank, type Slot } from '../../../layers/order'
import type { TileInk } from '../../../layers/tile'
import type { Hatch, PointGlyph, Stroke } from '../../../layers/types'
import { fading, hatchToTint } from './accuracy'
import type { Box, Language } from '../../geo/types'
import { drawable } from './derive'
import { dimmed } from './dim'
import type { KnownPlace } from './names'

export interface DrawContext {
  /** Web Mercator zoom of the picture. */
  zoom: number
  /**
   * Part of the zoom above a whole number for which dashes and hatches are made. maplibre scales both with
   * the tile (1 to 2 times between whole zooms); shrinking them by 2 ** -fraction keeps their size.
   */
  zoomFraction: number
  /** True for paper: strokes take their millimetres. */
  paper: boolean
  language: Language
  /** `name_zh` of the county that stands out from zoom 6.5; null for none. */
  focus: string | null
  /** The edge of a picture, or of a map at rest, degrees: names do not cross it. */
  edge?: Box
  /** What lies over a map at rest: names keep off it. Centres in degrees, sizes in CSS px. */
  plates?: { centre: [longitude: number, latitude: number]; width: number; height: number }[]
  /** What a map at rest shows, or showed when it was last at rest, degrees: names of areas stay inside of it. */
  view?: Box
}

/**
 * Who gets the room where names collide: maplibre places the topmost layer first. Cities never give way; the parts
 * of a plan come next.
 */
export const LABEL_PRIORITY = {
  place: 1,
  county: 2,
  relief: 3,
  water: 4,
  town: 5,
  seat: 6,
  schematic: 7,
  city: 8,
}

export type PlannedImage =
  | { kind: 'hatch'; hatch: Hatch; ink: TileInk; zoomFraction: number }
  | { kind: 'chip'; language: Language; status: 'schematic' | 'demo' | 'user' }
  /** Transparent: takes room and shows nothing. */
  | { kind: 'blank'; width: number; height: number }
  | { kind: 'glyph'; glyph: PointGlyph; colour: string; radius: number }

export interface Plan {
  sources: Map<string, FeatureCollection>
  /** Bottom first. */
  layers: LayerSpecification[]
  images: Map<string, PlannedImage>
}

/** Collects a plan; layers come out sorted by slot, inside a slot in the order they were added. */
export class PlanBuilder {
  private readonly sources = new Map<string, FeatureCollection>()
  private readonly images = new Map<string, PlannedImage>()
  private readonly layers: { rank: number; priority: number; layer: LayerSpecification }[] = []

  private zooms: [number, number] = [0, 24]

  private lineEnd = { zoom: 24, floor: 0 }

  private share = 1

  /** Places that the base map names, those of their names that are seats in sight, and names of parts of plans. */
  places: readonly KnownPlace[] = []
  seats: readonly string[] = []
  parts: readonly string[] = []

  /** Badges of candidates or projects lie on this map, perhaps on the mark of a town. */
  hasMarks = false

  constructor(readonly context: DrawContext) {}

  source(id: string, data: FeatureCollection): string {
    this.sources.set(id, drawable(data))
    return id
  }

  /** Narrows the zooms of everything added from here on: the range that a pack's entry states. */
  within(minZoom: number, maxZoom: number): void {
    this.zooms = [minZoom, maxZoom]
  }

  /** Lines added from here on fade to `floor` of their opacity at a zoom: what the accuracy of their layer allows. */
  endLinesAt(zoom: number, floor = 0): void {
    this.lineEnd = { zoom, floor }
  }

  /** Dims everything added from here on, 0 to 1. */
  dim(share: number): void {
    this.share = share
  }

  /** Adds a layer to a slot; a higher priority lies above the others of the slot. */
  add(slot: Slot, layer: LayerSpecification, priority = 0): void {
    const minzoom = Math.max(layer.minzoom ?? 0, this.zooms[0])
    const maxzoom = Math.min(layer.maxzoom ?? 24, this.zooms[1])
    const drawn = fading({ ...layer, minzoom, maxzoom }, this.lineEnd.zoom, this.lineEnd.floor)
    this.layers.push({ rank: slotRank(slot), priority, layer: dimmed(drawn, this.share) })
  }

  /** Adds a layer of names, above those of lower priority. */
  label(priority: keyof typeof LABEL_PRIORITY, layer: LayerSpecification): void {
    this.add('townLabels', layer, LABEL_PRIORITY[priority])
  }

  /**
   * Name of the image of a hatch at the size that this plan needs. With a tint the image fills the area alone: without
   * a graphics card each pass over the same ground is felt.
   */
  hatch(key: string, hatch: Hatch, tint: TileInk['tint'] = null, share = 1): string {
    const { zoomFraction } = this.context
    const ink: TileInk = { tint, share: share * this.hatchLeft() }
    const under = tint ? `/${tint.colour}/${tint.opacity.toFixed(3)}` : ''
    const name = `hatch/${key}${under}${ink.share === 1 ? '' : `/${ink.share.toFixed(3)}`}@${zoomFraction}`
    this.images.set(name, { kind: 'hatch', hatch, ink, zoomFraction })
    return name
  }

  /** Sketches that step back close by lose more of their hatch than of their tint. */
  private hatchLeft(): number {
    return this.lineEnd.floor > 0 ? hatchToTint(this.lineEnd.zoom, this.context.zoom) : 1
  }

  chip(status: 'schematic' | 'demo' | 'user'): string {
    const name = `chip/${status}/${this.context.language}`
    this.images.set(name, { kind: 'chip', status, language: this.context.language })
    return name
  }

  glyph(glyph: PointGlyph, colour: string, radius: number): string {
    const name = `glyph/${glyph}/${colour}/${radius}`
    this.images.set(name, { kind: 'glyph', glyph, colour, radius })
    return name
  }

  blank(width: number, height: number): string {
    const name = `blank/${width}/${height}`
    this.images.set(name, { kind: 'blank', width, height })
    return name
  }

  build(): Plan {
    const sorted = this.layers.map((entry, index) => ({ ...entry, index }))
    sorted.sort((a, b) => a.rank - b.rank || a.priority - b.priority || a.index - b.index)
    return { sources: this.sources, images: this.images, layers: sorted.map((entry) => entry.layer) }
  }
}

/** Stroke width in CSS px: its own px on screen, its millimetres on paper (96 px an inch). */
export function strokeWidth(stroke: Stroke, paper: boolean): number {
  return paper ? (stroke.mm * 96) / 25.4 : stroke.px
}

/** Dash lengths as maplibre wants them: in widths of the line, made for a zoom with this fraction. */
export function dashWidths(stroke: Stroke, zoomFraction: number): number[] | null {
  if (!stroke.dash) return null
  const shrink = 2 ** -zoomFraction
  return stroke.dash.map((length) => (length / stroke.px) * shrink)
}

/** Paint of a line layer for a stroke. */
export function strokePaint(stroke: Stroke, context: DrawContext, opacity = 1) {
  const dash = dashWidths(stroke, context.zoomFraction)
  return {
    'line-color': stroke.colour,
    'line-width': strokeWidth(stroke, context.paper),
    'line-opacity': opacity,
    ...(dash ? { 'line-dasharray': dash } : {}),
  }
}
