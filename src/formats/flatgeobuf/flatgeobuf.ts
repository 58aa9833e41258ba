/** FlatGeobuf 3 (https://flatgeobuf.org): a header with columns and the coordinate system, an index, the features. */
import type { InputFile, SourceFeature, SourceFeatures, StatedCrs } from '../../geo/features'
import { InputError, note } from '../../geo/note'
import { FlatTable } from './flatbuffer'
import { flatGeometry, flatProperties, type FlatColumn } from './feature'
import { LIMITS } from '../limits'

/** Numbers of the fields in the tables of the format. */
const HEADER = { name: 0, geometryType: 2, columns: 7, count: 8, nodeSize: 9, crs: 10 } as const
const COLUMN = { name: 0, type: 1 } as const
const CRS = { authority: 0, code: 1, wkt: 4 } as const
const FEATURE = { geometry: 0, properties: 1, columns: 2 } as const

const MAGIC_BYTES = 8
const INDEX_NODE_BYTES = 40

/** @throws InputError where the file is damaged, of another version, or has no features */
export function readFlatGeobuf(file: InputFile): SourceFeatures {
  if (file.bytes[3] !== 3) throw new InputError(otherVersion(file.bytes[3] ?? 0), file.name)
  try {
    return read(file)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw new InputError(damaged(), file.name)
  }
}

function read(file: InputFile): SourceFeatures {
  const view = new DataView(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength)
  const headerBytes = view.getUint32(MAGIC_BYTES, true)
  const header = FlatTable.root(within(view, MAGIC_BYTES + 4, headerBytes), 0)
  const stated = header.uint64(HEADER.count)
  const columns = columnsOf(header.tables(HEADER.columns))
  const kind = header.uint8(HEADER.geometryType)
  const budget = { left: LIMITS.vertices }
  const features: SourceFeature[] = []
  const empty: number[] = []
  let at = MAGIC_BYTES + 4 + headerBytes + indexBytes(stated, header.uint16(HEADER.nodeSize, 16))
  let index = 0
  while (at + 4 <= view.byteLength) {
    const length = view.getUint32(at, true)
    const feature = FlatTable.root(within(view, at + 4, length), 0)
    at += 4 + length
    index += 1
    const shape = feature.table(FEATURE.geometry)
    const geometry = shape && flatGeometry(shape, kind, budget, 0)
    const own = feature.tables(FEATURE.columns)
    const bytes = feature.bytes(FEATURE.properties)
    const properties = bytes ? flatProperties(bytes, own.length > 0 ? columnsOf(own) : columns) : {}
    if (geometry) features.push({ geometry, properties, index })
    else empty.push(index)
  }
  // A file written as a stream does not know its count and says 0.
  if (at !== view.byteLength || (stated > 0 && stated !== index)) throw new RangeError('count')
  if (features.length === 0) throw new InputError(nothingIn(), file.name)
  return {
    file: file.name,
    format: 'flatgeobuf',
    layer: header.text(HEADER.name) || null,
    crs: statedCrs(header.table(HEADER.crs)),
    encoding: 'utf-8',
    encodingHow: 'FlatGeobuf',
    features,
    notes: empty.length > 0 ? [leftOut(empty)] : [],
  }
}

function within(view: DataView, start: number, length: number): DataView {
  if (start + length > view.byteLength) throw new RangeError('beyond the end')
  return new DataView(view.buffer, view.byteOffset + start, length)
}

/** Bytes of the packed tree over the features; none where there is no tree. */
function indexBytes(count: number, nodeSize: number): number {
  if (nodeSize === 0 || count === 0) return 0
  if (nodeSize < 2 || count > Number.MAX_SAFE_INTEGER) throw new RangeError('index')
  let nodes = count
  let level = count
  do {
    level = Math.ceil(level / nodeSize)
    nodes += level
  } while (level > 1)
  return nodes * INDEX_NODE_BYTES
}

function columnsOf(tables: FlatTable[]): FlatColumn[] {
  return tables.map((column, index) => ({
    name: column.text(COLUMN.name) || `field${index + 1}`,
    type: column.uint8(COLUMN.type),
  }))
}

function statedCrs(crs: FlatTable | null): StatedCrs {
  if (!crs) return { kind: 'none' }
  const authority = crs.text(CRS.authority) ?? ''
  const code = crs.int32(CRS.code)
  if (code > 0 && /^(EPSG)?$/i.test(authority)) return { kind: 'epsg', code, text: `EPSG:${code}` }
  const wkt = crs.text(CRS.wkt)
  return wkt ? { kind: 'wkt', text: wkt } : { kind: 'none' }
}

function damaged() {
  return note(
    'file-truncated',
    'FlatGeobuf 文件不完整或已损坏,读不出来:请重新导出或拷贝后再试。',
    'The FlatGeobuf file is incomplete or damaged: export or copy it again.',
  )
}

function otherVersion(version: number) {
  return note(
    'version-unknown',
    `FlatGeobuf 的版本是 ${version},只能读第 3 版:请用较新的软件重新导出,或导出为 GeoPackage。`,
    `The FlatGeobuf is of version ${version}; only version 3 can be read: export it with newer software, or as a GeoPackage.`,
  )
}

function nothingIn() {
  return note(
    'no-features',
    'FlatGeobuf 里没有图形要素:请检查导出的内容。',
    'The FlatGeobuf holds no features: check what was exported.',
  )
}

function leftOut(empty: number[]) {
  const first = empty.slice(0, 5)
  return note(
    'feature-left-out',
    `第 ${first.join('、')} 个要素没有可用的图形(共 ${empty.length} 个;曲线、三角网也不能读),已略过:如需计入,请转为普通面后重新导出。`,
    `Features without a usable geometry (curves and triangulations cannot be read either) were left out: ${first.join(', ')} (${empty.length} in all); if they matter, turn them into plain polygons and export again.`,
  )
}
