/**
 * Which shapes the map's own tiles draw instead of deck.gl. Every point of a shape is a few triangles that deck.gl
 * draws anew in each frame; tiles are cut in a worker, hold what is in view, and leave out points that stand less
 * than a fraction of a pixel off. Long outlines go there, short ones stay with deck.gl, which needs no tiles.
 */
import type { OverlayShapes, Path } from './shapes'

/** Together the outlines of projects and overlaps may have this many points before they are dense. */
const MOST_POINTS = 3000

const counts = new WeakMap<Path[][], number>()

function pointsIn(polygons: Path[][]): number {
  const known = counts.get(polygons)
  if (known !== undefined) return known
  let count = 0
  for (const rings of polygons) for (const ring of rings) count += ring.length
  counts.set(polygons, count)
  return count
}

/** True where the tiles shall draw the outlines. All or none: an overlap lies over its project, whoever draws them. */
export function isDense({ projects, otherProjects, overlaps }: OverlayShapes): boolean {
  return pointsIn(projects) + pointsIn(otherProjects) + pointsIn(overlaps) > MOST_POINTS
}

const NOTHING: OverlayShapes = {
  projects: [],
  otherProjects: [],
  vertices: [],
  overlaps: [],
  touches: [],
  touchDashes: [],
  touchPoints: [],
  errorCircles: [],
  errorDashes: [],
  sites: [],
}

/** What the tiles draw: dense shapes, or all outlines (`always`); null where deck.gl draws it all. */
export function tiledPart(shapes: OverlayShapes, always = false): OverlayShapes | null {
  if (!always && !isDense(shapes)) return null
  const { projects, otherProjects, overlaps } = shapes
  return { ...NOTHING, projects, otherProjects, overlaps }
}

/** What is left for deck.gl. */
export function deckPart(shapes: OverlayShapes, always = false): OverlayShapes {
  if (!always && !isDense(shapes)) return shapes
  const { projects, otherProjects, overlaps } = NOTHING
  return { ...shapes, projects, otherProjects, overlaps }
}
