import type { DistanceBands } from '../../check/bands'
import type { InputFile } from '../../geo/features'
import type { CheckState, OpenProject } from '../state'
import type { Statements } from '../sheet/reportState'

/** Records of another version are not offered: they would be read wrongly. */
export const SESSION_VERSION = 1

export interface KeptProject {
  open: OpenProject
  check: Extract<CheckState, { kind: 'done' }> | null
  statements: Statements | null
}

/** What one page had open. */
export interface KeptSession {
  /** Of the page, unlike that of any other. */
  id: string
  version: number
  /** ISO time of the last change. */
  savedAt: string
  engineVersion: string
  projects: KeptProject[]
  activeProjectId: string | null
  bands: DistanceBands
}

/** Files that were read together, and the datasets that came of them. */
export interface KeptSource {
  itemIds: string[]
  files: InputFile[]
}
