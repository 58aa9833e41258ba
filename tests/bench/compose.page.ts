/** The page side of `compose.mjs`: one export of a sheet with the shipped layers and the real camera, timed. */
import 'maplibre-gl/dist/maplibre-gl.css'
import type { FeatureCollection } from 'geojson'
import { type Catalogue, parseCatalogue } from '../../layers/catalogue'
import type { Box } from '../../src/geo/types'
import { photograph } from '../../src/map/camera'
import { EMPTY_SCENE, type Scene } from '../../src/map/types'
import { exportSheet } from '../../src/report/sheet/export'
import type { SheetModel } from '../../src/report/sheet/model'
import { pngFacts } from '../../src/report/sheet/png'
import type { RenderStage } from '../../src/report/sheet/render'
import { sampleSheet } from '../../src/report/sheet/sample.fixture'
import { contentOfScene } from '../../src/report/sheet/scene-legend'

export interface BenchQuestion {
  view: string
  language: 'zh' | 'en'
  changes: Partial<SheetModel>
}

interface BenchResult {
  times: Record<RenderStage, number>
  facts: ReturnType<typeof pngFacts>
  notes: string[]
  /** Milliseconds of the longest gap between two turns of the page while the sheet was composed. */
  longestTask: number
  base64: string
}

declare global {
  interface Window {
    composeBench: (question: BenchQuestion) => Promise<BenchResult>
  }
}

const FOLDER = '/geodata/'

async function json(address: string): Promise<unknown> {
  const response = await fetch(address)
  return response.json()
}

async function sceneOf(catalogue: Catalogue, language: 'zh' | 'en'): Promise<Scene> {
  const layers = await Promise.all(
    catalogue.layers
      .filter((layer) => layer.visible)
      .map(async (layer) => ({
        layer,
        data: (await json(FOLDER + layer.data)) as FeatureCollection,
        opacity: 1,
      })),
  )
  return { ...EMPTY_SCENE, layers, language }
}

function base64(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 32768)
    text += String.fromCharCode(...bytes.subarray(at, at + 32768))
  return btoa(text)
}

window.composeBench = async ({ view, language, changes }) => {
  const catalogue = parseCatalogue(await json(`${FOLDER}catalogue.json`))
  const scene = await sceneOf(catalogue, language)
  const chosen = catalogue.pack.views.find((entry) => entry.id === view) ?? catalogue.pack.views[0]
  if (!chosen) throw new Error('the pack has no view')
  const box: Box = chosen.bbox
  const content = contentOfScene(scene, box, language)
  const title =
    language === 'zh' ? `${chosen.title.zh}生态安全格局图` : `${chosen.title.en}: ecological security pattern`
  const model = sampleSheet(0, language, { title, facts: [], aim: { box }, ...content, ...changes })
  let times: BenchResult['times'] = { map: 0, compose: 0, encode: 0 }
  let notes: string[] = []
  let [composing, longestTask, last] = [false, 0, performance.now()]
  const beat = setInterval(() => {
    const now = performance.now()
    if (composing) longestTask = Math.max(longestTask, now - last)
    last = now
  }, 10)
  const camera = (request: Parameters<typeof photograph>[1]) =>
    photograph(scene, request, { graticule: false, watermark: false })
  const blob = await exportSheet(model, camera, {
    dpi: 300,
    format: 'png',
    onProgress: ({ stage }) => (composing = stage !== 'map'),
    onTimes: (measured) => (times = measured),
    onNotes: (found) => (notes = found.map((note) => note.message[language])),
  })
  clearInterval(beat)
  const bytes = new Uint8Array(await blob.arrayBuffer())
  return { times, facts: pngFacts(bytes), notes, longestTask, base64: base64(bytes) }
}
