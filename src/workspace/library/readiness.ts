import { REQUIRED_ROLES } from '../../check/verdict/roles'
import type { LayerRole } from '../../check/types'
import type { WorkspaceState } from '../state'
import { idsInForce } from './following'
import { versionIn, type KeptVersion } from './types'

/** How well a required kind of layer is covered: declared statutory, the person's own, drawn from text, not at all. */
export type Readiness = 'statutory' | 'user' | 'schematic' | 'missing'

export interface RoleReadiness {
  role: LayerRole
  readiness: Readiness
  /** Kept versions in force of this role. */
  kept: KeptVersion[]
}

/** One entry for each kind that a complete conclusion needs; only `statutory` makes one. */
export function readinessOf(state: WorkspaceState): RoleReadiness[] {
  const kept = idsInForce(state).flatMap((id) => versionIn(state.library.series, id) ?? [])
  const own = state.userLayers.map(({ control }) => control).filter(({ status }) => status !== 'demo')
  const layers = state.pack.kind === 'ready' ? state.pack.pack.catalogue.layers : []
  return REQUIRED_ROLES.map((role): RoleReadiness => {
    const mine = own.filter((control) => control.role === role)
    const drawn = layers.some((layer) => layer.role === 'control' && layer.controlRole === role)
    return {
      role,
      readiness: mine.some(({ status }) => status === 'statutory')
        ? 'statutory'
        : mine.length > 0
          ? 'user'
          : drawn
            ? 'schematic'
            : 'missing',
      kept: kept.filter((one) => one.role === role),
    }
  })
}
