/**
 * Geometry of shapefiles (.shp), after the ESRI Shapefile Technical Description (July 1998). Written here because a
 * wrong record length, a cut-off file or rings in the wrong order must cost one feature at most, and be said.
 */
import type { Geometry } from 'geojson'
import { note, type Note } from '../../geo/note'
import type { Position } from '../../geo/types'
import { LIMITS } from '../limits'
import { groupRings } from '../rings'

export interface ShpRecord {
  /** 1-based number of the record. */
  index: number
  /** null for a null shape. */
  geometry: Geometry | null
}

const FILE_CODE = 9994

export function isShp(bytes: Uint8Array): boolean {
  return bytes.length >= 100 && new DataView(bytes.buffer, bytes.byteOffset, 4).getInt32(0) === FILE_CODE
}

/** Bodies of patches have no outline on the ground. */
export function isMultipatch(bytes: Uint8Array): boolean {
  return bytes[32] === 31
}

/** Shape types: the plain ones, +10 with Z, +20 with M. */
function plainType(type: number): 'null' | 'point' | 'polyline' | 'polygon' | 'multipoint' | null {
  switch (type) {
    case 0:
      return 'null'
    case 1:
    case 11:
    case 21:
      return 'point'
    case 3:
    case 13:
    case 23:
      return 'polyline'
    case 5:
    case 15:
    case 25:
      return 'polygon'
    case 8:
    case 18:
    case 28:
      return 'multipoint'
    default:
      return null
  }
}

/** Reads every record that can be read; the notes name the others. */
export function readShp(bytes: Uint8Array): { records: ShpRecord[]; notes: Note[] } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const records: ShpRecord[] = []
  const notes: Note[] = []
  let vertices = 0
  let at = 100
  while (at + 12 <= bytes.length) {
    const index = records.length + 1
    const number = view.getInt32(at)
    const statedBytes = view.getInt32(at + 4) * 2
    const start = at + 8
    const needed = neededBytes(view, start)
    if (needed === null) {
      notes.push(unreadable(index, number))
      // The stated length still leads to the next record where it is plausible.
      if (statedBytes < 4 || start + statedBytes > bytes.length) break
      records.push({ index, geometry: null })
      at = start + statedBytes
      continue
    }
    if (start + needed > bytes.length) {
      notes.push(
        note(
          'file-truncated',
          `.shp 在第 ${index} 个图形处中断,文件不完整,其后的图形没有读到:请重新拷贝。`,
          `The .shp breaks off at shape ${index}; the file is incomplete and nothing after it was read: copy it again.`,
        ),
      )
      break
    }
    const { geometry, count } = readShape(view, start)
    vertices += count
    if (vertices > LIMITS.vertices) {
      notes.push(
        note(
          'too-many-vertices',
          `图形超过 ${LIMITS.vertices} 个顶点,从第 ${index} 个图形起没有读:请分成几个文件。`,
          `More than ${LIMITS.vertices} vertices; nothing from shape ${index} on was read: split the file.`,
        ),
      )
      break
    }
    records.push({ index, geometry })
    // Trust the stated length unless it is shorter than the shape or runs out of the file.
    at = start + (statedBytes >= needed && start + statedBytes <= bytes.length ? statedBytes : needed)
  }
  return { records, notes }
}

function unreadable(index: number, number: number): Note {
  return note(
    'shape-unreadable',
    `第 ${index} 个图形(记录号 ${number})读不出来,已跳过:请在原软件里检查并重新导出。`,
    `Shape ${index} (record ${number}) cannot be read and was left out: check it in the software it came from and export again.`,
  )
}

/** Bytes that the shape at `start` takes by its own counts (without Z and M), or null where it makes no sense. */
function neededBytes(view: DataView, start: number): number | null {
  if (start + 4 > view.byteLength) return null
  const kind = plainType(view.getInt32(start, true))
  switch (kind) {
    case null:
      return null
    case 'null':
      return 4
    case 'point':
      return 20
    case 'multipoint': {
      if (start + 40 > view.byteLength) return 40
      const points = view.getInt32(start + 36, true)
      return points < 0 ? null : 40 + points * 16
    }
    case 'polyline':
    case 'polygon': {
      if (start + 44 > view.byteLength) return 44
      const parts = view.getInt32(start + 36, true)
      const points = view.getInt32(start + 40, true)
      return parts < 0 || points < 0 || parts > points + 1 ? null : 44 + parts * 4 + points * 16
    }
  }
}

function readShape(view: DataView, start: number): { geometry: Geometry | null; count: number } {
  const kind = plainType(view.getInt32(start, true))
  switch (kind) {
    case null:
    case 'null':
      return { geometry: null, count: 0 }
    case 'point':
      return { geometry: { type: 'Point', coordinates: positionAt(view, start + 4) }, count: 1 }
    case 'multipoint': {
      const count = view.getInt32(start + 36, true)
      return { geometry: { type: 'MultiPoint', coordinates: positionsAt(view, start + 40, count) }, count }
    }
    case 'polyline': {
      const parts = readParts(view, start)
      return { geometry: { type: 'MultiLineString', coordinates: parts }, count: countOf(parts) }
    }
    case 'polygon': {
      const parts = readParts(view, start)
      const polygons = groupRings(parts)
      const only = polygons[0]
      if (!only) return { geometry: null, count: countOf(parts) }
      const geometry: Geometry =
        polygons.length === 1
          ? { type: 'Polygon', coordinates: only }
          : { type: 'MultiPolygon', coordinates: polygons }
      return { geometry, count: countOf(parts) }
    }
  }
}

function readParts(view: DataView, start: number): Position[][] {
  const partCount = view.getInt32(start + 36, true)
  const pointCount = view.getInt32(start + 40, true)
  const pointsAt = start + 44 + partCount * 4
  const parts: Position[][] = []
  for (let part = 0; part < partCount; part += 1) {
    const from = view.getInt32(start + 44 + part * 4, true)
    const to = part + 1 < partCount ? view.getInt32(start + 48 + part * 4, true) : pointCount
    if (from < 0 || to > pointCount || to <= from) continue
    parts.push(positionsAt(view, pointsAt + from * 16, to - from))
  }
  return parts
}

function positionAt(view: DataView, at: number): Position {
  return [view.getFloat64(at, true), view.getFloat64(at + 8, true)]
}

function positionsAt(view: DataView, at: number, count: number): Position[] {
  return Array.from({ length: count }, (_, index) => positionAt(view, at + index * 16))
}

function countOf(parts: Position[][]): number {
  return parts.reduce((sum, part) => sum + part.length, 0)
}
