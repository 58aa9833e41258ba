import type { Localized } from '../src/geo/types'
import type { Slot } from './order'

/** `#RRGGBB`. */
export type Colour = string

interface HatchInk {
  colour: Colour
  opacity: number
  /** Stroke width, CSS px. */
  px: number
}

/** A pattern that fills an area. Lengths are CSS px; angles are clockwise degrees from an upright line. */
export type Hatch = HatchInk &
  (
    | { kind: 'line' | 'cross'; angle: number; gap: number }
    | { kind: 'dashed-line'; angle: number; gap: number; dash: readonly [number, number] }
    | { kind: 'plus'; tile: readonly [number, number]; arm: number }
    | { kind: 'dot'; tile: readonly [number, number]; radius: number }
    | { kind: 'vee' | 'tick-pair' | 'broken-horizontal' | 'wave'; tile: readonly [number, number] }
    | { kind: 'stipple'; tile: readonly [number, number]; radius: number; perDot: number; seed: number }
  )

export interface Stroke {
  colour: Colour
  /** On screen, CSS px. */
  px: number
  /** On paper, mm. */
  mm: number
  /** Dash lengths on screen, CSS px; null for a solid line. */
  dash: readonly number[] | null
}

interface SymbolHead {
  key: string
  title: Localized
  /** Name of the layer in the national survey data standard, where there is one. */
  code: string | null
  slot: Slot
}

export interface AreaSymbol extends SymbolHead {
  form: 'area'
  /** True for parts drawn from plan text: grey dashed edge, grey hatch, label with the 示意 chip. */
  schematic: boolean
  fill: Colour
  fillOpacity: number
  edge: Stroke | null
  /** Drawn under the edge. */
  casing: Stroke | null
  hatch: Hatch | null
  label: Colour | null
}

export interface LineSymbol extends SymbolHead {
  form: 'line'
  line: Stroke
  /** Wider, under the line. */
  casing: Stroke | null
  /** Narrower, over the line: the light middle of a road, the ticks of a railway. */
  core: Stroke | null
  label: Colour | null
}

export type PointGlyph = 'dot' | 'ring' | 'double-ring' | 'triangle' | 'project'

export interface PointSymbol extends SymbolHead {
  form: 'point'
  glyph: PointGlyph
  colour: Colour
  /** CSS px. */
  radius: number
  label: Colour | null
}

/** Short strokes across a ridge line, as on engraved sheets. */
export interface HachureSymbol extends SymbolHead {
  form: 'hachure'
  line: Stroke
  opacity: number
  /** Stroke length at zoom 5 and at zoom 8, CSS px. */
  length: readonly [number, number]
  /** Distance between strokes along the ridge, CSS px. */
  gap: number
}

export type MapSymbol = AreaSymbol | LineSymbol | PointSymbol | HachureSymbol
