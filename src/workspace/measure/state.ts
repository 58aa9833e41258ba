import type { Position } from '../../geo/types'

export const LENGTH_UNITS = ['km', 'm'] as const
export const AREA_UNITS = ['ha', 'mu', 'm2', 'km2'] as const
export type LengthUnit = (typeof LENGTH_UNITS)[number]
/** 公顷, 亩, 平方米, 平方千米. */
export type AreaUnit = (typeof AREA_UNITS)[number]

export interface MeasurePoint {
  /** Degrees of EPSG:4490. */
  position: Position
  /** What a pixel of the map was on the ground when the point was set, metres; null where it was typed. */
  pixelMetres: number | null
}

/** A length or an area taken on the map; it stays as a note until it is cleared. */
export interface Measure {
  kind: 'length' | 'area'
  points: MeasurePoint[]
  /** Clicks set points; false once it is finished. */
  active: boolean
  lengthUnit: LengthUnit
  areaUnit: AreaUnit
}

export const EMPTY_MEASURE: Measure = {
  kind: 'length',
  points: [],
  active: true,
  lengthUnit: 'km',
  areaUnit: 'ha',
}
