import type { Geometry } from 'geojson'
import type { Note } from './note'
import type { Localized } from './types'

/** One file as it came in: by drop, by file picker or from the disk. */
export interface InputFile {
  name: string
  bytes: Uint8Array
}

export type AttributeValue = string | number | boolean | null

/** One feature as the file has it: coordinates in the file's own system, x (east, longitude) before y. */
export interface SourceFeature {
  geometry: Geometry
  properties: Record<string, AttributeValue>
  /** Place in the file, for messages; 1-based. */
  index: number
  /** The first coordinate that is no number (it reads as NaN), where the reader knows what stands there instead. */
  notNumber?: NotNumber
}

/** A coordinate that is no number: which point of the feature (1-based, over all its rings), and what the file has. */
export interface NotNumber {
  point: number
  seen: string
}

/** What a file says of its own coordinate system. */
export type StatedCrs =
  | { kind: 'none' }
  /** An EPSG code the file names itself (GeoJSON crs member, GeoPackage, …), or what `how` says instead. */
  | { kind: 'epsg'; code: number; text: string; how?: Localized }
  /** WKT of a .prj (ESRI or OGC). */
  | { kind: 'wkt'; text: string }

/** What every reader of `formats/` returns: features in the file's own system, plus what was understood. */
export interface SourceFeatures {
  /** File name without directories, as the person knows it. */
  file: string
  format: string
  /** Name of the layer inside the file, where a file can hold several. */
  layer: string | null
  crs: StatedCrs
  /** Encoding of the attribute text, lower case (`gb18030`, `utf-8`); null where the format has none. */
  encoding: string | null
  /** How the encoding was found: `.cpg`, `dbf language byte`, `valid UTF-8`, `fallback`, `chosen`, … */
  encodingHow: string | null
  features: SourceFeature[]
  /** Features that could not be read, with the reason; they are left out, the others stay. */
  notes: Note[]
}
