import { MAP_IMAGE, composePages, composeSheet } from './compose'
import { greyCanvas } from './grey'
import type { Sheet, SheetModel, SheetView } from './model'
import { canvasMeasure, paint } from './paint'
import { pagePixels } from './paper'
import { type PicturePage, picturesPdf, plainRows } from './pdfPages'
import { withJpegResolution } from './jpeg'
import { withResolution } from './png'

/** `image` is what the camera gave, as a picture that can cross to a worker. */
export interface RenderJob {
  model: SheetModel
  view: SheetView
  image: ImageBitmap
  dpi: number
  format: SheetFormat
  /** The sheet alone, or also the pages on which its legend goes on. */
  pages: 'one' | 'all'
}

export type PictureFormat = 'png' | 'jpeg'
/** A PDF holds all pages; of pictures each page is a file. */
export type SheetFormat = PictureFormat | 'pdf'

export type RenderStage = 'map' | 'compose' | 'encode'

export interface RenderResult {
  files: Uint8Array<ArrayBuffer>[]
  notes: Sheet['notes']
  /** Milliseconds of each stage, for the benchmark. */
  times: Record<RenderStage, number>
}

/**
 * Composes and paints a sheet and encodes it. Runs in a worker, or in the page where workers cannot draw.
 *
 * WebGL only queues its work: the first one to read a pixel waits for the whole map to be drawn. That wait
 * belongs to the map, so the picture is settled first and timed apart. The sheet itself is a canvas in main
 * memory (`willReadFrequently`): one on the graphics processor is slower to fill and to read back on computers
 * that only imitate one.
 */
export async function renderSheet(
  job: RenderJob,
  onStage: (stage: RenderStage) => void,
): Promise<RenderResult> {
  const { model, image, dpi, format } = job
  const times: Record<RenderStage, number> = { map: 0, compose: 0, encode: 0 }

  onStage('map')
  let started = performance.now()
  settle(image)
  times.map = performance.now() - started

  onStage('compose')
  started = performance.now()
  const size = pagePixels(model.paper, model.orientation, dpi)
  const { context, encode } = openCanvas(size.width, size.height)
  const measure = canvasMeasure(context)
  const picture = model.grey ? withoutColour(image) : image
  const view = job.view
  const sheets =
    job.pages === 'all' ? composePages(model, view, measure) : [composeSheet(model, view, measure)]
  times.compose = performance.now() - started

  const files: Uint8Array<ArrayBuffer>[] = []
  const pages: PicturePage[] = []
  for (const sheet of sheets) {
    onStage('compose')
    started = performance.now()
    // Paper rarely ends on a whole pixel; without this the last column would be half black.
    context.fillStyle = '#FFFFFF'
    context.fillRect(0, 0, size.width, size.height)
    paint(context, sheet.commands, new Map([[MAP_IMAGE, picture]]), dpi)
    // One pixel: canvas work, too, may only be queued.
    context.getImageData(0, 0, 1, 1)
    times.compose += performance.now() - started

    onStage('encode')
    started = performance.now()
    const blob = await encode(format === 'jpeg' ? 'jpeg' : 'png')
    const encoded = new Uint8Array(await blob.arrayBuffer())
    if (format === 'pdf') pages.push(pageOf(sheet, encoded, size, context))
    else if (format === 'png') files.push(withResolution(encoded, dpi, model.title))
    else files.push(withJpegResolution(encoded, dpi))
    times.encode += performance.now() - started
  }
  if (format === 'pdf') files.push(picturesPdf(pages, model.title))
  return { files, notes: sheets.flatMap((sheet) => sheet.notes), times }
}

type Context = Canvas['context']

function pageOf(
  { widthMillimetres, heightMillimetres }: Sheet,
  png: Uint8Array,
  { width, height }: { width: number; height: number },
  context: Context,
): PicturePage {
  // Read at once: the canvas is used again for the next page.
  const isOpaque = plainRows(png) !== null
  const data = isOpaque ? new Uint8ClampedArray() : context.getImageData(0, 0, width, height).data
  return {
    widthPx: width,
    heightPx: height,
    widthMillimetres,
    heightMillimetres,
    png,
    pixels: () => data,
  }
}

/** The picture of the map in greys. */
function withoutColour(image: ImageBitmap): CanvasImageSource {
  const { context } = openCanvas(image.width, image.height)
  context.drawImage(image, 0, 0)
  greyCanvas(context)
  return context.canvas
}

/** Fine text at 300 dpi shows no marks of the compression at this quality. */
const JPEG_QUALITY = 0.95

interface Canvas {
  context: OffscreenCanvasRenderingContext2D | CanvasRenderingContext2D
  encode: (format: PictureFormat) => Promise<Blob>
}

/** A canvas in main memory; an element of the page where the browser has no other. */
function openCanvas(width: number, height: number): Canvas {
  if (typeof OffscreenCanvas === 'function') {
    const canvas = new OffscreenCanvas(width, height)
    const context = canvas.getContext('2d', { willReadFrequently: true, alpha: false })
    if (context) return { context, encode: (format) => canvas.convertToBlob(encoding(format)) }
  } else {
    const canvas = Object.assign(document.createElement('canvas'), { width, height })
    const context = canvas.getContext('2d', { willReadFrequently: true, alpha: false })
    if (context) return { context, encode: (format) => encodeElement(canvas, format) }
  }
  throw new Error('the browser gave no canvas')
}

function encoding(format: PictureFormat): { type: string; quality: number } {
  return { type: `image/${format}`, quality: JPEG_QUALITY }
}

function encodeElement(canvas: HTMLCanvasElement, format: PictureFormat): Promise<Blob> {
  return new Promise((resolve, reject) => {
    const { type, quality } = encoding(format)
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('the browser wrote no picture'))),
      type,
      quality,
    )
  })
}

/** Waits until a picture has its pixels. */
function settle(image: ImageBitmap): void {
  const { context } = openCanvas(1, 1)
  context.drawImage(image, 0, 0, 1, 1, 0, 0, 1, 1)
  context.getImageData(0, 0, 1, 1)
}
