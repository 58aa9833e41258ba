import type { FeatureCollection } from 'geojson'
import { DEFAULT_BANDS, type DistanceBands } from '../check/bands'
import type { ShapeCounts } from '../check/intake/geometry'
import type { CheckResult, ControlLayer, LayerFinding, LayerRole, Project } from '../check/types'
import type { EncodingPreview } from '../formats/encoding/preview'
import type { CrsCandidate } from '../geo/decide'
import type { Note } from '../geo/note'
import type { SevenParameters } from '../geo/sevenParameters'
import type { Datum } from '../geo/system'
import type { Language, Localized, LonLatPolygons, PolygonRings } from '../geo/types'
import type { DrawKind, Identified } from '../map/types'
import { START_BASEMAPS, type BasemapState } from './basemaps/state'
import type { Compared } from './compare/compared'
import { emptyHistory, type History } from './history'
import { START_INDICATORS, type IndicatorsView, type Linked } from './indicators/view'
import type { LayerViews } from './layers/layers'
import type { LayerSet } from './layers/set'
import type { Comparison } from './library/port'
import type { Measure } from './measure/state'
import { START_LIBRARY, type LibraryState } from './library/state'
import type { Pack } from './pack'
import type { ReadItem } from './desk/readItem'
import type { PlaceEvidence } from './intake/evidence'
import { START_SESSION, type SessionView } from './session/view'
import {
  IDLE_REPORT,
  START_REPORT,
  type ReportJob,
  type ReportWishes,
  type Statements,
} from './sheet/reportState'
import { START_SHEET, type KeptSheet, type SheetExtent, type SheetJob, type SheetWishes } from './sheet/state'
import type { TableView } from './table/state'

export const PLACES = ['explore', 'check', 'batch', 'indicators', 'data', 'sheet'] as const
/** 看图, 核查, 批量, 指标, 数据, 出图: where the person is; each place has one panel. */
export type Place = (typeof PLACES)[number]

/** A control layer that a person brought for this visit (or that belongs to the example). */
export interface UserLayer {
  control: ControlLayer
  /** The file it came from, as the person knows it. */
  file: string
  visible: boolean
  opacity: number
  data: FeatureCollection
}

export interface OpenProject {
  project: Project
  /** Code of the system that the person chose for it; null where the file says it itself. */
  systemCode: number | null
  /** The intake item in the worker, for a change of system; null where there is none. */
  itemId: string | null
  /** It came back from an earlier visit; its file may be too large to have come with it. */
  isRestored?: boolean
  /** What leads from Xi'an 80 or Beijing 54 to CGCS2000. */
  parameters?: SevenParameters | null
}

/** What undo covers. Never changed in place. */
export interface Undoable {
  layers: LayerViews
  /** Sets of layers that the person saved. */
  layerSets: LayerSet[]
  projects: OpenProject[]
  activeProjectId: string | null
  userLayers: UserLayer[]
  /** Kept versions that were taken away on this page; they can be put back until it closes. */
  removedLayers: string[]
  /** What people say of a project, by its id. */
  statements: Record<string, Statements>
}

/** A file whose coordinate system is in doubt: the person picks the place. */
export interface PendingItem {
  itemId: string
  file: string
  format: string
  encoding: string | null
  featureCount: number
  vertexCount: number
  shapes: ShapeCounts
  reason: Localized
  candidates: CrsCandidate[]
  /** EPSG code of the chosen candidate. */
  chosen: number | null
  /** The candidate that is what the file itself says; null where it says nothing clear. */
  ownCode: number | null
  /** The candidate that the project lies in now, while its system is being changed. */
  currentCode: number | null
  notes: Note[]
  /** The file's own lines and areas, for comparison; null where there are none. */
  evidence: PlaceEvidence | null
  /** On which datum the numbers are taken to be. */
  datum: Datum
  /** The file says so itself: another datum is no choice. */
  isDatumStated: boolean
  /** What the file is wanted for. */
  purpose: 'project' | 'control'
  /** A project that is replaced when its system is changed. */
  replaces: string | null
}

/** A file of lines or points only: the person says how wide they count. */
export interface WidthItem {
  itemId: string
  file: string
  featureCount: number
  shapes: ShapeCounts
  systemCode: number | null
  systemName: Localized
  parameters: SevenParameters | null
  /** A project that is replaced when its system is changed. */
  replaces: string | null
}

/** A file read as a control layer, waiting for what only the person knows. */
export interface ControlDraft {
  itemId: string
  file: string
  systemCode: number | null
  systemName: Localized
  parameters: SevenParameters | null
  featureCount: number
  suggestedTitle: string
  suggestedRole: LayerRole
}

/** What only the person can say of how a file is read, asked before it is used. */
export type ReadQuestion = {
  item: ReadItem
  purpose: 'project' | 'control'
  /** The project that is made anew when this is asked of one that is open. */
  replaces: string | null
} & ({ kind: 'encoding'; previews: EncodingPreview[] } | { kind: 'layers' })

/** A file that could not be used; the sentence says what to do. */
export interface FileProblem {
  key: string
  file: string
  note: Note
  /** It could be read with the coordinates of each point in the other order, if the person says so. */
  swap?: { itemId: string; purpose: 'project' | 'control' } | null
}

export type CheckState =
  | {
      kind: 'running'
      startedAt: number
      done: number
      total: number
      /** Within the layer that is being computed, 0 to 1. */
      share?: number
      findings: LayerFinding[]
      against: string[]
      /** Another project's check comes first. */
      waiting?: boolean
    }
  | { kind: 'done'; result: CheckResult; milliseconds: number; against: string[] }
  | { kind: 'cancelled'; findings: LayerFinding[]; total: number; against: string[] }
  | { kind: 'failed'; message: Localized; against: string[] }

