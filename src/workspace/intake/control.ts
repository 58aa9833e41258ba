import type { LayerRole } from '../../check/types'
import type { LonLatPolygons } from '../../geo/types'
import { runCheck } from '../results/checking'
import { collectionOf } from './collection'
import { noteOf } from '../failure'
import { keepControl } from '../library/keepControl'
import { changeStore, removal, takeList } from '../library/moves'
import type { Context } from '../desk/port'
import { reportProblem } from '../problems'
import type { ControlDraft, UserLayer } from '../state'
import type { Workspace } from '../store'

/** What the person filled in of a layer they bring. */
export interface ControlForm {
  name: string
  role: LayerRole
  version: string
  source: string
  accuracyMetres: number | null
  coverage: 'zones' | 'project' | LonLatPolygons
  statutory: boolean
  /** Kept on this computer for every later check; otherwise it goes with the page. */
  kept: boolean
}

let layerNumber = 0

/** Metres out of what was typed, null for an empty field; undefined where it is no length. */
export function accuracyOf(text: string): number | null | undefined {
  if (text.trim() === '') return null
  const metres = Number(text.trim().replace(',', '.'))
  return Number.isFinite(metres) && metres >= 0 ? metres : undefined
}

export function cancelDraft(workspace: Workspace, draft: ControlDraft): void {
  workspace.setState((state) => ({ drafts: state.drafts.filter((entry) => entry.itemId !== draft.itemId) }))
}

/** Makes the layer, shows it, and checks the active project anew: it takes part in every check from now on. */
export async function addControlLayer(
  context: Context,
  draft: ControlDraft,
  form: ControlForm,
  /** Aborted when the person does not want it any more; nothing is added then. */
  signal?: AbortSignal,
): Promise<void> {
  const { workspace } = context
  try {
    const kept = form.kept ? await keepControl(context, draft, form, coverageOf(context, form), signal) : null
    if (signal?.aborted) {
      // The wish came when it was stored already.
      if (kept) await changeStore(context, { kind: 'erase', ids: [kept.layer.control.id] })
      return
    }
    const layer = kept?.layer ?? (await forThisVisit(context, draft, form))
    if (signal?.aborted) return
    cancelDraft(workspace, draft)
    const { control } = layer
    // First as if taken away, then as a step: undo takes a kept layer out of the store, redo puts it back.
    if (kept) workspace.setState((state) => ({ removedLayers: [...state.removedLayers, control.id] }))
    workspace.step({ zh: `导入${form.name}`, en: `bring ${form.name}` }, (state) => ({
      userLayers: [...state.userLayers, layer],
      removedLayers: state.removedLayers.filter((id) => id !== control.id),
    }))
    if (kept) takeList(workspace, kept.list)
    workspace.tell({
      zh: `已加入管控图层:${form.name}(${control.zones.length} 个图斑)${kept ? '' : ',关闭网页即失效'}`,
      en: `Control layer added: ${form.name} (${control.zones.length} zones)${kept ? '' : ', until the page is closed'}`,
    })
    const { activeProjectId, projects } = workspace.getState()
    const active = projects.find((open) => open.project.id === activeProjectId)
    if (active && !active.project.demo) await runCheck(context, active.project.id)
  } catch (error) {
    if (signal?.aborted) return
    cancelDraft(workspace, draft)
    reportProblem(context, draft.file, noteOf(error, draft.file))
  }
}

/** A layer that is not kept, by wish or because nothing can be: it is gone with the page. */
async function forThisVisit(context: Context, draft: ControlDraft, form: ControlForm): Promise<UserLayer> {
  layerNumber += 1
  const control = await context.port.control(draft.itemId, draft.systemCode, {
    id: `user-${layerNumber}`,
    title: { zh: form.name, en: form.name },
    role: form.role,
    status: form.statutory ? 'statutory' : 'user',
    version: form.version.trim() || null,
    source: form.source.trim() ? { zh: form.source.trim(), en: form.source.trim() } : null,
    accuracyMetres: form.accuracyMetres,
    coverage: coverageOf(context, form),
    parameters: draft.parameters,
  })
  return { control, file: draft.file, visible: true, opacity: 1, data: collectionOf(control) }
}

/** The whole project area, where the person says so: the boxes of all projects that are open. */
function coverageOf({ workspace }: Context, form: ControlForm): LonLatPolygons | null {
  if (form.coverage === 'zones') return null
  if (form.coverage !== 'project') return form.coverage
  const { projects } = workspace.getState()
  return projects.filter((open) => !open.project.demo).flatMap((open) => open.project.polygons)
}

/** Removes a layer a person brought; undo brings it back as long as the page is open. */
export function removeControlLayer(workspace: Workspace, id: string): void {
  const layer = workspace.getState().userLayers.find((entry) => entry.control.id === id)
  if (!layer) return
  const { zh, en } = layer.control.title
  workspace.step({ zh: `移除${zh}`, en: `remove ${en}` }, (state) => removal(state, [id]))
  workspace.setState({ highlight: null, identify: null })
  workspace.tell({ zh: `已移除 ${zh}`, en: `Removed ${en}` }, true)
}
