import type { Project } from '../../check/types'
import { converterOf } from '../../geo/convert'
import type { PolygonRings, Position } from '../../geo/types'
import type { SceneProject } from '../../map/types'

/** A table of more points is read, not looked up on a map: more are marked without their numbers. */
const MOST_NUMBERED = 400
/** Marks on more points than this are a thick line. */
const MOST_ON_MAP = 2000

const numbered = new WeakMap<Project, NonNullable<SceneProject['points']>>()

/** J1, J2, … where the file has its boundary points, as the table of the report numbers them; degrees. */
export function numberedPoints(project: Project): NonNullable<SceneProject['points']> {
  const known = numbered.get(project)
  if (known) return known
  const points = project.boundary ? pointsOf(project.boundary) : []
  numbered.set(project, points)
  return points
}

function pointsOf({ system, polygons }: NonNullable<Project['boundary']>) {
  const { inverse } = converterOf(system)
  const open = polygons.flatMap((rings: PolygonRings) => rings.map(withoutRepetition)).flat()
  if (open.length > MOST_ON_MAP) return []
  return open.map((position, index) => ({
    label: open.length <= MOST_NUMBERED ? `J${index + 1}` : '',
    position: inverse(position),
  }))
}

function withoutRepetition(ring: Position[]): Position[] {
  const [first] = ring
  const last = ring.at(-1)
  const closed = ring.length > 1 && first && last && first[0] === last[0] && first[1] === last[1]
  return closed ? ring.slice(0, -1) : ring
}
