import proj4 from 'proj4'
import { densify } from './densify'
import { InputError, note } from './note'
import { shiftedBy } from './sevenParameters'
import { ellipsoidOf, systemLabel, type CoordinateSystem } from './system'
import type { LonLatPolygons, PlanePolygons, PolygonRings, Position } from './types'
import { fromWebMap, toWebMap } from './webMapOffset'

/** The two directions of one coordinate system, without axis swaps: x is east or longitude, always. */
export interface Converter {
  /** Degrees to the system's own coordinates. */
  forward: (position: Position) => Position
  /** The system's own coordinates to degrees of EPSG:4490. */
  inverse: (position: Position) => Position
}

/**
 * No datum shift is ever applied: CGCS2000 and WGS 84 count as one (they differ by decimetres of plate motion),
 * and for Xi'an 80 and Beijing 54 no public transformation exists, so their degrees are taken over as they are
 * and the system is marked approximate, unless the person has the seven parameters. proj4 shifts nothing when the other side names no datum.
 */
const DEGREES = '+proj=longlat +a=6378137 +rf=298.257222101 +no_defs'

const converters = new Map<string, Converter>()

/** The converter of a system; made once a definition. Throws whatever proj4 throws for a definition it cannot read. */
export function converterOf(system: CoordinateSystem): Converter {
  const key = [system.definition, system.webMap, JSON.stringify(system.parameters)].join('|')
  const known = converters.get(key)
  if (known) return known
  const plain: Converter = system.kind === 'geographic' ? identity : projected(system.definition)
  const made = shifted(plain, system)
  converters.set(key, made)
  return made
}

/** The same with the way from the datum to CGCS2000 behind it, where that is known. */
function shifted(plain: Converter, { parameters, webMap, datum }: CoordinateSystem): Converter {
  if (webMap) return { forward: (at) => toWebMap(webMap, at), inverse: (at) => fromWebMap(webMap, at) }
  if (!parameters) return plain
  const shift = shiftedBy(parameters, ellipsoidOf(datum))
  return {
    forward: (position) => {
      // The shift is a few hundred metres and nearly the same everywhere: a few rounds turn it back.
      let [x, y] = position
      for (let round = 0; round < 6; round++) {
        const [seenX, seenY] = shift([x, y])
        x += position[0] - seenX
        y += position[1] - seenY
      }
      return plain.forward([x, y])
    },
    inverse: (position) => shift(plain.inverse(position)),
  }
}

const identity: Converter = { forward: ([x, y]) => [x, y], inverse: ([x, y]) => [x, y] }

function projected(definition: string): Converter {
  const pair = proj4(DEGREES, definition)
  return { forward: ([x, y]) => pair.forward([x, y]), inverse: ([x, y]) => pair.inverse([x, y]) }
}

/**
 * Polygons of any system in degrees of EPSG:4490. Edges that are straight in a plane are split first, until the
 * chord in longitude/latitude leaves the edge by less than 0.01 mm; longitude/latitude is handed on untouched.
 * Throws an InputError where a position has no place on Earth in that system.
 */
export function toLonLat(polygons: PolygonRings[], system: CoordinateSystem): LonLatPolygons {
  if (system.kind === 'geographic' && !system.parameters && !system.webMap) return polygons
  const { inverse } = converterOf(system)
  // Edges of degrees stay straight in degrees: the shift is all but the same along them.
  if (system.kind === 'geographic')
    return polygons.map((polygon) => polygon.map((ring) => ring.map(checked(inverse, system))))
  return polygons.map((polygon) => polygon.map((ring) => densify(ring, checked(inverse, system))))
}

/** Polygons in degrees of EPSG:4490 in the coordinates of a system, vertex by vertex: edges are not split. */
export function toPlane(polygons: LonLatPolygons, system: CoordinateSystem): PlanePolygons {
  const forward = checked(converterOf(system).forward, system)
  return polygons.map((polygon) => polygon.map((ring) => ring.map(forward)))
}

function isFinitePosition([x, y]: Position): boolean {
  return Number.isFinite(x) && Number.isFinite(y)
}

/** A conversion that refuses to return what is not a number. */
function checked(convert: (position: Position) => Position, system: CoordinateSystem) {
  return (position: Position): Position => {
    // proj4 throws an exception of its own for what is not a number.
    const result = isFinitePosition(position) ? convert(position) : position
    if (isFinitePosition(result)) return result
    const label = systemLabel(system)
    throw new InputError(
      note(
        'conversion-failed',
        `坐标(${position[0]},${position[1]})在${system.name.zh}(${label})中没有对应的位置:请核对坐标系或该点坐标`,
        `Position (${position[0]}, ${position[1]}) has no place in ${system.name.en} (${label}): check the coordinate system or the point`,
      ),
    )
  }
}
