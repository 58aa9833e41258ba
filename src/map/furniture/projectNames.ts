/** Names of projects: inside where they fit whole, else beside with a leader; clear of everything placed before. */
import { OTHER_PROJECT, PROJECT } from '../../../layers/outcome'
import type { SceneProject } from '../types'
import { leaderStart, shortened, type Rect } from './callouts'
import { sansFont, type Projection } from './frame'

type Pixel = [number, number]

export interface ProjectName {
  project: SceneProject
  box: Rect
  /** The point of the project that the leader ends in; null where the name stands inside. */
  anchor: Pixel | null
}

/** Steps of the search for room inside a project, along each side: fewer where every step costs more. */
const stepsFor = (edges: number): number => (edges < 400 ? 28 : 12)
/** Air round a name, CSS px. */
const AIR = 5
/** A name further away from its project than this gets a leader, CSS px. */
const NEAR = 10

function overlaps(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

function isWithin(box: Rect, stage: Rect): boolean {
  return (
    box.x >= stage.x + AIR &&
    box.y >= stage.y + AIR &&
    box.x + box.width <= stage.x + stage.width - AIR &&
    box.y + box.height <= stage.y + stage.height - AIR
  )
}

/** True where a stretch from `a` to `b` passes through the box (Liang and Barsky's clipping). */
export function passes([ax, ay]: Pixel, [bx, by]: Pixel, box: Rect): boolean {
  let [from, to] = [0, 1]
  const [dx, dy] = [bx - ax, by - ay]
  for (const [step, room] of [
    [-dx, ax - box.x],
    [dx, box.x + box.width - ax],
    [-dy, ay - box.y],
    [dy, box.y + box.height - ay],
  ] as const) {
    if (step === 0) {
      if (room < 0) return false
      continue
    }
    const t = room / step
    if (step < 0) from = Math.max(from, t)
    else to = Math.min(to, t)
    if (from > to) return false
  }
  return true
}

/** Rings on the screen without the points that nobody could tell apart there. */
export function screenRings(rings: readonly (readonly Pixel[])[], projection: Projection): Pixel[][] {
  return rings.map((ring) => {
    const kept: Pixel[] = []
    ring.forEach((position, index) => {
      const { x, y } = projection.project(position)
      const last = kept.at(-1)
      if (!last || index === ring.length - 1 || Math.hypot(x - last[0], y - last[1]) >= 2) kept.push([x, y])
    })
    return kept
  })
}

function isInside([x, y]: Pixel, rings: readonly Pixel[][]): boolean {
  let inside = false
  for (const ring of rings) {
    ring.forEach(([bx, by], index) => {
      const [ax, ay] = ring.at(index - 1) ?? [bx, by]
      if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) inside = !inside
    })
  }
  return inside
}

/** Distance from a point to the nearest edge; zero-length rings count as points. */
function clearance([x, y]: Pixel, rings: readonly Pixel[][]): number {
  let nearest = Infinity
  for (const ring of rings) {
    for (let index = 0; index + 1 < ring.length; index++) {
      const [ax, ay] = ring[index] ?? [0, 0]
      const [bx, by] = ring[index + 1] ?? [0, 0]
      const length = (bx - ax) ** 2 + (by - ay) ** 2
      const t =
        length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length))
      nearest = Math.min(nearest, Math.hypot(x - ax - t * (bx - ax), y - ay - t * (by - ay)))
    }
  }
  return nearest
}

function crossed(box: Rect, rings: readonly Pixel[][]): boolean {
  return rings.some((ring) =>
    ring.some((point, index) => index > 0 && passes(ring[index - 1] ?? point, point, box)),
  )
}

export function boxOfRings(rings: readonly Pixel[][]): Rect {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [x, y] of rings.flat()) {
    left = Math.min(left, x)
    right = Math.max(right, x)
    top = Math.min(top, y)
    bottom = Math.max(bottom, y)
  }
  return { x: left, y: top, width: right - left, height: bottom - top }
}

/**
 * The middle of a name of the given size: of all places where no edge passes through it, the one furthest away
 * from any edge. Null where it fits nowhere inside.
 * @param edges rings that a name must not be struck through by, besides those of the project
 */
export function roomInside(
  rings: readonly Pixel[][],
  edges: readonly Pixel[][],
  size: { width: number; height: number },
  stage: Rect,
  taken: readonly Rect[],
): Pixel | null {
  const outline = boxOfRings(rings)
  const left = Math.max(outline.x, stage.x)
  const top = Math.max(outline.y, stage.y)
  const width = Math.min(outline.x + outline.width, stage.x + stage.width) - left
  const height = Math.min(outline.y + outline.height, stage.y + stage.height) - top
  if (width < size.width || height < size.height) return null
  const all = [...rings, ...edges]
  let best: { at: Pixel; air: number } | null = null
  const steps = stepsFor(all.flat().length)
  for (let row = 1; row < steps; row++) {
    for (let column = 1; column < steps; column++) {
      const at: Pixel = [left + (width * column) / steps, top + (height * row) / steps]
      const box = boxAround(at, size)
      if (!isWithin(box, stage) || taken.some((rect) => overlaps(box, rect))) continue
      if (!isInside(at, rings)) continue
      const air = clearance(at, all)
      if ((best && air <= best.air) || crossed(box, all)) continue
      best = { at, air }
    }
  }
  return best?.at ?? null
}

function boxAround([x, y]: Pixel, { width, height }: { width: number; height: number }): Rect {
  return { x: x - width / 2, y: y - height / 2, width, height }
}

