import Flatbush from 'flatbush'
import type { Box, PolygonRings } from '../../geo/types'
import { cut } from './cut'
import { cutLineOf } from './cutLine'
import { boxOfRings, flatRings, signedArea, vertexCount, type FlatRing } from './rings'

/** A tile holds at most so many vertices; measured best between 256 and 512. */
export const TILE_VERTICES = 256

/**
 * Polygons cut into small tiles and indexed. Everything is a typed array: about 17 bytes a vertex, and it can be
 * handed from one thread to another without a copy.
 */
export interface TileSet {
  /** x, y of all vertices, ring after ring, in degrees. */
  coordinates: Float64Array
  /** Where ring r begins in `coordinates`; one more entry than rings. */
  ringStarts: Uint32Array
  /** Where tile t begins in `ringStarts`; one more entry than tiles. */
  tileStarts: Uint32Array
  /** Which polygon group (zone) the tile belongs to. */
  owners: Uint32Array
  /** 1 where the tile fills its box: then any window in it is covered. */
  isFull: Uint8Array
  /** west, south, east, north of each tile. */
  boxes: Float64Array
  tiles: number
  vertices: number
  /** Null where there is no tile. */
  index: Flatbush | null
}

/** When a tile is cut further. */
export interface TileLimits {
  maxVertices?: number
  /**
   * Tiles with more vertices than this are cut too where they fill little of their box: a corridor then meets only
   * the tiles that it really crosses. For projects; a layer would only grow by it.
   */
  thinVertices?: number
}

/** A tile that fills less of its box than this is thin. */
const THIN_SHARE = 0.1

/** Tiles `groups` (one entry a zone). Polygons must be valid: shells and holes that do not cross. */
export function buildTileSet(groups: Iterable<readonly PolygonRings[]>, limits: TileLimits = {}): TileSet {
  const builder = new TileBuilder(limits)
  let owner = 0
  for (const polygons of groups) {
    for (const polygon of polygons) builder.add(flatRings(polygon), owner)
    owner += 1
  }
  return builder.finish()
}

/** Incremental form of `buildTileSet`, for imports that report progress. */
export class TileBuilder {
  private coordinates: Float64Array
  private used = 0
  private readonly ringStarts: number[] = [0]
  private readonly tileStarts: number[] = [0]
  private readonly owners: number[] = []
  private readonly isFull: number[] = []
  private readonly boxes: number[] = []

  private readonly maxVertices: number
  private readonly thinVertices: number

  /** `vertices`: so many are expected; no more than a hint. */
  constructor({ maxVertices = TILE_VERTICES, thinVertices = Infinity }: TileLimits = {}, vertices = 0) {
    // Cuts add about a twentieth.
    this.coordinates = new Float64Array(Math.max(1 << 8, Math.ceil(2.2 * vertices)))
    this.maxVertices = maxVertices
    this.thinVertices = Math.min(thinVertices, maxVertices)
  }

  /** Adds one polygon (its shell and holes) of the zone `owner`. */
  add(rings: readonly FlatRing[], owner: number, depth = 0): void {
    if (rings.length === 0) return
    const box = boxOfRings(rings)
    const width = box[2] - box[0]
    const height = box[3] - box[1]
    if (depth > 48 || !(width > 0 && height > 0) || this.isSmall(rings, width * height)) {
      this.store(rings, owner, box)
      return
    }
    const { axis, value } = cutLineOf(rings, box)
    const [below, above] = cut(rings, axis, value)
    this.add(below, owner, depth + 1)
    this.add(above, owner, depth + 1)
  }

  private isSmall(rings: readonly FlatRing[], boxArea: number): boolean {
    const vertices = vertexCount(rings)
    if (vertices > this.maxVertices) return false
    if (vertices <= this.thinVertices) return true
    const area = rings.reduce((sum, ring) => sum + signedArea(ring), 0)
    return area >= THIN_SHARE * boxArea
  }

  private store(rings: readonly FlatRing[], owner: number, box: Box): void {
    let area = 0
    let length = 0
    for (const ring of rings) {
      area += signedArea(ring)
      length += ring.length
    }
    if (area <= 0) return
    this.reserve(length)
    for (const ring of rings) {
      this.coordinates.set(ring, this.used)
      this.used += ring.length
      this.ringStarts.push(this.used)
    }
    this.tileStarts.push(this.ringStarts.length - 1)
    this.owners.push(owner)
    this.boxes.push(...box)
    const boxArea = (box[2] - box[0]) * (box[3] - box[1])
    this.isFull.push(rings.length === 1 && length === 8 && Math.abs(boxArea - area) <= 1e-13 * area ? 1 : 0)
  }

  private reserve(length: number): void {
    if (this.used + length <= this.coordinates.length) return
    const larger = new Float64Array(Math.max(this.coordinates.length * 2, this.used + length))
    larger.set(this.coordinates.subarray(0, this.used))
    this.coordinates = larger
  }

  finish(): TileSet {
    const tiles = this.owners.length
    const boxes = Float64Array.from(this.boxes)
    return {
      coordinates: this.coordinates.slice(0, this.used),
      ringStarts: Uint32Array.from(this.ringStarts),
      tileStarts: Uint32Array.from(this.tileStarts),
      owners: Uint32Array.from(this.owners),
      isFull: Uint8Array.from(this.isFull),
      boxes,
      tiles,
      vertices: this.used / 2,
      index: indexOf(boxes, tiles),
    }
  }
}

function indexOf(boxes: Float64Array, tiles: number): Flatbush | null {
  if (tiles === 0) return null
  const index = new Flatbush(tiles, 16, Float64Array)
  for (let i = 0; i < tiles; i += 1)
    index.add(boxes[4 * i]!, boxes[4 * i + 1]!, boxes[4 * i + 2], boxes[4 * i + 3])
  index.finish()
  return index
}

/** The box around all tiles; [Infinity, Infinity, -Infinity, -Infinity] where there is none. */
export function boxOfTiles({ boxes, tiles }: TileSet): Box {
  const box: Box = [Infinity, Infinity, -Infinity, -Infinity]
  for (let tile = 0; tile < tiles; tile += 1) {
    box[0] = Math.min(box[0], boxes[4 * tile]!)
    box[1] = Math.min(box[1], boxes[4 * tile + 1]!)
    box[2] = Math.max(box[2], boxes[4 * tile + 2]!)
    box[3] = Math.max(box[3], boxes[4 * tile + 3]!)
  }
  return box
}

/** The rings of one tile, as views: nothing is copied. */
export function tileRings(set: TileSet, tile: number): FlatRing[] {
  const rings: FlatRing[] = []
  for (let ring = set.tileStarts[tile]!; ring < set.tileStarts[tile + 1]!; ring += 1)
    rings.push(set.coordinates.subarray(set.ringStarts[ring], set.ringStarts[ring + 1]))
  return rings
}

export function tileBox(set: TileSet, tile: number): Box {
  const { boxes } = set
  return [boxes[4 * tile]!, boxes[4 * tile + 1]!, boxes[4 * tile + 2]!, boxes[4 * tile + 3]!]
}

/** Tiles whose boxes come within `margin` degrees of `box`. */
export function tilesNear(set: TileSet, box: Box, margin = 0): number[] {
  if (!set.index) return []
  return set.index.search(box[0] - margin, box[1] - margin, box[2] + margin, box[3] + margin)
}
