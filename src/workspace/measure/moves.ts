import { geodesicMetres } from '../../geo/distance'
import type { Position } from '../../geo/types'
import { isComparing } from '../compare/sides'
import type { WorkspaceState } from '../state'
import type { Workspace } from '../store'
import { EMPTY_MEASURE, type Measure, type MeasurePoint } from './state'

/** A click this near to a point means that point, CSS px. */
const NEAR_PX = 9

/** True while clicks on the map set points of a measurement. */
export function isMeasuring(
  state: Pick<WorkspaceState, 'measure' | 'compared' | 'place' | 'drawing'>,
): boolean {
  return state.measure?.active === true && !state.drawing && !isComparing(state)
}

/** Begins a measurement of the kind and in the units of the last one; one that is there goes on. */
export function startMeasuring(workspace: Workspace): void {
  workspace.setState(({ measure }) => ({
    measure: measure ? { ...measure, active: true } : EMPTY_MEASURE,
    identify: null,
  }))
  workspace.announce({
    zh: '开始量测。方向键移动十字,空格定点,回车完成,退格退一点,Esc 结束。',
    en: 'Measuring. Arrow keys move the cross-hair, Space sets a point, Enter finishes, Backspace takes one back, Escape ends.',
  })
}

/** A click on the map: a new point; on the last point (a double click) or on the first one of a ring it finishes. */
export function measureAt(workspace: Workspace, position: Position, pixelMetres: number): void {
  const { measure } = workspace.getState()
  if (!measure?.active) return
  const reach = NEAR_PX * pixelMetres
  const isAt = (point: MeasurePoint | undefined) =>
    point !== undefined && geodesicMetres(point.position, position) <= reach
  const { points, kind } = measure
  const closes = kind === 'area' && points.length > 2 && isAt(points[0])
  if (closes || isAt(points.at(-1))) return isComplete(measure) ? finishMeasuring(workspace) : undefined
  addPoint(workspace, { position, pixelMetres })
}

export function addPoint(workspace: Workspace, point: MeasurePoint): void {
  change(workspace, (measure) => ({ points: [...measure.points, point], active: true }))
}

/** Takes the last point back. */
export function takePointBack(workspace: Workspace): void {
  change(workspace, ({ points }) => ({ points: points.slice(0, -1), active: true }))
}

/** Ends the measurement: it stays on the map, clicks are for the map again. Without two points nothing stays. */
export function finishMeasuring(workspace: Workspace): void {
  const { measure } = workspace.getState()
  if (!measure) return
  if (measure.points.length < 2) clearMeasure(workspace)
  else change(workspace, () => ({ active: false }))
}

export function clearMeasure(workspace: Workspace): void {
  workspace.setState({ measure: null })
}

/** Begins anew, in the same kind and units. */
export function measureAnew(workspace: Workspace): void {
  change(workspace, () => ({ points: [], active: true }))
}

export function setMeasure(
  workspace: Workspace,
  wish: Partial<Pick<Measure, 'kind' | 'lengthUnit' | 'areaUnit'>>,
): void {
  change(workspace, () => wish)
}

/** Whether there are as many points as the kind needs. */
export function isComplete({ kind, points }: Measure): boolean {
  return points.length >= (kind === 'area' ? 3 : 2)
}

function change(workspace: Workspace, next: (measure: Measure) => Partial<Measure>): void {
  workspace.setState(({ measure }) => (measure ? { measure: { ...measure, ...next(measure) } } : {}))
}
