/**
 * Names stay with what is seen of an area: where the place of a name is out of sight and a good part of the area is
 * not, the name stands inside that part. Made for a map at rest, so that nothing moves under a moving hand.
 */
import type { Feature, FeatureCollection, Point, Position } from 'geojson'
import type { Box } from '../../geo/types'
import { drawable, labelPosition, polygonsOf } from './derive'

/** Parts of a view that its furniture may cover: left and right, top, bottom. */
const [SIDE, HEAD, FOOT] = [0.06, 0.1, 0.13]
/** What must be seen of an area, as a part of the view, for its name to come along. */
const LEAST = { width: 0.12, height: 0.08 }
/** So many names come along at most, those of the largest areas. */
const MOST = 12

/** The part of a view where a name can be read. */
export function readable([west, south, east, north]: Box): Box {
  const [width, height] = [east - west, north - south]
  return [west + SIDE * width, south + FOOT * height, east - SIDE * width, north - HEAD * height]
}

function contains([west, south, east, north]: Box, [x = 0, y = 0]: Position): boolean {
  return x >= west && x <= east && y >= south && y <= north
}

/** A ring cut along the sides of a box (Sutherland and Hodgman); empty where nothing is inside. */
export function clipped(ring: readonly Position[], box: Box): Position[] {
  let points: Position[] = ring.slice(0, -1).map(([x = 0, y = 0]) => [x, y])
  for (const [axis, limit, sign] of [
    [0, box[0], 1],
    [1, box[1], 1],
    [0, box[2], -1],
    [1, box[3], -1],
  ] as const) {
    const input = points
    points = []
    input.forEach((point, index) => {
      const before = input.at(index - 1) ?? point
      const [a, b] = [((before[axis] ?? 0) - limit) * sign, ((point[axis] ?? 0) - limit) * sign]
      if (a >= 0 !== b >= 0) {
        const share = a / (a - b)
        points.push(
          [0, 1].map((one) => (before[one] ?? 0) + ((point[one] ?? 0) - (before[one] ?? 0)) * share),
        )
      }
      if (b >= 0) points.push(point)
    })
  }
  const [first] = points
  return first && points.length > 2 ? [...points, first] : []
}

const boxes = new WeakMap<Feature, Box>()

function boxOf(feature: Feature): Box {
  const known = boxes.get(feature)
  if (known) return known
  const box: Box = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [x = 0, y = 0] of polygonsOf(feature.geometry).flatMap(([shell = []]) => shell)) {
    box[0] = Math.min(box[0], x)
    box[1] = Math.min(box[1], y)
    box[2] = Math.max(box[2], x)
    box[3] = Math.max(box[3], y)
  }
  boxes.set(feature, box)
  return box
}

/** Width and height of what two boxes share, 0 where they are apart. */
function shared(a: Box, b: Box): { width: number; height: number } {
  return {
    width: Math.max(0, Math.min(a[2], b[2]) - Math.max(a[0], b[0])),
    height: Math.max(0, Math.min(a[3], b[3]) - Math.max(a[1], b[1])),
  }
}

/** A place for the name in what a box shows of the area; null where that is too little. */
function placeIn(feature: Feature, box: Box, view: Box, part: typeof LEAST): [number, number] | null {
  const least = { width: part.width * (view[2] - view[0]), height: part.height * (view[3] - view[1]) }
  const enough = ({ width, height }: { width: number; height: number }) =>
    width >= least.width && height >= least.height
  if (!enough(shared(boxOf(feature), box))) return null
  const polygons = polygonsOf(feature.geometry).flatMap((rings) => {
    const [shell = [], ...holes] = rings.map((ring) => clipped(ring, box))
    return shell.length > 0 ? [[shell, ...holes.filter((hole) => hole.length > 0)]] : []
  })
  if (polygons.length === 0) return null
  const seen = { type: 'MultiPolygon' as const, coordinates: polygons }
  const size = shared(boxOf({ type: 'Feature', properties: {}, geometry: seen }), box)
  return enough(size) ? labelPosition(seen) : null
}

interface Made {
  view: string
  result: FeatureCollection
}
const made = new WeakMap<FeatureCollection, Made>()

/**
 * The points of names (`labels`, in the order of the features that have one) with those moved into the view whose own
 * place is out of it. The same object where none moves. `least`: how much of an area must be seen, parts of the view.
 */
export function inView(
  data: FeatureCollection,
  labels: FeatureCollection,
  view: Box | undefined,
  least = LEAST,
): FeatureCollection {
  if (!view) return labels
  const key = view.join()
  const known = made.get(labels)
  if (known?.view === key) return known.result
  const box = readable(view)
  const byId = new Map(drawable(data).features.map((feature) => [feature.properties?.['id'], feature]))
  const away = labels.features
    .filter(({ geometry }) => geometry.type === 'Point' && !contains(box, geometry.coordinates))
    .flatMap((label) => {
      const feature = byId.get(label.properties?.['id'])
      if (!feature || label.properties?.['id'] === undefined) return []
      const { width, height } = shared(boxOf(feature), box)
      return width * height > 0 ? [{ label, feature, size: width * height }] : []
    })
    .sort((a, b) => b.size - a.size)
    .slice(0, MOST)
  const moved = new Map<Feature, Feature<Point>>()
  for (const { label, feature } of away) {
    const place = placeIn(feature, box, view, least)
    if (!place) continue
    moved.set(label, {
      ...label,
      properties: { ...label.properties, label_angle: 0 },
      geometry: { type: 'Point', coordinates: place },
    })
  }
  const result =
    moved.size === 0
      ? labels
      : { ...labels, features: labels.features.map((label) => moved.get(label) ?? label) }
  made.set(labels, { view: key, result })
  return result
}
