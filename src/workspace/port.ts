import type { FeatureCollection } from 'geojson'
import type { CatalogueLayer } from '../../layers/catalogue'
import type { AreaTable } from '../check/areaTable'
import type { Avoidance } from '../check/avoid'
import type { DistanceBands } from '../check/bands'
import type { ShapeCounts } from '../check/intake/geometry'
import type { CheckResult, ControlLayer, LayerFinding, LayerRole, LayerStatus, Project } from '../check/types'
import type { CrsDecision } from '../geo/decide'
import type { InputFile } from '../geo/features'
import type { Note } from '../geo/note'
import type { Localized, LonLatPolygons } from '../geo/types'
import type { NamedPart, NamedParts } from './batchParts'
import type { LibraryPort } from './library/port'
import type { Workspace } from './store'

/** One dataset that was read; its features stay with the worker. */
export interface ReadItem {
  itemId: string
  file: string
  format: string
  encoding: string | null
  featureCount: number
  vertexCount: number
  /** How many features have polygons, lines, points. */
  shapes: ShapeCounts
  decision: CrsDecision
  /** Where the decision has become a question: which candidate is what the file itself says. */
  ownCode?: number
  notes: Note[]
}

export interface ReadResult {
  items: ReadItem[]
  problems: { file: string; note: Note }[]
}

/** What a person says of a layer they bring. */
export interface ControlDescription {
  id: string
  title: Localized
  role: LayerRole
  status: LayerStatus
  version: string | null
  source: Localized | null
  accuracyMetres: number | null
  coverage: LonLatPolygons | null
}

/** What a row or a column of an area table stands for: each zone by its name, its class, or the whole layer. */
export type TableGrouping = 'name' | 'class' | 'all'

export interface AreaTableWish {
  layerId: string
  rows: TableGrouping
  byId: string
  columns: TableGrouping
}

export interface CheckStep {
  done: number
  total: number
  /** Within the layer that is being computed: zones near the project, done out of all; null where not known. */
  zones?: { zonesDone: number; zones: number } | null
  finished: LayerFinding | null
}

/** How a check ended. A cancel keeps what was finished. */
export type CheckEnd = { kind: 'done'; result: CheckResult } | { kind: 'cancelled'; findings: LayerFinding[] }

/**
 * What the workspace asks of the worker: read files, build projects and layers, check. `code` null means the system
 * that the decision found. Methods reject with an InputError whose note is a sentence for the person.
 */
export interface Port {
  read(files: InputFile[]): Promise<ReadResult>
  /** The places where a dataset could be, asked anew after a choice turned out wrong. */
  candidates(itemId: string): Promise<ReadItem>
  /** The projects that a name column of the file tells apart; null where it is one project. */
  parts(itemId: string): Promise<NamedParts | null>
  project(
    itemId: string,
    code: number | null,
    options: {
      id: string
      name?: string
      demo?: boolean
      widthMetres?: number | null
      part?: NamedPart | null
    },
  ): Promise<Project>
  /** Builds a layer from what was read and keeps it for checks. */
  control(itemId: string, code: number | null, description: ControlDescription): Promise<ControlLayer>
  /** Role that names and fields of a dataset suggest. */
  suggestRole(itemId: string): Promise<LayerRole>
  packLayer(entry: CatalogueLayer, data: FeatureCollection, coverage: FeatureCollection | null): Promise<void>
  check(
    project: Project,
    layerIds: string[],
    onStep: (step: CheckStep) => void,
    bands?: DistanceBands,
  ): Promise<CheckEnd>
  /** The project minus what it occupies of the chosen layers. */
  avoid(project: Project, result: CheckResult, layerIds: string[]): Promise<Avoidance>
  /** Areas of one layer by another; null where it was stopped. Both layers must be known to the worker. */
  areaTable(wish: AreaTableWish, onProgress: (done: number, total: number) => void): Promise<AreaTable | null>
  /** Layers that are kept on this computer; left out where nothing can be kept. */
  library?: LibraryPort
  /** Stops the check or the table that is running. */
  cancel(): void
}

/** What the functions of this room work with. */
export interface Context {
  workspace: Workspace
  port: Port
}
