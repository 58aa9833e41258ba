/**
 * Shapes in the metric plane, on top of JSTS: union, buffer, cut, and the way back to degrees.
 * A shape is a JSTS geometry in metres; `polygonal` results may be empty, never invalid.
 */
import Coordinate from 'jsts/org/locationtech/jts/geom/Coordinate.js'
import GeometryFactory from 'jsts/org/locationtech/jts/geom/GeometryFactory.js'
import ConvexHull from 'jsts/org/locationtech/jts/algorithm/ConvexHull.js'
import InteriorPointArea from 'jsts/org/locationtech/jts/algorithm/InteriorPointArea.js'
import BufferOp from 'jsts/org/locationtech/jts/operation/buffer/BufferOp.js'
import OverlayOp from 'jsts/org/locationtech/jts/operation/overlay/OverlayOp.js'
import SnapIfNeededOverlayOp from 'jsts/org/locationtech/jts/operation/overlay/snap/SnapIfNeededOverlayOp.js'
import RelateOp from 'jsts/org/locationtech/jts/operation/relate/RelateOp.js'
import UnaryUnionOp from 'jsts/org/locationtech/jts/operation/union/UnaryUnionOp.js'
import IsValidOp from 'jsts/org/locationtech/jts/operation/valid/IsValidOp.js'
import TopologyPreservingSimplifier from 'jsts/org/locationtech/jts/simplify/TopologyPreservingSimplifier.js'
import { ringSquareMetres, toDegrees, toMetres } from './plane.mjs'

/** @typedef {[number, number]} Position */
/** @typedef {any} Shape JSTS geometry, metres */

const factory = new GeometryFactory()
const coordinates = (line) => line.map(([x, y]) => new Coordinate(x, y))

/** @param {Position[]} line degrees @returns {Shape} */
export const lineShape = (line) => factory.createLineString(coordinates(line.map(toMetres)))
/** @param {Position[][]} lines degrees */
export const linesShape = (lines) => factory.createMultiLineString(lines.map(lineShape))
/** @param {Position} point degrees */
export const pointShape = (point) => factory.createPoint(coordinates([toMetres(point)])[0])
/** @param {Position[]} points degrees */
export const pointsShape = (points) => factory.createMultiPoint(points.map(pointShape))

function metricPolygon(rings) {
  const [shell, ...holes] = rings.map((ring) => factory.createLinearRing(coordinates(ring)))
  return factory.createPolygon(shell, holes)
}
/** @param {Position[][][]} polygons degrees; repaired by a zero buffer where they touch themselves */
export function polygonsShape(polygons) {
  const shapes = polygons.map((rings) => metricPolygon(rings.map((ring) => ring.map(toMetres))))
  return valid(shapes.length === 1 ? shapes[0] : union(shapes.map(valid)))
}
function valid(shape) {
  return IsValidOp.isValid(shape) ? shape : BufferOp.bufferOp(shape, 0)
}

/** @param {Shape[]} shapes */
export function union(shapes) {
  return UnaryUnionOp.union(factory.createGeometryCollection(shapes)) ?? factory.createPolygon()
}
/** Round corners, 16 pieces a quarter. @param {Shape} shape @param {number} metres */
export const buffer = (shape, metres) => BufferOp.bufferOp(shape, metres, 16)

function overlay(a, b, code) {
  if (a.isEmpty() || b.isEmpty()) return code === OverlayOp.DIFFERENCE ? a : factory.createPolygon()
  return SnapIfNeededOverlayOp.overlayOp(a, b, code)
}
/** @param {Shape} a @param {Shape} b */
export const intersection = (a, b) => overlay(a, b, OverlayOp.INTERSECTION)
/** @param {Shape} a @param {Shape} b */
export const difference = (a, b) => overlay(a, b, OverlayOp.DIFFERENCE)
/** @param {Shape[]} shapes */
export const hull = (shapes) => new ConvexHull(factory.createGeometryCollection(shapes)).getConvexHull()
/** True where the two have a point in common. */
export const meets = (a, b) => RelateOp.relate(a, b).isIntersects()
/** @param {Shape} shape @param {number} metres */
export const simplified = (shape, metres) => TopologyPreservingSimplifier.simplify(shape, metres)

