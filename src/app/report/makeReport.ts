import { explainVerdict } from '../../check/verdict/verdict'
import { checkDateOf } from '../../check/rules/basis'
import type { CheckResult, Project } from '../../check/types'
import type { Note } from '../../geo/note'
import type { Localized } from '../../geo/types'
import { buildReport } from '../../report/document/build'
import type { ReportInput } from '../../report/document/input'
import type { SheetPicture } from '../../report/document/picture'
import { reportRules } from '../../report/document/rules'
import type { ReportDocument } from '../../report/document/types'
import { exportSheet } from '../../report/sheet/export'
import { paperSize } from '../../report/sheet/paper'
import { photograph } from '../../map/camera'
import { factsForm, reportFileName, secrecyText } from '../../workspace/report'
import type { FactsForm, ReportFormat } from '../../workspace/reportState'
import type { OpenProject, WorkspaceState } from '../../workspace/state'
import { planSheets, type PlannedSheet } from './sheets'

export interface ReportFile {
  name: string
  blob: Blob
  /** What the person should know of the file: characters that the fonts lack, and the like. */
  notes: Note[]
}

export interface ReportProgress {
  fraction: number
  step: Localized
}

interface Work {
  say: (progress: ReportProgress) => void
  signal: AbortSignal
}

/** Share of the time that the maps take. */
const MAPS = 0.85

/**
 * The report of a checked project as a file. Everything that it needs is fetched with this module, on demand.
 * Rejects with the signal's reason when aborted, else with an InputError that says what to do.
 */
export async function makeReport(
  state: WorkspaceState,
  open: OpenProject,
  result: CheckResult,
  work: Work,
): Promise<ReportFile> {
  const { language, report: wishes } = state
  const now = new Date()
  const form = factsForm(open.project, wishes.facts[open.project.id])
  const project: Project = { ...open.project, name: form.name.trim() || open.project.name }
  const madeOn = dayOf(now)
  const secrecy = secrecyText(state)
  const maker = state.sheet.maker.trim() || null
  const wants = (part: (typeof wishes.without)[number]) => !wishes.without.includes(part)
  const planned =
    wishes.format === 'xlsx' || !state.mapWorks
      ? []
      : planSheets(state, project, result, {
          location: wants('location'),
          layerMaps: wants('layerMaps'),
          secrecy,
          maker,
          madeOn,
        })
  const type = form.type.trim() || null
  const input: ReportInput = {
    language,
    project,
    result: withStatedType(project, result, type),
    facts: statedOf(form),
    rules: wants('rules') ? reportRules(result, { type }, language) : [],
    points: project.boundary ?? null,
    conclusion: null,
    sheets: planned.map(({ sheet }) => sheet),
    leaveOut: wishes.without,
    secrecy,
    maker,
    madeOn,
  }
  const { pictures, notes } = await takePictures(planned, wishes.dpi, work)
  work.say({ fraction: MAPS, step: { zh: '正在排版和写文件', en: 'Composing and writing the file' } })
  // A turn for the page, so that the sentence is seen before the work begins.
  await new Promise((resolve) => setTimeout(resolve, 0))
  work.signal.throwIfAborted()
  const written = await write(buildReport(input), pictures, wishes.format, work)
  work.signal.throwIfAborted()
  return {
    name: reportFileName(state, open, project.name, now),
    blob: written.blob,
    notes: [...notes, ...written.notes],
  }
}

/** The verdict by the rules for the type that the person stated; areas and outcomes stay as they were computed. */
function withStatedType(project: Project, result: CheckResult, type: string | null): CheckResult {
  if (type === null) return result
  const checkDate = checkDateOf(new Date(result.checkedAt))
  const { verdict } = explainVerdict(project, result.layers, { facts: { type }, checkDate })
  return { ...result, verdict }
}

function statedOf(form: FactsForm): ReportInput['facts'] {
  const stated = (text: string) => text.trim() || null
  return {
    unit: stated(form.unit),
    place: stated(form.place),
    type: stated(form.type),
    approvalDocument: stated(form.approvalDocument),
  }
}

/** One after the other: each needs the graphics card for itself. */
async function takePictures(
  planned: readonly PlannedSheet[],
  dpi: number,
  { say, signal }: Work,
): Promise<{ pictures: Map<string, SheetPicture>; notes: Note[] }> {
  const pictures = new Map<string, SheetPicture>()
  const notes: Note[] = []
  for (const [index, { sheet, model, scene }] of planned.entries()) {
    const step = {
      zh: `正在绘制附图 ${index + 1} / ${planned.length}`,
      en: `Drawing map ${index + 1} of ${planned.length}`,
    }
    const blob = await exportSheet(
      model,
      // The sheet prints the demo watermark itself.
      (request) => photograph(scene, request, { graticule: false, watermark: false, focus: null }),
      {
        dpi,
        format: 'jpeg',
        signal,
        onProgress: ({ fraction }) => say({ fraction: (MAPS * (index + fraction)) / planned.length, step }),
        onNotes: (found) => notes.push(...found),
      },
    )
    const { width, height } = paperSize(model.paper, model.orientation)
    pictures.set(sheet.name, {
      bytes: new Uint8Array(await blob.arrayBuffer()),
      format: 'jpeg',
      widthMillimetres: width,
      heightMillimetres: height,
    })
  }
  return { pictures, notes }
}

async function write(
  report: ReportDocument,
  pictures: ReadonlyMap<string, SheetPicture>,
  format: ReportFormat,
  { say, signal }: Work,
): Promise<{ blob: Blob; notes: Note[] }> {
  switch (format) {
    case 'docx': {
      const { writeDocx } = await import('../../report/docx/write')
      return { blob: await writeDocx(report, pictures), notes: [] }
    }
    case 'pdf': {
      const [{ writePdf }, { loadFaces }] = await Promise.all([
        import('../../report/pdf/write'),
        import('../../report/pdf/fonts'),
      ])
      const faces = await loadFaces(new URL('fonts/', document.baseURI).href)
      const onPage = (page: number, pages: number) =>
        say({
          fraction: MAPS + ((1 - MAPS) * page) / pages,
          step: { zh: `正在写第 ${page} / ${pages} 页`, en: `Writing page ${page} of ${pages}` },
        })
      const { bytes, notes } = await writePdf(report, pictures, faces, { signal, onPage })
      return { blob: new Blob([bytes], { type: 'application/pdf' }), notes }
    }
    case 'xlsx': {
      const { writeXlsx } = await import('../../report/tables/xlsx')
      const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
      return { blob: new Blob([writeXlsx(report)], { type }), notes: [] }
    }
  }
}

function dayOf(time: Date): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return [time.getFullYear(), two(time.getMonth() + 1), two(time.getDate())].join('-')
}
