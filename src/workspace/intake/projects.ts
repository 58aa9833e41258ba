import { howParameters } from '../../geo/sentences'
import type { SevenParameters } from '../../geo/sevenParameters'
import { systemByCode, systemLabel } from '../../geo/system'
import type { Box, Localized } from '../../geo/types'
import { runCheck } from '../results/checking'
import { noteOf } from '../failure'
import type { Context } from '../desk/port'
import { reportProblem } from '../problems'
import type { OpenProject, WorkspaceState } from '../state'
import type { SystemChoice } from './systemChoice'

const FROM_FILE: SystemChoice = { code: null, parameters: null }

let projectNumber = 0

export function nextProjectId(): string {
  projectNumber += 1
  return `project-${projectNumber}`
}

/** How a dataset becomes a project on the table. */
export interface AddWish {
  /** Left out: the system that the file tells. */
  system?: SystemChoice
  /** The project that it takes the place of. */
  replaces?: string | null
  /** How the system is known, where the file is not the one to say it. */
  how?: Localized | null
  /** For lines and points: how wide they count, metres. */
  widthMetres?: number | null
}

/** Builds a project from a dataset that was read, shows it, and checks it. */
export async function addProject(
  context: Context,
  item: { itemId: string; file: string },
  { system = FROM_FILE, replaces = null, how = null, widthMetres = null }: AddWish,
): Promise<void> {
  const { workspace, port } = context
  const { code, parameters } = system
  try {
    const wishes = { id: nextProjectId(), widthMetres, parameters }
    const read = await port.project(item.itemId, code, wishes)
    const chosen = code === null ? null : chosenHow(code, new Date(), parameters)
    const project = { ...read, source: { ...read.source, crsHow: how ?? chosen ?? read.source.crsHow } }
    // What was drawn has no file whose system could be another.
    const open: OpenProject = { project, systemCode: code, itemId: how ? null : item.itemId, parameters }
    const name = replaces
      ? { zh: `改${project.name}的读法`, en: `read ${project.name} another way` }
      : { zh: `加入${project.name}`, en: `add ${project.name}` }
    workspace.step(name, (state) => ({
      projects: [...state.projects.filter((entry) => entry.project.id !== replaces), open],
      activeProjectId: project.id,
      statements: movedStatements(state.statements, replaces, project.id),
    }))
    workspace.setState({ place: 'check', panelHidden: false, identify: null })
    await runCheck(context, project.id)
  } catch (error) {
    reportProblem(context, item.file, noteOf(error, item.file))
  }
}

/** What people said of a project stays when it is read another way. */
function movedStatements(
  statements: WorkspaceState['statements'],
  from: string | null,
  to: string,
): WorkspaceState['statements'] {
  const said = from === null ? undefined : statements[from]
  return said ? { ...statements, [to]: said } : statements
}

/** `由使用者于 2026-11-21 选定:… 第32带(EPSG:4520)`: who decided it, when, and what it is; null for an unknown code. */
export function chosenHow(
  code: number,
  when: Date,
  parameters: SevenParameters | null = null,
): Localized | null {
  const system = systemByCode(code)
  if (!system) return null
  const two = (value: number) => String(value).padStart(2, '0')
  const day = `${when.getFullYear()}-${two(when.getMonth() + 1)}-${two(when.getDate())}`
  const how = {
    zh: `由使用者于 ${day} 选定:${system.name.zh}(${systemLabel(system)})`,
    en: `chosen by the person on ${day}: ${system.name.en} (${systemLabel(system)})`,
  }
  return parameters && system.approximate ? howParameters(how, parameters) : how
}

export function removeProject({ workspace }: Pick<Context, 'workspace'>, id: string): void {
  const open = workspace.getState().projects.find((entry) => entry.project.id === id)
  if (!open) return
  const { name, demo } = open.project
  workspace.step({ zh: `移除${name}`, en: `remove ${name}` }, (state) => {
    const projects = state.projects.filter((entry) => entry.project.id !== id)
    return {
      projects,
      activeProjectId: projects.at(-1)?.project.id ?? null,
      // The example's layers go with the example.
      userLayers: demo
        ? state.userLayers.filter((layer) => layer.control.status !== 'demo')
        : state.userLayers,
    }
  })
  workspace.setState({ highlight: null, identify: null })
  workspace.tell({ zh: `已移除 ${name}`, en: `Removed ${name}` }, true)
}

/** The box that a project should be seen in, with room around. */
export function projectView(open: OpenProject): Box {
  const [west, south, east, north] = open.project.bbox
  const x = Math.max((east - west) * 0.45, 0.004)
  const y = Math.max((north - south) * 0.45, 0.004)
  return [west - x, south - y, east + x, north + y]
}
