import type { PreparedLayer } from './prepare'
import type { Zone } from './types'
import { tilePairArea } from './overlap/area'
import { tileBox } from './tiles/tileSet'

/** Names the group (row or column) that a zone counts in: a county, a class, a name. */
export type GroupOf = (zone: Zone) => string

/** Area of one layer by another, e.g. protected area by county; square metres on the ellipsoid. */
export interface AreaTable {
  rows: string[]
  columns: string[]
  /** cells[row][column]: ground that zones of both groups share. */
  cells: number[][]
  /** Area of each row's zones, whether or not a column covers it. */
  rowTotals: number[]
  /** Row total less the row's cells: outside all columns (below 0 where columns overlap one another). */
  outside: number[]
  columnTotals: number[]
  total: number
}

/**
 * The areas of `layer`'s groups by the groups of `by`, tile against tile. Yields between tiles, so that a worker can
 * report progress and stop. Zones that overlap others of their own layer count as often as they are drawn.
 */
export function* areaTable(
  layer: PreparedLayer,
  by: PreparedLayer,
  rowOf: GroupOf = ({ name }) => name,
  columnOf: GroupOf = ({ name }) => name,
): Generator<{ done: number; total: number }, AreaTable> {
  const rows = groups(layer, rowOf)
  const columns = groups(by, columnOf)
  const cells = rows.names.map(() => columns.names.map(() => 0))
  for (let tile = 0; tile < layer.tiles.tiles; tile += 1) {
    const row = cells[rows.ofPart(layer.tiles.owners[tile]!)]!
    for (const other of by.tiles.index?.search(...tileBox(layer.tiles, tile)) ?? []) {
      const column = columns.ofPart(by.tiles.owners[other]!)
      row[column] =
        row[column]! + tilePairArea(layer.tiles, by.tiles, { projectTile: tile, layerTile: other })
    }
    if (tile % 64 === 0) yield { done: tile, total: layer.tiles.tiles }
  }
  const rowTotals = totals(layer, rows.names.length, rows.ofPart)
  return {
    rows: rows.names,
    columns: columns.names,
    cells: cells.map((row) => row.map((area) => Math.max(0, area))),
    rowTotals,
    outside: rowTotals.map((total, place) => total - sum(cells[place]!)),
    columnTotals: columns.names.map((_, column) => sum(cells.map((row) => row[column]!))),
    total: sum(rowTotals),
  }
}

interface Groups {
  names: string[]
  ofPart: (part: number) => number
}

function groups(layer: PreparedLayer, groupOf: GroupOf): Groups {
  const places = new Map<string, number>()
  const ofZone = layer.layer.zones.map((zone) => {
    const name = groupOf(zone)
    const place = places.get(name) ?? places.size
    places.set(name, place)
    return place
  })
  return { names: [...places.keys()], ofPart: (part) => ofZone[layer.partZones[part]!]! }
}

function totals(layer: PreparedLayer, count: number, ofPart: (part: number) => number): number[] {
  const result = Array.from({ length: count }, () => 0)
  layer.partSquareMetres.forEach((area, part) => {
    const place = ofPart(part)
    result[place] = result[place]! + area
  })
  return result
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
