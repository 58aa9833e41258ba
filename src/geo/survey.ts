import type { Geometry } from 'geojson'
import type { SourceFeatures } from './features'
import type { Box } from './types'

/** What the bare numbers of a file look like. */
export type Likeness =
  /** Degrees, longitude first. */
  | 'degrees'
  /** Degrees of western China with latitude first. */
  | 'degrees-swapped'
  /** Metres with eastings of 8 digits that begin with the number of a Gauss-Krueger zone. */
  | 'zone-prefix'
  /** The same with northing first. */
  | 'zone-prefix-swapped'
  /** Metres with eastings of 6 digits, as in any zone without its number. */
  | 'no-prefix'
  /** The same with northing first. */
  | 'no-prefix-swapped'
  /** Metres of Web Mercator over China. */
  | 'web-mercator'
  | 'unknown'

export interface Survey {
  /** Of the finite positions, in the file's own numbers; null where there is none. */
  box: Box | null
  likeness: Likeness
  /** Zone numbers that eastings begin with, ascending; empty unless the likeness is a zone prefix. */
  zones: number[]
}

/** No coordinate of any system is larger, in metres or degrees. */
const FARTHEST = 1e9

/** Looks at all coordinates of a file once. Heights and positions that are no or no possible numbers are passed over. */
export function survey(source: SourceFeatures): Survey {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  const xPrefixes = new Set<number>()
  const yPrefixes = new Set<number>()
  for (const { geometry } of source.features) {
    eachPosition(geometry, (x, y) => {
      if (!(Math.abs(x) <= FARTHEST && Math.abs(y) <= FARTHEST)) return
      if (x < west) west = x
      if (x > east) east = x
      if (y < south) south = y
      if (y > north) north = y
      if (xPrefixes.size < 50) xPrefixes.add(Math.floor(x / 1e6))
      if (yPrefixes.size < 50) yPrefixes.add(Math.floor(y / 1e6))
    })
  }
  if (west > east) return { box: null, likeness: 'unknown', zones: [] }
  const box: Box = [west, south, east, north]
  const likeness = likenessOf(box)
  const prefixes =
    likeness === 'zone-prefix' ? xPrefixes : likeness === 'zone-prefix-swapped' ? yPrefixes : []
  return { box, likeness, zones: [...prefixes].sort((a, b) => a - b) }
}

function eachPosition(geometry: Geometry, visit: (x: number, y: number) => void): void {
  if (geometry.type === 'GeometryCollection') {
    for (const inner of geometry.geometries) eachPosition(inner, visit)
    return
  }
  walk(geometry.coordinates, visit)
}

type Nested = number[] | Nested[] | (number | Nested)[]

function walk(coordinates: Nested, visit: (x: number, y: number) => void): void {
  const [x, y] = coordinates
  if (typeof x === 'number' && typeof y === 'number') return visit(x, y)
  for (const inner of coordinates) if (typeof inner !== 'number') walk(inner, visit)
}

const within = (low: number, high: number, min: number, max: number) => low >= min && high <= max

/** Northings of China in metres, with room on both sides. */
const isNorthing = (low: number, high: number) => within(low, high, 1_500_000, 6_500_000)
/** Eastings of a zone without its number; 500 000 is the central meridian. */
const isBareEasting = (low: number, high: number) => within(low, high, 50_000, 950_000)

function isPrefixed(low: number, high: number): boolean {
  const [first, last] = [Math.floor(low / 1e6), Math.floor(high / 1e6)]
  return (first >= 13 && last <= 23) || (first >= 25 && last <= 45)
}

function likenessOf([west, south, east, north]: Box): Likeness {
  if (within(west, east, -180, 180) && within(south, north, -90, 90)) {
    // Latitudes of China stand where longitudes belong, and the other way round.
    return within(west, east, 15, 55) && within(south, north, 70, 90) ? 'degrees-swapped' : 'degrees'
  }
  if (within(west, east, -90, 90) && within(south, north, -180, 180)) return 'degrees-swapped'
  if (isPrefixed(west, east) && isNorthing(south, north)) return 'zone-prefix'
  if (isNorthing(west, east) && isPrefixed(south, north)) return 'zone-prefix-swapped'
  if (isBareEasting(west, east) && isNorthing(south, north)) return 'no-prefix'
  if (isNorthing(west, east) && isBareEasting(south, north)) return 'no-prefix-swapped'
  if (within(west, east, 8_000_000, 13_000_000) && within(south, north, 1_700_000, 7_200_000))
    return 'web-mercator'
  return 'unknown'
}
