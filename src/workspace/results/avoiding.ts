import type { Avoidance } from '../../check/avoid'
import type { LayerFinding } from '../../check/types'
import { runCheck } from './checking'
import type { Context } from '../desk/port'
import { nextProjectId } from '../intake/projects'
import type { CheckState, OpenProject } from '../state'

/** Layers that can be avoided: those that are hit, drawn from data and not from text. */
export function avoidableLayers(check: CheckState | undefined): LayerFinding[] {
  if (check?.kind !== 'done') return []
  return check.result.layers.filter(
    (finding) =>
      finding.status !== 'schematic' &&
      finding.zones.some(({ overlapSquareMetres }) => overlapSquareMetres > 0),
  )
}

/** What it would take to keep off these layers; null where there is no result to start from. */
export async function proposeAvoidance(
  { workspace, port }: Context,
  { project }: OpenProject,
  layerIds: string[],
): Promise<Avoidance | null> {
  const check = workspace.getState().checks[project.id]
  return check?.kind === 'done' ? port.avoid(project, check.result, layerIds) : null
}

/** Keeps what is left as a project of its own beside the original, and checks it. */
export async function keepAvoided(context: Context, { remaining }: Avoidance): Promise<void> {
  if (!remaining) return
  const { workspace } = context
  const project = { ...remaining, id: nextProjectId() }
  workspace.step({ zh: `避让,得到${project.name}`, en: `avoid, giving ${project.name}` }, (state) => ({
    projects: [...state.projects, { project, systemCode: null, itemId: null }],
    activeProjectId: project.id,
  }))
  workspace.setState({ highlight: null, identify: null })
  await runCheck(context, project.id)
}
