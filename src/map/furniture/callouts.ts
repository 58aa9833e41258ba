/** Callouts: where they stand, without covering one another, the project or the frame; and how they look. */
import { CALLOUT } from '../../../layers/outcome'
import { sansFont } from './frame'

export interface Rect {
  x: number
  y: number
  width: number
  height: number
}

export interface CalloutRequest {
  id: string
  /** The point that the leader ends in. */
  anchor: [number, number]
  /** Its number in the table; its place in the list where there is none. */
  number?: number
  width: number
  height: number
}

export interface PlacedCallout {
  id: string
  anchor: [number, number]
  /** Null where there was no room, or more than the limit: a numbered dot stands there instead. */
  box: Rect | null
  /** 1-based, for the numbered dots. */
  number: number
}

/** More than this many boxes hide the map. */
export const MOST_CALLOUTS = 6

function overlapArea(a: Rect, b: Rect): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  return width > 0 && height > 0 ? width * height : 0
}

function grown(rect: Rect, by: number): Rect {
  return { x: rect.x - by, y: rect.y - by, width: rect.width + 2 * by, height: rect.height + 2 * by }
}

/** Where the leader leaves the box: the point of its edge nearest to the anchor. */
export function leaderStart(box: Rect, [x, y]: readonly [number, number]): [number, number] {
  return [Math.min(box.x + box.width, Math.max(box.x, x)), Math.min(box.y + box.height, Math.max(box.y, y))]
}

function crosses(a: readonly [number, number][], b: readonly [number, number][]): boolean {
  const [p, q] = a
  const [r, s] = b
  if (!p || !q || !r || !s) return false
  const side = (o: readonly number[], t: readonly number[], u: readonly number[]) =>
    Math.sign(
      ((t[0] ?? 0) - (o[0] ?? 0)) * ((u[1] ?? 0) - (o[1] ?? 0)) -
        ((t[1] ?? 0) - (o[1] ?? 0)) * ((u[0] ?? 0) - (o[0] ?? 0)),
    )
  return side(p, q, r) !== side(p, q, s) && side(r, s, p) !== side(r, s, q)
}

/** True where a leader runs across a box: it then crosses one of the diagonals. */
function strikes(leader: readonly [number, number][], { x, y, width, height }: Rect): boolean {
  const [right, bottom] = [x + width, y + height]
  return (
    crosses(leader, [
      [x, y],
      [right, bottom],
    ]) ||
    crosses(leader, [
      [x, bottom],
      [right, y],
    ])
  )
}

/** What covering the name of a zone or a town costs, however little of it: as much as a far longer leader, px. */
const COVERED_NAME = 120

/**
 * Places callouts greedily in the given order (most important first) on rings round their anchors.
 * `stage`: the picture. `keepFree`: boxes that must not be covered (furniture). `avoid`: boxes that had better
 * not be covered (the projects). `names`: boxes of names, none of which is to be cut. Boxes never overlap one another.
 */
export function placeCallouts(
  requests: readonly CalloutRequest[],
  stage: Rect,
  keepFree: readonly Rect[],
  avoid: readonly Rect[],
  names: readonly Rect[] = [],
): PlacedCallout[] {
  const placed: PlacedCallout[] = []
  const taken: { box: Rect; leader: [number, number][] }[] = []
  requests.forEach((request, index) => {
    const best =
      taken.length < MOST_CALLOUTS ? bestBox(request, stage, keepFree, { avoid, names }, taken) : null
    if (best) taken.push({ box: best, leader: [leaderStart(best, request.anchor), request.anchor] })
    placed.push({ id: request.id, anchor: request.anchor, box: best, number: request.number ?? index + 1 })
  })
  return placed
}

