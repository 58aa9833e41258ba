import type { Drawn } from '../../workspace/scene'
import type { WorkspaceState } from '../../workspace/state'

const NO_PENDING: WorkspaceState['pending'] = []

/**
 * What a sheet shows of the state, without what comes and goes and never stands on one: the map is taken anew only for
 * the rest. While checks run, the sheet keeps the results of before: each finished layer would begin the map again.
 */
export function settledDrawn(): (state: WorkspaceState) => Drawn {
  let settled: WorkspaceState['checks'] = {}
  return (state) => {
    const checks = Object.values(state.checks)
    if (!checks.some(({ kind }) => kind === 'running')) settled = state.checks
    const { pack, layers, data, userLayers, projects, activeProjectId, linked, table, comparison } = state
    const { place, look, language, basemaps } = state
    return {
      ...{ pack, layers, data, userLayers, projects, activeProjectId, linked, table, comparison },
      ...{ place, look, language, basemaps },
      checks: settled,
      pending: NO_PENDING,
      identify: null,
      highlight: null,
    }
  }
}
