/**
 * The map picture for paper: the same plan as on the screen, in a hidden map at the paper's resolution.
 * Screen px become paper px at dpi / 96, so every symbol keeps its size in millimetres.
 */
import type { Map as MapLibreMap } from 'maplibre-gl'
import { InputError, note } from '../geo/note'
import type { Box } from '../geo/types'
import { aimCamera, type PhotographAim } from './aim'
import { PlanApplier } from './apply'
import { BasemapKeeper } from './basemap'
import { createMap, hasWebGl } from './engine'
import type { Rect } from './furniture/callouts'
import { drawGreyOverlaps } from './furniture/greyOverlap'
import { drawResults, zoneRings } from './furniture/results'
import { drawWatermark } from './furniture/watermark'
import type { Projection } from './furniture/frame'
import { graticule, stepOfBox } from './graticule'
import { metresPerPixel } from './mercator'
import { Overlay } from './overlay/Overlay'
import { planScene } from './style/scene'
import type { Scene } from './types'

export type PhotographRequest = PhotographAim & {
  widthPx: number
  heightPx: number
  /** Dots an inch of the paper; 96 gives a picture as on the screen. */
  dpi: number
  /** Aborts with the signal's reason; what was drawn so far is thrown away. */
  signal?: AbortSignal
  /** 0..1. */
  onProgress?: (fraction: number) => void
}

export interface PhotographOptions {
  /** `name_zh` of the county that stands out; null for none. */
  focus?: string | null
  graticule?: boolean
  /** Names of projects and callouts of findings. */
  callouts?: boolean
  /** The scene's watermark; off where the sheet prints its own. */
  watermark?: boolean
  /** The picture is for a printer without colour. */
  grey?: boolean
  /** Where the sheet prints over the picture, CSS px: names and callouts keep clear of it. */
  keepFree?: readonly Rect[]
}

export interface Photograph {
  image: HTMLCanvasElement
  /** Ground metres of one picture pixel, at the centre's latitude (Web Mercator is true at one latitude only). */
  metresPerPixelAtCentre: number
  /** What the picture really shows, [west, south, east, north]. */
  box: Box
}

/**
 * Tiles, labels and images arrive over dozens of frames. Each one at the paper's resolution costs as much as the
 * picture itself, and without a graphics card they are all paid for when the first pixel is read; so the map settles at
 * a coarse resolution first and is drawn at the paper's only once everything is there.
 */
const WARM_UP_RATIO = 0.25

/** Larger pictures do not fit into one canvas of the graphics card. */
export const MOST_PIXELS = 8192

function refuse(code: string, zh: string, en: string): InputError {
  return new InputError(note(code, zh, en))
}

/**
 * Photographs a scene.
 * Errors: InputError `no-webgl` without graphics, `picture-too-large` where the canvas cannot hold it; the
 * signal's reason when aborted.
 */
export async function photograph(
  scene: Scene,
  request: PhotographRequest,
  options: PhotographOptions = {},
): Promise<Photograph> {
  const { widthPx, heightPx, dpi, signal } = request
  signal?.throwIfAborted()
  if (!hasWebGl()) {
    throw refuse(
      'no-webgl',
      '浏览器关闭了图形加速,无法绘制地图图片;请打开图形加速后重试。',
      'The browser has graphics acceleration switched off, so the map picture cannot be drawn; switch it on and try again.',
    )
  }
  if (Math.max(widthPx, heightPx) > MOST_PIXELS) throw tooLarge(widthPx, heightPx)
  const ratio = dpi / 96
  // Whole CSS px that hold the picture; what is too much is cut off again.
  const [width, height] = [Math.ceil(widthPx / ratio), Math.ceil(heightPx / ratio)]
  const camera = aimCamera(request, widthPx / ratio, heightPx / ratio)
  const stage = hiddenStage(width, height)
  const map = createMap(
    stage,
    {
      center: camera.centre,
      zoom: camera.zoom,
      pixelRatio: WARM_UP_RATIO,
      maxCanvasSize: [MOST_PIXELS, MOST_PIXELS],
      fadeDuration: 0,
      interactive: false,
      trackResize: false,
      minZoom: 0,
      maxZoom: 24,
      canvasContextAttributes: { antialias: dpi < 150 },
    },
    (host) => scene.basemap?.hosts.includes(host) ?? false,
  )
  try {
    return await take(map, scene, request, options, { width, height, ratio })
  } finally {
    map.remove()
    stage.remove()
  }
}

function tooLarge(widthPx: number, heightPx: number): InputError {
  return refuse(
    'picture-too-large',
    `图片 ${widthPx}×${heightPx} 像素超出本机图形能力;请降低清晰度(如 200 dpi)或缩小纸张。`,
    `A picture of ${widthPx} x ${heightPx} pixels is more than this computer's graphics can hold; lower the resolution (for example 200 dpi) or the paper size.`,
  )
}

