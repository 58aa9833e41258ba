import type { FeatureCollection } from 'geojson'
import type { AreaCell } from '../../check/areaCell'
import type { AreaTable } from '../../check/areaTable'
import type { Avoidance } from '../../check/avoid'
import type { DistanceBands } from '../../check/bands'
import type { CatalogueEntry } from '../../check/layer'
import type { CheckProgress } from '../../check/run'
import type { CheckResult, ControlLayer, LayerFinding, LayerRole, Project } from '../../check/types'
import type { InputFile } from '../../geo/features'
import { InputError } from '../../geo/note'
import type { NamedParts } from '../batch/parts'
import type { LibraryService } from '../library/port'
import type { Reply } from './reply'
import type { EncodingPreview } from '../../formats/encoding/preview'
import type {
  AreaTableWish,
  ControlDescription,
  ProjectWishes,
  ReadItem,
  ReadResult,
  ReadWishes,
} from './port'
import type { Reading } from '../intake/rereading'

export type { Reply } from './reply'

export type DeskEnd = { kind: 'done'; result: CheckResult } | { kind: 'cancelled'; findings: LayerFinding[] }

/** What the worker offers. */
export interface DeskService extends LibraryService {
  read(files: InputFile[], wishes?: ReadWishes): Promise<Reply<ReadResult>>
  previews(itemId: string): Promise<Reply<EncodingPreview[]>>
  reread(itemId: string, change: Reading): Promise<Reply<ReadItem>>
  candidates(itemId: string): Reply<ReadItem>
  parts(itemId: string): Reply<NamedParts | null>
  project(itemId: string, code: number | null, wishes: ProjectWishes): Reply<Project>
  control(itemId: string, code: number | null, description: ControlDescription): Reply<ControlLayer>
  suggestRole(itemId: string): Reply<LayerRole>
  packLayer(entry: CatalogueEntry, data: FeatureCollection, coverage: FeatureCollection | null): Reply<null>
  check(
    project: Project,
    layerIds: string[],
    onProgress: (progress: CheckProgress) => void,
    bands?: DistanceBands,
  ): Promise<Reply<DeskEnd>>
  avoid(project: Project, result: CheckResult, layerIds: string[]): Reply<Avoidance>
  areaTable(
    wish: AreaTableWish,
    onProgress: (done: number, total: number) => void,
  ): Promise<Reply<AreaTable | null>>
  areaCell(wish: AreaTableWish, cell: AreaCell): Promise<Reply<number | null>>
  cancel(): void
}

/** The value of a reply, or its error as the person should see it. */
export function valueOf<T>(reply: Reply<T>): T {
  if (reply.ok) return reply.value
  throw new InputError(reply.note, reply.file)
}
