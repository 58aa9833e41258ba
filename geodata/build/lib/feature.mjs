/** GeoJSON features of the pack: flat properties in a fixed order, empty ones left out. */
import { polygonsSquareKilometres } from './plane.mjs'
import { insidePoint, lineParts, simplified, toLines, toPolygons } from './shapes.mjs'

/** @typedef {[number, number]} Position */

/** Vertices closer to the line than this are left out: a twentieth of the best accuracy claimed. */
const THINNING_METRES = 120

const round = (value, digits) => Number(value.toFixed(digits))

function tidy(properties) {
  return Object.fromEntries(
    Object.entries(properties).filter(([, value]) => value !== null && value !== undefined && value !== ''),
  )
}

/** @param {Record<string, unknown>} geometry @param {Record<string, unknown>} properties */
export const feature = (geometry, properties) => ({ type: 'Feature', properties: tidy(properties), geometry })

/** @param {Position[][][]} polygons degrees, rounded */
export const polygonGeometry = (polygons) =>
  polygons.length === 1
    ? { type: 'Polygon', coordinates: polygons[0] }
    : { type: 'MultiPolygon', coordinates: polygons }

/** @param {Position[][]} lines degrees, rounded */
export const lineGeometry = (lines) =>
  lines.length === 1
    ? { type: 'LineString', coordinates: lines[0] }
    : { type: 'MultiLineString', coordinates: lines }

export const pointGeometry = ([lon, lat], digits = 5) => ({
  type: 'Point',
  coordinates: [round(lon, digits), round(lat, digits)],
})

/** Clockwise degrees that lay a label along the line from west to east. */
function angleOf(a, b) {
  const [from, to] = a[0] <= b[0] ? [a, b] : [b, a]
  const cosine = Math.cos((((a[1] + b[1]) / 2) * Math.PI) / 180)
  return round(-(Math.atan2(to[1] - from[1], (to[0] - from[0]) * cosine) * 180) / Math.PI, 1)
}

/** Label place and turn at the middle of the longest of some lines. @param {Position[][]} lines degrees */
export function labelOnLines(lines) {
  const lengthOf = (line) =>
    line.reduce(
      (sum, p, i) => (i === 0 ? 0 : sum + Math.hypot(p[0] - line[i - 1][0], p[1] - line[i - 1][1])),
      0,
    )
  const line = lines.reduce((best, one) => (lengthOf(one) > lengthOf(best) ? one : best))
  const total = lengthOf(line)
  const at = (wanted) => {
    let along = 0
    for (let i = 1; i < line.length; i++) {
      const step = Math.hypot(line[i][0] - line[i - 1][0], line[i][1] - line[i - 1][1])
      if (along + step >= wanted && step > 0) {
        const t = (wanted - along) / step
        return [
          line[i - 1][0] + (line[i][0] - line[i - 1][0]) * t,
          line[i - 1][1] + (line[i][1] - line[i - 1][1]) * t,
        ]
      }
      along += step
    }
    return line.at(-1)
  }
  const [lon, lat] = at(total / 2)
  return {
    label_lon: round(lon, 4),
    label_lat: round(lat, 4),
    label_angle: angleOf(at(total * 0.35), at(total * 0.65)),
  }
}

/** Cutting leaves crumbs along a border: pieces below half a percent of the largest are left out. */
function withoutCrumbs(polygons) {
  const areas = polygons.map((rings) => polygonsSquareKilometres([rings]))
  return polygons.filter((_, index) => areas[index] >= Math.max(...areas) * 0.005)
}

/**
 * A polygon feature of a shape: drawn area, label place, geometry in degrees.
 * @param {any} shape metric plane
 * @param {Record<string, unknown>} properties
 * @param {{ digits: number, along?: any, label?: Position }} options `along`: a line shape that the label follows
 */
export function polygonFeature(shape, properties, { digits, along, label }) {
  const polygons = withoutCrumbs(toPolygons(simplified(shape, THINNING_METRES), digits))
  if (polygons.length === 0) throw new Error(`${properties.id}: the recipe gives no area`)
  const [lon, lat] = label ?? insidePoint(shape)
  const labels =
    along && !label ? labelOnLines(lineParts(along)) : { label_lon: round(lon, 4), label_lat: round(lat, 4) }
  const drawnAreaKm2 = round(polygonsSquareKilometres(polygons), 1)
  return feature(polygonGeometry(polygons), { ...properties, drawnAreaKm2, ...labels })
}

/** @param {any} shape line shape in the metric plane */
export function lineFeature(shape, properties, { digits }) {
  const lines = toLines(shape, digits)
  if (lines.length === 0) throw new Error(`${properties.id}: the recipe gives no line`)
  return feature(lineGeometry(lines), { ...properties, ...labelOnLines(lines) })
}
