import type { Note } from '../../geo/note'
import type { ReportInput } from '../../report/document/input'
import type { PdfSheet } from '../../report/pdf/write'
import type { ReportFormat } from '../../workspace/sheet/reportState'
import { writeDocument } from './documents'
import { drawSheets, takePictures } from './pictures'
import type { PlannedSheet } from './sheets'
import { MAPS_SHARE, type ReportWork } from './work'

export interface Written {
  blob: Blob
  notes: Note[]
}

/** Kinds of files, as a browser names them. */
export const DOCUMENT_TYPES = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
  json: 'application/json',
  geojson: 'application/geo+json',
} as const

/** True for files that carry the maps. */
export function hasMaps(format: ReportFormat): boolean {
  return format === 'docx' || format === 'pdf'
}

/** Writes one report in one format; each writer is fetched when it is first needed. */
export async function writeReport(
  input: ReportInput,
  planned: readonly PlannedSheet[],
  format: ReportFormat,
  work: ReportWork,
): Promise<Written> {
  switch (format) {
    case 'docx': {
      const { pictures, notes } = await takePictures(planned, work)
      await sayWriting(work)
      const { bytes } = await writeDocument({ kind: 'docx', input, pictures }, work.signal)
      return { blob: new Blob([bytes], { type: DOCUMENT_TYPES.docx }), notes }
    }
    case 'pdf':
      return writePdfFile(input, planned, work)
    case 'xlsx': {
      const { bytes } = await writeDocument({ kind: 'xlsx', input }, work.signal)
      return textless(new Blob([bytes], { type: DOCUMENT_TYPES.xlsx }))
    }
    case 'csv': {
      const { checkCsv } = await import('../../check/output/csv')
      return textless(new Blob([checkCsv([input], input.language)], { type: DOCUMENT_TYPES.csv }))
    }
    case 'json': {
      const { reportJson } = await import('../../report/tables/json')
      return textless(new Blob([JSON.stringify(reportJson(input), null, 2)], { type: DOCUMENT_TYPES.json }))
    }
    case 'geojson': {
      const { overlapPieces } = await import('../../report/tables/pieces')
      const pieces = overlapPieces(input.project, input.result)
      return textless(new Blob([JSON.stringify(pieces)], { type: DOCUMENT_TYPES.geojson }))
    }
    case 'shp': {
      const { piecesShapefile } = await import('../../report/tables/shapefile')
      const { bytes, type, notes } = piecesShapefile(input.project, input.result)
      return { blob: new Blob([bytes], { type }), notes }
    }
  }
}

function textless(blob: Blob): Written {
  return { blob, notes: [] }
}

async function writePdfFile(
  input: ReportInput,
  planned: readonly PlannedSheet[],
  work: ReportWork,
): Promise<Written> {
  const { say, signal } = work
  const fonts = new URL('fonts/', document.baseURI).href
  const { sheets, notes: ofSheets } = await sheetsFor(planned, fonts, work)
  await sayWriting(work)
  const onPage = (page: number, pages: number) =>
    say({
      fraction: MAPS_SHARE + ((1 - MAPS_SHARE) * page) / pages,
      step: { zh: `正在写第 ${page} / ${pages} 页`, en: `Writing page ${page} of ${pages}` },
    })
  const wish = { kind: 'pdf', input, sheets, fonts } as const
  const { bytes, notes } = await writeDocument(wish, signal, onPage)
  return { blob: new Blob([bytes], { type: DOCUMENT_TYPES.pdf }), notes: [...ofSheets, ...notes] }
}

/** The sheets measured with the fonts that the worker will write them with. Without maps no font is read here. */
async function sheetsFor(planned: readonly PlannedSheet[], fonts: string, work: ReportWork) {
  if (planned.length === 0) return { sheets: new Map<string, PdfSheet>(), notes: [] }
  const [{ loadFaces }, { faceMeasure }] = await Promise.all([
    import('../../report/pdf/fonts'),
    import('../../report/pdf/font/faces'),
  ])
  return drawSheets(planned, faceMeasure(await loadFaces(fonts)), work)
}

async function sayWriting({ say, signal }: ReportWork): Promise<void> {
  say({ fraction: MAPS_SHARE, step: { zh: '正在排版和写文件', en: 'Composing and writing the file' } })
  // A turn for the page, so that the sentence is seen before the work begins.
  await new Promise((resolve) => setTimeout(resolve, 0))
  signal.throwIfAborted()
}
