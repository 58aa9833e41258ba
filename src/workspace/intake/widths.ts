import type { ShapeCounts } from '../../check/intake/geometry'
import { note, type Note } from '../../geo/note'
import type { Context, ReadItem } from '../desk/port'
import { reportProblem } from '../problems'
import { addProject } from './projects'
import type { WidthItem } from '../state'

/** Wider than any corridor; the same limit as on the command line. */
export const WIDEST_METRES = 100_000

/** True for a dataset of lines or points only: without a width it has no ground. */
export function needsWidth({ polygons, lines, points }: ShapeCounts): boolean {
  return polygons === 0 && lines + points > 0
}

/**
 * Lines and points beside the polygons of the same file (labels, axes) are no projects of their own; that is said, so
 * that whoever wants them checked can bring them alone.
 */
export function withoutStrayLines(context: Context, items: ReadItem[]): ReadItem[] {
  const withGround = new Set(items.filter(({ shapes }) => shapes.polygons > 0).map(({ file }) => file))
  return items.filter((item) => {
    const isStray = needsWidth(item.shapes) && withGround.has(item.file)
    if (isStray) reportProblem(context, item.file, leftOutNote(item))
    return !isStray
  })
}

/** Puts a dataset into the queue that asks how wide its lines and points count. */
export function askWidth({ workspace }: Pick<Context, 'workspace'>, item: WidthItem): void {
  const { itemId, file, featureCount, shapes, systemCode, systemName, parameters, replaces } = item
  const entry: WidthItem = {
    itemId,
    file,
    featureCount,
    shapes,
    systemCode,
    systemName,
    parameters,
    replaces,
  }
  workspace.setState((state) => ({
    widths: [...state.widths.filter((other) => other.itemId !== itemId), entry],
    highlight: null,
  }))
}

/** Leaves the first waiting file out. */
export function dropWidth({ workspace }: Pick<Context, 'workspace'>): void {
  workspace.setState((state) => ({ widths: state.widths.slice(1) }))
}

/** The width is said: lines become corridors, points circles, and both are checked. */
export async function confirmWidth(context: Context, widthMetres: number): Promise<void> {
  const item = context.workspace.getState().widths[0]
  if (!item) return
  dropWidth(context)
  const system = { code: item.systemCode, parameters: item.parameters }
  await addProject(context, item, { system, replaces: item.replaces, widthMetres })
}

/** Metres out of what was typed; null where it is no width. */
export function widthOf(text: string): number | null {
  const metres = Number(text.trim().replace(',', '.'))
  return metres > 0 && metres <= WIDEST_METRES ? metres : null
}

/** Why lines and points beside polygons are no project. */
export function leftOutNote({ shapes }: ReadItem): Note {
  return note(
    'geometry-left-out',
    `同一文件里还有只含线(${shapes.lines})或点(${shapes.points})的图层,没有计入项目;要核查它们,请单独导出后拖入`,
    `The same file also has a layer of lines (${shapes.lines}) or points (${shapes.points}) only; it is left out of the project. To check it, export it alone and drop that file`,
  )
}
