import type { Note } from '../../geo/note'
import type { ReportInput } from '../../report/document/input'
import { buildReport } from '../../report/document/build'
import type { ReportFormat } from '../../workspace/reportState'
import { drawSheets, takePictures } from './pictures'
import type { PlannedSheet } from './sheets'
import { MAPS_SHARE, type ReportWork } from './work'

export interface Written {
  blob: Blob
  notes: Note[]
}

const TYPES = {
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
      const { writeDocx } = await import('../../report/docx/write')
      const { pictures, notes } = await takePictures(planned, work)
      await sayWriting(work)
      return { blob: await writeDocx(buildReport(input), pictures), notes }
    }
    case 'pdf':
      return writePdfFile(input, planned, work)
    case 'xlsx': {
      const { writeXlsx } = await import('../../report/tables/xlsx')
      return textless(new Blob([writeXlsx(buildReport(input))], { type: TYPES.xlsx }))
    }
    case 'csv': {
      const { checkCsv } = await import('../../check/output/csv')
      return textless(new Blob([checkCsv([input], input.language)], { type: TYPES.csv }))
    }
    case 'json': {
      const { reportJson } = await import('../../report/tables/json')
      return textless(new Blob([JSON.stringify(reportJson(input), null, 2)], { type: TYPES.json }))
    }
    case 'geojson': {
      const { overlapPieces } = await import('../../report/tables/pieces')
      const pieces = overlapPieces(input.project, input.result)
      return textless(new Blob([JSON.stringify(pieces)], { type: TYPES.geojson }))
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
  const [{ writePdf }, { loadFaces }, { faceMeasure }] = await Promise.all([
    import('../../report/pdf/write'),
    import('../../report/pdf/fonts'),
    import('../../report/pdf/font/faces'),
  ])
  const faces = await loadFaces(new URL('fonts/', document.baseURI).href)
  const { sheets, notes: ofSheets } = await drawSheets(planned, faceMeasure(faces), work)
  await sayWriting(work)
  const onPage = (page: number, pages: number) =>
    say({
      fraction: MAPS_SHARE + ((1 - MAPS_SHARE) * page) / pages,
      step: { zh: `正在写第 ${page} / ${pages} 页`, en: `Writing page ${page} of ${pages}` },
    })
  const { bytes, notes } = await writePdf(buildReport(input), sheets, faces, { signal, onPage })
  return { blob: new Blob([bytes], { type: 'application/pdf' }), notes: [...ofSheets, ...notes] }
}

async function sayWriting({ say, signal }: ReportWork): Promise<void> {
  say({ fraction: MAPS_SHARE, step: { zh: '正在排版和写文件', en: 'Composing and writing the file' } })
  // A turn for the page, so that the sentence is seen before the work begins.
  await new Promise((resolve) => setTimeout(resolve, 0))
  signal.throwIfAborted()
}
