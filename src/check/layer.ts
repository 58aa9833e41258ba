import type { Feature, FeatureCollection, Geometry } from 'geojson'
import { areaSquareMetres } from '../geo/area'
import { toLonLat } from '../geo/convert'
import type { AttributeValue, SourceFeature, SourceFeatures } from '../geo/features'
import { InputError, note, type Note } from '../geo/note'
import { polygonsOf, repairPolygons } from '../geo/repair'
import { CGCS2000, type CoordinateSystem } from '../geo/system'
import type { Localized, LonLatPolygons } from '../geo/types'
import type { ControlLayer, LayerRole, LayerStatus, Zone } from './types'
import { approximateNotes } from './approximate'
import { textOf } from './intake/fields'
import { linesOf, pointsOf } from './intake/geometry'
import { badPointOf } from './intake/notNumbers'
import { guessRole } from './intake/roles'

export interface LayerOptions {
  id?: string
  title?: Localized
  /** Guessed from names and fields where it is left out. */
  role?: LayerRole
  status?: LayerStatus
  version?: string | null
  source?: Localized | null
  accuracyMetres?: number | null
  coverage?: LonLatPolygons | null
  notes?: readonly Note[]
  /** SHA-256 of the data that the layer is made from; stands in every result. */
  dataSha256?: string | null
  /** Told of every zone whose shape was repaired, with what was done. */
  onRepair?: (zoneId: string, notes: readonly Note[]) => void
}

/**
 * A control layer from what a reader returned: one zone a polygon feature. A zone whose shape is damaged stays, as
 * failed, with its reason. Throws an InputError where the file has no polygon at all.
 */
export function buildLayer(
  source: SourceFeatures,
  system: CoordinateSystem,
  options: LayerOptions = {},
): ControlLayer {
  const name = source.layer ?? source.file.replace(/\.[^.]+$/u, '')
  const title = options.title ?? { zh: name, en: name }
  const polygonal = source.features.filter(({ geometry }) => !isOnlyLineOrPoint(geometry))
  const leftOut = source.features.filter(({ geometry }) => hasLineOrPoint(geometry)).length
  if (polygonal.length === 0 && leftOut > 0) throw new InputError(noPolygons(), source.file)
  const taken = new Map<string, number>()
  const zones = polygonal.map((feature) => zoneOf(feature, system, title, taken, options.onRepair))
  const fields = Object.keys(source.features[0]?.properties ?? {})
  return {
    id: options.id ?? `${source.file}${source.layer ? `#${source.layer}` : ''}`,
    title,
    status: options.status ?? 'user',
    role: options.role ?? guessRole([source.layer, source.file, title.zh], fields),
    version: options.version ?? null,
    source: options.source ?? null,
    accuracyMetres: options.accuracyMetres ?? null,
    coverage: options.coverage ?? null,
    ...(options.dataSha256 ? { dataSha256: options.dataSha256 } : {}),
    zones: [...zones, ...unreadZones(source.notes)],
    notes: [
      ...source.notes,
      ...(options.notes ?? []),
      ...approximateNotes(system, options.notes ?? []),
      ...(leftOut > 0 ? [geometryLeftOut(leftOut)] : []),
      ...repairSummary(zones),
    ].map(({ code, message }) => ({ code, message })),
  }
}

/** The part of a catalogue entry that a check needs; `layers/catalogue.ts` has it all. */
export interface CatalogueEntry {
  id: string
  title: Localized
  controlRole?: LayerRole | null
  status: LayerStatus | 'reference'
  date: string
  source: Localized
  accuracy: { metres: number | null }
}

/** A control layer of a data pack, already in EPSG:4490. Reference layers count as schematic: a hint, no verdict. */
export function layerFromCatalogue(
  entry: CatalogueEntry,
  data: FeatureCollection,
  coverage: FeatureCollection | null = null,
): ControlLayer {
  const source: SourceFeatures = {
    file: entry.id,
    format: 'geojson',
    layer: null,
    crs: { kind: 'epsg', code: 4490, text: 'EPSG:4490' },
    encoding: null,
    encodingHow: null,
    features: data.features.flatMap(sourceFeature),
    notes: [],
  }
  return buildLayer(source, CGCS2000, {
    id: entry.id,
    title: entry.title,
    role: entry.controlRole ?? 'other',
    status: entry.status === 'reference' ? 'schematic' : entry.status,
    version: entry.date,
    source: entry.source,
    accuracyMetres: entry.accuracy.metres,
    coverage: coverage ? polygonsOfCollection(coverage) : null,
  })
}

function polygonsOfCollection(collection: FeatureCollection): LonLatPolygons {
  return repairPolygons(collection.features.flatMap(({ geometry }) => polygonsOf(geometry))).polygons
}

function sourceFeature(feature: Feature<Geometry | null>, place: number): SourceFeature[] {
  if (!feature.geometry) return []
  const properties: Record<string, AttributeValue> = {}
  for (const [field, value] of Object.entries(feature.properties ?? {}) as [string, unknown][])
    if (value === null || ['string', 'number', 'boolean'].includes(typeof value))
      properties[field] = value as AttributeValue
  if (feature.id !== undefined) properties['id'] ??= feature.id
  return [{ geometry: feature.geometry, properties, index: place + 1 }]
}

interface ZoneWithRepair extends Zone {
  repaired: boolean
}

