import { useEffect, useRef, useState } from 'react'
import type { CheckResult } from '../../../check/types'
import type { Localized } from '../../../geo/types'
import { buildReport } from '../../../report/document/build'
import { faceMeasure, type Faces } from '../../../report/pdf/font/faces'
import { loadFaces } from '../../../report/pdf/fonts'
import { layoutPages, type Page, type SheetPage } from '../../../report/pdf/layout'
import { paperSize } from '../../../report/sheet/paper'
import { noteOfMaking } from '../../../workspace/failure'
import type { OpenProject, WorkspaceState } from '../../../workspace/state'
import { useWorkspace, useWorkspaceStore } from '../../store'
import { drawSheet } from '../mapSheets'
import { prepareReport, type PreparedReport } from '../reportInput'
import type { PlannedSheet } from '../sheets'
import { REPORT_FAMILY } from './PageView'

export interface ReportPages {
  pages: Page[]
  faces: Faces | null
  images: ReadonlyMap<string, string>
  /** Maps that are still to be drawn. */
  waiting: number
  problem: Localized | null
}

const NOTHING: ReportPages = { pages: [], faces: null, images: new Map(), waiting: 0, problem: null }
/** So long a person may go on typing before the pages follow. */
const PAUSE_MILLISECONDS = 350
const SCREEN_DPI = 96

interface KeptSheet extends SheetPage {
  imageName: string
  address: string
}

/**
 * The pages of the report as it stands, laid out anew after each change. Maps are drawn once for each look of a sheet,
 * one after the other, in the background; the text does not wait for them.
 * @param dpi resolution of the maps: coarse on the screen, finer for print
 */
export function useReportPages(open: OpenProject, result: CheckResult, dpi: number | null): ReportPages {
  const workspace = useWorkspaceStore()
  const [shown, setShown] = useState<ReportPages>(NOTHING)
  const kept = useRef(new Map<string, KeptSheet>())
  const change = useWorkspace(changeKey)
  useEffect(() => {
    const stop = new AbortController()
    const later = setTimeout(() => {
      compose(
        workspace.getState(),
        open,
        result,
        dpi ?? SCREEN_DPI,
        kept.current,
        setShown,
        stop.signal,
      ).catch((error: unknown) => {
        if (!stop.signal.aborted)
          setShown((now) => ({ ...now, waiting: 0, problem: noteOfMaking(error).message }))
      })
    }, PAUSE_MILLISECONDS)
    return () => {
      clearTimeout(later)
      stop.abort()
    }
  }, [workspace, open, result, dpi, change])
  useEffect(() => {
    const sheets = kept.current
    return () => {
      for (const { address } of sheets.values()) URL.revokeObjectURL(address)
      sheets.clear()
    }
  }, [])
  return shown
}

/** Everything that a person can change of a report, as one text. */
function changeKey({
  report,
  statements,
  sheet,
  sheetsForReport,
  language,
  userLayers,
  mapWorks,
}: WorkspaceState): string {
  return JSON.stringify([
    { ...report, format: null, dpi: null },
    statements,
    sheet,
    sheetsForReport,
    language,
    mapWorks,
    userLayers.map(({ control }) => control.id),
  ])
}

async function compose(
  state: WorkspaceState,
  open: OpenProject,
  result: CheckResult,
  dpi: number,
  kept: Map<string, KeptSheet>,
  show: (pages: ReportPages) => void,
  signal: AbortSignal,
): Promise<void> {
  const [faces, prepared] = await Promise.all([
    openFonts(),
    prepareReport(state, open, result, { maps: true }),
  ])
  if (signal.aborted) return
  const present = () => show(pagesOf(prepared, faces, dpi, kept))
  present()
  const measure = faceMeasure(faces)
  for (const planned of prepared.planned) {
    const key = keyOf(planned, dpi)
    if (kept.has(key)) continue
    const { image, ...drawn } = await drawSheet(planned, dpi, measure, signal)
    if (signal.aborted) return
    kept.set(key, { ...drawn, address: URL.createObjectURL(image) })
    present()
  }
}

function pagesOf(
  { input, planned }: PreparedReport,
  faces: Faces,
  dpi: number,
  kept: Map<string, KeptSheet>,
): ReportPages {
  const sheets = new Map<string, SheetPage>()
  const images = new Map<string, string>()
  let waiting = 0
  for (const one of planned) {
    const drawn = kept.get(keyOf(one, dpi))
    if (drawn) {
      sheets.set(one.sheet.name, drawn)
      images.set(drawn.imageName, drawn.address)
    } else {
      const { width, height } = paperSize(one.model.paper, one.model.orientation)
      sheets.set(one.sheet.name, { widthMillimetres: width, heightMillimetres: height })
      waiting += 1
    }
  }
  const pages = layoutPages(buildReport(input), sheets, faceMeasure(faces))
  return { pages, faces, images, waiting, problem: null }
}

function keyOf({ sheet, model }: PlannedSheet, dpi: number): string {
  return JSON.stringify([sheet.name, dpi, model])
}

let registered: Promise<unknown> | null = null

/** The fonts for measuring, and the same two for the page to draw with. */
async function openFonts(): Promise<Faces> {
  const folder = new URL('fonts/', document.baseURI).href
  const faces = await loadFaces(folder)
  registered ??= Promise.all(
    [['NotoSerifSC-Regular.ttf', '400'] as const, ['NotoSansSC-Bold.ttf', '700'] as const].map(
      async ([file, weight]) => {
        const face = await new FontFace(REPORT_FAMILY, `url("${folder}${file}")`, { weight }).load()
        document.fonts.add(face)
      },
    ),
  )
  await registered
  return faces
}