export type LayerData =
  { kind: 'loading' } | { kind: 'ready'; data: FeatureCollection } | { kind: 'failed'; note: Note }

/** What stands under a click; `open` is the index of the feature shown in full. */
export interface IdentifyCard {
  lon: number
  lat: number
  hits: Identified[]
  open: number
  /** How many of the hits come from layers that are not shown; left out before they were asked. */
  hiddenCount?: number
}

export type { SheetJob } from './sheet/state'

export interface Toast {
  key: number
  text: Localized
  /** A name of an action beside the sentence: undo of what was just done. */
  undo: boolean
}

export interface WorkspaceState extends Undoable {
  /** Layers kept on this computer. */
  library: LibraryState
  /** Two versions of a kept layer, side by side; null while none are shown. */
  comparison: Comparison | null
  /** Kept versions deleted for good; no undo brings them back. */
  erasedLayers: string[]
  language: Language
  place: Place
  /** Whose map is shown: that of the layers, or that of the project; 出图 takes over what it was opened from. */
  look: 'explore' | 'check'
  panelHidden: boolean
  collapsed: Record<string, boolean>
  /** The attribute table that is open; null for none. */
  table: TableView | null
  /** Whether the layer list is by purpose or by the plan that a layer comes from. */
  grouping: 'purpose' | 'plan'
  pack: { kind: 'loading' } | { kind: 'ready'; pack: Pack } | { kind: 'failed'; note: Note }
  data: Record<string, LayerData>
  history: History<Undoable>
  /** File names that are being read. */
  reading: string[]
  /** What is kept of the open projects on this computer. */
  session: SessionView
  questions: ReadQuestion[]
  /** Layers inside files that hold several, by the id of the dataset: all of them, and those that count. */
  fileLayers: Record<string, { all: string[]; used: string[] }>
  pending: PendingItem[]
  widths: WidthItem[]
  drafts: ControlDraft[]
  problems: FileProblem[]
  checks: Record<string, CheckState>
  /** Seven parameters as they were typed last, for the next file of the same office; gone with the page. */
  lastParameters: readonly string[]
  /** Within how many metres a clear layer is called nearby, by role. */
  bands: DistanceBands
  identify: IdentifyCard | null
  /** Two patterns on the map, left and right of a bar; null while none are compared. */
  compared: Compared | null
  basemaps: BasemapState
  indicators: IndicatorsView
  /** What the map shows of an indicator; null for nothing. */
  linked: Linked | null
  /** Polygons outlined in the accent colour while the pointer is on their row. */
  highlight: LonLatPolygons | null
  drawing: boolean
  /** The range being drawn, for its running area; null before it has three corners. */
  sketch: PolygonRings | null
  /** How many corners are set. */
  sketchCorners: number
  drawKind: DrawKind
  /** A length or an area taken on the map; null for none. */
  measure: Measure | null
  sheet: SheetWishes
  /** The part of the ground on the sheet; null until the first sheet is composed. */
  sheetExtent: SheetExtent | null
  /** Sheets that the person put into the report of the project in hand. */
  sheetsForReport: Record<string, KeptSheet[]>
  sheetJob: SheetJob
  /** What 出图 makes: the map as a picture, or the report of a check. */
  sheetKind: 'map' | 'report'
  report: ReportWishes
  reportJob: ReportJob
  /** False where the browser has no WebGL: everything but the map works. */
  mapWorks: boolean
  /** Read aloud by a screen reader. */
  announcement: string
  toast: Toast | null
}

export function startState(language: Language): WorkspaceState {
  return {
    layers: { views: {}, order: [], filters: {}, patternId: null },
    layerSets: [],
    projects: [],
    activeProjectId: null,
    userLayers: [],
    removedLayers: [],
    erasedLayers: [],
    comparison: null,
    library: START_LIBRARY,
    statements: {},
    language,
    place: 'explore',
    look: 'explore',
    panelHidden: false,
    collapsed: {},
    table: null,
    grouping: 'purpose',
    pack: { kind: 'loading' },
    data: {},
    history: emptyHistory(),
    reading: [],
    session: START_SESSION,
    questions: [],
    fileLayers: {},
    pending: [],
    widths: [],
    drafts: [],
    problems: [],
    checks: {},
    lastParameters: [],
    bands: DEFAULT_BANDS,
    identify: null,
    compared: null,
    basemaps: START_BASEMAPS,
    indicators: START_INDICATORS,
    linked: null,
    highlight: null,
    drawing: false,
    sketch: null,
    sketchCorners: 0,
    drawKind: 'polygon',
    measure: null,
    sheet: START_SHEET,
    sheetExtent: null,
    sheetsForReport: {},
    sheetJob: { kind: 'idle' },
    sheetKind: 'map',
    report: START_REPORT,
    reportJob: IDLE_REPORT,
    mapWorks: true,
    announcement: '',
    toast: null,
  }
}

export function undoableOf(state: Undoable): Undoable {
  const { removedLayers, layers, layerSets, projects, activeProjectId, userLayers, statements } = state
  return { removedLayers, layers, layerSets, projects, activeProjectId, userLayers, statements }
}

export function activeProject(
  state: Pick<WorkspaceState, 'projects' | 'activeProjectId'>,
): OpenProject | null {
  return state.projects.find((open) => open.project.id === state.activeProjectId) ?? null
}
