import type { Box } from '../../geo/types'
import { cameraAtScale, cameraOfBox, type SheetCamera } from '../../report/sheet/aim'
import { fittingScale } from '../../report/sheet/fit'
import type { Workspace } from '../../workspace/store'
import { activeProject, type WorkspaceState } from '../../workspace/state'

/** The project takes up to this share of the frame: room is left for callouts and for the zones around. */
const PROJECT_SHARE = 0.6

/** The camera of the sheet as it is set: at the chosen scale, else as zoomed; null before there is an extent. */
export function cameraNow({ sheet, sheetExtent }: WorkspaceState): SheetCamera | null {
  if (!sheetExtent) return null
  const { centre, zoom } = sheetExtent
  const camera: SheetCamera = { centre, zoom }
  return sheet.scale === null ? camera : cameraAtScale(camera, sheet.scale)
}

/** Sets the part of the ground. A zoom by hand gives the chosen scale up, unless it is to be kept. */
export function setCamera(workspace: Workspace, camera: SheetCamera, keepsScale: boolean): void {
  workspace.setState(({ sheet }) => ({
    sheetExtent: { ...camera, byHand: true },
    sheet: keepsScale || sheet.scale === null ? sheet : { ...sheet, scale: null },
  }))
}

/** The sheet shows what the map shows. */
export function takeMapView(workspace: Workspace, box: Box, byHand: boolean): void {
  workspace.setState(({ sheet }) => ({
    sheetExtent: { ...cameraOfBox(box, sheet), byHand },
    sheet: byHand ? { ...sheet, scale: null } : sheet,
  }))
}

/** The sheet shows the project in hand, at the largest scale of the list that leaves room around it. */
export function fitProject(workspace: Workspace): void {
  const open = activeProject(workspace.getState())
  if (!open) return
  const { bbox } = open.project
  workspace.setState(({ sheet }) => ({
    sheetExtent: { ...cameraOfBox(bbox, sheet), byHand: true },
    sheet: { ...sheet, scale: fittingScale(bbox, sheet, PROJECT_SHARE) },
  }))
}
