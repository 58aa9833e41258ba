import type { LayerRole } from '../../check/types'
import type { EncodingPreview } from '../../formats/encoding/preview'
import type { CrsCandidate } from '../../geo/decide'
import type { Note } from '../../geo/note'
import type { Datum } from '../../geo/system'
import type { Localized, LonLatPolygons } from '../../geo/types'
import type { LayerFacts } from '../intake/sourceLayers'
import type { ImportStep } from './build'
import type { ClassValue, FieldFacts } from './mapping'
import type { StorageFacts } from './port'
import type { KeptVersion, Mapping, Series } from './types'
import type { WorkspaceReport } from './workspaceReport'

/** What the person fills in of a layer to be kept; texts as typed. */
export interface LayerForm {
  title: string
  role: LayerRole
  statutory: boolean
  source: string
  version: string
  approval: string
  date: string
  accuracy: string
  secrecy: string
  mapping: Mapping
  coverageKind: KeptVersion['coverage']['kind']
  /** Administrative units of the pack, by their names. */
  units: string[]
  outline: { file: string; polygons: LonLatPolygons } | null
}

/** A dataset that was read and waits to be described. */
export interface LayerDraft {
  itemId: string
  file: string
  format: string
  encoding: string | null
  featureCount: number
  vertexCount: number
  /** How the system is known; null where the person has to choose. */
  system: Localized | null
  reason: Localized | null
  candidates: CrsCandidate[]
  /** EPSG code the person chose; null: what the file says. */
  code: number | null
  /** The candidate that was picked, and the datum that its numbers are on; together they make `code`. */
  chosen: number | null
  datum: Datum
  isDatumStated: boolean
  /** An old datum without its parameters: the person takes the place as it roughly is. */
  isApproximateTaken: boolean
  /** The text may have been read in the wrong encoding. */
  encodingDoubtful: boolean
  /** The first rows in each encoding, once they were asked for. */
  previews: EncodingPreview[] | null
  /** Layers inside the file, where it has several, and those that count. */
  layers: LayerFacts[]
  usedLayers: readonly string[]
  /** Series that gets a new version; null: a new layer. */
  seriesId: string | null
  fields: FieldFacts[]
  classes: ClassValue[]
  form: LayerForm
  notes: Note[]
}

export interface LibraryJob {
  kind: 'read' | 'import' | 'compare' | 'pack' | 'unpack'
  /** What it is about, as the person knows it. */
  name: string
  step: ImportStep | null
  startedAt: number
  /** The person asked to stop it; it ends as soon as the worker hears. */
  stopping: boolean
}

export interface LibraryState {
  /** `off`: this browser or this page keeps nothing. */
  phase: 'opening' | 'ready' | 'off'
  series: Series[]
  storage: StorageFacts | null
  notes: Note[]
  /** Versions that could not be loaded, with the reason. */
  failed: Record<string, Note>
  loading: string[]
  /** The version that was in force before one that was brought in since the page opened; null: none was. */
  replaced: Record<string, string | null>
  /** The row whose details are shown: a version, or a required role without one. */
  selected: { kind: 'version'; id: string } | { kind: 'role'; role: LayerRole } | null
  drafts: LayerDraft[]
  /** What a new import is for, where the person came from a row. */
  intent: { role: LayerRole | null; seriesId: string | null }
  job: LibraryJob | null
  /** What the last opened workspace file gave. */
  report: WorkspaceReport | null
}

export const START_LIBRARY: LibraryState = {
  phase: 'opening',
  series: [],
  storage: null,
  notes: [],
  failed: {},
  loading: [],
  replaced: {},
  selected: null,
  drafts: [],
  intent: { role: null, seriesId: null },
  job: null,
  report: null,
}
