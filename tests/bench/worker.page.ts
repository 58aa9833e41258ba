/** The page side of `worker.mjs`: a map that rests, the worker of the app, and a watch on the main thread. */
import 'maplibre-gl/dist/maplibre-gl.css'
import { areaSquareMetres } from '../../src/geo/area'
import type { Project } from '../../src/check/types'
import type { LonLatPolygons } from '../../src/geo/types'
import { MapView } from '../../src/map/MapView'
import { openDesk } from '../../src/workspace/desk/desk'
import { makeLayer, makeParcels } from './generate.mjs'

interface WorkerBench {
  vertices: number
  /** Reading the file of the layer and preparing it, in the worker. */
  loadMilliseconds: number
  /** All parcels, one after the other, with the way to the worker and back. */
  checkMilliseconds: number
  hit: number
  /** Tasks of 50 ms and more on the main thread, and their sum, during the checks and during an equal idle stretch. */
  busy: { tasks: number; milliseconds: number }
  idle: { tasks: number; milliseconds: number }
}

declare global {
  interface Window {
    workerBench: (vertices: number, parcels: number) => Promise<WorkerBench>
  }
}

const rest = (milliseconds: number) => new Promise((resume) => setTimeout(resume, milliseconds))

/** Long tasks between two moments, as the browser itself counts them. */
function watch() {
  const tasks: { start: number; duration: number }[] = []
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) tasks.push({ start: startTime, duration })
  }).observe({ type: 'longtask', buffered: false })
  return (from: number, to: number) => {
    const inside = tasks.filter(({ start, duration }) => start + duration > from && start < to)
    return { tasks: inside.length, milliseconds: inside.reduce((sum, { duration }) => sum + duration, 0) }
  }
}

function projectOf(polygons: LonLatPolygons, place: number): Project {
  const [ring = []] = polygons[0] ?? []
  const [x, y] = [ring.map(([lon]) => lon), ring.map(([, lat]) => lat)]
  return {
    id: `parcel-${place}`,
    name: `parcel ${place}`,
    source: {
      file: '',
      sha256: null,
      format: '',
      crs: 'EPSG:4490',
      crsHow: { zh: '', en: '' },
      encoding: null,
    },
    polygons,
    areaSquareMetres: areaSquareMetres(polygons),
    planeAreaSquareMetres: 0,
    declaredAreaHectares: null,
    bbox: [Math.min(...x), Math.min(...y), Math.max(...x), Math.max(...y)],
    parts: 1,
    vertices: ring.length,
    demo: false,
    warnings: [],
  }
}

window.workerBench = async (vertices, parcels) => {
  const holder = document.createElement('div')
  holder.style.cssText = 'position:fixed;inset:0'
  document.body.append(holder)
  const map = new MapView(holder)
  const desk = openDesk()
  const layer = makeLayer(vertices)
  const text = JSON.stringify({
    ...layer,
    crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::4490' } },
  })
  const bytes = new TextEncoder().encode(text)
  const projects = makeParcels(parcels).map((polygon, place) => projectOf([polygon], place))
  const loadStart = performance.now()
  const { items } = await desk.read([{ name: 'layer.geojson', bytes }])
  const [item] = items
  if (!item) throw new Error('the layer was not read')
  const control = await desk.control(item.itemId, null, {
    id: 'layer',
    title: { zh: 'layer', en: 'layer' },
    role: 'other',
    status: 'user',
    version: null,
    source: null,
    accuracyMetres: null,
    coverage: null,
  })
  const loadMilliseconds = performance.now() - loadStart
  const checkAll = async () => {
    let hit = 0
    for (const project of projects) {
      const end = await desk.check(project, ['layer'], () => undefined)
      if (end.kind === 'done' && end.result.layers[0]?.outcome === 'occupied') hit += 1
    }
    return hit
  }
  await checkAll()
  await rest(8000)
  const between = watch()
  const start = performance.now()
  const hit = await checkAll()
  const end = performance.now()
  await rest(1000)
  const idleStart = performance.now()
  await rest(end - start)
  const idleEnd = performance.now()
  await rest(500)
  map.destroy()
  return {
    vertices: control.zones.reduce(
      (sum, zone) => sum + zone.polygons.reduce((all, [ring = []]) => all + ring.length, 0),
      0,
    ),
    loadMilliseconds,
    checkMilliseconds: end - start,
    hit,
    busy: between(start, end),
    idle: between(idleStart, idleEnd),
  }
}
