/** The page of the map bench: the same layers by the app's map and by a bare one, panned over the same way. */
import 'maplibre-gl/dist/maplibre-gl.css'
import type { FeatureCollection } from 'geojson'
import { Map as BareMap } from 'maplibre-gl'
import { parseCatalogue, type CatalogueLayer } from '../../layers/catalogue'
import { MapView } from '../../src/map/MapView'
import { EMPTY_SCENE, type SceneLayer } from '../../src/map/types'

const CENTRE: [number, number] = [95.5, 35.8]
const ZOOM = 6.2
const STEPS = 60
/** Degrees that one step goes on. */
const STRIDE = 0.04

interface Panned {
  meanMilliseconds: number
  worstMilliseconds: number
}

export interface MapBench {
  layers: number
  features: number
  app: Panned
  bare: Panned
}

declare global {
  interface Window {
    mapBench: () => Promise<MapBench>
  }
}

const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve))
const rest = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

function stage(): HTMLElement {
  const element = document.createElement('div')
  Object.assign(element.style, { position: 'absolute', inset: '0' })
  document.body.append(element)
  return element
}

/** Pans there and back; the time between frames is what a hand feels. */
async function pan(aimAt: (centre: [number, number]) => void): Promise<Panned> {
  const times: number[] = []
  for (let step = 0; step < STEPS; step += 1) {
    const before = performance.now()
    const way = step < STEPS / 2 ? step : STEPS - step
    aimAt([CENTRE[0] + way * STRIDE, CENTRE[1]])
    await frame()
    await frame()
    times.push((performance.now() - before) / 2)
  }
  const sum = times.reduce((all, time) => all + time, 0)
  return { meanMilliseconds: sum / times.length, worstMilliseconds: Math.max(...times) }
}

async function readLayers(): Promise<SceneLayer[]> {
  const catalogue = parseCatalogue(await (await fetch('/geodata/catalogue.json')).json())
  const drawn = catalogue.layers.filter(({ featureCount }) => featureCount > 0)
  return Promise.all(
    drawn.map(async (layer) => {
      const data = (await (await fetch(`/geodata/${layer.data}`)).json()) as FeatureCollection
      return { layer, data, opacity: 1 }
    }),
  )
}

async function panApp(layers: SceneLayer[]): Promise<Panned> {
  const element = stage()
  const view = new MapView(element, { base: { frame: true } })
  await new Promise<void>((resolve) => view.on('move', () => resolve()))
  view.setScene({ ...EMPTY_SCENE, layers })
  view.aimAt(CENTRE, ZOOM)
  await rest(20_000)
  await pan((centre) => view.aimAt(centre, ZOOM))
  const result = await pan((centre) => view.aimAt(centre, ZOOM))
  view.destroy()
  element.remove()
  return result
}

/** One plain layer a source: a fill, a line or a circle, in one colour, without names. */
function plain({ geometry }: CatalogueLayer) {
  switch (geometry) {
    case 'polygon':
      return { type: 'fill', paint: { 'fill-color': '#7E9A73', 'fill-opacity': 0.2 } } as const
    case 'line':
      return { type: 'line', paint: { 'line-color': '#33434B' } } as const
    case 'point':
      return { type: 'circle', paint: { 'circle-radius': 4 } } as const
  }
}

async function panBare(layers: SceneLayer[]): Promise<Panned> {
  const element = stage()
  const map = new BareMap({
    container: element,
    style: { version: 8, sources: {}, layers: [] },
    center: CENTRE,
    zoom: ZOOM,
    attributionControl: false,
    canvasContextAttributes: { antialias: true },
  })
  await new Promise<void>((resolve) => void map.once('load', () => resolve()))
  for (const { layer, data } of layers) {
    map.addSource(layer.id, { type: 'geojson', data, tolerance: 0.2, maxzoom: 16 })
    map.addLayer({ id: layer.id, source: layer.id, ...plain(layer) })
  }
  await rest(20_000)
  const go = (centre: [number, number]) => void map.jumpTo({ center: centre, zoom: ZOOM })
  await pan(go)
  const result = await pan(go)
  map.remove()
  element.remove()
  return result
}

window.mapBench = async () => {
  const layers = await readLayers()
  const bare = await panBare(layers)
  const app = await panApp(layers)
  return {
    layers: layers.length,
    features: layers.reduce((sum, { data }) => sum + data.features.length, 0),
    app,
    bare,
  }
}
