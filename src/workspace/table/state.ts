/** The attribute table that is open. Rows are named by the place of their feature in the layer's data. */
export interface TableView {
  layerId: string
  /** Chosen rows, in the order in which they were chosen. */
  chosen: readonly number[]
  /** The row that the map asked for last, to be brought into sight; `at` tells one wish from the next. */
  wanted: { row: number; at: number } | null
}
