/** Archives: several shapefiles in folders, and files of the other formats; a KMZ is an archive with one KML. */
import type { InputFile, SourceFeatures } from '../geo/features'
import { InputError, note } from '../geo/note'
import { groupGeodatabases, isGeodatabasePart } from './geodatabase/parts'
import { LIMITS } from './limits'
import { isZip, looksLikeXlsx } from './recognise'
import { groupShapefiles, isShapefileSister, readShapefile, type ReadOptions } from './shapefile/shapefile'
import { unpack } from './zip'

const OTHER_DATA = /\.(geojson|json|geojsonl|kml|txt|csv|dxf|gpkg|fgb|wkt|xlsx|kmz|zip)$/i

/** Reads a file of one of the single-file formats; null where its content is of none. */
export type ReadEntry = (file: InputFile, options: ReadOptions) => Promise<SourceFeatures[]> | null

/**
 * One result a dataset, named by its layer. A dataset that fails beside others is told as a note on the first one.
 * @throws InputError where nothing can be read
 */
export async function readArchive(
  file: InputFile,
  options: ReadOptions,
  readEntry: ReadEntry,
  mostBytes?: number,
): Promise<SourceFeatures[]> {
  const entries = unpack(
    file,
    (name) => isShapefileSister(name) || isGeodatabasePart(name) || OTHER_DATA.test(name),
    mostBytes,
  )
  const shapefiles = groupShapefiles(entries, file.name)
  const databases = groupGeodatabases(entries, file.name)
  const others = entries.filter(({ name }) => OTHER_DATA.test(name) && !isGeodatabasePart(name))
  if (others.filter(({ bytes }) => isZip(bytes) && !looksLikeXlsx(bytes)).length > LIMITS.innerArchives)
    throw new InputError(tooManyInside(), file.name)
  const [only] = others
  // The layer that is wanted may be one inside the only file, as in a KMZ.
  if (shapefiles.length + databases.length === 0 && others.length === 1 && only) {
    const results = await renamed(() => readEntry(only, options), file.name)
    if (results) return results
  }
  const results: SourceFeatures[] = []
  const errors: InputError[] = []
  const attempt = async (work: () => SourceFeatures[] | Promise<SourceFeatures[]>): Promise<void> => {
    try {
      results.push(...(await work()))
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      errors.push(error)
    }
  }
  for (const parts of shapefiles) await attempt(() => [readShapefile(parts, options)])
  for (const parts of databases)
    await attempt(async () => (await import('./geodatabase/geodatabase')).readGeodatabase(parts))
  for (const entry of others) {
    await attempt(async () => {
      const read = await renamed(() => readEntry(entry, { encoding: options.encoding }), file.name)
      return (read ?? []).map((source) => ({ ...source, layer: source.layer ?? baseName(entry.name) }))
    })
  }
  const wanted =
    options.layer === undefined ? results : results.filter(({ layer }) => layer === options.layer)
  const [first] = results
  if (!first) throw errors[0] ?? withoutData(file.name)
  if (wanted.length === 0) throw layerMissing(file.name, options.layer ?? '', results)
  // A KML that only points to others, a table of nothing: no loss beside what was read.
  const losses = errors
    .map((error) => error.note)
    .filter(({ code }) => code !== 'no-features' && code !== 'columns-unknown')
  wanted[0]?.notes.push(...losses)
  return wanted
}

/** Results and errors carry the name of the archive: that is the file the person knows. */
async function renamed(
  work: () => Promise<SourceFeatures[]> | null,
  file: string,
): Promise<SourceFeatures[] | null> {
  try {
    return (await work())?.map((source) => ({ ...source, file })) ?? null
  } catch (error) {
    throw error instanceof InputError ? new InputError(error.note, file) : error
  }
}

function baseName(name: string): string {
  return name.split('/').pop() ?? name
}

function layerMissing(file: string, wanted: string, results: SourceFeatures[]): InputError {
  const layers = results.map(({ layer }) => layer)
  return new InputError(
    note(
      'layer-unknown',
      `压缩包里没有名为“${wanted}”的图层,有:${layers.join('、')}。`,
      `The archive has no layer "${wanted}"; it holds: ${layers.join(', ')}.`,
    ),
    file,
  )
}

function withoutData(file: string): InputError {
  return new InputError(
    note(
      'archive-without-data',
      '压缩包里没有能读的数据:请把 .shp、.dbf、.shx、.prj 一起压缩,或放入 GeoJSON、KML、界址点 TXT 等文件。',
      'The archive holds nothing that can be read: pack .shp, .dbf, .shx and .prj together, or GeoJSON, KML, boundary-point TXT and the like.',
    ),
    file,
  )
}

function tooManyInside() {
  return note(
    'archive-nested',
    `压缩包里的压缩包超过 ${LIMITS.innerArchives} 个:请解开后分批拖入。`,
    `The archive holds more than ${LIMITS.innerArchives} archives: unpack it and drop them in turns.`,
  )
}
