import * as v from 'valibot'
import { LAYER_ROLES } from '../../check/types'

/** What the library's list says; narrowed by this schema whenever it is read, for it may be years old. */
const localized = v.object({ zh: v.string(), en: v.string() })
const note = v.object({ code: v.string(), message: localized })
const count = v.pipe(v.number(), v.integer(), v.minValue(0))

const blob = v.object({
  name: v.string(),
  place: v.picklist(['opfs', 'indexeddb', 'memory']),
  bytes: count,
  /** Lower-case hexadecimal. */
  sha256: v.string(),
})
export type KeptBlob = v.InferOutput<typeof blob>

const found = v.object({ zones: v.array(v.string()), message: localized })
/** One thing the validation found: the zones concerned and a sentence. */
export type Found = v.InferOutput<typeof found>

const listed = v.object({ count, first: v.array(found) })
/** How many there are, and the first of them. */
export type Listed = v.InferOutput<typeof listed>

const validation = v.object({
  zones: count,
  /** Corners as kept, after long edges were divided for the conversion. */
  vertices: count,
  /** Points as read in the file; versions of earlier days lack it. */
  readVertices: v.optional(count),
  /** Zones summed: ground under two zones counts twice. */
  areaSquareMetres: v.number(),
  /** Ground covered, nothing twice; null: not computed; versions of earlier days lack it. */
  groundSquareMetres: v.optional(v.nullable(v.number())),
  repairs: listed,
  failed: listed,
  duplicates: listed,
  overlaps: listed,
  gaps: listed,
  nulls: listed,
  /** Remarks of reader and conversion. */
  notes: v.array(note),
})
export type Validation = v.InferOutput<typeof validation>

const mapping = v.object({
  id: v.nullable(v.string()),
  name: v.nullable(v.string()),
  function: v.nullable(v.string()),
  class: v.nullable(v.string()),
  /** Value of the class field -> class that the check reads; values not named stay as they are. */
  classes: v.record(v.string(), v.string()),
})
/** Which field of the file means what; null: not used. */
export type Mapping = v.InferOutput<typeof mapping>

const provenance = v.object({
  source: v.string(),
  version: v.string(),
  approval: v.string(),
  date: v.string(),
  accuracyMetres: v.nullable(v.number()),
  secrecy: v.string(),
})
/** What only the person knows of a layer; empty texts are not stated. */
export type Provenance = v.InferOutput<typeof provenance>

const version = v.object({
  /** Id of the layer in checks and results. */
  id: v.string(),
  title: v.string(),
  role: v.picklist(LAYER_ROLES),
  statutory: v.boolean(),
  provenance,
  mapping,
  coverage: v.object({ kind: v.picklist(['zones', 'units', 'file']), names: v.array(v.string()) }),
  system: v.object({ code: v.nullable(v.number()), name: localized, how: localized }),
  file: v.string(),
  format: v.string(),
  encoding: v.nullable(v.string()),
  /** The files as they came. */
  files: v.array(v.object({ name: v.string(), blob })),
  /** The repaired zones; its hash names the version's data. */
  zones: blob,
  /** west, south, east, north in degrees. */
  box: v.nullable(v.tuple([v.number(), v.number(), v.number(), v.number()])),
  validation,
  importedAt: v.string(),
  engineVersion: v.string(),
})
export type KeptVersion = v.InferOutput<typeof version>

const series = v.object({
  id: v.string(),
  /** The version that checks use; null: none. */
  inForce: v.nullable(v.string()),
  /** Newest last. */
  versions: v.array(version),
})
/** One layer of the office through the years. */
export type Series = v.InferOutput<typeof series>

export const listSchema = v.object({
  schema: v.literal('qingping-library/1'),
  /** Grows with every change, so that tabs know who is behind. */
  revision: count,
  series: v.array(series),
})
export type LibraryList = v.InferOutput<typeof listSchema>

export const EMPTY_LIST: LibraryList = { schema: 'qingping-library/1', revision: 0, series: [] }

export function versionsOf(list: readonly Series[]): KeptVersion[] {
  return list.flatMap(({ versions }) => versions)
}

export function blobsOf(kept: KeptVersion): KeptBlob[] {
  return [kept.zones, ...kept.files.map((file) => file.blob)]
}

export function seriesOf(list: readonly Series[], versionId: string): Series | null {
  return list.find(({ versions }) => versions.some(({ id }) => id === versionId)) ?? null
}

export function versionIn(list: readonly Series[], versionId: string): KeptVersion | null {
  return versionsOf(list).find(({ id }) => id === versionId) ?? null
}

/** What the layer is called: as its version in force, else as the newest. */
export function titleOfSeries({ inForce, versions }: Series): string | null {
  return (versions.find(({ id }) => id === inForce) ?? versions.at(-1))?.title ?? null
}
