import { areaSquareMetres, planeAreaSquareMetres } from '../../geo/area'
import { converterOf, toPlane } from '../../geo/convert'
import { crossesItself } from '../../geo/crossesItself'
import { geodesicMetres } from '../../geo/distance'
import { gaussKruegerZone, type CoordinateSystem } from '../../geo/system'
import { hectares, mu, roundHalfEven } from '../../geo/units'
import type { LonLatPolygons, Position } from '../../geo/types'
import { groupThousands } from '../numbers'
import type { AreaUnit, LengthUnit, Measure } from './state'

/** What a measurement comes to. Metres and square metres on the CGCS2000 ellipsoid. */
export interface Figures {
  /** Geodesic, one a stretch between points that follow each other; of an area the last one closes the ring. */
  segments: number[]
  lengthMetres: number
  /** The ring meets itself: it has a length but no area until a point is moved. */
  crossesItself: boolean
  /** Null for a length, below three points, and where the ring crosses itself. */
  areaSquareMetres: number | null
  /** The same in the Gauss-Krueger plane of the first point, for comparison. */
  planeLengthMetres: number
  planeSquareMetres: number | null
  /** Null where there is no point. */
  plane: CoordinateSystem | null
}

export function figuresOf({ kind, points }: Pick<Measure, 'kind' | 'points'>): Figures {
  const positions = points.map(({ position }) => position)
  const [start] = positions
  const isRing = kind === 'area' && positions.length > 2
  const isCrossed = isRing && crossesItself(positions)
  const path = isRing && start ? [...positions, start] : positions
  const plane = start ? gaussKruegerZone(start[0]) : null
  const segments = steps(path).map(([from, to]) => geodesicMetres(from, to))
  const flat = plane ? path.map((position) => converterOf(plane).forward(position)) : []
  const ring: LonLatPolygons = [[path]]
  return {
    segments,
    lengthMetres: sum(segments),
    crossesItself: isCrossed,
    areaSquareMetres: isRing && !isCrossed ? areaSquareMetres(ring) : null,
    planeLengthMetres: sum(steps(flat).map(([from, to]) => Math.hypot(to[0] - from[0], to[1] - from[1]))),
    planeSquareMetres: isRing && !isCrossed && plane ? planeAreaSquareMetres(toPlane(ring, plane)) : null,
    plane,
  }
}

function steps(path: readonly Position[]): [Position, Position][] {
  return path.slice(1).map((to, index) => [path[index] ?? to, to])
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

/** `12.345 km`, `12 345.6 m`. */
export function lengthText(metres: number, unit: LengthUnit): string {
  const text = unit === 'km' ? roundHalfEven(metres / 1000, 3) : roundHalfEven(metres, 1)
  return `${groupThousands(text)} ${unit}`
}

const AREA_WORDS = {
  zh: { ha: '公顷', mu: '亩', m2: 'm²', km2: 'km²' },
  en: { ha: 'ha', mu: 'mu', m2: 'm²', km2: 'km²' },
} as const

/** `12.3456 公顷`, `185.18 亩`, `123 456.00 m²`, `0.123 km²`; rounded once, half to even. */
export function areaIn(squareMetres: number, unit: AreaUnit, language: 'zh' | 'en'): string {
  const figure = {
    ha: () => roundHalfEven(hectares(squareMetres), 4),
    mu: () => roundHalfEven(mu(squareMetres), 2),
    m2: () => roundHalfEven(squareMetres, 2),
    km2: () => roundHalfEven(squareMetres / 1_000_000, 3),
  }[unit]()
  return `${groupThousands(figure)} ${AREA_WORDS[language][unit]}`
}

export function areaUnitName(unit: AreaUnit, language: 'zh' | 'en'): string {
  return AREA_WORDS[language][unit]
}
