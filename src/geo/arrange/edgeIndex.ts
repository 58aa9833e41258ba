import Flatbush from 'flatbush'
import { at } from './segments'

/** x and y of the start of a straight line, x and y of its end. */
export type FourNumbers = readonly [number, number, number, number]

export interface Crossing {
  edge: number
  /** Distance from the start of the ray. */
  place: number
  /** The side away from the start of the ray is the edge's left. */
  isOutsideLeft: boolean
}

/** Edges with an index of their boxes, for finding those that a ray crosses. */
export class EdgeIndex {
  private readonly boxes: Flatbush
  private readonly ends: Float64Array

  constructor(count: number, endsOf: (edge: number) => FourNumbers) {
    const boxes = new Flatbush(Math.max(1, count), 16, Float64Array)
    this.ends = new Float64Array(4 * count)
    for (let edge = 0; edge < count; edge++) {
      const ends = endsOf(edge)
      const [ax, ay, bx, by] = ends
      this.ends.set(ends, 4 * edge)
      boxes.add(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by))
    }
    if (count === 0) boxes.add(0, 0, 0, 0)
    boxes.finish()
    this.boxes = boxes
  }

  /**
   * The edges crossed by a ray that leaves a straight line in its middle, farthest first: up from a flat line, east
   * from a steep one. The line itself is not among them if `own` names it.
   */
  crossedFrom([ax, ay, bx, by]: FourNumbers, own = -1): Crossing[] {
    const isUp = goesUp(ax, ay, bx, by)
    const [x, y] = [(ax + bx) / 2, (ay + by) / 2]
    const crossed: Crossing[] = []
    const pass = (edge: number) => {
      const place = edge === own ? NaN : isUp ? this.above(edge, x, y) : this.east(edge, x, y)
      if (place > 0) crossed.push({ edge, place, isOutsideLeft: this.isFarSideLeft(edge, isUp) })
      return false
    }
    this.boxes.search(x, y, isUp ? x : Infinity, isUp ? Infinity : y, pass)
    return crossed.sort((one, other) => other.place - one.place)
  }

  /** Does a ray from the middle of an edge leave it on its left? */
  leavesOnTheLeft(edge: number): boolean {
    const [ax, ay, bx, by] = [0, 1, 2, 3].map((k) => at(this.ends, 4 * edge + k))
    return this.isFarSideLeft(edge, goesUp(ax!, ay!, bx!, by!))
  }

  private isFarSideLeft(edge: number, isUp: boolean): boolean {
    return isUp
      ? at(this.ends, 4 * edge + 2) > at(this.ends, 4 * edge)
      : at(this.ends, 4 * edge + 3) < at(this.ends, 4 * edge + 1)
  }

  /** How far above a point an edge is; half-open, so that a ray through a vertex crosses one of its two edges. */
  private above(edge: number, x: number, y: number): number {
    const [ax, bx] = [at(this.ends, 4 * edge), at(this.ends, 4 * edge + 2)]
    if (ax > x === bx > x) return NaN
    const [ay, by] = [at(this.ends, 4 * edge + 1), at(this.ends, 4 * edge + 3)]
    return ay + ((by - ay) * (x - ax)) / (bx - ax) - y
  }

  private east(edge: number, x: number, y: number): number {
    const [ay, by] = [at(this.ends, 4 * edge + 1), at(this.ends, 4 * edge + 3)]
    if (ay > y === by > y) return NaN
    const [ax, bx] = [at(this.ends, 4 * edge), at(this.ends, 4 * edge + 2)]
    return ax + ((bx - ax) * (y - ay)) / (by - ay) - x
  }
}

function goesUp(ax: number, ay: number, bx: number, by: number): boolean {
  return Math.abs(bx - ax) >= Math.abs(by - ay)
}
