/** Numbers of boundary points (J1, J2, …) beside the corners of a project, outside of it. */
import type { SceneProject } from '../types'
import type { Rect } from './callouts'
import { sansFont, type Projection } from './frame'

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

/** Places the numbers away from the middle of the project; those without room are left out. */
export function placeNumbers(
  project: SceneProject,
  projection: Projection,
  width: number,
  height: number,
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
    const at = {
      label,
      x: x + ((x - middle.x) / distance) * OUTWARD,
      y: y + ((y - middle.y) / distance) * OUTWARD,
    }
    const isInSight = at.x > SIZE && at.y > SIZE && at.x < width - SIZE && at.y < height - SIZE
    const isFree = placed.every((other) => Math.hypot(other.x - at.x, other.y - at.y) >= APART)
    if (isInSight && isFree) placed.push(at)
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
