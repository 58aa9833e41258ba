import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import * as v from 'valibot'
import type { Project } from '../../check/types'
import { ENGINE_VERSION } from '../../check/version'
import type { InputFile } from '../../geo/features'
import { InputError, note } from '../../geo/note'
import type { Localized, LonLatPolygons } from '../../geo/types'
import { runCheck } from '../results/checking'
import { noteOf } from '../failure'
import type { Context } from '../desk/port'
import { nextProjectId } from '../intake/projects'
import type { OpenProject, WorkspaceState } from '../state'
import { dayText, safeName, type TextFile } from '../results/takeaway'
import { setLibrary, tellTrouble } from './moves'
import { differences } from './rerun'
import type { WorkspaceReport } from './workspaceReport'
import { asProject, asResult, asStatements, workspaceSchema, type WorkspaceFile } from './workspaceSchema'

type SavedProject = WorkspaceFile['projects'][number]

/**
 * What is open as one file that accounts for every number: geometry of the projects, layer versions with their hashes,
 * version of the engine, parameters, results, and what people concluded. Null where no project is open.
 */
export function workspaceFile(state: WorkspaceState, now: Date): TextFile | null {
  const own = state.projects.filter(({ project }) => !project.demo)
  const [first] = own
  if (!first) return null
  const layers = new Map<string, WorkspaceFile['layers'][number]>()
  const projects = own.map((open) => {
    const check = state.checks[open.project.id]
    const result = check?.kind === 'done' ? check.result : null
    for (const { id, title, role, status, version, dataSha256 } of result?.layers ?? [])
      layers.set(id, { id, title: title.zh, role, status, version, dataSha256: dataSha256 ?? null })
    return {
      project: open.project,
      geometrySha256: geometryHash(open.project.polygons),
      systemCode: open.systemCode,
      statements: state.statements[open.project.id] ?? null,
      result,
    }
  })
  const { pack } = state
  const file = {
    schema: 'qingping-workspace/1',
    savedAt: now.toISOString(),
    engineVersion: ENGINE_VERSION,
    pack:
      pack.kind === 'ready'
        ? { id: pack.pack.catalogue.pack.id, version: pack.pack.catalogue.pack.version }
        : null,
    bands: state.bands,
    layers: [...layers.values()],
    projects,
  }
  const name = own.length > 1 ? `${first.project.name}+${own.length - 1}` : first.project.name
  return {
    name: `${safeName(name)}_${dayText(now.toISOString())}.qingping.json`,
    type: 'application/json',
    text: JSON.stringify(file),
  }
}

/** Opens a workspace file, runs every check again and says whether the numbers are the same, or which input changed. */
export async function openWorkspaceFile(context: Context, file: InputFile): Promise<void> {
  const { workspace } = context
  try {
    const saved = parsed(file)
    const before = workspace.getState()
    const taken = new Set<string>()
    const opened = saved.projects.map((entry) => {
      const same = before.projects.find(
        ({ project }) => !project.demo && !taken.has(project.id) && isSameProject(project, entry),
      )
      if (same) taken.add(same.project.id)
      return { entry, open: openedProject(entry), replaces: same?.project.id ?? null }
    })
    const last = opened.at(-1)
    if (!last) throw new InputError(notOurs(file.name))
    workspace.setState({ bands: saved.bands })
    workspace.step({ zh: `打开${file.name}`, en: `open ${file.name}` }, (state) => ({
      projects: [
        // A project that is open already is not put on the same spot twice: the saved one takes its place.
        ...state.projects.map(
          (one) => opened.find(({ replaces }) => replaces === one.project.id)?.open ?? one,
        ),
        ...opened.filter(({ replaces }) => replaces === null).map(({ open }) => open),
      ],
      activeProjectId: last.open.project.id,
      statements: {
        ...state.statements,
        ...Object.fromEntries(
          opened.flatMap(({ entry, open, replaces }) => {
            const statements = asStatements(entry) ?? state.statements[replaces ?? '']
            return statements ? [[open.project.id, statements]] : []
          }),
        ),
      },
    }))
    const step = workspace.getState().history.past.at(-1)
    for (const { open } of opened) await runCheck(context, open.project.id)
    const state = workspace.getState()
    const report: WorkspaceReport = {
      file: file.name,
      savedAt: saved.savedAt,
      projects: opened.map(({ entry, open }) => {
        const check = state.checks[open.project.id]
        const found = differences({
          saved,
          before: asResult(entry),
          now: check?.kind === 'done' ? check.result : null,
          isGeometrySame: geometryHash(open.project.polygons) === entry.geometrySha256,
          pack: state.pack.kind === 'ready' ? state.pack.pack.catalogue.pack : null,
        })
        return {
          projectId: open.project.id,
          name: open.project.name,
          same: found.length === 0,
          differences: found,
          checkedAt: check?.kind === 'done' ? check.result.checkedAt : null,
        }
      }),
    }
    setLibrary(workspace, { report })
    const changed = report.projects.filter(({ same }) => !same).length
    const outcome: Localized =
      changed === 0
        ? { zh: '重新核查完毕,数字与保存时完全相同', en: 'Checked again: the very numbers that were saved' }
        : {
            zh: `重新核查完毕,${changed} 个项目与保存时不同,原因见“数据”`,
            en: `Checked again: ${changed} project(s) differ from what was saved; see "Data" for why`,
          }
    const replaced = replacedText(opened.filter(({ replaces }) => replaces !== null))
    workspace.tell(
      { zh: outcome.zh + replaced.zh, en: outcome.en + replaced.en },
      // Only while opening is still the last step does undo take it back.
      replaced.zh !== '' && state.history.past.at(-1) === step,
    )
  } catch (error) {
    tellTrouble(workspace, noteOf(error, file.name))
  }
}

/** The same ground under the same name: the project that was saved, whatever id it has on this page. */
function isSameProject(project: Project, { project: saved, geometrySha256 }: SavedProject): boolean {
  return project.name === saved.name && geometryHash(project.polygons) === geometrySha256
}

function replacedText(replaced: readonly { open: OpenProject }[]): Localized {
  if (replaced.length === 0) return { zh: '', en: '' }
  const names = replaced.map(({ open }) => open.project.name)
  return {
    zh: `;${names.join('、')} 已经打开着,由文件里的替换`,
    en: `; ${names.join(', ')} was open already and gave way to the one of the file`,
  }
}

function openedProject(entry: SavedProject): OpenProject {
  return {
    project: { ...asProject(entry), id: nextProjectId() },
    systemCode: entry.systemCode,
    itemId: null,
  }
}

function parsed(file: InputFile): WorkspaceFile {
  try {
    return v.parse(workspaceSchema, JSON.parse(new TextDecoder().decode(file.bytes)))
  } catch {
    throw new InputError(notOurs(file.name))
  }
}

/** Equal for equal coordinates, to the last bit. */
function geometryHash(polygons: LonLatPolygons): string {
  return bytesToHex(sha256(new TextEncoder().encode(JSON.stringify(polygons))))
}

function notOurs(file: string) {
  return note(
    'not-a-workspace',
    `${file} 不是工作文件,或内容不完整:请选“存工作文件”得到的 .qingping.json。`,
    `${file} is no workspace file, or it is incomplete: choose the .qingping.json that saving a workspace made.`,
  )
}
