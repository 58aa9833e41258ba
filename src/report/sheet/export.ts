import { InputError, type Note, note } from '../../geo/note'
import type { Box, Localized } from '../../geo/types'
import { viewOf } from './aim'
import { layoutPaper, pagePixels, pixelRect } from './paper'
import type { SheetAim, SheetModel } from './model'
import {
  type RenderJob,
  type RenderResult,
  type RenderStage,
  renderSheet,
  type PictureFormat,
  type SheetFormat,
} from './render'
import type { WorkerReport } from './render.worker'

export type PhotographRequest = SheetAim & {
  widthPx: number
  heightPx: number
  dpi: number
  signal?: AbortSignal
}

/** A picture of the map and what it really shows. */
export interface Photograph {
  image: HTMLCanvasElement | OffscreenCanvas | ImageBitmap | ImageData
  /** True ground metres, for comparison; the sheet computes its scale from `box` on the ellipsoid. */
  metresPerPixelAtCentre: number
  box: Box
}

/** The camera. The report never sees the map. */
export type Photographer = (request: PhotographRequest) => Promise<Photograph>

export interface SheetProgress {
  stage: RenderStage
  /** 0..1 over all stages. */
  fraction: number
  message: Localized
}

export interface ExportOptions<Format extends SheetFormat = SheetFormat> {
  /** Dots per inch: 96, 150 or 300. */
  dpi: number
  /** PNG and PDF for people; JPEG for a page of a document. */
  format: Format
  signal?: AbortSignal
  onProgress?: (progress: SheetProgress) => void
  /** What did not fit on the sheet. */
  onNotes?: (notes: Note[]) => void
  /** Milliseconds of each stage; `map` includes the camera. For the benchmark. */
  onTimes?: (times: Record<RenderStage, number>) => void
}

const MESSAGES: Record<RenderStage, { fraction: number; message: Localized }> = {
  map: { fraction: 0.05, message: { zh: '正在绘制地图', en: 'Drawing the map' } },
  compose: { fraction: 0.7, message: { zh: '正在排版', en: 'Composing the sheet' } },
  encode: { fraction: 0.85, message: { zh: '正在生成图片文件', en: 'Writing the picture file' } },
}

/** Device pixels of the map picture of a sheet. */
export function picturePixels(
  model: Pick<SheetModel, 'paper' | 'orientation'>,
  dpi: number,
): { width: number; height: number } {
  const { width, height } = pixelRect(layoutPaper(model).picture, dpi)
  return { width, height }
}

/**
 * Photographs the map and puts it on a sheet, alone: a legend without room is named on it.
 * @throws as `exportPages`
 */
export async function exportSheet(
  model: SheetModel,
  photograph: Photographer,
  options: ExportOptions<PictureFormat>,
): Promise<Blob> {
  const [sheet] = await exportFiles(model, photograph, options, 'one')
  if (!sheet) throw new RangeError('a sheet is one file')
  return sheet
}

/**
 * Photographs the map and puts it on a sheet, and what its legend has no room for on pages of their own: one file a
 * page, but one PDF. The page stays responsive: composing and encoding run in a worker. A4 landscape at 300 dpi gives
 * exactly 3508 x 2480 pixels, and the file says 300 dpi.
 * @throws AbortError (DOMException) when `signal` fires
 * @throws InputError with the note `sheet-too-large` where this computer cannot make a picture of that size
 */
export function exportPages(
  model: SheetModel,
  photograph: Photographer,
  options: ExportOptions,
): Promise<Blob[]> {
  return exportFiles(model, photograph, options, 'all')
}

async function exportFiles(
  model: SheetModel,
  photograph: Photographer,
  options: ExportOptions,
  pages: RenderJob['pages'],
): Promise<Blob[]> {
  const { dpi, format, signal, onProgress, onNotes, onTimes } = options
  const say = (stage: RenderStage): void => onProgress?.({ stage, ...MESSAGES[stage] })
  signal?.throwIfAborted()
  say('map')
  const started = performance.now()
  const { width, height } = picturePixels(model, dpi)
  const picture = await photograph({ ...model.aim, widthPx: width, heightPx: height, dpi, signal })
  signal?.throwIfAborted()
  const image = picture.image instanceof ImageBitmap ? picture.image : await createImageBitmap(picture.image)
  const cameraTime = performance.now() - started
  const job: RenderJob = { model, view: viewOf(model, picture.box), image, dpi, format, pages }
  try {
    const result = canDrawInWorker() ? await inWorker(job, say, signal) : await renderInPage(job, say, signal)
    onNotes?.(result.notes)
    onTimes?.({ ...result.times, map: result.times.map + cameraTime })
    const type = format === 'pdf' ? 'application/pdf' : `image/${format}`
    return result.files.map((bytes) => new Blob([bytes], { type }))
  } catch (error) {
    if (signal?.aborted || error instanceof InputError) throw error
    throw new InputError(tooLarge(model, dpi))
  }
}

function tooLarge(model: SheetModel, dpi: number): Note {
  const { width, height } = pagePixels(model.paper, model.orientation, dpi)
  const smaller = dpi > 200 ? 200 : 96
  return note(
    'sheet-too-large',
    `这台电脑画不出 ${model.paper} ${dpi} dpi 的图(${width}×${height} 像素)。请改用 ${smaller} dpi,或关掉其他网页再试。`,
    `This computer could not make an ${model.paper} sheet at ${dpi} dpi (${width} x ${height} pixels). Use ${smaller} dpi, or close other pages and try again.`,
  )
}

function canDrawInWorker(): boolean {
  return typeof Worker === 'function' && typeof OffscreenCanvas === 'function'
}

async function renderInPage(
  job: RenderJob,
  say: (stage: RenderStage) => void,
  signal: AbortSignal | undefined,
): Promise<RenderResult> {
  const result = await renderSheet(job, say)
  signal?.throwIfAborted()
  return result
}

/** One worker a sheet: cancelling ends it at once, and its memory goes with it. */
function inWorker(
  job: RenderJob,
  say: (stage: RenderStage) => void,
  signal: AbortSignal | undefined,
): Promise<RenderResult> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./render.worker.ts', import.meta.url), { type: 'module' })
    const stop = (): void => {
      worker.terminate()
      signal?.removeEventListener('abort', abort)
    }
    const abort = (): void => {
      stop()
      reject(signal?.reason instanceof Error ? signal.reason : new DOMException('aborted', 'AbortError'))
    }
    signal?.addEventListener('abort', abort)
    worker.addEventListener('message', (event: MessageEvent<WorkerReport>) => {
      const report = event.data
      switch (report.kind) {
        case 'stage':
          say(report.stage)
          break
        case 'done':
          stop()
          resolve(report.result)
          break
        case 'failed':
          stop()
          reject(new Error(report.message))
          break
      }
    })
    worker.addEventListener('error', (event) => {
      stop()
      reject(new Error(event.message))
    })
    worker.postMessage(job, [job.image])
  })
}
