/** Numbers of boundary points (J1, J2, …) beside the corners of a project, outside of it. */
import type { SceneProject } from '../types'
import type { Rect } from './callouts'
import { sansFont, type Projection } from './frame'
import { passes } from './projectNames'

/** A number and where it stands, CSS px. */
interface PointNumber {
  label: string
  x: number
  y: number
}

const SIZE = 11
const OUTWARD = 13
/** Corners closer together than this keep the first number only: the table has them all. */
const APART = 22
/** A project narrower than this on the screen gets neither marks nor numbers. */
const SMALLEST_PROJECT = 60

const TURNS = [0, 0.6, -0.6, 1.2, -1.2, 1.9, -1.9, 2.6, -2.6, Math.PI]

function isCrossed({ label, x, y }: PointNumber, rings: readonly [number, number][][]): boolean {
  const width = label.length * 6.5
  const box = { x: x - width / 2, y: y - SIZE / 2, width, height: SIZE }
  return rings.some((ring) =>
    ring.some((point, index) => index > 0 && passes(ring[index - 1] ?? point, point, box)),
  )
}

/** Places the numbers away from the middle of the project; those without room are left out. */
export function placeNumbers(
  project: SceneProject,
  projection: Projection,
  width: number,
  height: number,
  rings: readonly [number, number][][] = [],
): PointNumber[] {
  const corners = (project.points ?? []).map(({ label, position }) => ({
    label,
    ...projection.project(position),
  }))
  const xs = corners.map(({ x }) => x)
  if (corners.length === 0 || Math.max(...xs) - Math.min(...xs) <= SMALLEST_PROJECT) return []
  const middle = {
    x: corners.reduce((sum, { x }) => sum + x, 0) / corners.length,
    y: corners.reduce((sum, { y }) => sum + y, 0) / corners.length,
  }
  const placed: PointNumber[] = []
  for (const { label, x, y } of corners) {
    if (label === '') continue
    const distance = Math.hypot(x - middle.x, y - middle.y)
    if (distance === 0) continue
    const outward = Math.atan2(y - middle.y, x - middle.x)
    // Away from the middle, else turned until no edge runs through the number.
    for (const turn of TURNS) {
      const at = {
        label,
        x: x + Math.cos(outward + turn) * OUTWARD,
        y: y + Math.sin(outward + turn) * OUTWARD,
      }
      const isInSight = at.x > SIZE && at.y > SIZE && at.x < width - SIZE && at.y < height - SIZE
      const isFree = placed.every((other) => Math.hypot(other.x - at.x, other.y - at.y) >= APART)
      if (isCrossed(at, rings)) continue
      if (isInSight && isFree) placed.push(at)
      break
    }
  }
  return placed
}

/** Draws the numbers and returns the room that they take. */
export function drawNumbers(context: CanvasRenderingContext2D, numbers: readonly PointNumber[]): Rect[] {
  context.font = sansFont(SIZE)
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  context.lineJoin = 'round'
  context.lineWidth = 3
  context.strokeStyle = 'rgba(255,255,255,0.88)'
  context.fillStyle = '#14232B'
  return numbers.map(({ label, x, y }) => {
    context.strokeText(label, x, y)
    context.fillText(label, x, y)
    const width = context.measureText(label).width + 4
    return { x: x - width / 2, y: y - SIZE / 2 - 2, width, height: SIZE + 4 }
  })
}
