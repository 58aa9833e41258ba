/** FlatGeobuf 3 (https://flatgeobuf.org) with its index: field numbers as in `header.fbs` and `feature.fbs`. */
import { esriWkt } from '../../geo/esriWkt'
import type { AttributeValue } from '../../geo/features'
import type { CoordinateSystem } from '../../geo/system'
import type { Box, PolygonRings } from '../../geo/types'
import { fieldNames, inSystem, safeName, wound, type Dataset, type WrittenFile } from './dataset'
import { FlatWriter, type FlatField } from './flatWriter'
import { boxAround, hilbertOrder, NODE_ITEMS, packedTree } from './packedTree'

const MAGIC = [0x66, 0x67, 0x62, 3, 0x66, 0x67, 0x62, 0]
const POLYGON = 3
const MULTIPOLYGON = 6

type ColumnType = 'bool' | 'int' | 'double' | 'string'
const TYPE_NUMBERS: Record<ColumnType, number> = { bool: 2, int: 5, double: 10, string: 11 }

interface FlatColumn {
  name: string
  type: ColumnType
}

/** Features stand in the order of the index, as GDAL writes them; text is UTF-8. */
export function writeFlatGeobuf(dataset: Dataset): WrittenFile {
  const shapes = dataset.features.map((feature) =>
    inSystem(feature, dataset.system).map((polygon) => wound(polygon, 'counter-clockwise')),
  )
  const kind = shapes.every((polygons) => polygons.length <= 1) ? POLYGON : MULTIPOLYGON
  const columns = columnsOf(dataset)
  const boxes = shapes.map((polygons) => boxAround(polygons.flat(2).map(([x, y]): Box => [x, y, x, y])))
  const order = hilbertOrder(boxes)
  const written = order.map((index) =>
    FlatWriter.sizePrefixed([
      ...geometryField(shapes[index] ?? [], kind),
      {
        slot: 1,
        put: (writer) => writer.octets(properties(dataset.features[index]?.properties ?? {}, columns)),
      },
    ]),
  )
  let offset = 0
  const nodes = order.map((index, place) => {
    const node = { box: boxes[index] ?? boxAround([]), offset }
    offset += written[place]?.length ?? 0
    return node
  })
  const parts = [Uint8Array.from(MAGIC), header(dataset, columns, kind, boxAround(boxes))]
  if (nodes.length > 0) parts.push(packedTree(nodes))
  return {
    name: `${safeName(dataset.name)}.fgb`,
    bytes: joined([...parts, ...written]),
    type: 'application/flatgeobuf',
    notes: [],
  }
}

function header(dataset: Dataset, columns: FlatColumn[], kind: number, box: Box): Uint8Array {
  return FlatWriter.sizePrefixed([
    { slot: 0, put: (writer) => writer.text(dataset.name) },
    ...(box[0] <= box[2] ? [{ slot: 1, put: (writer: FlatWriter) => writer.float64s(box) }] : []),
    { slot: 2, bytes: 1, value: kind },
    {
      slot: 7,
      put: (writer) =>
        writer.tables(
          columns.map(({ name, type }): FlatField[] => [
            { slot: 0, put: (inner) => inner.text(name) },
            { slot: 1, bytes: 1, value: TYPE_NUMBERS[type] },
          ]),
        ),
    },
    { slot: 8, bytes: 8, value: dataset.features.length },
    { slot: 9, bytes: 2, value: dataset.features.length > 0 ? NODE_ITEMS : 0 },
    { slot: 10, put: (writer) => writer.table(crsFields(dataset.system)) },
  ])
}

function crsFields(system: CoordinateSystem): FlatField[] {
  const wkt = esriWkt(system)
  return [
    ...(system.code === null
      ? []
      : ([
          { slot: 0, put: (writer) => writer.text('EPSG') },
          { slot: 1, bytes: 4, value: system.code },
        ] satisfies FlatField[])),
    { slot: 2, put: (writer) => writer.text(system.name.en) },
    ...(wkt === null ? [] : [{ slot: 4, put: (writer: FlatWriter) => writer.text(wkt) }]),
  ]
}

function geometryField(polygons: PolygonRings[], kind: number): FlatField[] {
  const [only] = polygons
  if (!only) return []
  const fields: FlatField[] =
    kind === POLYGON
      ? polygonFields(only)
      : [
          { slot: 6, bytes: 1, value: MULTIPOLYGON },
          { slot: 7, put: (writer) => writer.tables(polygons.map(polygonFields)) },
        ]
  return [{ slot: 0, put: (writer) => writer.table(fields) }]
}

function polygonFields(rings: PolygonRings): FlatField[] {
  let end = 0
  const ends = rings.map((ring) => (end += ring.length))
  return [
    { slot: 0, put: (writer) => writer.uint32s(ends) },
    { slot: 1, put: (writer) => writer.float64s(rings.flat(2)) },
    { slot: 6, bytes: 1, value: POLYGON },
  ]
}

function columnsOf({ features }: Dataset): FlatColumn[] {
  return fieldNames(features).map((name) => {
    const values = features.map(({ properties: own }) => own[name] ?? null).filter((value) => value !== null)
    return { name, type: typeOf(values) }
  })
}

function typeOf(values: AttributeValue[]): ColumnType {
  if (values.length === 0) return 'string'
  if (values.every((value) => typeof value === 'boolean')) return 'bool'
  if (!values.every((value) => typeof value === 'number')) return 'string'
  return values.every((value) => Number(value) === (Number(value) | 0)) ? 'int' : 'double'
}

/** Column number and value by turns; what is empty is left out. */
function properties(own: Record<string, AttributeValue>, columns: FlatColumn[]): Uint8Array {
  const parts: Uint8Array[] = []
  columns.forEach(({ name, type }, index) => {
    const value = own[name] ?? null
    if (value === null) return
    const text = type === 'string' ? new TextEncoder().encode(String(value)) : null
    const size = text ? 4 + text.length : type === 'bool' ? 1 : type === 'int' ? 4 : 8
    const bytes = new Uint8Array(2 + size)
    const view = new DataView(bytes.buffer)
    view.setUint16(0, index, true)
    if (text) {
      view.setUint32(2, text.length, true)
      bytes.set(text, 6)
    } else if (type === 'bool') view.setUint8(2, value === true ? 1 : 0)
    else if (type === 'int') view.setInt32(2, Number(value), true)
    else view.setFloat64(2, Number(value), true)
    parts.push(bytes)
  })
  return joined(parts)
}

function joined(parts: Uint8Array[]): Uint8Array {
  const result = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    result.set(part, at)
    at += part.length
  }
  return result
}
