/**
 * The synthetic example: one invented project and invented control zones, laid out so that every outcome of a
 * check occurs once. All of it is marked 演示; nothing here is a boundary of anything.
 */
import { feature, polygonGeometry } from './lib/feature.mjs'
import { toDegrees, toMetres } from './lib/plane.mjs'
import { polygonsShape, roundLine, toPolygons } from './lib/shapes.mjs'
import { smoothRing } from './lib/simplify.mjs'
import { readJson } from './lib/tables.mjs'
import { collectionText } from './lib/write.mjs'

/** @typedef {[number, number]} Position */

const DIGITS = 7
const MARK = { demo: true, note_zh: '演示数据,虚构', note_en: 'Demonstration data, invented' }

/** Point where the lines a-b and c-d meet, each moved `gap` metres to its left. */
function movedCorner(a, b, c, d, gap) {
  const moved = ([p, q]) => {
    const length = Math.hypot(q[0] - p[0], q[1] - p[1])
    const nx = (-(q[1] - p[1]) / length) * gap
    const ny = ((q[0] - p[0]) / length) * gap
    return [
      [p[0] + nx, p[1] + ny],
      [q[0] + nx, q[1] + ny],
    ]
  }
  const [[x1, y1], [x2, y2]] = moved([a, b])
  const [[x3, y3], [x4, y4]] = moved([c, d])
  const cross = (x1 - x2) * (y3 - y4) - (y1 - y2) * (x3 - x4)
  const first = x1 * y2 - y1 * x2
  const second = x3 * y4 - y3 * x4
  return [(first * (x3 - x4) - (x1 - x2) * second) / cross, (first * (y3 - y4) - (y1 - y2) * second) / cross]
}

/**
 * A field that follows some corners of the project at a constant gap.
 * @param {Position[]} project open ring, degrees
 * @param {{ corners: number[], gapMetres: number, rest: Position[] }} row `corners`: 0-based, in the project's order
 */
function besideProject(project, { corners, gapMetres, rest }) {
  const metres = project.map((p) => toMetres(p))
  const at = (index) => metres[(index + metres.length) % metres.length]
  // The project's ring runs clockwise, so its outside lies to the left of every edge.
  const followed = corners.map((index, position) => {
    if (position === 0) return endOf(at(index), at(index + 1), at(index), gapMetres)
    if (position === corners.length - 1) return endOf(at(index - 1), at(index), at(index), gapMetres)
    return movedCorner(at(index - 1), at(index), at(index), at(index + 1), gapMetres)
  })
  return [...followed.map(toDegrees), ...rest]
}
function endOf(a, b, point, gap) {
  const length = Math.hypot(b[0] - a[0], b[1] - a[1])
  return [point[0] + (-(b[1] - a[1]) / length) * gap, point[1] + ((b[0] - a[0]) / length) * gap]
}

function zoneFeature(row, project) {
  const { id, name_zh, name_en, class: zoneClass, number } = row
  const properties = { id, name_zh, name_en, class: zoneClass, number, ...MARK }
  if (row.broken) {
    // One vertex without a number: the check has to say so and go on with the other zones.
    const ring = roundLine([...row.ring, row.ring[0]], DIGITS).map((p, index) =>
      index === row.broken ? [p[0], null] : p,
    )
    return feature({ type: 'Polygon', coordinates: [ring] }, properties)
  }
  const open = row.beside ? besideProject(project, row.beside) : row.ring
  const ring = row.straight || row.beside ? [...open, open[0]] : smoothRing([...open, open[0]], 12)
  const closed = roundLine(ring, DIGITS)
  const polygons = row.beside ? [[counterClockwise(closed)]] : toPolygons(polygonsShape([[ring]]), DIGITS)
  return feature(polygonGeometry(polygons), properties)
}

function counterClockwise(ring) {
  const sum = ring.reduce(
    (total, p, i) => (i === 0 ? 0 : total + ring[i - 1][0] * p[1] - p[0] * ring[i - 1][1]),
    0,
  )
  return sum > 0 ? ring : [...ring].reverse()
}

const collection = (features) => ({ type: 'FeatureCollection', features })

function projectFeature({ ring, name }) {
  const closed = counterClockwise(roundLine([...ring, ring[0]], DIGITS))
  return feature(
    { type: 'Polygon', coordinates: [closed] },
    { id: 'demo-project', 项目名称: name.zh, name_zh: name.zh, name_en: name.en, ...MARK },
  )
}

const coverageGeometry = (outline) =>
  polygonGeometry(toPolygons(polygonsShape([[smoothRing([...outline, outline[0]], 12)]]), DIGITS))

/**
 * `demo/demo.json` holds the whole example in one file, which the app reads; beside it stand the project and the
 * layers as files of their own, for the command line.
 * @returns {Map<string, string>} path under the pack -> text
 */
export function demoFiles() {
  const source = readJson('demo.json')
  const files = new Map()
  const project = collection([projectFeature(source.project)])
  const layers = source.layers.map(({ zones, coverage, ...layer }) => ({
    ...layer,
    status: 'demo',
    coverage: coverage ? coverageGeometry(source.coverages[coverage]) : null,
    data: collection(zones.map((row) => zoneFeature(row, source.project.ring))),
  }))
  files.set('demo/project.geojson', collectionText(project.features))
  for (const layer of layers) files.set(`demo/${layer.id}.geojson`, collectionText(layer.data.features))
  const all = { schema: 'qingping-demo/1', title: source.title, note: source.note, project, layers }
  files.set('demo/demo.json', `${JSON.stringify(all)}\n`)
  return files
}
