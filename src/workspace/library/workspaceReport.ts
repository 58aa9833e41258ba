import type { Localized } from '../../geo/types'

/** One thing that a rerun of a workspace file was compared by. */
export interface WorkspaceDifference {
  kind: 'engine' | 'layer' | 'number' | 'verdict' | 'project' | 'parameter'
  message: Localized
}

/** How a project of an opened workspace file fared when it was run again. */
export interface WorkspaceReport {
  file: string
  savedAt: string
  projects: { name: string; same: boolean; differences: WorkspaceDifference[] }[]
}
