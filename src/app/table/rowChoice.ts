/** How rows are chosen; rows are places of features, `rows` is the order in which they stand. */

/** A click with Ctrl: in or out. */
export function toggled(chosen: readonly number[], row: number): number[] {
  return chosen.includes(row) ? chosen.filter((one) => one !== row) : [...chosen, row]
}

/** From the row that was chosen first to this one, as they stand; the first stays first. */
export function ranged(rows: readonly number[], chosen: readonly number[], row: number): number[] {
  const from = rows.indexOf(chosen[0] ?? row)
  const to = rows.indexOf(row)
  if (from < 0 || to < 0) return [row]
  const range = rows.slice(Math.min(from, to), Math.max(from, to) + 1)
  return from <= to ? range : range.reverse()
}
