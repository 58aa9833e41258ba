/** Zipped shapefiles: .shp, .shx, .dbf, .prj, .cpg. */
import { zipSync } from 'fflate'
import { esriWkt } from '../../geo/esriWkt'
import { note, type Note } from '../../geo/note'
import type { Box, PolygonRings } from '../../geo/types'
import { inSystem, safeName, wound, type Dataset, type WriteOptions, type WrittenFile } from './dataset'
import { encoderOf, writeDbf } from './dbf'

const POLYGON = 5

export function writeShapefile(dataset: Dataset, { encoding = 'gbk' }: WriteOptions = {}): WrittenFile {
  const name = safeName(dataset.name)
  const notes: Note[] = []
  let lost = 0
  const encode = encoderOf(encoding, (count) => (lost += count))
  const shapes = dataset.features.map((feature) =>
    inSystem(feature, dataset.system).map((polygon) => wound(polygon, 'clockwise')),
  )
  const { shp, shx } = writeShapes(shapes)
  const { bytes: dbf, cut } = writeDbf(dataset.features, encode, encoding === 'gbk' ? 0x4d : 0)
  if (lost > 0) notes.push(charactersLost(lost))
  if (cut.length > 0) {
    notes.push(
      note(
        'field-names-cut',
        `字段名超过 10 字节,已截短:${cut.join('、')}。`,
        `Field names longer than 10 bytes were cut: ${cut.join(', ')}.`,
      ),
    )
  }
  const plain = new TextEncoder()
  const prj = esriWkt(dataset.system)
  const files: Record<string, Uint8Array> = {
    [`${name}.shp`]: shp,
    [`${name}.shx`]: shx,
    [`${name}.dbf`]: dbf,
    [`${name}.cpg`]: plain.encode(encoding === 'gbk' ? 'GBK' : 'UTF-8'),
  }
  if (prj !== null) files[`${name}.prj`] = plain.encode(prj)
  // Archives carry a time; a fixed one keeps equal data equal.
  const bytes = zipSync(files, { level: 6, mtime: new Date(2000, 0, 1) })
  return { name: `${name}.zip`, bytes, type: 'application/zip', notes }
}

export function charactersLost(count: number): Note {
  return note(
    'characters-lost',
    `${count} 个字在 GBK 里没有,已写成“?”;可改用 UTF-8。`,
    `${count} characters do not exist in GBK and were written as "?"; UTF-8 keeps them.`,
  )
}

function boxOf(polygons: PolygonRings[]): Box {
  const box: Box = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [x, y] of polygons.flat(2)) {
    box[0] = Math.min(box[0], x)
    box[1] = Math.min(box[1], y)
    box[2] = Math.max(box[2], x)
    box[3] = Math.max(box[3], y)
  }
  return box[0] > box[2] ? [0, 0, 0, 0] : box
}

function writeShapes(shapes: PolygonRings[][]): { shp: Uint8Array; shx: Uint8Array } {
  const sizes = shapes.map((polygons) => {
    const rings = polygons.flat()
    return rings.length === 0
      ? 4
      : 44 + 4 * rings.length + 16 * rings.reduce((sum, ring) => sum + ring.length, 0)
  })
  const shp = new DataView(new ArrayBuffer(100 + sizes.reduce((sum, size) => sum + 8 + size, 0)))
  const shx = new DataView(new ArrayBuffer(100 + 8 * shapes.length))
  const box = boxOf(shapes.flat())
  for (const view of [shp, shx]) writeHeader(view, box)
  let at = 100
  shapes.forEach((polygons, index) => {
    const size = sizes[index] ?? 4
    shx.setInt32(100 + 8 * index, at / 2)
    shx.setInt32(104 + 8 * index, size / 2)
    shp.setInt32(at, index + 1)
    shp.setInt32(at + 4, size / 2)
    writePolygons(shp, at + 8, polygons)
    at += 8 + size
  })
  return { shp: new Uint8Array(shp.buffer), shx: new Uint8Array(shx.buffer) }
}

function writeHeader(view: DataView, box: Box): void {
  view.setInt32(0, 9994)
  view.setInt32(24, view.byteLength / 2)
  view.setInt32(28, 1000, true)
  view.setInt32(32, POLYGON, true)
  box.forEach((value, index) => view.setFloat64(36 + 8 * index, value, true))
}

function writePolygons(view: DataView, start: number, polygons: PolygonRings[]): void {
  const rings = polygons.flat()
  if (rings.length === 0) return
  view.setInt32(start, POLYGON, true)
  boxOf(polygons).forEach((value, index) => view.setFloat64(start + 4 + 8 * index, value, true))
  view.setInt32(start + 36, rings.length, true)
  view.setInt32(
    start + 40,
    rings.reduce((sum, ring) => sum + ring.length, 0),
    true,
  )
  let point = 0
  rings.forEach((ring, index) => {
    view.setInt32(start + 44 + 4 * index, point, true)
    for (const [x, y] of ring) {
      const at = start + 44 + 4 * rings.length + 16 * point
      view.setFloat64(at, x, true)
      view.setFloat64(at + 8, y, true)
      point++
    }
  })
}
