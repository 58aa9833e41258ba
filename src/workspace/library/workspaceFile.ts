import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import * as v from 'valibot'
import { ENGINE_VERSION } from '../../check/version'
import type { InputFile } from '../../geo/features'
import { InputError, note } from '../../geo/note'
import type { LonLatPolygons } from '../../geo/types'
import { runCheck } from '../checking'
import { noteOf } from '../failure'
import type { Context } from '../port'
import { nextProjectId } from '../projects'
import type { OpenProject, WorkspaceState } from '../state'
import { dayText, safeName, type TextFile } from '../takeaway'
import { setLibrary, tellTrouble } from './moves'
import { differences } from './rerun'
import type { WorkspaceReport } from './workspaceReport'
import { asProject, asResult, asStatements, workspaceSchema, type WorkspaceFile } from './workspaceSchema'

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
    const opened = saved.projects.map((entry) => ({ entry, open: openedProject(entry) }))
    const last = opened.at(-1)
    if (!last) throw new InputError(notOurs(file.name))
    workspace.setState({ bands: saved.bands })
    workspace.step({ zh: `打开${file.name}`, en: `open ${file.name}` }, (state) => ({
      projects: [...state.projects, ...opened.map(({ open }) => open)],
      activeProjectId: last.open.project.id,
      statements: {
        ...state.statements,
        ...Object.fromEntries(
          opened.flatMap(({ entry, open }) => {
            const statements = asStatements(entry)
            return statements ? [[open.project.id, statements]] : []
          }),
        ),
      },
    }))
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
        return { name: open.project.name, same: found.length === 0, differences: found }
      }),
    }
    setLibrary(workspace, { report })
    const changed = report.projects.filter(({ same }) => !same).length
    workspace.tell(
      changed === 0
        ? { zh: '重新核查完毕,数字与保存时完全相同', en: 'Checked again: the very numbers that were saved' }
        : {
            zh: `重新核查完毕,${changed} 个项目与保存时不同,原因见“数据”`,
            en: `Checked again: ${changed} project(s) differ from what was saved; see "Data" for why`,
          },
    )
  } catch (error) {
    tellTrouble(workspace, noteOf(error, file.name))
  }
}

function openedProject(entry: WorkspaceFile['projects'][number]): OpenProject {
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
