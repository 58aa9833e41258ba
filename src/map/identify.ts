/**
 * What lies under a point, from the scene's own geometry: exact at every zoom, and independent of what the
 * graphics card has drawn. Order: projects, statutory and own layers, schematic ones, base map.
 */
import type { Geometry, Position } from 'geojson'
import { drawable, linesOf, polygonsOf } from './style/derive'
import type { Identified, Scene } from './types'

/** Distances in degrees of longitude are shorter away from the equator; both axes in metres of a local plane. */
const METRES_PER_DEGREE = 111_320

function flat(position: Position, lon: number, lat: number): [number, number] {
  const [x = 0, y = 0] = position
  return [(x - lon) * METRES_PER_DEGREE * Math.cos((lat * Math.PI) / 180), (y - lat) * METRES_PER_DEGREE]
}

/** True where the point lies inside the ring or on its edge within rounding. */
function inRing(ring: readonly Position[], lon: number, lat: number): boolean {
  let inside = false
  for (let index = 0; index + 1 < ring.length; index++) {
    const [ax = 0, ay = 0] = ring[index] ?? []
    const [bx = 0, by = 0] = ring[index + 1] ?? []
    if (ay > lat !== by > lat && lon < ax + ((lat - ay) / (by - ay)) * (bx - ax)) inside = !inside
  }
  return inside
}

function metresToLine(line: readonly Position[], lon: number, lat: number): number {
  let nearest = Infinity
  for (let index = 0; index + 1 < line.length; index++) {
    const [a, b] = [line[index], line[index + 1]]
    if (!a || !b) continue
    const [ax, ay] = flat(a, lon, lat)
    const [bx, by] = flat(b, lon, lat)
    const square = (bx - ax) ** 2 + (by - ay) ** 2
    const t = square === 0 ? 0 : Math.min(1, Math.max(0, -(ax * (bx - ax) + ay * (by - ay)) / square))
    nearest = Math.min(nearest, Math.hypot(ax + t * (bx - ax), ay + t * (by - ay)))
  }
  return nearest
}

function pointsOf(geometry: Geometry): Position[] {
  switch (geometry.type) {
    case 'Point':
      return [geometry.coordinates]
    case 'MultiPoint':
      return geometry.coordinates
    case 'GeometryCollection':
      return geometry.geometries.flatMap(pointsOf)
    case 'LineString':
    case 'MultiLineString':
    case 'Polygon':
    case 'MultiPolygon':
      return []
  }
}

/** Metres from the point to the geometry; 0 inside a polygon, Infinity outside of polygons. */
export function metresTo(geometry: Geometry, lon: number, lat: number): number {
  const isInside = polygonsOf(geometry).some(
    ([shell = [], ...holes]) => inRing(shell, lon, lat) && !holes.some((hole) => inRing(hole, lon, lat)),
  )
  if (isInside) return 0
  const toPoints = pointsOf(geometry).map((position) => Math.hypot(...flat(position, lon, lat)))
  const toLines = linesOf(geometry).map((line) => metresToLine(line, lon, lat))
  return Math.min(Infinity, ...toPoints, ...toLines)
}

interface Candidate {
  rank: number
  layerId: string
  features: readonly { geometry: Geometry; properties: Record<string, unknown> | null }[]
}

function candidates(scene: Scene): Candidate[] {
  const projects: Candidate = {
    rank: 0,
    layerId: 'project',
    features: scene.projects.map((project) => ({
      geometry: { type: 'MultiPolygon', coordinates: project.polygons },
      properties: { id: project.id, name: project.name },
    })),
  }
  const own = scene.userLayers.map((entry) => ({
    rank: entry.status === 'schematic' ? 2 : 1,
    layerId: entry.id,
    features: drawable(entry.data).features,
  }))
  const pack = scene.layers.map((entry) => ({
    rank: entry.layer.role === 'base' ? 3 : entry.layer.status === 'schematic' ? 2 : 1,
    layerId: entry.layer.id,
    features: drawable(entry.data).features,
  }))
  return [projects, ...own, ...pack].sort((a, b) => a.rank - b.rank)
}

/** Features at a point, most telling first. `reachMetres`: how near lines and points must be. */
export function identify(scene: Scene, lon: number, lat: number, reachMetres: number): Identified[] {
  return candidates(scene).flatMap(({ layerId, features }) =>
    features
      .map((feature) => ({ feature, metres: metresTo(feature.geometry, lon, lat) }))
      .filter(({ metres }) => metres <= reachMetres)
      .sort((a, b) => a.metres - b.metres)
      .map(({ feature }) => {
        const properties = feature.properties ?? {}
        const id = properties['id']
        return {
          layerId,
          featureId: typeof id === 'string' || typeof id === 'number' ? String(id) : null,
          properties,
        }
      }),
  )
}
