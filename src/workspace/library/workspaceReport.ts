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
  projects: ProjectReport[]
}

export interface ProjectReport {
  projectId: string
  name: string
  same: boolean
  differences: WorkspaceDifference[]
  /** The check that was compared; another one since then makes the comparison a thing of the past. */
  checkedAt: string | null
}
