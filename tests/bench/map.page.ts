/** The bare side of `map.mjs`: nothing but maplibre-gl with one or two plain layers a source. */
import 'maplibre-gl/dist/maplibre-gl.css'
import type { FeatureCollection } from 'geojson'
import { Map as BareMap, type LayerSpecification } from 'maplibre-gl'
import { parseCatalogue, type CatalogueLayer } from '../../layers/catalogue'

interface Place {
  lon: number
  lat: number
  zoom: number
}

interface Size {
  x: number
  y: number
  width: number
  height: number
}

declare global {
  interface Window {
    /** Shows the layers of the pack at a place, in a map of that size and position; resolves when it has loaded. */
    bareMap: (place: Place, size: Size, ids: string[]) => Promise<void>
  }
}

function plain({ id, geometry }: CatalogueLayer): LayerSpecification[] {
  const line: LayerSpecification = {
    id: `${id}/line`,
    type: 'line',
    source: id,
    paint: { 'line-color': '#33434B' },
  }
  switch (geometry) {
    case 'polygon':
      return [
        {
          id: `${id}/fill`,
          type: 'fill',
          source: id,
          paint: { 'fill-color': '#7E9A73', 'fill-opacity': 0.2 },
        },
        line,
      ]
    case 'line':
      return [line]
    case 'point':
      return [{ id: `${id}/circle`, type: 'circle', source: id, paint: { 'circle-radius': 4 } }]
  }
}

window.bareMap = async ({ lon, lat, zoom }, size, ids) => {
  const catalogue = parseCatalogue(await (await fetch('/geodata/catalogue.json')).json())
  const container = document.createElement('div')
  Object.assign(container.style, {
    position: 'absolute',
    left: `${size.x}px`,
    top: `${size.y}px`,
    width: `${size.width}px`,
    height: `${size.height}px`,
  })
  document.body.append(container)
  const map = new BareMap({
    container,
    style: { version: 8, sources: {}, layers: [] },
    center: [lon, lat],
    zoom,
    attributionControl: false,
  })
  await new Promise<void>((resolve) => void map.once('load', () => resolve()))
  for (const layer of catalogue.layers.filter(({ id }) => ids.includes(id))) {
    const data = (await (await fetch(`/geodata/${layer.data}`)).json()) as FeatureCollection
    map.addSource(layer.id, { type: 'geojson', data, tolerance: 0.2, maxzoom: 16 })
    for (const one of plain(layer)) map.addLayer(one)
  }
}
