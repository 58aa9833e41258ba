import type { LonLatPolygons } from '../geo/types'
import { openFiles } from './files'
import type { Context } from './port'

/** A range drawn on the map comes in as any other file does: longitude/latitude, CGCS2000. */
export async function addDrawn(context: Context, polygons: LonLatPolygons, name: string): Promise<void> {
  const feature = {
    type: 'FeatureCollection',
    crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::4490' } },
    features: polygons.map((coordinates) => ({
      type: 'Feature',
      properties: { 项目名称: name },
      geometry: { type: 'Polygon', coordinates },
    })),
  }
  const bytes = new TextEncoder().encode(JSON.stringify(feature))
  await openFiles(context, [{ name: `${name}.geojson`, bytes }], 'project')
}
