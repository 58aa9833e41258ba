/** The page side of `compose.mjs`: one export of a sheet with a real map, timed. */
import { Map as MapLibre, type StyleSpecification } from 'maplibre-gl'
import 'maplibre-gl/dist/maplibre-gl.css'
import type { FeatureCollection } from 'geojson'
import { type Photograph, type PhotographRequest, exportSheet } from '../../src/report/sheet/export'
import { pngFacts } from '../../src/report/sheet/png'
import type { RenderStage } from '../../src/report/sheet/render'
import { sampleSheet } from '../../src/report/sheet/sample.fixture'

interface BenchResult {
  times: Record<RenderStage, number>
  facts: ReturnType<typeof pngFacts>
  /** Milliseconds of the longest gap between two turns of the page while the sheet was composed. */
  longestTask: number
  base64: string
}

declare global {
  interface Window {
    composeBench: () => Promise<BenchResult>
  }
}

/** 400 wavy polygons, the same each time. */
function polygons(): FeatureCollection {
  const features = Array.from({ length: 400 }, (_, index) => {
    const [x, y] = [90 + ((index * 7919) % 1000) / 100, 33 + ((index * 104729) % 500) / 100]
    const ring = Array.from({ length: 60 }, (__, step): [number, number] => {
      const angle = (step / 60) * 2 * Math.PI
      return [x + Math.cos(angle) * (0.3 + 0.05 * Math.sin(angle * 9)), y + Math.sin(angle) * 0.3]
    })
    const closed = [...ring, ring[0] ?? [x, y]]
    return {
      type: 'Feature' as const,
      properties: {},
      geometry: { type: 'Polygon' as const, coordinates: [closed] },
    }
  })
  return { type: 'FeatureCollection', features }
}

const style: StyleSpecification = {
  version: 8,
  sources: { a: { type: 'geojson', data: polygons() } },
  layers: [
    { id: 'ground', type: 'background', paint: { 'background-color': '#F7F8F4' } },
    { id: 'fill', type: 'fill', source: 'a', paint: { 'fill-color': '#6FA26A', 'fill-opacity': 0.1 } },
    { id: 'edge', type: 'line', source: 'a', paint: { 'line-color': '#0B5D3B', 'line-width': 1.2 } },
  ],
}

async function plainPhotograph({ widthPx, heightPx, dpi }: PhotographRequest): Promise<Photograph> {
  const ratio = dpi / 96
  const container = document.createElement('div')
  container.style.cssText = `position:absolute;visibility:hidden;width:${widthPx / ratio}px;height:${heightPx / ratio}px`
  document.body.append(container)
  const map = new MapLibre({
    container,
    style,
    bounds: [91, 34, 99, 38],
    interactive: false,
    attributionControl: false,
    fadeDuration: 0,
    pixelRatio: ratio,
    maxCanvasSize: [8192, 8192],
  })
  await map.once('idle')
  const image = await new Promise<ImageBitmap>((resolve, reject) => {
    map.once('render', () => void createImageBitmap(map.getCanvas()).then(resolve, reject))
    map.triggerRepaint()
  })
  const bounds = map.getBounds()
  map.remove()
  container.remove()
  const box: Photograph['box'] = [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()]
  return { image, metresPerPixelAtCentre: NaN, box }
}

function base64(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 32768)
    text += String.fromCharCode(...bytes.subarray(at, at + 32768))
  return btoa(text)
}

window.composeBench = async () => {
  let times: BenchResult['times'] = { map: 0, compose: 0, encode: 0 }
  let [composing, longestTask, last] = [false, 0, performance.now()]
  const beat = setInterval(() => {
    const now = performance.now()
    if (composing) longestTask = Math.max(longestTask, now - last)
    last = now
  }, 10)
  const blob = await exportSheet(sampleSheet(20, 'zh'), plainPhotograph, {
    dpi: 300,
    format: 'png',
    onProgress: ({ stage }) => (composing = stage !== 'map'),
    onTimes: (measured) => (times = measured),
  })
  clearInterval(beat)
  const bytes = new Uint8Array(await blob.arrayBuffer())
  return { times, facts: pngFacts(bytes), longestTask, base64: base64(bytes) }
}
