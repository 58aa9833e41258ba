/**
 * Other ways to the same overlap, each as { name, note, run(polygon) -> square metres, or null where the peer threw }.
 * Those marked indexed look only at features whose boxes meet the project's, in a flatbush of whole features.
 */
import booleanIntersects from '@turf/boolean-intersects'
import { featureCollection, polygon as turfPolygon } from '@turf/helpers'
import turfIntersect from '@turf/intersect'
import Flatbush from 'flatbush'
import polygonClipping from 'polygon-clipping'
import GeoJSONReader from 'jsts/org/locationtech/jts/io/GeoJSONReader.js'
import GeoJSONWriter from 'jsts/org/locationtech/jts/io/GeoJSONWriter.js'
import OverlayOp from 'jsts/org/locationtech/jts/operation/overlay/OverlayOp.js'

function boxOf(polygons) {
  const box = [Infinity, Infinity, -Infinity, -Infinity]
  for (const polygon of polygons)
    for (const [x, y] of polygon[0]) {
      box[0] = Math.min(box[0], x)
      box[1] = Math.min(box[1], y)
      box[2] = Math.max(box[2], x)
      box[3] = Math.max(box[3], y)
    }
  return box
}

function featureIndex(layer) {
  const index = new Flatbush(layer.features.length)
  for (const { geometry } of layer.features) index.add(...boxOf(geometry.coordinates))
  index.finish()
  return (polygon) => index.search(...boxOf([polygon])).map((i) => layer.features[i])
}

const polygonsOf = (geometry) =>
  !geometry ? [] : geometry.type === 'Polygon' ? [geometry.coordinates] : (geometry.coordinates ?? [])

function summed(features, one) {
  let total = 0
  for (const feature of features) {
    try {
      total += one(feature)
    } catch {
      return null
    }
  }
  return total
}

export async function makePeers(layer, areaSquareMetres) {
  const near = featureIndex(layer)
  const turfArea = (project) => (feature) =>
    areaSquareMetres(polygonsOf(turfIntersect(featureCollection([project, feature]))?.geometry))
  return [
    {
      name: 'turf, loop over all features',
      slow: true,
      run: (polygon) => {
        const project = turfPolygon(polygon)
        return summed(layer.features, (feature) =>
          booleanIntersects(project, feature) ? turfArea(project)(feature) : 0,
        )
      },
    },
    {
      name: 'turf.intersect, indexed',
      run: (polygon) => summed(near(polygon), turfArea(turfPolygon(polygon))),
    },
    {
      name: 'polygon-clipping, indexed',
      run: (polygon) =>
        summed(near(polygon), ({ geometry }) =>
          areaSquareMetres(polygonClipping.intersection([polygon], geometry.coordinates)),
        ),
    },
    jstsPeer(layer, near, areaSquareMetres),
    await geosPeer(layer, near),
  ]
}

function jstsPeer(layer, near, areaSquareMetres) {
  const reader = new GeoJSONReader()
  const writer = new GeoJSONWriter()
  const geometries = new Map(layer.features.map((feature) => [feature, reader.read(feature.geometry)]))
  return {
    name: 'JSTS, indexed',
    run: (polygon) => {
      const project = reader.read({ type: 'Polygon', coordinates: polygon })
      return summed(near(polygon), (feature) => {
        const shared = writer.write(OverlayOp.intersection(project, geometries.get(feature)))
        return areaSquareMetres(polygonsOf(shared))
      })
    },
  }
}

async function geosPeer(layer, near) {
  const { default: initGeos } = await import('geos-wasm')
  const { geojsonToGeosGeom } = await import('geos-wasm/helpers')
  const geos = await initGeos()
  const handles = new Map(
    layer.features.map((feature) => [feature, geojsonToGeosGeom(feature.geometry, geos)]),
  )
  const pointer = geos.Module._malloc(8)
  return {
    name: 'GEOS (wasm), indexed',
    planar: true,
    run: (polygon) => {
      const project = geojsonToGeosGeom({ type: 'Polygon', coordinates: polygon }, geos)
      const total = summed(near(polygon), (feature) => {
        const shared = geos.GEOSIntersection(project, handles.get(feature))
        geos.GEOSArea(shared, pointer)
        geos.GEOSGeom_destroy(shared)
        return geos.Module.getValue(pointer, 'double')
      })
      geos.GEOSGeom_destroy(project)
      return total
    },
  }
}
