import { InputError, note } from '../../geo/note'
import type { InputFile } from '../../geo/features'
import type { LonLatPolygons } from '../../geo/types'
import type { Context } from '../desk/port'

/**
 * Reads the outline of a coverage from files. Throws an InputError where there is none, or where its system is not
 * clear: an outline is a statement, so nothing is assumed for it.
 */
export async function outlineOf({ port }: Context, files: InputFile[]): Promise<LonLatPolygons> {
  const { items, problems } = await port.read(files)
  const [item] = items
  if (!item) throw new InputError(problems[0]?.note ?? nothing())
  if (item.decision.kind === 'refused') throw new InputError(item.decision.note, item.file)
  if (item.decision.kind === 'doubt') throw new InputError(unclear(item.file), item.file)
  const project = await port.project(item.itemId, item.decision.system.code, { id: 'outline' })
  return project.polygons
}

function nothing() {
  return note(
    'outline-empty',
    '文件里没有可用的范围:请选一个含面的 .zip(shapefile)或 .geojson 文件',
    'There is no outline in the file: choose a zipped shapefile or a .geojson with polygons',
  )
}

function unclear(file: string) {
  return note(
    'outline-crs-unknown',
    `${file} 没有写清坐标系:请换成带 .prj 的 shapefile 或经纬度的 .geojson`,
    `${file} does not state its coordinate system clearly: use a shapefile with a .prj, or a .geojson in longitude and latitude`,
  )
}
