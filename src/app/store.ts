import { createContext, useContext } from 'react'
import { useStore } from 'zustand'
import type { Localized } from '../geo/types'
import { fullWidthMarks } from '../report/typeset'
import type { WorkspaceState } from '../workspace/state'
import type { Workspace } from '../workspace/store'

export const WorkspaceContext = createContext<Workspace | null>(null)

export function useWorkspaceStore(): Workspace {
  const workspace = useContext(WorkspaceContext)
  if (!workspace) throw new Error('Components stand inside the WorkspaceContext')
  return workspace
}

/** Reads a part of the state; the component draws again only when that part changes. */
export function useWorkspace<T>(select: (state: WorkspaceState) => T): T {
  return useStore(useWorkspaceStore(), select)
}

/** Picks the language of a text that comes with the data; Chinese gets the marks of Chinese print. */
export function useLocalized(): (text: Localized) => string {
  const language = useWorkspace((state) => state.language)
  return (text) => (language === 'zh' ? fullWidthMarks(text.zh) : text.en)
}
