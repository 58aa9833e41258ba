import { createContext, useContext } from 'react'
import { claimsAreas } from '../../check/approximate'
import type { LayerFinding, Project } from '../../check/types'

/** The project whose result is shown, for the tables and details inside it. */
export const ShownProject = createContext<Project | null>(null)

/** Whether areas of the project shown (against this layer) may stand on the page: not of approximate positions. */
export function useClaimsAreas(finding?: LayerFinding): boolean {
  const project = useContext(ShownProject)
  return project === null || claimsAreas(project, finding)
}
