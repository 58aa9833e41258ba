/**
 * Invisible marks that keep names away from what is drawn over them: the edges of projects and the badges of
 * candidates. maplibre places the topmost symbol layer first, so these take their room before any name.
 */
import type { FeatureCollection } from 'geojson'
import { symbolOfLayer } from '../../../layers/symbols'
import type { Box } from '../../geo/types'
import { centreOf } from '../furniture/candidates'
import { metresPerPixel } from '../mercator'
import type { Scene, SceneLayer } from '../types'
import { labelPosition } from './derive'
import type { PlanBuilder } from './plan'

/** Distance of the marks along an edge and their size, CSS px. */
const STEP_PX = 14
const MOST_MARKS = 600

function edgePoints(scene: Scene, zoom: number): [number, number][] {
  const points: [number, number][] = []
  for (const ring of scene.projects.flatMap((project) => project.polygons.flat())) {
    for (let index = 0; index + 1 < ring.length; index++) {
      const [a, b] = [ring[index], ring[index + 1]]
      if (!a || !b) continue
      const shrink = Math.cos((a[1] * Math.PI) / 180)
      const metres = Math.hypot((b[0] - a[0]) * shrink, b[1] - a[1]) * 111_320
      const count = Math.max(1, Math.ceil(metres / (metresPerPixel(zoom, a[1]) * STEP_PX)))
      for (let step = 0; step < count && points.length < MOST_MARKS; step++) {
        const t = step / count
        points.push([a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t])
      }
    }
  }
  return points
}

function pointCollection(points: [number, number][]): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: points.map((coordinates) => ({
      type: 'Feature',
      properties: {},
      geometry: { type: 'Point', coordinates },
    })),
  }
}

/** True for marks of sites, which names of towns step aside from. A ring is that of a town itself. */
export function isSites({ layer }: SceneLayer): boolean {
  const symbol = symbolOfLayer(layer)
  return layer.role !== 'base' && symbol.form === 'point' && symbol.glyph !== 'ring'
}

let last: { projects: Scene['projects']; zoom: number; data: FeatureCollection } | null = null

function edges(scene: Scene, zoom: number): FeatureCollection {
  if (last?.projects !== scene.projects || last.zoom !== zoom) {
    last = { projects: scene.projects, zoom, data: pointCollection(edgePoints(scene, zoom)) }
  }
  return last.data
}

let lastNames: { projects: Scene['projects']; data: FeatureCollection } | null = null

function names(scene: Scene): FeatureCollection {
  if (lastNames?.projects !== scene.projects) {
    const points = scene.projects.flatMap((project) => {
      const inside = labelPosition({ type: 'MultiPolygon', coordinates: project.polygons })
      return inside ? [inside] : []
    })
    lastNames = { projects: scene.projects, data: pointCollection(points) }
  }
  return lastNames.data
}

const MARKS_A_SIDE = 72

/** Marks along the edge of a picture: a name that the edge would cut steps aside or is left out. */
export function alongEdge([west, south, east, north]: Box): [number, number][] {
  return Array.from({ length: MARKS_A_SIDE + 1 }, (_, index) => index / MARKS_A_SIDE).flatMap((share) => {
    const [x, y] = [west + (east - west) * share, south + (north - south) * share]
    return [
      [x, south],
      [x, north],
      [west, y],
      [east, y],
    ] satisfies [number, number][]
  })
}

const plateCentres = new Map<string, FeatureCollection>()
/** Centres of other views are of no use any more. */
const MOST_CENTRES = 64

/** One object for the same place, so that it is not cut into tiles again. */
function plateAt(centre: [number, number]): FeatureCollection {
  const key = centre.join()
  const known = plateCentres.get(key) ?? pointCollection([centre])
  if (plateCentres.size > MOST_CENTRES) plateCentres.clear()
  plateCentres.set(key, known)
  return known
}

export function addBlockers(builder: PlanBuilder, scene: Scene): void {
  const add = (id: string, data: FeatureCollection, [width, height]: [number, number], down = 0) =>
    builder.add('frame', {
      id: `blocker/${id}`,
      type: 'symbol',
      source: builder.source(`blocker/${id}`, data),
      layout: {
        'icon-image': builder.blank(width, height),
        'icon-allow-overlap': true,
        'icon-offset': [0, down],
        'icon-padding': 0,
      },
    })
  if (scene.projects.length > 0) {
    add('project', edges(scene, builder.context.zoom), [STEP_PX, STEP_PX])
    // Room for the project's own name and area.
    add('project-name', names(scene), [130, 40])
  }
  for (const entry of scene.layers.filter(isSites)) {
    const symbol = symbolOfLayer(entry.layer)
    const size = symbol.form === 'point' && symbol.glyph !== 'project' ? 2 * symbol.radius + 2 : 16
    add(`sites/${entry.layer.id}`, entry.data, [size, size])
  }
  const { edge, plates = [] } = builder.context
  plates.forEach(({ centre, width, height }, index) => {
    add(`plate/${index}`, plateAt(centre), [width, height])
  })
  if (edge) add('edge', pointCollection(alongEdge(edge)), [10, 10])
  if (scene.candidates.length > 0)
    add('candidates', pointCollection(scene.candidates.map(centreOf)), [44, 44], 14)
}
