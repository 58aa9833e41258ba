/**
 * Coordinates. Two spaces that must not be mixed are two types:
 * longitude/latitude in degrees (EPSG:4490, CGCS2000) and plane metres (easting, northing).
 * Both list x before y, whatever the axis order of the EPSG register says.
 */
export type Position = [x: number, y: number]

/** Closed: the last position repeats the first. */
export type Ring = Position[]

/** One shell (counter-clockwise) and its holes (clockwise). */
export type PolygonRings = Ring[]

declare const space: unique symbol

/** Polygons in degrees of longitude and latitude, EPSG:4490; edges are straight in (longitude, latitude). */
export type LonLatPolygons = PolygonRings[] & { readonly [space]?: 'EPSG:4490' }

/** Polygons in metres of easting and northing of some projected system. */
export type PlanePolygons = PolygonRings[] & { readonly [space]?: 'plane' }

/** [west, south, east, north]; degrees for longitude/latitude, metres for a plane. */
export type Box = [west: number, south: number, east: number, north: number]

/** A text in the two languages of the product. */
export interface Localized {
  zh: string
  en: string
}

export type Language = keyof Localized
