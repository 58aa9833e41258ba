import type { Position } from '../types'
import { at, type Segments } from './segments'

/**
 * Points that are nearly the same are made the same: three lines through one point meet in three points a rounding
 * error apart, and a boundary cut at all three would not close again.
 */
export class Snapper {
  private readonly cells = new Map<string, Position[]>()

  private readonly radius: number

  constructor(radius: number) {
    // Coordinates so small that the radius vanishes: equal ones only.
    this.radius = Math.max(radius, Number.MIN_VALUE * 1e20)
  }

  /** Makes all ends of segments known. */
  addEnds({ count, ends }: Segments): void {
    for (let i = 0; i < 2 * count; i++) this.snap(at(ends, 2 * i), at(ends, 2 * i + 1))
  }

  /** The known point within the radius, or this one, which is known from now on. */
  snap(x: number, y: number): Position {
    const [column, row] = [Math.floor(x / this.radius), Math.floor(y / this.radius)]
    for (let c = column - 1; c <= column + 1; c++) {
      for (let r = row - 1; r <= row + 1; r++) {
        for (const known of this.cells.get(`${c} ${r}`) ?? []) {
          if (Math.hypot(known[0] - x, known[1] - y) <= this.radius) return known
        }
      }
    }
    const point: Position = [x, y]
    const key = `${column} ${row}`
    const cell = this.cells.get(key)
    if (cell) cell.push(point)
    else this.cells.set(key, [point])
    return point
  }
}
