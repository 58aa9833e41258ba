import type { FeatureCollection, Geometry } from 'geojson'
import type { Box, Position } from '../../geo/types'
import type { Command, Point, Rect } from './commands'
import { INK_SOFT, WHITE, box as boxCommand, plain, solid, text } from './commands'
import { touchesBox } from './frame'
import { latitudeOf, mercatorY, projector } from './mercator'
import { INSET_CORNERS, type SheetInset, type SheetModel } from './model'
import { layoutPaper } from './paper'

/** Width of the small map, millimetres, on A4; its height follows the province. */
const WIDTH = 40
const PADDING = 1.2
const GAP = 2
/** The title stands above the map. */
const HEAD = 3.4
/** Degrees that do not show at that size (0.1 mm). */
const TOLERANCE_DEGREES = 0.035
/** Smaller than this a frame would not be seen: a cross marks it. */
const SMALLEST_MARK = 1.8
/** A frame that shows most of the province needs no map that says where it lies. */
const MOST = 0.7

/** The outlines of a province and its counties, as coarse as the small map needs them. */
export function insetOf(
  title: string,
  province: FeatureCollection,
  counties: FeatureCollection | null,
): SheetInset {
  return {
    title,
    corner: 'lower-right',
    outline: ringsOf(province),
    borders: counties ? ringsOf(counties) : [],
  }
}

function ringsOf(collection: FeatureCollection): Position[][] {
  return collection.features
    .flatMap(({ geometry }) =>
      geometry.type === 'Polygon'
        ? geometry.coordinates
        : geometry.type === 'MultiPolygon'
          ? geometry.coordinates.flat()
          : [],
    )
    .map((ring) =>
      simplified(
        ring.map(([x = 0, y = 0]): Position => [x, y]),
        TOLERANCE_DEGREES,
      ),
    )
    .filter((ring) => ring.length > 3)
}

/** Leaves out corners that lie nearer than `tolerance` to the line without them (Douglas and Peucker). */
export function simplified(ring: readonly Position[], tolerance: number): Position[] {
  const keep = new Set([0, ring.length - 1])
  // A ring has no longest chord of its own: it is halved first.
  const half = Math.floor(ring.length / 2)
  keep.add(half)
  const spans: [number, number][] = [
    [0, half],
    [half, ring.length - 1],
  ]
  for (let span = spans.pop(); span; span = spans.pop()) {
    const [from, to] = span
    let farthest = -1
    let most = tolerance
    for (let index = from + 1; index < to; index += 1) {
      const distance = distanceTo(ring[index], ring[from], ring[to])
      if (distance > most) [farthest, most] = [index, distance]
    }
    if (farthest < 0) continue
    keep.add(farthest)
    spans.push([from, farthest], [farthest, to])
  }
  return ring.filter((_, index) => keep.has(index))
}

function distanceTo(
  point: Position | undefined,
  from: Position | undefined,
  to: Position | undefined,
): number {
  if (!point || !from || !to) return 0
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]]
  const length = dx * dx + dy * dy
  const part = length === 0 ? 0 : ((point[0] - from[0]) * dx + (point[1] - from[1]) * dy) / length
  const at = Math.max(0, Math.min(1, part))
  return Math.hypot(point[0] - from[0] - dx * at, point[1] - from[1] - dy * at)
}

/** False where the frame shows most of the province already: the sheet then has no small map. */
export function needsInset({ outline }: SheetInset, box: Box): boolean {
  const whole = boundsOf(outline)
  if (!whole) return false
  return (box[2] - box[0]) / (whole[2] - whole[0]) < MOST
}

function boundsOf(rings: readonly Position[][]): Box | null {
  const points = rings.flat()
  if (points.length === 0) return null
  const fold = (pick: 0 | 1, best: (a: number, b: number) => number) =>
    points.map((point) => point[pick]).reduce((a, b) => best(a, b))
  return [fold(0, Math.min), fold(1, Math.min), fold(0, Math.max), fold(1, Math.max)]
}

/** Where the small map stands in the picture. */
export function insetRect(inset: SheetInset, picture: Rect, extraPoints: number): Rect | null {
  const whole = boundsOf(inset.outline)
  if (!whole) return null
  const width = WIDTH + extraPoints * 10
  const [west, south, east, north] = whole
  const shape = ((mercatorY(north) - mercatorY(south)) * (180 / Math.PI)) / (east - west)
  const head = HEAD + extraPoints * 0.4
  const plate = { width, height: (width - 2 * PADDING) * shape + 2 * PADDING + head }
  const right = picture.x + picture.width - plate.width - GAP
  const bottom = picture.y + picture.height - plate.height - GAP
  return {
    x: inset.corner === 'lower-right' ? right : picture.x + GAP,
    y: inset.corner === 'upper-left' ? picture.y + GAP : bottom,
    ...plate,
  }
}

