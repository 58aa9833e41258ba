/**
 * The numbers that decide between 占用 and 相接. No national tolerance was found (the practice differs from place
 * to place), so these are the product's own; every report prints them.
 */
export const TOLERANCE = {
  /** A layer whose overlap is smaller than this in total only touches. */
  areaSquareMetres: 1,
  /** A layer whose overlap pieces are all narrower than this on average only touches. */
  widthMetres: 0.5,
  /** Boundaries that lie no farther apart than this touch. */
  gapMetres: 0.05,
  /** Occupied pieces below this carry the mark 疑似边界误差; it changes no outcome. */
  suspectSquareMetres: 100,
} as const

/** Two computations of one area may differ by so much before it is said. */
export function areasAgree(first: number, second: number): boolean {
  return Math.abs(first - second) <= Math.max(0.01, 1e-7 * Math.max(Math.abs(first), Math.abs(second)))
}

/** Edge-pair sums below this many square metres are rounding, not ground. */
export const NOISE_SQUARE_METRES = 1e-6

/** Warning of a project whose datum could not be transformed: it makes no verdict. */
export const APPROXIMATE_CODE = 'crs-approximate'
