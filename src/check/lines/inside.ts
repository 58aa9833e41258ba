import { geodesicMetres } from '../../geo/distance'
import type { Box, Position } from '../../geo/types'
import type { LineStretch } from '../types'
import { tileBox, tileRings, tilesNear, type TileSet } from '../tiles/tileSet'

/** A share of one edge of a line that lies inside one owner (part) of a tile set. */
export interface EdgeShare {
  owner: number
  /** The edge from position `edge` to the next one. */
  edge: number
  /** 0..1 along the edge. */
  start: number
  end: number
}

/** The shares of a polyline (degrees, edges straight in longitude and latitude) that lie inside the tiles. */
export function sharesInside(line: readonly Position[], set: TileSet): EdgeShare[] {
  const shares: EdgeShare[] = []
  for (let edge = 0; edge + 1 < line.length; edge += 1) {
    const from = line[edge]!
    const to = line[edge + 1]!
    for (const tile of tilesNear(set, boxOf(from, to)))
      for (const [start, end] of sharesInTile(from, to, set, tile))
        shares.push({ owner: set.owners[tile]!, edge, start, end })
  }
  return shares
}

/** Shares this close are one: rounding at the cuts between tiles. */
const SHARE_GAP = 1e-9

/** Stretches of a line out of shares of its edges: what follows or overlaps is joined and counts once. */
export function stretchesOf(
  line: readonly Position[],
  shares: readonly Omit<EdgeShare, 'owner'>[],
): LineStretch[] {
  const ordered = [...shares].sort((a, b) => a.edge + a.start - (b.edge + b.start))
  const spans: [number, number][] = []
  for (const { edge, start, end } of ordered) {
    const last = spans.at(-1)
    if (last && edge + start <= last[1] + SHARE_GAP) last[1] = Math.max(last[1], edge + end)
    else spans.push([edge + start, edge + end])
  }
  return spans.map(([start, end]) => stretch(line, start, end))
}

/** Between two places of a line, each the number of its edge plus the share along it. */
function stretch(line: readonly Position[], start: number, end: number): LineStretch {
  const place = (at: number): Position => {
    const edge = Math.min(Math.floor(at), line.length - 2)
    return along(line[edge]!, line[edge + 1]!, at - edge)
  }
  const [from, to] = [place(start), place(end)]
  const path = [from, ...line.slice(Math.floor(start) + 1, Math.ceil(end)), to]
  return { from, to, metres: lineMetres(path) }
}

/** Length of a polyline in metres, geodesic between its vertices. */
export function lineMetres(line: readonly Position[]): number {
  let total = 0
  for (let i = 1; i < line.length; i += 1) total += geodesicMetres(line[i - 1]!, line[i]!)
  return total
}

/** The owners whose tiles hold a point; more than one where zones overlap. */
export function ownersAt(point: Position, set: TileSet): number[] {
  const tiles = tilesNear(set, boxOf(point, point)).filter((tile) => holds(set, tile, point))
  return [...new Set(tiles.map((tile) => set.owners[tile]!))]
}

/** Shares (0..1) of an edge that lie inside a tile: between crossings, tested in the middle. */
function sharesInTile(from: Position, to: Position, set: TileSet, tile: number): [number, number][] {
  const marks = [0, 1, ...crossings(from, to, set, tile)].sort((a, b) => a - b)
  const inside: [number, number][] = []
  for (let i = 1; i < marks.length; i += 1) {
    const start = marks[i - 1]!
    const end = marks[i]!
    if (end - start < 1e-14 || !holds(set, tile, along(from, to, (start + end) / 2))) continue
    const last = inside.at(-1)
    if (last?.[1] === start) last[1] = end
    else inside.push([start, end])
  }
  return inside
}

function crossings(from: Position, to: Position, set: TileSet, tile: number): number[] {
  const shares: number[] = []
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]]
  for (const ring of tileRings(set, tile)) {
    let x = ring[ring.length - 2]!
    let y = ring[ring.length - 1]!
    for (let i = 0; i < ring.length; i += 2) {
      const [ex, ey] = [ring[i]! - x, ring[i + 1]! - y]
      const denominator = dx * ey - dy * ex
      if (denominator !== 0) {
        const [qx, qy] = [x - from[0], y - from[1]]
        const share = (qx * ey - qy * ex) / denominator
        const other = (qx * dy - qy * dx) / denominator
        if (share > 0 && share < 1 && other >= 0 && other <= 1) shares.push(share)
      }
      x = ring[i]!
      y = ring[i + 1]!
    }
  }
  return shares
}

function holds(set: TileSet, tile: number, [x, y]: Position): boolean {
  const box = tileBox(set, tile)
  if (x < box[0] || x > box[2] || y < box[1] || y > box[3]) return false
  let inside = false
  for (const ring of tileRings(set, tile)) {
    let previousX = ring[ring.length - 2]!
    let previousY = ring[ring.length - 1]!
    for (let i = 0; i < ring.length; i += 2) {
      const nextX = ring[i]!
      const nextY = ring[i + 1]!
      if (
        nextY > y !== previousY > y &&
        x < nextX + ((y - nextY) / (previousY - nextY)) * (previousX - nextX)
      )
        inside = !inside
      previousX = nextX
      previousY = nextY
    }
  }
  return inside
}

function along(from: Position, to: Position, share: number): Position {
  if (share === 0) return from
  if (share === 1) return to
  return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share]
}

function boxOf(a: Position, b: Position): Box {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[0], b[0]), Math.max(a[1], b[1])]
}
