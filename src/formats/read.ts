/** The table of formats: what a file is follows from its content; files that belong together are read together. */
import type { InputFile, SourceFeatures } from '../geo/features'
import { InputError, note } from '../geo/note'
import { looksLikeBareCoordinates } from './bareCoordinates'
import { groupGeodatabases, isGeodatabasePart } from './geodatabase/parts'
import { LIMITS } from './limits'
import {
  isFlatGeobuf,
  isOldOffice,
  isSqlite,
  isZip,
  looksLikeBoundaryPoints,
  looksLikeCsv,
  looksLikeDxf,
  looksLikeJson,
  looksLikeKml,
  looksLikeWktFile,
  looksLikeXlsx,
  otherArchive,
} from './recognise'
import { groupShapefiles, isShapefileSister, readShapefile, type ReadOptions } from './shapefile/shapefile'
import { inOwnZones } from './severalZones'
import { isShp } from './shapefile/shp'

export type { ReadOptions } from './shapefile/shapefile'

interface Format {
  id: string
  matches: (file: InputFile) => boolean
  /** Loads the reader with the first file of its kind. */
  read: (file: InputFile, options: ReadOptions) => Promise<SourceFeatures[]>
}

/** Formats of one file each, first match wins. */
const FORMATS: Format[] = [
  {
    id: 'xlsx',
    matches: (file) => isZip(file.bytes) && looksLikeXlsx(file.bytes),
    read: async (file, options) => (await import('./table/xlsx')).readXlsx(file, options),
  },
  {
    id: 'zip',
    matches: (file) => isZip(file.bytes),
    read: async (file, options) => (await import('./archive')).readArchive(file, options, readEntry),
  },
  {
    id: 'geojson',
    matches: (file) => looksLikeJson(file.bytes),
    read: async (file, options) => [(await import('./geojson')).readGeoJson(file, options)],
  },
  {
    id: 'geopackage',
    matches: (file) => isSqlite(file.bytes),
    read: async (file, options) => (await import('./geopackage/geopackage')).readGeoPackage(file, options),
  },
  {
    id: 'flatgeobuf',
    matches: (file) => isFlatGeobuf(file.bytes),
    read: async (file) => [(await import('./flatgeobuf/flatgeobuf')).readFlatGeobuf(file)],
  },
  {
    id: 'kml',
    matches: (file) => looksLikeKml(file.bytes),
    read: async (file, options) => [(await import('./kml')).readKml(file, options)],
  },
  {
    id: 'dxf',
    matches: (file) => looksLikeDxf(file.bytes),
    read: async (file, options) => [(await import('./dxf/dxf')).readDxf(file, options)],
  },
  {
    id: 'boundary-points',
    matches: (file) => looksLikeBoundaryPoints(file.bytes),
    read: async (file, options) => [
      (await import('./boundaryPoints/boundaryPoints')).readBoundaryPoints(file, options),
    ],
  },
  {
    id: 'wkt',
    matches: (file) => looksLikeWktFile(file.bytes),
    read: async (file, options) => [(await import('./wellKnownText')).readWellKnownText(file, options)],
  },
  {
    id: 'csv',
    matches: (file) => looksLikeCsv(file.bytes),
    read: async (file, options) => [(await import('./table/csv')).readCsv(file, options)],
  },
  {
    id: 'bare-coordinates',
    matches: (file) => looksLikeBareCoordinates(file.bytes),
    read: async (file, options) => [(await import('./bareCoordinates')).readBareCoordinates(file, options)],
  },
]

/**
 * Reads what was dropped together. Shapefile sisters are grouped by name, tables of a geodatabase by
 * their folder; every other file stands for itself.
 * One result a dataset. One file that cannot be read does not lose the others: its error is thrown only where
 * nothing else could be read; use `readEach` to have both.
 * @throws InputError
 */
export async function readFiles(files: InputFile[], options: ReadOptions = {}): Promise<SourceFeatures[]> {
  const { read, errors } = await readEach(files, options)
  if (read.length === 0 && errors[0]) throw errors[0]
  return read
}

export interface ReadOutcome {
  read: SourceFeatures[]
  errors: InputError[]
}

/** As `readFiles`, with the errors beside the results. */
export async function readEach(files: InputFile[], options: ReadOptions = {}): Promise<ReadOutcome> {
  const outcome: ReadOutcome = { read: [], errors: [] }
  const attempt = async (
    file: string,
    work: () => SourceFeatures[] | Promise<SourceFeatures[]>,
  ): Promise<void> => {
    try {
      outcome.read.push(...(await work()).map(inOwnZones))
    } catch (error) {
      outcome.errors.push(asInputError(error, file))
    }
  }
  const shapefiles = groupShapefiles(files, null)
  const used = new Set<InputFile>()
  for (const parts of shapefiles) {
    for (const one of [parts.shp, parts.dbf, parts.prj, parts.cpg]) if (one) used.add(one)
    await attempt(parts.file, () => [readShapefile(parts, options)])
  }
  for (const parts of groupGeodatabases(files, null)) {
    for (const one of parts.files) used.add(one)
    await attempt(parts.file, async () =>
      (await import('./geodatabase/geodatabase')).readGeodatabase(parts, options),
    )
  }
  for (const file of files) {
    if (used.has(file) || isGeodatabasePart(file.name)) continue
    if (isShapefileSister(file.name) && !isShp(file.bytes)) {
      if (!shapefiles.some((parts) => sameStem(parts.shp.name, file.name)) && /\.dbf$/i.test(file.name))
        outcome.errors.push(shpMissing(file.name))
      continue
    }
    await attempt(file.name, () => readOne(file, options))
  }
  return outcome
}

