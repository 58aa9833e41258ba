import type { Note } from '../../geo/note'
import type { Box, Language, Position } from '../../geo/types'
import type { MapSymbol } from '../../../layers/types'
import type { Command } from './commands'

/** Mark behind a legend name; 法定 needs none on paper. */
export type Chip = 'schematic' | 'demo' | 'user' | 'statutory'

export interface LegendRow {
  name: string
  symbol: MapSymbol
  /** Tint of a schematic part, as its features name it. */
  tint?: string
  chip: Chip | null
}

export interface LegendGroup {
  title: string
  rows: LegendRow[]
}

export interface Fact {
  label: string
  value: string
}

export type Paper = 'A4' | 'A3'
export type Orientation = 'landscape' | 'portrait'
/** Degrees as lines or as ticks at the neatline, or the kilometre grid of the Gauss-Krueger zone of the centre. */
export const GRATICULES = ['lines', 'kilometres', 'ticks', 'none'] as const
export type Graticule = (typeof GRATICULES)[number]

/** North stands in the fourth. */
export const INSET_CORNERS = ['lower-right', 'lower-left', 'upper-left'] as const
export type InsetCorner = (typeof INSET_CORNERS)[number]

/** Outlines for the small map that says where the frame lies; rings in degrees, as fine as a stamp shows. */
export interface SheetInset {
  title: string
  corner: InsetCorner
  outline: Position[][]
  /** Inner borders, drawn paler. */
  borders: Position[][]
}

/** What to photograph: a box that must be seen whole, or a centre with a zoom (CSS pixels, 512-pixel tiles). */
export type SheetAim = { box: Box } | { centre: [longitude: number, latitude: number]; zoom: number }

/**
 * A map sheet as the person composed it. Everything that is text is in the sheet's language already, except
 * the fixed words of the sheet itself.
 */
export interface SheetModel {
  paper: Paper
  orientation: Orientation
  language: Language
  aim: SheetAim
  title: string
  subtitle: string | null
  /** Printed top left, e.g. 内部使用; null prints nothing. */
  secrecy: string | null
  /** Groups in legend order; group heads are printed from nine rows up. */
  legend: LegendGroup[]
  facts: Fact[]
  /** Data sources, one a line. */
  sources: string[]
  /** The newest date up to which the data speaks; null where nobody stated one. */
  dataUntil: string | null
  /** Further sentences under the legend. */
  notes: string[]
  /** At least one layer in the frame is drawn from text. Prints the footnote, which cannot be switched off. */
  schematic: boolean
  /** At least one layer in the frame is a synthetic sample. Prints watermark and warning, likewise. */
  demo: boolean
  /** 审图号; null prints that there is none and that the sheet is for internal use. */
  reviewNumber: string | null
  maker: string | null
  /** `2026-11-21` */
  madeOn: string
  graticule: Graticule
  northArrow: boolean
  scaleBar: boolean
  /** Where the frame lies, in a corner of the picture; null for none. */
  inset: SheetInset | null
  /** For printers without colour: everything in the greys that its colours have. */
  grey: boolean
}

/** What the picture shows: degrees, EPSG:4490, in spherical Mercator with north up. */
export interface SheetView {
  box: Box
}

/** A page ready to be painted at any resolution. */
export interface Sheet {
  widthMillimetres: number
  heightMillimetres: number
  commands: Command[]
  /** What did not fit or was made smaller. */
  notes: Note[]
  /** Legend rows for which the sheet had no room. */
  overflow: LegendRow[]
}
