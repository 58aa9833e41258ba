/** The rings of a parcel from its points: by their numbers, by coming back to the first point, by names that repeat. */
import { note, type Note } from '../../geo/note'
import type { Position } from '../../geo/types'
import type { PointLine } from './lines'
import { ringsInOrder } from '../pointRings'

/** A last point under the first one's name and within this is meant to be the first one, metres. */
const ROUGHLY_METRES = 1
const METRES_PER_DEGREE = 111_000

interface Numbered {
  point: PointLine
  ring: string
}

/**
 * Rings in the order of their points, without the repeated first point where none is written. Where the numbers of rings
 * only count the points, or stand for codes of the survey, all points are one ring.
 */
export function ringsOfParcel(
  points: readonly PointLine[],
  place: (point: PointLine) => Position,
  label: string,
  notes: Note[],
): Position[][] {
  const rings = ringsInOrder(
    byNames(points, place, label, notes),
    ({ ring }) => ring,
    ({ point }) => place(point),
  )
  if (points.length < 3 || rings.some((ring) => ring.length > 2)) return rings
  notes.push(
    note(
      'ring-numbers-ignored',
      `地块${label}的圈号一点一变(如第 ${points[0]?.line} 行圈号 ${points[0]?.ring}、第 ${points[1]?.line} 行圈号 ${points[1]?.ring}),不像圈号,已把各点按顺序连成一圈,请核对。`,
      `The ring numbers of parcel ${label} change with every point (such as ${points[0]?.ring} and ${points[1]?.ring} in lines ${points[0]?.line} and ${points[1]?.line}) and are none; its points were joined in their order, please check.`,
    ),
  )
  return [points.map(place)]
}

/** A ring ends where the name of its first point comes again; the same number may follow for the next ring. */
function byNames(
  points: readonly PointLine[],
  place: (point: PointLine) => Position,
  label: string,
  notes: Note[],
): Numbered[] {
  const hasNames = new Set(points.map(({ name }) => name)).size > 2
  let part = 0
  let first: PointLine | null = null
  let length = 0
  return points.map((point) => {
    if (first?.ring !== point.ring) [first, length] = [point, 0]
    length += 1
    const numbered = (): Numbered => ({ point, ring: `${part}/${point.ring}` })
    if (!hasNames || length < 4 || point.name !== first.name) return numbered()
    const metres = distance(place(first), place(point))
    if (metres > ROUGHLY_METRES) {
      // The first point of the next ring, which is numbered from the beginning again.
      part += 1
      ;[first, length] = [point, 1]
      return numbered()
    }
    const last = numbered()
    if (metres > 0) notes.push(closedRoughly(label, first, point, metres))
    part += 1
    ;[first, length] = [null, 0]
    return last
  })
}

function distance([x, y]: Position, [otherX, otherY]: Position): number {
  const units = Math.hypot(x - otherX, y - otherY)
  return Math.abs(x) <= 180 ? units * METRES_PER_DEGREE : units
}

function closedRoughly(label: string, first: PointLine, last: PointLine, metres: number): Note {
  return note(
    'ring-closed-roughly',
    `地块${label}第 ${last.line} 行又写了点 ${last.name},坐标与第 ${first.line} 行的差 ${metres.toFixed(3)} 米,两处都保留,请核对。`,
    `Line ${last.line} of parcel ${label} repeats point ${last.name} with coordinates ${metres.toFixed(3)} m from those in line ${first.line}; both were kept, please check.`,
  )
}

export function ringsLeftOut(label: string, count: number): Note {
  return note(
    'ring-left-out',
    `地块${label}有 ${count} 圈不足 3 个点,不成面,没有读:请核对是否缺点或多写了一行。`,
    `${count} rings of parcel ${label} have fewer than 3 points, enclose nothing and were left out: check whether points are missing or a line is too many.`,
  )
}