function sameStem(a: string, b: string): boolean {
  const stem = (name: string): string => name.replace(/\.[^.]*$/, '').toLowerCase()
  return stem(a) === stem(b)
}

function shpMissing(file: string): InputError {
  return new InputError(
    note(
      'shp-missing',
      '只有属性表,缺同名 .shp 图形文件:请把同名文件一起拖入。',
      'There is only the attribute table; the .shp of the same name is missing: drop the files together.',
    ),
    file,
  )
}

function readOne(file: InputFile, options: ReadOptions): Promise<SourceFeatures[]> {
  if (file.bytes.length === 0)
    throw new InputError(
      note(
        'file-empty',
        '文件是空的(0 字节):请重新导出或拷贝。',
        'The file is empty (0 bytes): export or copy it again.',
      ),
      file.name,
    )
  if (file.bytes.length > LIMITS.fileBytes)
    throw new InputError(
      note('file-too-large', '文件超过 512 MB:请分成几个文件。', 'The file is larger than 512 MB: split it.'),
      file.name,
    )
  const format = FORMATS.find((one) => one.matches(file))
  if (!format) throw unknownFormat(file)
  return format.read(file, options)
}

/** For files inside an archive; archives inside it are opened too, but none inside those. */
function readEntry(file: InputFile, options: ReadOptions): Promise<SourceFeatures[]> | null {
  const format = FORMATS.find(({ matches }) => matches(file))
  if (format?.id === 'zip')
    return import('./archive').then(({ readArchive }) =>
      readArchive(file, options, readInnermost, LIMITS.innerBytes),
    )
  return format ? format.read(file, options) : null
}

function readInnermost(file: InputFile, options: ReadOptions): Promise<SourceFeatures[]> | null {
  const format = FORMATS.find(({ matches }) => matches(file))
  if (format?.id === 'zip') throw new InputError(nestedTooDeep(), file.name)
  return format ? format.read(file, options) : null
}

function nestedTooDeep() {
  return note(
    'archive-nested',
    '压缩包里又套了两层以上的压缩包:请先解开,再拖入里面的压缩包或文件。',
    'Archives are nested more than two deep: unpack the outer ones and drop what is inside.',
  )
}

function unknownFormat(file: InputFile): InputError {
  const archive = otherArchive(file.bytes)
  if (archive !== null)
    return new InputError(
      note(
        'archive-unsupported',
        `这是 ${archive} 压缩包,不能直接打开:请先解压,再拖入里面的文件;或改用 zip 压缩。`,
        `This is a ${archive} archive, which cannot be opened: unpack it and drop the files inside, or pack them as zip.`,
      ),
      file.name,
    )
  if (isOldOffice(file.bytes))
    return new InputError(
      note(
        'workbook-old',
        '这是旧版 Excel/WPS 文件(.xls、.et),不能直接读:请另存为 .xlsx 后再拖入。',
        'This is a workbook of Excel before 2007 (.xls): save it as .xlsx and drop that.',
      ),
      file.name,
    )
  const start = Array.from(file.bytes.subarray(0, 4), (byte) => byte.toString(16).padStart(2, '0')).join(' ')
  return new InputError(
    note(
      'format-unknown',
      `认不出文件格式(开头字节 ${start}):可用 shapefile(.zip 或 .shp 与同名文件)、文件地理数据库(.gdb)、GeoJSON、KML/KMZ、DXF、GeoPackage、FlatGeobuf、界址点 TXT、拐点表 CSV/XLSX、WKT。`,
      `The format is not known (first bytes ${start}): use a shapefile (.zip, or .shp with its sisters), a file geodatabase (.gdb), GeoJSON, KML/KMZ, DXF, GeoPackage, FlatGeobuf, boundary-point TXT, a table of vertices (CSV, XLSX) or WKT.`,
    ),
    file.name,
  )
}

/** Whatever a reader or a library throws becomes a sentence; never an exception text. */
function asInputError(error: unknown, file: string): InputError {
  if (error instanceof InputError) return error.file === null ? new InputError(error.note, file) : error
  return new InputError(
    note(
      'file-unreadable',
      '文件读不出来,内容可能已损坏:请在原软件里打开检查并重新导出。',
      'The file cannot be read and may be damaged: open it in the software it came from and export it again.',
    ),
    file,
  )
}
