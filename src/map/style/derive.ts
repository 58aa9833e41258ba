/** Feature collections made from other ones, once for each input: a new object would make maplibre tile it again. */
import type { Feature, FeatureCollection, Geometry, Point, Position } from 'geojson'

type Make = (data: FeatureCollection) => FeatureCollection
const made = new WeakMap<FeatureCollection, Map<string, FeatureCollection>>()

function isFinitePosition(value: unknown): boolean {
  if (!Array.isArray(value)) return false
  if (Array.isArray(value[0])) return value.every(isFinitePosition)
  return Number.isFinite(value[0]) && Number.isFinite(value[1])
}

function isDrawable(geometry: Geometry | null): boolean {
  if (!geometry) return false
  return geometry.type === 'GeometryCollection'
    ? geometry.geometries.every(isDrawable)
    : geometry.coordinates.length === 0 || isFinitePosition(geometry.coordinates)
}

const drawables = new WeakMap<FeatureCollection, FeatureCollection>()

/**
 * The features that can be drawn: one damaged coordinate (not a number) would pull a spike across the whole
 * map. The same object where nothing is damaged. The check names damaged zones; the map only leaves them out.
 */
export function drawable(data: FeatureCollection): FeatureCollection {
  const known = drawables.get(data)
  if (known) return known
  const features = data.features.filter((feature) => isDrawable(feature.geometry))
  const result = features.length === data.features.length ? data : { ...data, features }
  drawables.set(data, result)
  drawables.set(result, result)
  return result
}

/** `make(data)` of the drawable features, remembered by the identity of `data` and the name. */
export function derived(data: FeatureCollection, name: string, make: Make): FeatureCollection {
  const known = made.get(data) ?? new Map<string, FeatureCollection>()
  made.set(data, known)
  const result = known.get(name) ?? make(drawable(data))
  known.set(name, result)
  return result
}

/** All polygons of a geometry, as lists of rings. */
export function polygonsOf(geometry: Geometry): Position[][][] {
  switch (geometry.type) {
    case 'Polygon':
      return [geometry.coordinates]
    case 'MultiPolygon':
      return geometry.coordinates
    case 'GeometryCollection':
      return geometry.geometries.flatMap(polygonsOf)
    case 'Point':
    case 'MultiPoint':
    case 'LineString':
    case 'MultiLineString':
      return []
  }
}

/** All lines of a geometry; the rings of its polygons are not lines. */
export function linesOf(geometry: Geometry): Position[][] {
  switch (geometry.type) {
    case 'LineString':
      return [geometry.coordinates]
    case 'MultiLineString':
      return geometry.coordinates
    case 'GeometryCollection':
      return geometry.geometries.flatMap(linesOf)
    case 'Point':
    case 'MultiPoint':
    case 'Polygon':
    case 'MultiPolygon':
      return []
  }
}

/** Signed area of a ring in square degrees, positive when counter-clockwise. */
export function ringArea(ring: readonly Position[]): number {
  let sum = 0
  for (let index = 0; index + 1 < ring.length; index++) {
    const [ax = 0, ay = 0] = ring[index] ?? []
    const [bx = 0, by = 0] = ring[index + 1] ?? []
    sum += ax * by - bx * ay
  }
  return sum / 2
}

/**
 * A point inside a polygon for its label: on the level through the middle of the largest part, the middle of
 * the longest stretch that lies inside. Null where there is no polygon.
 */
export function labelPosition(geometry: Geometry): [number, number] | null {
  let largest: Position[][] | null = null
  let largestArea = 0
  for (const polygon of polygonsOf(geometry)) {
    const area = Math.abs(ringArea(polygon[0] ?? []))
    if (!largest || area > largestArea) [largest, largestArea] = [polygon, area]
  }
  const shell = largest?.[0]
  if (!largest || !shell || shell.length < 3) return null
  const ys = shell.map((position) => position[1] ?? 0)
  const [south, north] = [Math.min(...ys), Math.max(...ys)]
  let best: { x: number; y: number; width: number } | null = null
  for (const share of [0.5, 0.4, 0.6, 0.3, 0.7]) {
    const y = south + (north - south) * share
    const crossings = largest.flatMap((ring) => crossingsAt(ring, y)).sort((a, b) => a - b)
    for (let index = 0; index + 1 < crossings.length; index += 2) {
      const [from = 0, to = 0] = [crossings[index], crossings[index + 1]]
      // The middle of the shape reads best: other levels must be clearly wider.
      if (!best || to - from > best.width * 1.3) best = { x: (from + to) / 2, y, width: to - from }
    }
  }
  const [x = 0, y = 0] = shell[0] ?? []
  return best ? [best.x, best.y] : [x, y]
}

function crossingsAt(ring: readonly Position[], y: number): number[] {
  const found: number[] = []
  for (let index = 0; index + 1 < ring.length; index++) {
    const [ax = 0, ay = 0] = ring[index] ?? []
    const [bx = 0, by = 0] = ring[index + 1] ?? []
    if (ay > y !== by > y) found.push(ax + ((y - ay) / (by - ay)) * (bx - ax))
  }
  return found
}

function numberOf(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null
}

/** Width of a geometry in degrees of longitude, of all its parts together. */
function widthDegrees(geometry: Geometry): number {
  let [west, east] = [Infinity, -Infinity]
  for (const polygon of polygonsOf(geometry)) {
    for (const [x = 0] of polygon[0] ?? []) {
      west = Math.min(west, x)
      east = Math.max(east, x)
    }
  }
  return east > west ? east - west : 0
}

/** First whole zoom at which a width is at least that many CSS px (512 px world tile). */
export function zoomForWidth(degrees: number, px: number): number {
  return degrees > 0 ? Math.max(0, Math.floor(Math.log2((px * 360) / (512 * degrees)))) : 24
}

/** A name without the words that its chip says anyway: 乌图美仁饲草地(演示) beside 演示. */
function withoutStatus(name: unknown): unknown {
  if (typeof name !== 'string') return name
  return name.replace(/\s*[((](演示|示意|demo|schematic)[))]$/i, '').replace(/(.{2,})示意$/, '$1')
}

/** One point a feature to hang its name on: where the pack says, else inside the shape. */
export function labelPoints(data: FeatureCollection): FeatureCollection {
  const features: Feature<Point>[] = []
  for (const feature of data.features) {
    const properties = feature.properties ?? {}
    const [lon, lat] = [numberOf(properties['label_lon']), numberOf(properties['label_lat'])]
    const position = lon !== null && lat !== null ? [lon, lat] : labelPosition(feature.geometry)
    if (!position) continue
    features.push({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: position },
      properties: {
        ...properties,
        name_zh: withoutStatus(properties['name_zh']),
        name_en: withoutStatus(properties['name_en']),
        from_zoom: zoomForWidth(widthDegrees(feature.geometry), 44),
      },
    })
  }
  return { type: 'FeatureCollection', features }
}
