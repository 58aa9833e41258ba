import type { PreparedLayer } from '../../check/prepare'
import { ENGINE_VERSION } from '../../check/version'
import type { InputFile } from '../../geo/features'
import { boxOfPolygons } from '../intake/boxes'
import type { IntakeItem } from '../desk/intake'
import { systemWished } from '../intake/systemChoice'
import { breathing, type Signal } from './breathing'
import { buildZones, controlOf, indexZones, type Built, type ImportStep } from './build'
import { uniqueName, type Keeper } from './keeper'
import type { ImportEnd, ImportWish } from './port'
import { countPositions } from './positions'
import type { KeptVersion, Validation } from './types'
import { validateLayer } from './validate'
import { writeZones } from './zonesFile'

export interface BringInput {
  item: IntakeItem
  files: readonly InputFile[]
  wish: ImportWish
}

const NO_FINDINGS: Validation = {
  zones: 0,
  vertices: 0,
  areaSquareMetres: 0,
  repairs: { count: 0, first: [] },
  failed: { count: 0, first: [] },
  duplicates: { count: 0, first: [] },
  overlaps: { count: 0, first: [] },
  gaps: { count: 0, first: [] },
  nulls: { count: 0, first: [] },
  notes: [],
}

/**
 * Makes a kept version of a dataset: zones under the person's mapping, tiled, validated, stored. Null where it is
 * stopped before it is stored; then nothing is kept. Throws an InputError where there is no room.
 */
export async function bringIn(
  keeper: Keeper,
  { item, files, wish }: BringInput,
  signal: Signal,
  onProgress: (step: ImportStep) => void,
): Promise<(ImportEnd & { prepared: PreparedLayer }) | null> {
  const { system, how, notes } = systemWished(item, { code: wish.code, parameters: wish.parameters ?? null })
  const buildWish = { ...wish, coverage: wish.coverage.polygons, notes }
  const built = await breathing<ImportStep, Built>(
    buildZones(item.source, system, buildWish),
    signal,
    onProgress,
  )
  if (!built) return null

  const id = uniqueName(wish.role)
  const zones = writeZones({ zones: built.zones, coverage: wish.coverage.polygons })
  const zonesBlob = keeper.describe(`${id}.zones`, zones)
  const contents = new Map<string, Uint8Array>([[zonesBlob.name, zones]])
  const kept = files.map((file, place) => {
    const blob = keeper.describe(`${id}.file${place}`, file.bytes)
    contents.set(blob.name, file.bytes)
    return { name: file.name, blob }
  })
  const version: KeptVersion = {
    id,
    title: wish.title,
    role: wish.role,
    statutory: wish.statutory,
    provenance: wish.provenance,
    mapping: wish.mapping,
    coverage: { kind: wish.coverage.kind, names: wish.coverage.names },
    system: { code: system.code, name: system.name, how },
    file: item.source.file,
    format: item.source.format,
    encoding: item.source.encoding,
    files: kept,
    zones: zonesBlob,
    box: boxOfPolygons(built.zones.flatMap((zone) => zone.polygons)),
    validation: NO_FINDINGS,
    importedAt: new Date().toISOString(),
    engineVersion: ENGINE_VERSION,
  }
  const layer = controlOf(version, { zones: built.zones, coverage: wish.coverage.polygons })
  const prepared = await breathing(indexZones(layer), signal, onProgress)
  if (!prepared) return null
  const readVertices = item.source.features.reduce((sum, { geometry }) => sum + countPositions(geometry), 0)
  const steps = validateLayer(prepared, built, wish.mapping, readVertices)
  const validation = await breathing<ImportStep, Validation>(steps, signal, onProgress)
  if (!validation || signal.aborted) return null

  const validated = { ...version, validation }
  const total = [...contents.values()].reduce((sum, bytes) => sum + bytes.length, 0)
  const place = { seriesId: wish.seriesId ?? uniqueName('layer'), version: validated, inForce: true }
  onProgress({ stage: 'store', done: 0, total })
  const list = await keeper.add([place], contents, (done) => onProgress({ stage: 'store', done, total }))
  const done = { ...prepared, layer: { ...prepared.layer, notes: validation.notes } }
  return { list, version: validated, zones, prepared: done }
}