/**
 * The small map in a corner of the picture where it covers nothing of `kept` (the project and what it hits); null where
 * there is no such corner, or no need of it: a hit is never hidden.
 */
export function freeInset(
  inset: SheetInset,
  box: Box,
  page: Pick<SheetModel, 'paper' | 'orientation'>,
  kept: readonly Geometry[],
): SheetInset | null {
  if (!needsInset(inset, box)) return null
  const { picture, extraPoints } = layoutPaper(page)
  const free = INSET_CORNERS.find((corner) => {
    const rect = insetRect({ ...inset, corner }, picture, extraPoints)
    const under = rect && groundOf(rect, box, picture)
    return under !== null && !kept.some((geometry) => touchesBox(geometry, under))
  })
  return free ? { ...inset, corner: free } : null
}

/** What lies under a rectangle of the page, degrees. */
function groundOf(rect: Rect, [west, south, east, north]: Box, picture: Rect): Box {
  const longitude = (x: number) => west + ((x - picture.x) / picture.width) * (east - west)
  const [top, low] = [mercatorY(north), mercatorY(south)]
  const latitude = (y: number) => latitudeOf(top - ((y - picture.y) / picture.height) * (top - low))
  return [longitude(rect.x), latitude(rect.y + rect.height), longitude(rect.x + rect.width), latitude(rect.y)]
}

/** Province, counties and the frame of the sheet in a corner of the picture. */
export function insetCommands(inset: SheetInset, box: Box, picture: Rect, extraPoints: number): Command[] {
  const plate = insetRect(inset, picture, extraPoints)
  const whole = boundsOf(inset.outline)
  if (!plate || !whole || !needsInset(inset, box)) return []
  const inner = {
    x: plate.x + PADDING,
    y: plate.y + PADDING + HEAD + extraPoints * 0.4,
    width: plate.width - 2 * PADDING,
    height: plate.height - 2 * PADDING - HEAD - extraPoints * 0.4,
  }
  const place = projector(whole, inner)
  const onPage = (ring: readonly Position[]): Point[] => ring.map(([x, y]) => place(x, y))
  const land = { color: '#F1F4EF', opacity: 1 }
  const frame = markOf(box, place)
  const accent = solid('#12586A', 0.4)
  const centre = { x: frame.x + frame.width / 2, y: frame.y + frame.height / 2 }
  return [
    boxCommand(plate, { ...WHITE, opacity: 0.94 }, solid('#14232B', 0.2)),
    ...inset.outline.map((ring): Command => ({
      kind: 'polygon',
      points: onPage(ring),
      fill: land,
      stroke: null,
    })),
    ...inset.borders.map((ring): Command => ({
      kind: 'line',
      points: onPage(ring),
      stroke: solid('#B4BCB8', 0.1),
    })),
    ...inset.outline.map((ring): Command => ({
      kind: 'polygon',
      points: onPage(ring),
      fill: null,
      stroke: solid('#5B6560', 0.22),
    })),
    {
      kind: 'group',
      clip: plate,
      commands: [
        boxCommand(frame, { color: '#12586A', opacity: 0.22 }, accent),
        ...(frame.isMark ? crossAt(centre, frame.width * 1.3) : []),
      ],
    },
    text({ x: plate.x + 1.2, y: plate.y + 3.3 + extraPoints * 0.35 }, inset.title, plain(6.5 + extraPoints), {
      fill: INK_SOFT,
    }),
  ]
}

function markOf(
  [west, south, east, north]: Box,
  place: (longitude: number, latitude: number) => Point,
): Rect & { isMark: boolean } {
  const [low, high] = [place(west, south), place(east, north)]
  const size = { width: high.x - low.x, height: low.y - high.y }
  if (Math.max(size.width, size.height) >= SMALLEST_MARK)
    return { x: low.x, y: high.y, ...size, isMark: false }
  const half = SMALLEST_MARK / 2
  const [x, y] = [(low.x + high.x) / 2 - half, (low.y + high.y) / 2 - half]
  return { x, y, width: SMALLEST_MARK, height: SMALLEST_MARK, isMark: true }
}

function crossAt({ x, y }: Point, reach: number): Command[] {
  const stroke = solid('#12586A', 0.3)
  const points = (dx: number, dy: number): Point[] => [
    { x: x - dx, y: y - dy },
    { x: x + dx, y: y + dy },
  ]
  return [
    { kind: 'line', points: points(reach, 0), stroke },
    { kind: 'line', points: points(0, reach), stroke },
  ]
}