/** Below, above, right or left of a project, further and further away, where the whole name is in sight and free. */
export function roomBeside(
  outline: Rect,
  size: { width: number; height: number },
  stage: Rect,
  taken: readonly Rect[],
  zones: readonly Pixel[][][] = [],
): Rect | null {
  const [middleX, middleY] = [outline.x + outline.width / 2, outline.y + outline.height / 2]
  const [reachX, reachY] = [
    outline.width / 2 + size.width / 2 + AIR,
    outline.height / 2 + size.height / 2 + AIR,
  ]
  for (const away of [0, 18, 40, 70, 110]) {
    for (const [dx, dy] of [
      [0, 1],
      [0, -1],
      [1, 0],
      [-1, 0],
      [1, 1],
      [-1, 1],
      [1, -1],
      [-1, -1],
    ] as const) {
      const box = boxAround([middleX + dx * (reachX + away), middleY + dy * (reachY + away)], size)
      const isFree = isWithin(box, stage) && !taken.some((rect) => overlaps(box, rect))
      if (isFree && !zones.some((rings) => liesOn(box, rings))) return box
    }
  }
  return null
}

/** True where a name would stand on a zone or be struck through by its edge: it would be read as the zone's own. */
function liesOn(box: Rect, rings: readonly Pixel[][]): boolean {
  return overlaps(box, boxOfRings(rings)) && (crossed(box, rings) || isInside([box.x, box.y], rings))
}

/** Names longer than this are shortened, CSS px. */
const WIDEST = 260

function fontsOf(project: SceneProject): [name: string, area: string] {
  return project.isOther ? [sansFont(12), sansFont(11)] : [sansFont(13.5, 700), sansFont(12)]
}

/** Name and area as they are printed: the area of another project would only be noise. */
function textsOf(context: CanvasRenderingContext2D, project: SceneProject): string[] {
  context.font = fontsOf(project)[0]
  const name = shortened(context, project.name, WIDEST)
  return project.isOther || !project.areaText ? [name] : [name, project.areaText]
}

/**
 * Places names, that of the project in hand first. `edges`: outlines of findings, which a name avoids while it can.
 * A name without room anywhere is left out; the panel has it.
 * @param zones rings of each zone in sight: a name beside its project keeps off them while it can
 */
export function placeProjectNames(
  context: CanvasRenderingContext2D,
  projects: readonly { project: SceneProject; rings: Pixel[][] }[],
  edges: readonly Pixel[][],
  stage: Rect,
  keepFree: readonly Rect[],
  zones: readonly Pixel[][][] = [],
): ProjectName[] {
  const placed: ProjectName[] = []
  const ordered = [...projects].sort(
    (a, b) => Number(a.project.isOther ?? false) - Number(b.project.isOther ?? false),
  )
  for (const { project, rings } of ordered) {
    const outline = boxOfRings(rings)
    if (!overlaps(outline, stage)) continue
    const texts = textsOf(context, project)
    context.font = fontsOf(project)[0]
    const width = Math.max(...texts.map((text) => context.measureText(text).width)) + 2 * AIR
    const size = { width, height: texts.length > 1 ? 38 : 20 }
    const taken = [...keepFree, ...placed.map((name) => name.box)]
    const at = roomInside(rings, edges, size, stage, taken)
    if (at) {
      placed.push({ project, box: boxAround(at, size), anchor: null })
      continue
    }
    // Only what can be seen of the project is stood beside.
    const [x, y] = [Math.max(outline.x, stage.x), Math.max(outline.y, stage.y)]
    const seen: Rect = {
      x,
      y,
      width: Math.min(outline.x + outline.width, stage.x + stage.width) - x,
      height: Math.min(outline.y + outline.height, stage.y + stage.height) - y,
    }
    const box = roomBeside(seen, size, stage, taken, zones) ?? roomBeside(seen, size, stage, taken)
    if (box) placed.push({ project, box, anchor: nearestOf(rings, box, stage) })
  }
  return placed
}

/** The corner of the project that is nearest to a box. */
function nearestOf(rings: readonly Pixel[][], box: Rect, stage: Rect): Pixel | null {
  let best: { at: Pixel; distance: number } | null = null
  for (const at of rings.flat()) {
    if (at[0] < stage.x || at[1] < stage.y || at[0] > stage.x + stage.width || at[1] > stage.y + stage.height)
      continue
    const [x, y] = leaderStart(box, at)
    const distance = Math.hypot(x - at[0], y - at[1])
    if (!best || distance < best.distance) best = { at, distance }
  }
  return best && best.distance > NEAR ? best.at : null
}

function haloText(context: CanvasRenderingContext2D, text: string, x: number, y: number): void {
  context.lineJoin = 'round'
  context.lineWidth = 3
  context.strokeStyle = 'rgba(255,255,255,0.88)'
  context.strokeText(text, x, y)
  context.fillText(text, x, y)
}

/** Draws placed names, leaders first. CSS px in the context's scale. */
export function drawProjectNames(context: CanvasRenderingContext2D, names: readonly ProjectName[]): void {
  context.setLineDash([])
  for (const { project, box, anchor } of names) {
    if (!anchor) continue
    context.beginPath()
    context.moveTo(...leaderStart(box, anchor))
    context.lineTo(...anchor)
    context.lineWidth = 1.1
    context.strokeStyle = inkOf(project)
    context.stroke()
  }
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  for (const { project, box } of names) {
    const [name = '', area] = textsOf(context, project)
    const [nameFont, areaFont] = fontsOf(project)
    context.fillStyle = inkOf(project)
    context.font = nameFont
    const x = box.x + box.width / 2
    haloText(context, name, x, box.y + 10.5)
    if (!area) continue
    context.font = areaFont
    haloText(context, area, x, box.y + 27.5)
  }
}

function inkOf(project: SceneProject): string {
  return (project.isOther ? OTHER_PROJECT.label : PROJECT.label) ?? '#14212A'
}