function zoneOf(
  feature: SourceFeature,
  system: CoordinateSystem,
  title: Localized,
  taken: Map<string, number>,
  onRepair?: LayerOptions['onRepair'],
): ZoneWithRepair {
  const { properties, index } = feature
  const base = {
    id: unique(textOf(properties, 'zoneId') ?? String(index), taken),
    name: textOf(properties, 'zoneName') ?? title.zh,
    class: textOf(properties, 'zoneClass'),
    properties,
  }
  try {
    const { polygons, notes } = repairPolygons(polygonsOf(feature.geometry))
    if (notes.length > 0) onRepair?.(base.id, notes)
    // A ring lost to a coordinate that is no number may be the very part that is hit, or a hole: the zone is failed.
    if (notes.some(({ code }) => code === 'ring-not-numbers'))
      return { ...base, polygons: [], failure: notNumbers(feature), repaired: false }
    const converted = toLonLat(polygons, system)
    const area = areaSquareMetres(converted)
    if (!Number.isFinite(area)) return { ...base, polygons: [], failure: notFinite(index), repaired: false }
    if (area === 0) return { ...base, polygons: [], failure: noArea(index), repaired: false }
    return { ...base, polygons: converted, failure: null, repaired: notes.length > 0 }
  } catch {
    return { ...base, polygons: [], failure: notRepairable(index), repaired: false }
  }
}

/** Zone ids tell rows apart: a number used twice gets a suffix. */
function unique(id: string, taken: Map<string, number>): string {
  const seen = taken.get(id) ?? 0
  taken.set(id, seen + 1)
  return seen === 0 ? id : `${id}-${seen + 1}`
}

/** Remarks of the readers that mean: there is a feature here whose ground is not known. */
const UNREAD_CODES = new Set(['shape-unreadable', 'file-truncated', 'parcel-left-out', 'feature-left-out'])

/** Features that the reader could not read are zones all the same: unknown ground, so failed. */
function unreadZones(notes: readonly Note[]): Zone[] {
  return notes
    .filter(({ code }) => UNREAD_CODES.has(code))
    .map((one, place) => ({
      id: `unreadable-${place + 1}`,
      name: `?${place + 1}`,
      class: null,
      polygons: [],
      failure: one,
      properties: {},
    }))
}

function isOnlyLineOrPoint(geometry: Geometry): boolean {
  return polygonsOf(geometry).length === 0 && hasLineOrPoint(geometry)
}

function hasLineOrPoint(geometry: Geometry): boolean {
  return linesOf(geometry).length > 0 || pointsOf(geometry).length > 0
}

function repairSummary(zones: readonly ZoneWithRepair[]): Note[] {
  const count = zones.filter((zone) => zone.repaired).length
  if (count === 0) return []
  return [
    note(
      'zones-repaired',
      `${count} 个图斑的图形有自交、重复点或方向问题,已自动修复`,
      `The shapes of ${count} zone(s) crossed themselves, repeated points or ran the wrong way; they were repaired`,
    ),
  ]
}

function geometryLeftOut(count: number): Note {
  return note(
    'geometry-left-out',
    `图层里有 ${count} 个线或点图形,不参加核查`,
    `${count} line or point shape(s) of the layer take no part in the check`,
  )
}

function noPolygons(): Note {
  return note(
    'no-polygons',
    '图层里只有线或点,没有面,不能作管控边界:请换成面图层',
    'The layer has only lines or points, no polygon, and cannot control anything: use a polygon layer',
  )
}

function notFinite(index: number): Note {
  return note(
    'zone-not-finite',
    `第 ${index} 个图斑有坐标落在地球之外:请核对坐标系,改正该图斑后重新导入`,
    `Zone ${index} has coordinates that lie off the earth: check the coordinate system, correct the zone and load the layer again`,
  )
}

function notNumbers(feature: SourceFeature): Note {
  const where = badPointOf(feature) ?? { zh: '有坐标不是数字', en: 'a coordinate is not a number' }
  return note(
    'zone-not-finite',
    `第 ${feature.index} 个图斑${where.zh},缺了这一部分不能核查该图斑:请在原软件里改正后重新导入`,
    `Zone ${feature.index}: ${where.en}, and without that part the zone cannot be checked. Correct it where it was made and load the layer again`,
  )
}

function noArea(index: number): Note {
  return note(
    'zone-without-area',
    `第 ${index} 个图斑没有面积(点数不足三个,或各点在一条线上):请检查该图斑`,
    `Zone ${index} has no area (fewer than three points, or all on one line): check this zone`,
  )
}

function notRepairable(index: number): Note {
  return note(
    'zone-not-repairable',
    `第 ${index} 个图斑的图形有错且无法自动修复:请在 GIS 中修复后重新导入`,
    `The shape of zone ${index} is faulty and cannot be repaired automatically: repair it in a GIS and load the layer again`,
  )
}

/** A layer that was asked for and could not be read: it stands in the result as failed, with the reason. */
export function failedInput(
  file: string,
  status: LayerStatus,
  role: LayerRole | null,
  failure: Note,
): ControlLayer {
  const name = file.replace(/^.*[\\/]/u, '')
  return {
    id: file,
    title: { zh: name, en: name },
    status,
    role: role ?? guessRole([name], []),
    version: null,
    source: null,
    accuracyMetres: null,
    coverage: null,
    zones: [{ id: '1', name, class: null, polygons: [], failure, properties: {} }],
    notes: [],
  }
}
