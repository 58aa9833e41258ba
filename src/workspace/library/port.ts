import type { LayerRole } from '../../check/types'
import type { Note } from '../../geo/note'
import type { SevenParameters } from '../../geo/sevenParameters'
import type { LonLatPolygons, PolygonRings } from '../../geo/types'
import type { Reply } from '../desk/reply'
import type { ImportStep } from './build'
import type { ClassValue, FieldFacts } from './mapping'
import type { KeptVersion, LibraryList, Mapping, Provenance } from './types'

/** Where layers are kept and how much room there is. */
export interface StorageFacts {
  place: 'opfs' | 'indexeddb' | 'memory'
  /** True: the browser promised not to clear it by itself; null: it does not tell (plain http). */
  persisted: boolean | null
  usedBytes: number | null
  quotaBytes: number | null
}

export interface LibraryOpening {
  list: LibraryList
  storage: StorageFacts
  /** What the person should know of the storage itself. */
  notes: Note[]
}

/** What a dataset offers: fields with samples, a role and a mapping to start from. */
export interface Inspection {
  role: LayerRole
  fields: FieldFacts[]
  mapping: Mapping
  classes: ClassValue[]
}

/** What the person decided of a dataset. */
export interface ImportWish {
  itemId: string
  /** EPSG code the person chose; null: what the file says. */
  code: number | null
  /** Where the file is in Xi'an 80 or Beijing 54; null or left out: none, positions stay approximate. */
  parameters?: SevenParameters | null
  /** Null: a new layer; else a new version of this one. */
  seriesId: string | null
  title: string
  role: LayerRole
  statutory: boolean
  provenance: Provenance
  mapping: Mapping
  coverage: { kind: KeptVersion['coverage']['kind']; names: string[]; polygons: LonLatPolygons | null }
}

export interface ImportEnd {
  list: LibraryList
  version: KeptVersion
  /** The zones as kept, for the page. */
  zones: Uint8Array<ArrayBuffer>
}

/**
 * How two versions differ; areas in square metres on the ellipsoid. The old and the new are sums of zones, added and
 * removed are ground that counts once.
 */
export interface Comparison {
  oldId: string
  newId: string
  oldSquareMetres: number
  newSquareMetres: number
  addedSquareMetres: number
  removedSquareMetres: number
  /** Ground of the new version that the old one lacks, and the other way round. */
  added: PolygonRings[]
  removed: PolygonRings[]
  /** Zones that came, went or changed; those that stayed are counted. */
  rows: ComparisonRow[]
  unchangedZones: number
}

export interface ComparisonRow {
  zoneId: string
  name: string
  kind: 'new' | 'gone' | 'changed'
  oldSquareMetres: number
  newSquareMetres: number
  addedSquareMetres: number
  removedSquareMetres: number
  /** Ground of the old zone that other zones of the new version have. */
  staysIn: Elsewhere | null
  /** Ground of the new zone that other zones of the old version had. */
  wasIn: Elsewhere | null
}

/** Ground that lies in zones of other numbers; without names where it is not certain in which. */
export interface Elsewhere {
  squareMetres: number
  zones: string[]
}

export type LibraryChange =
  | { kind: 'restore' | 'erase'; ids: string[] }
  /** `back`: versions that come into force again, where it is an import that is undone. */
  | { kind: 'set-aside'; ids: string[]; back: string[] }
  | { kind: 'in-force'; seriesId: string; versionId: string | null }

export interface BroughtIn {
  list: LibraryList
  /** Titles of the versions that were added; those that were there already are passed over. */
  added: string[]
  present: string[]
}

type Progress = (step: ImportStep) => void

/** What the page asks of the library. Methods reject with an InputError. */
export interface LibraryPort {
  /** `onChange` is called when this or another tab changed the list. */
  open(onChange: (list: LibraryList) => void): Promise<LibraryOpening>
  inspect(itemId: string, role: LayerRole | null, classField: string | null | undefined): Promise<Inspection>
  /** Shells of a dataset in degrees, thinned to what a small map can show. */
  outline(itemId: string, code: number | null): Promise<LonLatPolygons>
  /** Null where it was stopped; nothing is kept then. */
  bring(wish: ImportWish, onProgress: Progress): Promise<ImportEnd | null>
  /** Makes a kept version ready for checks and hands its zones over. */
  load(versionId: string): Promise<Uint8Array<ArrayBuffer>>
  /** Stops an import, a comparison, an export. */
  stop(): void
  change(change: LibraryChange): Promise<LibraryList>
  compare(oldId: string, newId: string, onProgress: Progress): Promise<Comparison | null>
  pack(onProgress: Progress): Promise<Blob | null>
  unpack(bytes: Uint8Array, onProgress: Progress): Promise<BroughtIn | null>
}

/** The worker's side of it: the same with replies as values. */
export interface LibraryService {
  libraryOpen(onChange: (list: LibraryList) => void): Promise<Reply<LibraryOpening>>
  libraryInspect(
    itemId: string,
    role: LayerRole | null,
    classField: string | null | undefined,
  ): Reply<Inspection>
  libraryOutline(itemId: string, code: number | null): Reply<LonLatPolygons>
  libraryBring(wish: ImportWish, onProgress: Progress): Promise<Reply<ImportEnd | null>>
  libraryLoad(versionId: string): Promise<Reply<Uint8Array<ArrayBuffer>>>
  libraryStop(): void
  libraryChange(change: LibraryChange): Promise<Reply<LibraryList>>
  libraryCompare(oldId: string, newId: string, onProgress: Progress): Promise<Reply<Comparison | null>>
  libraryPack(onProgress: Progress): Promise<Reply<Blob | null>>
  libraryUnpack(bytes: Uint8Array, onProgress: Progress): Promise<Reply<BroughtIn | null>>
}
