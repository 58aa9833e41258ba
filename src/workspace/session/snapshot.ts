import { ENGINE_VERSION } from '../../check/version'
import { nextProjectId } from '../intake/projects'
import type { OpenProject, WorkspaceState } from '../state'
import { SESSION_VERSION, type KeptProject, type KeptSession } from './types'
import type { SessionOffer } from './view'

/** What is worth keeping of the state; null where no project of the person is open. */
export function snapshotOf(state: WorkspaceState, id: string, now: Date): KeptSession | null {
  const own = state.projects.filter(({ project }) => !project.demo)
  if (own.length === 0) return null
  const projects = own.map((open): KeptProject => {
    const check = state.checks[open.project.id]
    return {
      open,
      check: check?.kind === 'done' ? check : null,
      statements: state.statements[open.project.id] ?? null,
    }
  })
  return {
    id,
    version: SESSION_VERSION,
    savedAt: now.toISOString(),
    engineVersion: ENGINE_VERSION,
    projects,
    activeProjectId: state.activeProjectId,
    bands: state.bands,
  }
}

/** True where a change of the state is one of what is kept. */
export function isWorthKeeping(state: WorkspaceState, before: WorkspaceState): boolean {
  if (state.projects !== before.projects || state.statements !== before.statements) return true
  if (state.activeProjectId !== before.activeProjectId || state.bands !== before.bands) return true
  return state.checks !== before.checks && Object.values(state.checks).some(({ kind }) => kind === 'done')
}

/** Sessions that can be offered, the oldest first. */
export function offered(sessions: readonly KeptSession[]): KeptSession[] {
  return sessions
    .filter(({ version, projects }) => version === SESSION_VERSION && projects.length > 0)
    .sort((a, b) => a.savedAt.localeCompare(b.savedAt))
}

export function offerOf(sessions: readonly KeptSession[]): SessionOffer | null {
  const last = sessions.at(-1)
  if (!last) return null
  const names = [...sessions]
    .reverse()
    .flatMap(({ projects }) => projects.map(({ open }) => open.project.name))
  return { names, savedAt: last.savedAt }
}

/** Projects of sessions with ids of this page, their results and what was said of them. */
export interface PutBack {
  projects: OpenProject[]
  checks: WorkspaceState['checks']
  statements: WorkspaceState['statements']
  activeProjectId: string | null
  /** Projects without a result of this version of the program: they are to be checked. */
  unchecked: string[]
}

export function putBack(sessions: readonly KeptSession[]): PutBack {
  const back: PutBack = { projects: [], checks: {}, statements: {}, activeProjectId: null, unchecked: [] }
  for (const session of sessions) {
    for (const { open, check, statements } of session.projects) {
      const id = nextProjectId()
      // Its file is read again first; until then nothing but the project itself is there.
      back.projects.push({
        ...open,
        project: { ...open.project, id },
        itemId: null,
        isRestored: open.itemId !== null,
      })
      if (statements) back.statements[id] = statements
      if (check && session.engineVersion === ENGINE_VERSION)
        back.checks[id] = { ...check, result: { ...check.result, projectId: id } }
      else back.unchecked.push(id)
      if (session.activeProjectId === open.project.id) back.activeProjectId = id
    }
  }
  return { ...back, activeProjectId: back.activeProjectId ?? back.projects.at(-1)?.project.id ?? null }
}
