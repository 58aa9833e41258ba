/** Shapes of a file geodatabase: whole numbers on a grid, each position as its distance from the one before. */
import type { Geometry } from 'geojson'
import type { Position } from '../../geo/types'
import { ByteReader } from './bytes'
import type { ShapeGrid } from './fields'
import { groupRings } from '../rings'

export type GdbShape =
  | { kind: 'geometry'; geometry: Geometry; vertices: number }
  | { kind: 'empty' }
  /** Arcs and other curves. */
  | { kind: 'curve' }
  /** Bodies of patches, and what else there is. */
  | { kind: 'body' }

const POINTS = new Set([1, 9, 11, 21, 52])
const MULTIPOINTS = new Set([8, 18, 20, 28, 53])
const LINES = new Set([3, 10, 13, 23, 50])
const POLYGONS = new Set([5, 15, 19, 25, 51])
const CURVES = 0x20000000

/** @throws RangeError where the shape is damaged */
export function readGdbShape(bytes: Uint8Array, grid: ShapeGrid): GdbShape {
  const reader = new ByteReader(bytes)
  const code = reader.varuint()
  const type = code & 0xff
  if (type === 0) return { kind: 'empty' }
  if (POINTS.has(type)) {
    const [x, y] = [reader.varuint(), reader.varuint()]
    // Numbers of single points are one larger; 0 stands for none.
    if (x === 0) return { kind: 'empty' }
    return {
      kind: 'geometry',
      geometry: { type: 'Point', coordinates: onGround(x - 1, y - 1, grid) },
      vertices: 1,
    }
  }
  const isPolygon = POLYGONS.has(type)
  if (!isPolygon && !LINES.has(type) && !MULTIPOINTS.has(type)) return { kind: 'body' }
  const points = reader.varuint()
  if (points === 0) return { kind: 'empty' }
  // Each position takes two bytes at least.
  if (points * 2 > bytes.length) throw new RangeError('points')
  if (MULTIPOINTS.has(type)) {
    skipBox(reader)
    const [coordinates = []] = partsOf(reader, [points], grid)
    return { kind: 'geometry', geometry: { type: 'MultiPoint', coordinates }, vertices: points }
  }
  const parts = reader.varuint()
  if ((code & CURVES) !== 0 && reader.varuint() > 0) return { kind: 'curve' }
  if (parts > points) throw new RangeError('parts')
  skipBox(reader)
  const counts: number[] = []
  let left = points
  for (let part = 0; part < parts; part++) {
    const count = part < parts - 1 ? reader.varuint() : left
    if (count > left) throw new RangeError('points of a part')
    left -= count
    counts.push(count)
  }
  const rings = partsOf(reader, counts, grid).filter((ring) => ring.length > 0)
  return rings.length === 0
    ? { kind: 'empty' }
    : { kind: 'geometry', geometry: isPolygon ? polygonOf(rings) : lineOf(rings), vertices: points }
}

function polygonOf(rings: Position[][]): Geometry {
  const polygons = groupRings(rings)
  const [only] = polygons
  return polygons.length === 1 && only
    ? { type: 'Polygon', coordinates: only }
    : { type: 'MultiPolygon', coordinates: polygons }
}

function lineOf(parts: Position[][]): Geometry {
  const [only] = parts
  return parts.length === 1 && only
    ? { type: 'LineString', coordinates: only }
    : { type: 'MultiLineString', coordinates: parts }
}

function skipBox(reader: ByteReader): void {
  for (let side = 0; side < 4; side++) reader.varuint()
}

function partsOf(reader: ByteReader, counts: number[], grid: ShapeGrid): Position[][] {
  let [x, y] = [0, 0]
  return counts.map((count) =>
    Array.from({ length: count }, () => {
      x += reader.varint()
      y += reader.varint()
      return onGround(x, y, grid)
    }),
  )
}

function onGround(x: number, y: number, { xOrigin, yOrigin, scale }: ShapeGrid): Position {
  return [x / scale + xOrigin, y / scale + yOrigin]
}