function bestBox(
  request: CalloutRequest,
  stage: Rect,
  keepFree: readonly Rect[],
  { avoid, names }: { avoid: readonly Rect[]; names: readonly Rect[] },
  taken: readonly { box: Rect; leader: [number, number][] }[],
): Rect | null {
  const { width, height, anchor } = request
  let best: { box: Rect; cost: number } | null = null
  for (const distance of [46, 80, 120, 170, 230, 300]) {
    for (let step = 0; step < 16; step++) {
      const angle = (step / 16) * 2 * Math.PI - Math.PI / 8
      const centre = [
        anchor[0] + Math.cos(angle) * (distance + width / 2),
        anchor[1] + Math.sin(angle) * (distance + height / 2),
      ]
      const box: Rect = { x: (centre[0] ?? 0) - width / 2, y: (centre[1] ?? 0) - height / 2, width, height }
      if (box.x < stage.x + 6 || box.x + width > stage.x + stage.width - 6) continue
      if (box.y < stage.y + 6 || box.y + height > stage.y + stage.height - 6) continue
      if (keepFree.some((rect) => overlapArea(box, rect) > 0)) continue
      if (taken.some((other) => overlapArea(grown(box, 8), other.box) > 0)) continue
      const leader: [number, number][] = [leaderStart(box, anchor), anchor]
      const covered = avoid.reduce((sum, rect) => sum + overlapArea(box, rect), 0) / (width * height)
      const cut = names.filter((rect) => overlapArea(grown(box, 2), rect) > 0).length
      const crossings = taken.filter((other) => crosses(leader, other.leader)).length
      const struck = keepFree.filter((rect) => strikes(leader, rect)).length
      // Right of and below the anchor reads best; covering a project is worse than a long leader.
      const cost =
        distance +
        covered * 400 +
        cut * COVERED_NAME +
        crossings * 500 +
        struck * 250 -
        Math.cos(angle) * 12 -
        Math.sin(angle) * 6
      if (!best || cost < best.cost) best = { box, cost }
    }
  }
  return best?.box ?? null
}

export interface CalloutText {
  id: string
  outcome: 'occupied' | 'touching'
  title: string
  line: string
  tail?: string
  anchor: [number, number]
  number?: number
}

/** The name shortened with an ellipsis to a width, CSS px of the context's font. */
export function shortened(context: CanvasRenderingContext2D, text: string, width: number): string {
  if (context.measureText(text).width <= width) return text
  const characters = [...text]
  while (characters.length > 1 && context.measureText(`${characters.join('')}…`).width > width)
    characters.pop()
  return `${characters.join('')}…`
}

const PADDING: readonly [number, number] = [10, 7]
/** The name in the second line is shortened to this, CSS px. */
const WIDEST_NAME = 230

/** The second line: a long name ends in an ellipsis, what follows it is never cut. */
function secondLine(context: CanvasRenderingContext2D, text: CalloutText): string {
  return `${shortened(context, text.line, WIDEST_NAME)}${text.tail ?? ''}`
}

/** Size of a callout's box, CSS px. */
export function measureCallout(
  context: CanvasRenderingContext2D,
  text: CalloutText,
): { width: number; height: number } {
  context.font = sansFont(13, 700)
  const title = context.measureText(text.title).width
  context.font = sansFont(11.5)
  const line = context.measureText(secondLine(context, text)).width
  return { width: Math.ceil(Math.max(title, line)) + 2 * PADDING[0], height: text.line ? 42 : 28 }
}

/** Draws placed callouts: leaders and dots first, boxes over them. CSS px in the context's scale. */
export function drawCallouts(
  context: CanvasRenderingContext2D,
  placed: readonly PlacedCallout[],
  texts: ReadonlyMap<string, CalloutText>,
): void {
  context.save()
  for (const item of placed) {
    const text = texts.get(item.id)
    if (!text) continue
    const { border } = CALLOUT[text.outcome]
    context.strokeStyle = border
    context.fillStyle = border
    context.lineWidth = 1.3
    context.setLineDash([])
    if (item.box) {
      const [x, y] = leaderStart(item.box, item.anchor)
      context.beginPath()
      context.moveTo(x, y)
      context.lineTo(...item.anchor)
      context.stroke()
    }
    context.beginPath()
    context.arc(...item.anchor, item.box ? 3 : 8, 0, 2 * Math.PI)
    context.fill()
    if (item.box) continue
    context.font = sansFont(10.5, 700)
    context.fillStyle = CALLOUT.paper
    context.textAlign = 'center'
    context.textBaseline = 'middle'
    context.fillText(String(item.number), item.anchor[0], item.anchor[1] + 0.5)
  }
  for (const item of placed) {
    const text = texts.get(item.id)
    if (!text || !item.box) continue
    const { x, y, width, height } = item.box
    const { border, ink } = CALLOUT[text.outcome]
    context.beginPath()
    context.roundRect(x, y, width, height, 3)
    context.fillStyle = CALLOUT.paper
    context.fill()
    context.lineWidth = 1.2
    context.strokeStyle = border
    context.stroke()
    context.textAlign = 'left'
    context.textBaseline = 'middle'
    context.fillStyle = ink
    context.font = sansFont(13, 700)
    context.fillText(text.title, x + PADDING[0], y + 14)
    context.fillStyle = CALLOUT.line
    context.font = sansFont(11.5)
    if (text.line) context.fillText(secondLine(context, text), x + PADDING[0], y + 30)
  }
  context.restore()
}
