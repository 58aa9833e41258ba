import type { LonLatPolygons } from '../../geo/types'
import { noteOf } from '../failure'
import type { Context } from '../desk/port'
import { reportProblem } from '../problems'
import { addProject } from './projects'

/** How the system of a range drawn by hand is known. */
const DRAWN_HOW = {
  zh: '图上画的范围,CGCS2000 经纬度(EPSG:4490)',
  en: 'drawn on the map, CGCS2000 longitude/latitude (EPSG:4490)',
}

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
  const file = `${name}.geojson`
  try {
    const { items, problems } = await context.port.read([{ name: file, bytes }])
    for (const problem of problems) reportProblem(context, file, problem.note)
    for (const item of items) await addProject(context, item, { how: DRAWN_HOW })
  } catch (error) {
    reportProblem(context, file, noteOf(error, file))
  }
}
