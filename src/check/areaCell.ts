import { areaSquareMetres } from '../geo/area'
import { boxesMeet, boxOfPolygons } from './overlap/pieces'
import { intersection } from './overlap/shapes'
import type { GroupOf } from './areaTable'
import type { ControlLayer, Zone } from './types'

/** A cell of an area table; `column` is null for the total of a row. */
export interface AreaCell {
  row: string
  column: string | null
}

/**
 * The area of one cell a second way, square metres on the ellipsoid: from the shapes of the overlaps, zone by zone,
 * where the table sums over pairs of edges. Yields between zones, so that a worker can stop. Throws where a shape
 * cannot be made.
 */
export function* areaOfCell(
  layer: ControlLayer,
  by: ControlLayer,
  cell: AreaCell,
  rowOf: GroupOf = ({ name }) => name,
  columnOf: GroupOf = ({ name }) => name,
): Generator<void, number> {
  const rows = usable(layer).filter((zone) => rowOf(zone) === cell.row)
  const columns = usable(by)
    .filter((zone) => columnOf(zone) === cell.column)
    .map((zone) => ({ zone, box: boxOfPolygons(zone.polygons) }))
  let total = 0
  for (const zone of rows) {
    if (cell.column === null) {
      total += areaSquareMetres(zone.polygons)
      yield
      continue
    }
    const box = boxOfPolygons(zone.polygons)
    for (const other of columns) {
      if (!boxesMeet(box, other.box)) continue
      total += areaSquareMetres(intersection(zone.polygons, other.zone.polygons))
      yield
    }
  }
  return total
}

function usable({ zones }: ControlLayer): Zone[] {
  return zones.filter(({ failure, polygons }) => failure === null && polygons.length > 0)
}
