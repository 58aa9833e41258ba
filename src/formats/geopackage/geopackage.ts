/** GeoPackage (OGC 12-128): the feature tables of a SQLite file; layers of one coordinate system are united. */
import type { AttributeValue, InputFile, SourceFeature, SourceFeatures, StatedCrs } from '../../geo/features'
import { InputError, note, type Note } from '../../geo/note'
import { layerUnknown } from '../kml'
import { LIMITS } from '../limits'
import type { ReadOptions } from '../shapefile/shapefile'
import { openSqlite, SqliteError, type SqlTable, type SqlValue } from './sqlite'
import { parseWellKnownBinary } from './wellKnownBinary'

interface Layer {
  table: SqlTable
  geometryColumn: string
  srsId: number
}

/** One result a coordinate system. @throws InputError where the file is damaged or holds no features */
export function readGeoPackage(file: InputFile, options: ReadOptions = {}): SourceFeatures[] {
  try {
    return readLayers(file, options)
  } catch (error) {
    if (!(error instanceof SqliteError) && !(error instanceof RangeError)) throw error
    throw new InputError(
      note(
        'database-damaged',
        '数据库文件不完整或已损坏,读不出来:请在原软件中重新导出 GeoPackage 后再试。',
        'The database is incomplete or damaged: export the GeoPackage again.',
      ),
      file.name,
    )
  }
}

function readLayers(file: InputFile, options: ReadOptions): SourceFeatures[] {
  const tables = openSqlite(file.bytes)
  const layers = layersOf(tables)
  const names = layers.map(({ table }) => table.name)
  const { layer } = options
  if (layer !== undefined && !names.includes(layer)) throw layerUnknown(file.name, layer, names)
  const views = viewsOf(tables)
  const chosen = layer === undefined ? layers : layers.filter(({ table }) => table.name === layer)
  const systems = systemsOf(tables)
  const results = new Map<number, SourceFeatures>()
  for (const one of chosen) {
    const result = results.get(one.srsId) ?? {
      file: file.name,
      format: 'geopackage',
      layer: null,
      crs: systems.get(one.srsId) ?? { kind: 'none' },
      encoding: 'utf-8',
      encodingHow: 'GeoPackage',
      features: [],
      notes: [],
    }
    results.set(one.srsId, result)
    result.layer = result.features.length === 0 ? one.table.name : `${result.layer}, ${one.table.name}`
    readLayer(one, result, chosen.length > 1)
  }
  const filled = [...results.values()].filter(({ features }) => features.length > 0)
  if (layer === undefined && views.length > 0) filled[0]?.notes.push(viewsLeftOut(views))
  if (filled.length > 0) return filled
  throw new InputError(
    note(
      'no-features',
      `GeoPackage 里没有图形(图层:${names.join('、') || '无'}):请检查导出的内容。`,
      `The GeoPackage holds no features (layers: ${names.join(', ') || 'none'}): check what was exported.`,
    ),
    file.name,
  )
}

/** A table as objects, by column name. */
function* records(table: SqlTable | undefined): Generator<Record<string, SqlValue>> {
  if (!table) return
  for (const row of table.rows()) {
    yield Object.fromEntries(table.columns.map((column, index) => [column, row[index] ?? null]))
  }
}

function layersOf(tables: Map<string, SqlTable>): Layer[] {
  const layers: Layer[] = []
  for (const row of records(tables.get('gpkg_geometry_columns'))) {
    const table = tables.get(String(row['table_name']))
    const srsId = row['srs_id']
    if (table)
      layers.push({
        table,
        geometryColumn: String(row['column_name']),
        srsId: typeof srsId === 'number' ? srsId : -1,
      })
  }
  return layers
}

/** Layers that are no tables of their own: views over others. */
function viewsOf(tables: Map<string, SqlTable>): string[] {
  return [...records(tables.get('gpkg_geometry_columns'))]
    .map((row) => String(row['table_name']))
    .filter((name) => !tables.has(name))
}

function viewsLeftOut(names: readonly string[]): Note {
  return note(
    'layers-left-out',
    `视图没有读(${names.join('、')}):视图只是其他图层的查询;如需要,请在 QGIS 中把它导出为图层。`,
    `Views were not read (${names.join(', ')}): they are queries over other layers; export them as layers in QGIS if they are needed.`,
  )
}

function systemsOf(tables: Map<string, SqlTable>): Map<number, StatedCrs> {
  const systems = new Map<number, StatedCrs>()
  for (const row of records(tables.get('gpkg_spatial_ref_sys'))) {
    const id = row['srs_id']
    const code = row['organization_coordsys_id']
    // -1 and 0 stand for an undefined system.
    if (typeof id !== 'number' || id <= 0) continue
    const definition = String(row['definition'] ?? '')
    if (String(row['organization']).toUpperCase() === 'EPSG' && typeof code === 'number') {
      systems.set(id, { kind: 'epsg', code, text: `EPSG:${code}` })
    } else if (definition !== '' && definition !== 'undefined')
      systems.set(id, { kind: 'wkt', text: definition })
  }
  return systems
}

function readLayer({ table, geometryColumn }: Layer, result: SourceFeatures, tellLayer: boolean): void {
  const geometryAt = table.columns.indexOf(geometryColumn)
  const empty: number[] = []
  let index = 0
  for (const row of table.rows()) {
    index++
    const blob = row[geometryAt]
    const geometry = blob instanceof Uint8Array ? parseWellKnownBinary(withoutHeader(blob)) : null
    if (!geometry) {
      empty.push(index)
      continue
    }
    const properties: Record<string, AttributeValue> = tellLayer ? { layer: table.name } : {}
    table.columns.forEach((column, at) => {
      const value = row[at] ?? null
      if (at !== geometryAt && !(value instanceof Uint8Array)) properties[column] = value
    })
    const feature: SourceFeature = { geometry, properties, index }
    result.features.push(feature)
    if (result.features.length > LIMITS.vertices) break
  }
  if (empty.length > 0) result.notes.push(leftOut(table.name, empty))
}

function leftOut(layer: string, empty: number[]): Note {
  const first = empty.slice(0, 5)
  return note(
    'feature-left-out',
    `图层“${layer}”第 ${first.join('、')} 个图形没有可用的坐标(共 ${empty.length} 个),已略过。`,
    `Features of layer "${layer}" without a usable geometry were left out: ${first.join(', ')} (${empty.length} in all).`,
  )
}

/** The well-known binary behind the header of GeoPackage: magic GP, version, flags, SRS, box of 0, 4, 6 or 8 numbers. */
function withoutHeader(blob: Uint8Array): Uint8Array {
  if (blob[0] !== 0x47 || blob[1] !== 0x50) return blob
  const boxNumbers = [0, 4, 6, 6, 8][((blob[3] ?? 0) >> 1) & 7] ?? 0
  return blob.subarray(8 + 8 * boxNumbers)
}
