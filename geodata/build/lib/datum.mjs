/**
 * Do the county polygons carry the GCJ-02 shift of Chinese web maps? Nobody says, so they are compared with an
 * independent outline (DCW, WGS 84): the translation between the two is measured and held against that shift.
 */
import { decodeLine } from './delta.mjs'
import { borders } from './counties.mjs'
import { readJson } from './tables.mjs'

/** @typedef {[number, number]} Position */

const METRES_PER_DEGREE = 111_200
const REACH_DEGREES = 0.08
const NEAR_METRES = 800
const ROUNDS = 5

/** GCJ-02 minus WGS 84 in degrees at a place, by the published approximation. @returns {Position} */
export function gcj02Shift([lon, lat]) {
  const x = lon - 105
  const y = lat - 35
  const { sin, sqrt, abs, cos, PI } = Math
  const wave = ((20 * sin(6 * x * PI) + 20 * sin(2 * x * PI)) * 2) / 3
  const north =
    -100 +
    2 * x +
    3 * y +
    0.2 * y * y +
    0.1 * x * y +
    0.2 * sqrt(abs(x)) +
    wave +
    ((20 * sin(y * PI) + 40 * sin((y / 3) * PI)) * 2) / 3 +
    ((160 * sin((y / 12) * PI) + 320 * sin((y * PI) / 30)) * 2) / 3
  const east =
    300 +
    x +
    2 * y +
    0.1 * x * x +
    0.1 * x * y +
    0.1 * sqrt(abs(x)) +
    wave +
    ((20 * sin(x * PI) + 40 * sin((x / 3) * PI)) * 2) / 3 +
    ((150 * sin((x / 12) * PI) + 300 * sin((x / 30) * PI)) * 2) / 3
  const radians = (lat * PI) / 180
  const magic = 1 - 0.00669342162296594323 * sin(radians) ** 2
  const semiMajor = 6378245
  return [
    (east * 180) / ((semiMajor / sqrt(magic)) * cos(radians) * PI),
    (north * 180) / (((semiMajor * (1 - 0.00669342162296594323)) / (magic * sqrt(magic))) * PI),
  ]
}

/** Offset of a point from the nearest piece of some lines: metres along that piece's normal. */
function normalOffset([lon, lat], pieces) {
  const scale = Math.cos((lat * Math.PI) / 180)
  let best = { distance: Infinity, normal: [0, 0], offset: 0 }
  for (const [a, b] of pieces) {
    if (Math.abs(a[0] - lon) > REACH_DEGREES || Math.abs(a[1] - lat) > REACH_DEGREES) continue
    const ux = (b[0] - a[0]) * scale
    const uy = b[1] - a[1]
    const px = (lon - a[0]) * scale
    const py = lat - a[1]
    const squared = ux * ux + uy * uy || 1e-12
    const t = Math.min(1, Math.max(0, (px * ux + py * uy) / squared))
    const distance = Math.hypot(px - t * ux, py - t * uy) * METRES_PER_DEGREE
    if (distance >= best.distance) continue
    const normal = [-uy / Math.sqrt(squared), ux / Math.sqrt(squared)]
    best = {
      distance,
      normal,
      offset: ((px - t * ux) * normal[0] + (py - t * uy) * normal[1]) * METRES_PER_DEGREE,
    }
  }
  return best
}

/**
 * The one translation (metres, county polygons minus DCW) that best explains the offsets of the outer border, by
 * least squares over the vertices that lie within 800 m; and the mean GCJ-02 shift at those vertices.
 */
export function examineDatum() {
  const extract = readJson('extracts/outline.json')
  const pieces = extract.lines.flatMap(([, ...numbers]) => {
    const line = decodeLine(numbers, extract.perDegree)
    return line.slice(1).map((end, index) => [line[index], end])
  })
  const points = borders.filter(({ owners }) => owners.length === 1).flatMap(({ line }) => line)
  let east = 0
  let north = 0
  let used = 0
  for (let round = 0; round < ROUNDS; round++) {
    let [a, b, c, d, e] = [0, 0, 0, 0, 0]
    used = 0
    for (const [lon, lat] of points) {
      const scale = Math.cos((lat * Math.PI) / 180)
      const moved = [lon - east / (METRES_PER_DEGREE * scale), lat - north / METRES_PER_DEGREE]
      const { distance, normal, offset } = normalOffset(moved, pieces)
      if (distance > NEAR_METRES) continue
      used++
      a += normal[0] ** 2
      b += normal[0] * normal[1]
      c += normal[1] ** 2
      d += normal[0] * offset
      e += normal[1] * offset
    }
    const determinant = a * c - b * b
    east += (d * c - e * b) / determinant
    north += (a * e - b * d) / determinant
  }
  const shifts = points.map((point) => [gcj02Shift(point), Math.cos((point[1] * Math.PI) / 180)])
  const mean = (values) => (values.reduce((sum, value) => sum + value, 0) / values.length) * METRES_PER_DEGREE
  return {
    vertices: points.length,
    used,
    eastMetres: Math.round(east),
    northMetres: Math.round(north),
    gcj02EastMetres: Math.round(mean(shifts.map(([[lon], scale]) => lon * scale))),
    gcj02NorthMetres: Math.round(mean(shifts.map(([[, lat]]) => lat))),
  }
}
