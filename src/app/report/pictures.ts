import { photograph } from '../../map/camera'
import type { Note } from '../../geo/note'
import type { SheetPicture } from '../../report/document/picture'
import type { Measure } from '../../report/sheet/text'
import { exportSheet } from '../../report/sheet/export'
import { paperSize } from '../../report/sheet/paper'
import type { PdfSheet } from '../../report/pdf/write'
import { drawSheet } from './mapSheets'
import type { PlannedSheet } from './sheets'
import { MAPS_SHARE, type ReportWork } from './work'

function mapStep(index: number, count: number) {
  return { zh: `正在绘制附图 ${index + 1} / ${count}`, en: `Drawing map ${index + 1} of ${count}` }
}

/** Whole sheets as pictures, for documents that hold no drawings. */
export async function takePictures(
  planned: readonly PlannedSheet[],
  { say, signal, dpi }: ReportWork,
): Promise<{ pictures: Map<string, SheetPicture>; notes: Note[] }> {
  const pictures = new Map<string, SheetPicture>()
  const notes: Note[] = []
  for (const [index, { sheet, model, scene, photograph: options }] of planned.entries()) {
    const step = mapStep(index, planned.length)
    const blob = await exportSheet(model, (request) => photograph(scene, request, options), {
      dpi,
      format: 'jpeg',
      signal,
      onProgress: ({ fraction }) =>
        say({ fraction: (MAPS_SHARE * (index + fraction)) / planned.length, step }),
      onNotes: (found) => notes.push(...found),
    })
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

/** Sheets whose lines and texts stay such: only the map is a picture. */
export async function drawSheets(
  planned: readonly PlannedSheet[],
  measure: Measure,
  { say, signal, dpi }: ReportWork,
): Promise<{ sheets: Map<string, PdfSheet>; notes: Note[] }> {
  const sheets = new Map<string, PdfSheet>()
  const notes: Note[] = []
  // One after the other: each needs the graphics card for itself.
  for (const [index, one] of planned.entries()) {
    say({ fraction: (MAPS_SHARE * index) / planned.length, step: mapStep(index, planned.length) })
    const { image, imageName, notes: found, ...page } = await drawSheet(one, dpi, measure, signal)
    const bytes = new Uint8Array(await image.arrayBuffer())
    sheets.set(one.sheet.name, { ...page, pictures: new Map([[imageName, { bytes, format: 'jpeg' }]]) })
    notes.push(...found)
  }
  return { sheets, notes }
}