/**
 * Rounds bays and headlands narrower than twice `metres`: closes, then opens.
 * @param {Shape} shape @param {number} metres
 */
export const rounded = (shape, metres) => buffer(buffer(buffer(shape, metres), -2 * metres), metres)

/** A point safely inside, in degrees. @returns {Position} */
export function insidePoint(shape) {
  const point = InteriorPointArea.getInteriorPoint(shape)
  return toDegrees([point.x, point.y])
}

function parts(shape) {
  const list = []
  for (let index = 0; index < shape.getNumGeometries(); index++) list.push(shape.getGeometryN(index))
  return list
}
/** @param {Shape} shape */
export const largestPart = (shape) =>
  parts(shape).reduce((best, part) => (part.getArea() > best.getArea() ? part : best))
const positions = (line) => line.getCoordinates().map((c) => /** @type {Position} */ (toDegrees([c.x, c.y])))

/** @param {Position[]} line @param {number} digits @returns {Position[]} */
export function roundLine(line, digits) {
  const round = (value) => Number(value.toFixed(digits))
  const result = line.map(([x, y]) => /** @type {Position} */ ([round(x), round(y)]))
  return result.filter(
    (p, index) => index === 0 || p[0] !== result[index - 1][0] || p[1] !== result[index - 1][1],
  )
}

function orient(ring, counterClockwise) {
  return ringSquareMetres(ring) > 0 === counterClockwise ? ring : [...ring].reverse()
}

/** @param {Position[][][]} polygons degrees */
export function isValidInDegrees(polygons) {
  return polygons.every((rings) => IsValidOp.isValid(metricPolygon(rings)))
}

/**
 * Polygons in degrees, rounded; shells counter-clockwise. Rounding can make two edges touch: such a polygon is
 * repaired on the rounded grid and rounded once more.
 * @param {Shape} shape @param {number} digits
 * @returns {Position[][][]}
 */
export function toPolygons(shape, digits) {
  const raw = parts(shape)
    .filter((part) => part.getGeometryType() === 'Polygon' && !part.isEmpty())
    .map((part) => {
      const rings = [positions(part.getExteriorRing())]
      for (let index = 0; index < part.getNumInteriorRing(); index++)
        rings.push(positions(part.getInteriorRingN(index)))
      return rings
    })
  let polygons = roundPolygons(raw, digits)
  for (let attempt = 0; attempt < 4 && !isValidInDegrees(polygons); attempt++) {
    const repaired = UnaryUnionOp.union(
      factory.createGeometryCollection(polygons.map((rings) => BufferOp.bufferOp(metricPolygon(rings), 0))),
    )
    const degrees = parts(repaired).map((part) => {
      const ring = (line) => line.getCoordinates().map((c) => [c.x, c.y])
      const rings = [ring(part.getExteriorRing())]
      for (let index = 0; index < part.getNumInteriorRing(); index++)
        rings.push(ring(part.getInteriorRingN(index)))
      return rings
    })
    polygons = roundPolygons(degrees, digits)
  }
  return polygons
}

function roundPolygons(raw, digits) {
  return raw
    .map((rings) =>
      rings
        .map((ring) => roundLine(ring, digits))
        .filter((ring) => ring.length >= 4 && Math.abs(ringSquareMetres(ring)) > 1)
        .map((ring, index) => orient(ring, index === 0)),
    )
    .filter((rings) => rings.length > 0)
}

/** Lines in degrees, rounded. @param {Shape} shape @param {number} digits @returns {Position[][]} */
export function toLines(shape, digits) {
  return parts(shape)
    .filter((part) => part.getGeometryType() === 'LineString' && !part.isEmpty())
    .map((part) => roundLine(positions(part), digits))
    .filter((line) => line.length > 1)
}

/** Lines of a shape in degrees, unrounded. */
export const lineParts = (shape) => parts(shape).map(positions)
