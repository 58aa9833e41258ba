import type { Position } from '../types'
import { at, type Segments } from './segments'

/** A cell of the grid of points is so many radii wide: few points then lie near a border of theirs. */
const CELL_RADII = 16

/**
 * Points that are nearly the same are made the same: three lines through one point meet in three points a rounding
 * error apart, and a boundary cut at all three would not close again. A hash table of cells in typed arrays.
 */
export class Snapper {
  private readonly radius: number
  private readonly width: number
  private readonly points: Position[] = []
  /** First point of a slot, and the next point in the same slot; -1 for none. */
  private heads = new Int32Array(256).fill(-1)
  private nexts = new Int32Array(256)

  constructor(radius: number) {
    // Coordinates so small that the radius vanishes: equal ones only.
    this.radius = Math.max(radius, Number.MIN_VALUE * 1e20)
    this.width = this.radius * CELL_RADII
  }

  /** Makes all ends of segments known. */
  addEnds({ count, ends }: Segments): void {
    for (let i = 0; i < 2 * count; i++) this.snap(at(ends, 2 * i), at(ends, 2 * i + 1))
  }

  /** The known point within the radius, or this one, which is known from now on. */
  snap(x: number, y: number): Position {
    const { radius, width } = this
    const west = Math.floor((x - radius) / width)
    const east = Math.floor((x + radius) / width)
    const south = Math.floor((y - radius) / width)
    const north = Math.floor((y + radius) / width)
    for (let column = west; column <= east; column++)
      for (let row = south; row <= north; row++) {
        const known = this.find(this.slotOf(column, row), x, y)
        if (known) return known
      }
    const point: Position = [x, y]
    this.add(point)
    return point
  }

  private find(slot: number, x: number, y: number): Position | null {
    for (let place = at(this.heads, slot); place >= 0; place = at(this.nexts, place)) {
      const point = this.points[place]
      // A slot may hold points of several cells; nearness alone decides.
      if (point && Math.hypot(point[0] - x, point[1] - y) <= this.radius) return point
    }
    return null
  }

  private add(point: Position): void {
    const place = this.points.push(point) - 1
    if (place >= this.nexts.length) this.grow()
    this.link(place, point)
  }

  private link(place: number, [x, y]: Position): void {
    const slot = this.slotOf(Math.floor(x / this.width), Math.floor(y / this.width))
    this.nexts[place] = at(this.heads, slot)
    this.heads[slot] = place
  }

  private grow(): void {
    this.nexts = new Int32Array(2 * this.nexts.length)
    this.heads = new Int32Array(2 * this.heads.length).fill(-1)
    for (let place = 0; place + 1 < this.points.length; place++) {
      const point = this.points[place]
      if (point) this.link(place, point)
    }
  }

  private slotOf(column: number, row: number): number {
    // Cell numbers may pass 2^32: low and high halves both count.
    let hash = Math.imul((column % 4294967296) | 0, 0x9e3779b1)
    hash = Math.imul(hash ^ ((column / 4294967296) | 0) ^ (hash >>> 15), 0x85ebca6b)
    hash = Math.imul(hash ^ ((row % 4294967296) | 0) ^ (hash >>> 13), 0xc2b2ae35)
    hash = Math.imul(hash ^ ((row / 4294967296) | 0) ^ (hash >>> 16), 0x27d4eb2f)
    return (hash ^ (hash >>> 15)) & (this.heads.length - 1)
  }
}
