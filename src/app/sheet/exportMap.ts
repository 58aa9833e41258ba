import type { Box } from '../../geo/types'
import { cameraOfBox, type SheetCamera } from '../../report/sheet/aim'
import type { SheetModel } from '../../report/sheet/model'
import type { SheetWishes } from '../../workspace/sheet/state'
import { startWithLastTemplate } from '../../workspace/sheet/sheetTemplates'
import type { WorkspaceState } from '../../workspace/state'
import type { Workspace } from '../../workspace/store'
import { dayText, safeName } from '../../workspace/results/takeaway'
import { cameraNow } from './extent'
import { photographOptions, sheetModel, sheetScene } from './sheetModel'

export interface SheetFile {
  name: string
  blob: Blob
}

/** What is to be seen on the sheet: its own extent, or the map as it is now. */
export type SheetSubject = 'sheet' | 'map'

/**
 * The sheet as files: one, and one more for each page on which the legend goes on (a PDF holds all). `say` hears how
 * far it is; rejects as the report and the camera do.
 */
export async function exportMap(
  workspace: Workspace,
  subject: SheetSubject,
  view: Box,
  say: (fraction: number) => void,
  signal?: AbortSignal,
): Promise<SheetFile[]> {
  startWithLastTemplate(workspace)
  // Large files of their own: fetched when the first sheet is made.
  const [{ exportPages }, { photograph }] = await Promise.all([
    import('../../report/sheet/export'),
    import('../../map/camera'),
  ])
  const state = workspace.getState()
  const wishes = state.sheet
  const camera = (subject === 'sheet' ? cameraNow(state) : null) ?? cameraOfBox(view, wishes)
  const scene = sheetScene(state, wishes)
  const model = sheetModel(state, scene, wishes, camera)
  const blobs = await exportPages(model, (request) => photograph(scene, request, photographOptions(model)), {
    dpi: wishes.dpi,
    format: wishes.file,
    signal,
    onProgress: ({ fraction }) => say(fraction),
  })
  const name = fileName(state, model)
  return blobs.map((blob, index) => ({
    name: `${index === 0 ? name : `${name}_${index + 1}`}.${wishes.file}`,
    blob,
  }))
}

function fileName(state: WorkspaceState, model: SheetModel): string {
  const words = state.language === 'zh' ? { map: '图件', demo: '演示' } : { map: 'map', demo: 'demo' }
  // A title such as 套合图 or overlay map already says what the file is.
  const isSaid = model.title.toLowerCase().endsWith(state.language === 'zh' ? '图' : 'map')
  const parts = [
    model.title,
    isSaid ? '' : words.map,
    dayText(new Date().toISOString()),
    model.demo ? words.demo : '',
  ]
  return parts.filter(Boolean).map(safeName).join('_')
}

/** A sheet as the person composed it, to be kept for the report. */
export function keptSheet(wishes: SheetWishes, { centre, zoom }: SheetCamera) {
  return { ...wishes, centre, zoom }
}
