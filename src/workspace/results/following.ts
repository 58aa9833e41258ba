import { cancelCheck, isStale, runCheck } from './checking'
import type { Context } from '../desk/port'
import type { CheckState, WorkspaceState } from '../state'

type Done = Extract<CheckState, { kind: 'done' }>

/** More earlier results than this of one project are not worth their memory. */
const KEPT = 4

/**
 * Keeps what the map and the table show in step with what is open: where a layer comes or goes by undo, redo or
 * removal, the active project gets the result that it had with these layers, else a new one; a check whose project
 * has gone stops. The returned function ends it.
 */
export function followChanges(context: Context): () => void {
  const { workspace } = context
  const earlier = new Map<string, { bands: WorkspaceState['bands']; check: Done }[]>()

  function keep(state: WorkspaceState, projectId: string): void {
    const check = state.checks[projectId]
    const known = earlier.get(projectId) ?? []
    if (check?.kind !== 'done' || known.some((entry) => entry.check === check)) return
    earlier.set(projectId, [{ bands: state.bands, check }, ...known].slice(0, KEPT))
  }

  function catchUp(): void {
    const state = workspace.getState()
    const id = state.activeProjectId
    if (id === null || !isStale(state, id)) return
    const fitting = earlier
      .get(id)
      ?.find(
        ({ bands, check }) =>
          bands === state.bands && !isStale({ ...state, checks: { ...state.checks, [id]: check } }, id),
      )
    if (fitting) workspace.setState({ checks: { ...state.checks, [id]: fitting.check } })
    else void runCheck(context, id)
  }

  return workspace.subscribe((state, before) => {
    if (state.checks !== before.checks) for (const id of Object.keys(state.checks)) keep(state, id)
    if (state.projects !== before.projects) {
      for (const [id, check] of Object.entries(state.checks)) {
        const isGone = !state.projects.some(({ project }) => project.id === id)
        if (check.kind === 'running' && isGone) queueMicrotask(() => cancelCheck(context, id))
      }
    }
    // Later: whoever made the change may start the check itself.
    if (state.userLayers !== before.userLayers) queueMicrotask(catchUp)
  })
}
