import type { RuleFacts } from '../../check/rules/rulesFor'
import type { Project } from '../../check/types'
import { factsForm } from '../sheet/report'
import {
  NO_STATEMENTS,
  type Conclusion,
  type Dispute,
  type FactsForm,
  type Statements,
} from '../sheet/reportState'
import { judged } from './rules'
import type { OpenProject, WorkspaceState } from '../state'
import type { Workspace } from '../store'

export type { Conclusion, Dispute, Statements } from '../sheet/reportState'

type Said = Pick<WorkspaceState, 'statements'>

export function statementsOf(state: Said, projectId: string): Statements {
  return state.statements[projectId] ?? NO_STATEMENTS
}

/** What the verdict depends on besides the findings: the type of the project and the day of the law. */
export function saidOf(state: Said, project: Project): { facts: RuleFacts; lawDate: string | null } {
  const { facts, lawDate } = statementsOf(state, project.id)
  const { type } = factsForm(project, facts)
  return { facts: { type: type.trim() || null }, lawDate }
}

/** Makes the verdict of a finished check anew from what is said now; findings and areas stay as they are. */
export async function judgeAgain(workspace: Workspace, { project }: OpenProject): Promise<void> {
  const check = workspace.getState().checks[project.id]
  if (check?.kind !== 'done') return
  const { result } = await judged(project, check.result, saidOf(workspace.getState(), project))
  workspace.setState((state) => {
    const latest = state.checks[project.id]
    // A check that has started since makes its own verdict.
    if (latest?.kind !== 'done' || latest.result.checkedAt !== result.checkedAt) return {}
    return { checks: { ...state.checks, [project.id]: { ...latest, result } } }
  })
}

/** Names a hit in a check: a layer, or one of its zones. */
export function hitKey(layerId: string, zoneId: string | null): string {
  return zoneId === null ? layerId : `${layerId}\n${zoneId}`
}

/** Changes one or more facts; a run of changes in one field is one step of undo. */
export function stateFacts(workspace: Workspace, projectId: string, change: Partial<FactsForm>): void {
  const key = `facts/${projectId}/${Object.keys(change).join()}`
  say(workspace, projectId, key, ({ facts }) => ({ facts: { ...facts, ...change } }))
}

/** Writes the conclusion; one that says nothing at all is none. */
export function writeConclusion(workspace: Workspace, projectId: string, change: Partial<Conclusion>): void {
  const key = `conclusion/${projectId}/${Object.keys(change).join()}`
  say(workspace, projectId, key, ({ conclusion }) => {
    const next = { text: '', name: '', date: today(), ...conclusion, ...change }
    return { conclusion: next.text === '' && next.name === '' ? null : next }
  })
}

/** Disputes a hit, or takes the dispute back with null. */
export function disputeHit(
  workspace: Workspace,
  projectId: string,
  hit: string,
  change: Partial<Dispute> | null,
): void {
  const key = `dispute/${projectId}/${hit}/${Object.keys(change ?? {}).join()}`
  say(workspace, projectId, key, ({ disputes }) => {
    const others = Object.fromEntries(Object.entries(disputes).filter(([one]) => one !== hit))
    if (change === null) return { disputes: others }
    const next = { reason: '', name: '', date: today(), ...disputes[hit], ...change }
    return { disputes: { ...others, [hit]: next } }
  })
}

/** The day whose law counts; an empty text goes back to the day of the check. */
export function setLawDate(workspace: Workspace, projectId: string, day: string): void {
  const lawDate = /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : null
  say(workspace, projectId, `law/${projectId}`, () => ({ lawDate }))
}

/** True for a dispute that can be printed: a reason and a name. */
export function isComplete({ reason, name }: Dispute): boolean {
  return reason.trim() !== '' && name.trim() !== ''
}

function say(
  workspace: Workspace,
  projectId: string,
  key: string,
  change: (before: Statements) => Partial<Statements>,
): void {
  const name = nameOf(workspace.getState(), projectId)
  workspace.step(
    { zh: `填写${name}的信息`, en: `what is said of ${name}` },
    (state) => {
      const before = statementsOf(state, projectId)
      return { statements: { ...state.statements, [projectId]: { ...before, ...change(before) } } }
    },
    key,
  )
}

function nameOf({ projects }: { projects: OpenProject[] }, projectId: string): string {
  return projects.find(({ project }) => project.id === projectId)?.project.name ?? ''
}

/** `2026-11-21` on the clock of this computer. */
export function today(now = new Date()): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