function hiddenStage(width: number, height: number): HTMLDivElement {
  const stage = document.createElement('div')
  stage.setAttribute('aria-hidden', 'true')
  Object.assign(stage.style, {
    position: 'fixed',
    left: '-30000px',
    top: '0',
    width: `${width}px`,
    height: `${height}px`,
    pointerEvents: 'none',
  })
  document.body.append(stage)
  return stage
}

/** Resolves at the map's next event of that name; rejects when aborted. */
function next(
  map: MapLibreMap,
  name: 'load' | 'idle' | 'render',
  signal: AbortSignal | undefined,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () =>
      reject(signal?.reason instanceof Error ? signal.reason : new DOMException('aborted', 'AbortError'))
    if (signal?.aborted) return stop()
    signal?.addEventListener('abort', stop, { once: true })
    map.once(name, () => {
      signal?.removeEventListener('abort', stop)
      resolve()
    })
  })
}

interface Size {
  width: number
  height: number
  ratio: number
}

async function take(
  map: MapLibreMap,
  scene: Scene,
  request: PhotographRequest,
  options: PhotographOptions,
  { width, height, ratio }: Size,
): Promise<Photograph> {
  const { widthPx, heightPx, signal, onProgress } = request
  await next(map, 'load', signal)
  onProgress?.(0.15)
  const applier = new PlanApplier(map, ratio)
  const basemap = new BasemapKeeper(map)
  const draw = () => {
    applier.apply(planOf(map, scene, options, overlay))
    basemap.update(scene.basemap ?? null)
  }
  const overlay = new Overlay(map, true, () => draw())
  draw()
  overlay.update(scene)
  await overlay.whenLoaded()
  onProgress?.(0.4)
  await settle(map, overlay, signal)
  onProgress?.(0.6)
  map.setPixelRatio(ratio)
  if (map.getCanvas().width < widthPx || map.getCanvas().height < heightPx) throw tooLarge(widthPx, heightPx)
  await settle(map, overlay, signal)
  onProgress?.(0.8)

  const image = document.createElement('canvas')
  image.width = widthPx
  image.height = heightPx
  // Read by the composer later: kept in memory, not on the graphics card.
  const context = image.getContext('2d', { willReadFrequently: true })
  if (!context) throw tooLarge(widthPx, heightPx)
  const source = map.getCanvas()
  const left = Math.floor((source.width - widthPx) / 2)
  const top = Math.floor((source.height - heightPx) / 2)
  map.triggerRepaint()
  // Only inside `render` does the canvas hold what was drawn.
  await new Promise<void>((resolve) => {
    map.once('render', () => {
      context.drawImage(source, -left, -top)
      resolve()
    })
  })
  const shift = { x: left / ratio, y: top / ratio }
  const projection: Projection = {
    project: (position) => {
      const { x, y } = map.project(position)
      return { x: x - shift.x, y: y - shift.y }
    },
    unproject: ([x, y]) => map.unproject([x + shift.x, y + shift.y]),
  }
  if (options.grey) {
    context.save()
    context.scale(ratio, ratio)
    drawGreyOverlaps(context, scene.findings, projection, width, height)
    context.restore()
  }
  if (options.watermark && scene.watermark) drawWatermark(context, scene.watermark, widthPx, heightPx, ratio)
  if (options.callouts ?? true) {
    context.scale(ratio, ratio)
    drawResults(
      context,
      scene,
      projection,
      Math.min(width, widthPx / ratio),
      Math.min(height, heightPx / ratio),
      options.keepFree ?? [],
      zoneRings(scene, projection, { x: 0, y: 0, width, height }),
      boxOf(map),
    )
  }
  overlay.remove()
  onProgress?.(1)
  const northWest = projection.unproject([0, 0])
  const southEast = projection.unproject([widthPx / ratio, heightPx / ratio])
  return {
    image,
    metresPerPixelAtCentre: metresPerPixel(map.getZoom(), map.getCenter().lat) / ratio,
    box: [northWest.lng, southEast.lat, southEast.lng, northWest.lat],
  }
}

async function settle(map: MapLibreMap, overlay: Overlay, signal: AbortSignal | undefined): Promise<void> {
  do {
    map.triggerRepaint()
    await next(map, 'idle', signal)
  } while (!overlay.isReady)
}

function boxOf(map: MapLibreMap): Box {
  const bounds = map.getBounds()
  return [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()]
}

function planOf(map: MapLibreMap, scene: Scene, options: PhotographOptions, overlay: Overlay) {
  const zoom = map.getZoom()
  const box = boxOf(map)
  return planScene(
    scene,
    {
      zoom: Math.round(zoom * 2) / 2,
      zoomFraction: zoom - Math.floor(zoom),
      paper: true,
      edge: box,
      view: box,
      language: scene.language,
      focus: options.focus === undefined ? '格尔木市' : options.focus,
    },
    (options.graticule ?? true) ? graticule(box, stepOfBox(box)) : null,
    overlay.fallbackShapes(scene),
  )
}
