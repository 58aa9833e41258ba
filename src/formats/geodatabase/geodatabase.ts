/**
 * File geodatabases (.gdb, version 10 and 9 tables): a folder of tables, the first of which lists the others. What is
 * known of the format was found out by E. Rouault (FGDB Spec); this reader is written after that description.
 */
import type { SourceFeatures, StatedCrs } from '../../geo/features'
import { InputError, note } from '../../geo/note'
import * as say from './sentences'
import { GdbUnsupported, readFields, SHAPE, type FieldList, type ShapeGrid } from './fields'
import { readRows } from './rows'
import { readGdbShape } from './shape'
import type { GeodatabaseParts } from './parts'
import { layerUnknown } from '../kml'
import { LIMITS } from '../limits'
import type { ReadOptions } from '../shapefile/shapefile'

/** One result a layer. @throws InputError where the database is damaged, compressed or without layers */
export function readGeodatabase(parts: GeodatabaseParts, options: ReadOptions = {}): SourceFeatures[] {
  if (parts.files.reduce((sum, { bytes }) => sum + bytes.length, 0) > LIMITS.unpackedBytes)
    throw new InputError(say.tooLarge(), parts.file)
  try {
    return readLayers(parts, options)
  } catch (error) {
    if (error instanceof RangeError) throw new InputError(say.damaged(), parts.file)
    throw error
  }
}

interface Layer {
  name: string
  table: Uint8Array
  index: Uint8Array
  list: FieldList
  grid: ShapeGrid
}

function readLayers(parts: GeodatabaseParts, { layer }: ReadOptions): SourceFeatures[] {
  const bytesOf = new Map(
    parts.files.map(({ name, bytes }) => [name.replace(/^.*[/\\]/, '').toLowerCase(), bytes]),
  )
  const { layers, unreadable } = layersOf(bytesOf)
  const names = layers.map(({ name }) => name)
  if (layers.length === 0) throw new InputError(say.noLayers(unreadable), parts.file)
  if (layer !== undefined && !names.includes(layer)) throw layerUnknown(parts.file, layer, names)
  const chosen = layer === undefined ? layers : layers.filter(({ name }) => name === layer)
  const results = chosen.map((one) => readLayer(one, parts.file))
  const filled = results.filter(({ features }) => features.length > 0)
  const [first] = filled
  if (!first) throw new InputError(say.noFeatures(names), parts.file)
  if (layer === undefined && unreadable.length > 0) first.notes.push(say.tablesLeftOut(unreadable))
  return filled
}

/** Tables with shapes, by the catalogue in the first table; those of the database itself begin with GDB_. */
function layersOf(bytesOf: Map<string, Uint8Array>): { layers: Layer[]; unreadable: string[] } {
  const layers: Layer[] = []
  const unreadable: string[] = []
  const catalogue = tableOf(bytesOf, 1)
  if (!catalogue) throw new RangeError('catalogue')
  for (const { id, values } of readRows(catalogue.table, catalogue.index, readFields(catalogue.table))) {
    const name = String(values['Name'] ?? '')
    if (id === 1 || name === '' || /^GDB_/i.test(name)) continue
    const found = tableOf(bytesOf, id)
    try {
      if (!found) throw new GdbUnsupported('no table')
      const list = readFields(found.table)
      const grid = list.fields.find(({ type }) => type === SHAPE)?.grid
      if (grid) layers.push({ name, ...found, list, grid })
    } catch (error) {
      if (!(error instanceof GdbUnsupported)) throw error
      unreadable.push(name)
    }
  }
  return { layers, unreadable }
}

function tableOf(
  bytesOf: Map<string, Uint8Array>,
  number: number,
): { table: Uint8Array; index: Uint8Array } | null {
  const stem = `a${number.toString(16).padStart(8, '0')}`
  const [table, index] = [bytesOf.get(`${stem}.gdbtable`), bytesOf.get(`${stem}.gdbtablx`)]
  return table && index ? { table, index } : null
}

function readLayer({ name, table, index, list, grid }: Layer, file: string): SourceFeatures {
  const result: SourceFeatures = {
    file,
    format: 'geodatabase',
    layer: name,
    crs: statedCrs(grid.wkt),
    encoding: list.isUtf8 ? 'utf-8' : 'utf-16le',
    encodingHow: 'geodatabase',
    features: [],
    notes: [],
  }
  const empty: number[] = []
  let vertices = 0
  for (const { id, values, shape } of readRows(table, index, list)) {
    const read = shape ? readGdbShape(shape, grid) : ({ kind: 'empty' } as const)
    if (read.kind === 'curve') throw new InputError(say.curve(name, id), file)
    if (read.kind === 'body') throw new InputError(say.body(name, id), file)
    if (read.kind === 'empty') {
      empty.push(id)
      continue
    }
    vertices += read.vertices
    if (vertices > LIMITS.vertices) throw new InputError(say.tooLarge(), file)
    result.features.push({ geometry: read.geometry, properties: values, index: id })
  }
  if (empty.length > 0)
    result.notes.push(
      note(
        'geometry-empty',
        `图层“${name}”的第 ${empty.slice(0, 5).join('、')} 号对象没有图形(共 ${empty.length} 个),已略过。`,
        `Objects of layer "${name}" without a shape were left out: ${empty.slice(0, 5).join(', ')} (${empty.length} in all).`,
      ),
    )
  return result
}

function statedCrs(wkt: string): StatedCrs {
  // A layer without a system has a fixed identifier in braces instead of a text.
  const text = wkt.replace(/\0/g, '').trim()
  return text === '' || text.startsWith('{') ? { kind: 'none' } : { kind: 'wkt', text }
}
