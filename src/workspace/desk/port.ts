import type { FeatureCollection } from 'geojson'
import type { CatalogueLayer } from '../../../layers/catalogue'
import type { AreaCell } from '../../check/areaCell'
import type { AreaTable } from '../../check/areaTable'
import type { Avoidance } from '../../check/avoid'
import type { DistanceBands } from '../../check/bands'
import type {
  CheckResult,
  ControlLayer,
  LayerFinding,
  LayerRole,
  LayerStatus,
  Project,
} from '../../check/types'
import type { EncodingPreview } from '../../formats/encoding/preview'
import type { InputFile } from '../../geo/features'
import type { SevenParameters } from '../../geo/sevenParameters'
import type { Localized, LonLatPolygons } from '../../geo/types'
import type { NamedPart, NamedParts } from '../batch/parts'
import type { LibraryPort } from '../library/port'
import type { ReadItem, ReadResult } from './readItem'
import type { Reading } from '../intake/rereading'
import type { Workspace } from '../store'

export type { ReadItem, ReadResult } from './readItem'

export interface ReadWishes {
  /** Layers of one geodatabase come as one dataset. */
  joinLayers?: boolean
}

/** How a dataset becomes a project. */
export interface ProjectWishes {
  id: string
  name?: string
  demo?: boolean
  widthMetres?: number | null
  /** One of several projects of the file. */
  part?: NamedPart | null
  /** From Xi'an 80 or Beijing 54 to CGCS2000. */
  parameters?: SevenParameters | null
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
  parameters?: SevenParameters | null
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
  read(files: InputFile[], wishes?: ReadWishes): Promise<ReadResult>
  /** What its text looks like in each encoding that it may be in. */
  previews(itemId: string): Promise<EncodingPreview[]>
  /** The same dataset read as the person says; it gets an id of its own, the earlier one stays. */
  reread(itemId: string, change: Reading): Promise<ReadItem>
  /** The places where a dataset could be, asked anew after a choice turned out wrong. */
  candidates(itemId: string): Promise<ReadItem>
  /** The projects that a name column of the file tells apart; null where it is one project. */
  parts(itemId: string): Promise<NamedParts | null>
  project(itemId: string, code: number | null, wishes: ProjectWishes): Promise<Project>
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
  /** One cell of such a table a second, independent way, square metres; null where it was stopped. */
  areaCell?(wish: AreaTableWish, cell: AreaCell): Promise<number | null>
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
