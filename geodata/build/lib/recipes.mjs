/**
 * Recipes: how a shape is made, written as data. A recipe is `{ "op": …, … }`; recipes nest.
 * One more way of making a shape is one more entry of OPS.
 */
import { golmudShape, provinceShape, unitByName, unitShape } from './counties.mjs'
import { lakeByName } from './lakes.mjs'
import { waveOf } from './noise.mjs'
import { courseByName } from './rivers.mjs'
import {
  buffer,
  difference,
  hull,
  intersection,
  largestPart,
  lineParts,
  lineShape,
  linesShape,
  pointShape,
  pointsShape,
  polygonsShape,
  rounded,
  union,
} from './shapes.mjs'
import { smoothLine, smoothRing } from './simplify.mjs'
import { toDegrees, toMetres } from './plane.mjs'
import { linesByName, readJson, readTable } from './tables.mjs'

/** @typedef {{ op: string } & Record<string, any>} Recipe */

const ridges = linesByName(readTable('ridges'), 'ridge')
const roads = linesByName(readTable('transport'), 'line')
const places = new Map(readTable('gazetteer').map((row) => [row.name_zh, row]))

/** @param {string} name gazetteer name @returns {[number, number]} */
export function placePosition(name) {
  const row = places.get(name)
  if (!row || row.lon === '') throw new Error(`gazetteer.csv: no position for ${name}`)
  return [Number(row.lon), Number(row.lat)]
}

/** Name of a place or a written position. */
const positionOf = (item) => (typeof item === 'string' ? placePosition(item) : item)

function namedLine(lines, name, table) {
  const line = lines.get(name)
  if (!line) throw new Error(`${table}.csv: no line is called ${name}`)
  return smoothLine(line, 8)
}

/** A line widened by about `km`, wider and narrower by `vary` of it in slow waves, and tapering at its ends. */
function variedBuffer(shape, km, vary, name) {
  const wave = waveOf(name)
  const parts = lineParts(shape).map((line) => line.map(toMetres))
  const capsules = parts.map((line) => {
    const pieces = []
    const step = (km * 1000) / 2
    let along = 0
    let last = null
    const total = line.reduce(
      (sum, p, i) => (i === 0 ? 0 : sum + Math.hypot(p[0] - line[i - 1][0], p[1] - line[i - 1][1])),
      0,
    )
    for (let index = 1; index < line.length; index++) {
      const a = line[index - 1]
      const b = line[index]
      const length = Math.hypot(b[0] - a[0], b[1] - a[1])
      for (let done = 0; done < length; done += step) {
        const t = done / length
        const here = along + done
        const end = Math.min(1, 0.55 + (0.45 * Math.min(here, total - here)) / (km * 1500))
        const radius =
          km * 1000 * end * (1 + vary * wave(here / (km * 1600)) + vary * 0.5 * wave(100 + here / (km * 600)))
        const circle = buffer(
          pointShape(toDegrees([a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t])),
          radius,
        )
        if (last) pieces.push(hull([last, circle]))
        last = circle
      }
      along += length
    }
    return union(pieces)
  })
  return rounded(union(capsules), km * 120)
}

/** Recipes of the features by id, so that one feature may be made from another. @type {Map<string, Recipe>} */
export const featureRecipes = new Map()

/** Pushes an outline in and out in slow waves, so that a sketch of ten points does not pretend to be a drawn curve. */
function unevenRing(ring, km, name) {
  const wave = waveOf(name)
  const metres = ring.map(toMetres)
  const dense = metres.flatMap((p, index) => {
    const next = metres[index + 1]
    if (!next) return []
    const pieces = Math.max(1, Math.round(Math.hypot(next[0] - p[0], next[1] - p[1]) / (km * 400)))
    return Array.from({ length: pieces }, (_, k) => [
      p[0] + ((next[0] - p[0]) * k) / pieces,
      p[1] + ((next[1] - p[1]) * k) / pieces,
    ])
  })
  let along = 0
  const moved = dense.map((p, index) => {
    const before = dense[(index - 1 + dense.length) % dense.length]
    const after = dense[(index + 1) % dense.length]
    along += Math.hypot(p[0] - before[0], p[1] - before[1])
    const length = Math.hypot(after[0] - before[0], after[1] - before[1]) || 1
    const push = km * 1000 * (wave(along / (km * 3500)) + 0.45 * wave(200 + along / (km * 1100)))
    return toDegrees([
      p[0] - ((after[1] - before[1]) / length) * push,
      p[1] + ((after[0] - before[0]) / length) * push,
    ])
  })
  return [...moved, moved[0]]
}

const namedRecipes = readJson('shapes.json')

/** Grown or shrunk evenly until its area inside `within` is the wanted one, to 0.1 %. */
function fitted(shape, squareKilometres, within) {
  const at = (metres) => {
    const grown = metres === 0 ? shape : buffer(shape, metres)
    return within ? intersection(grown, within) : grown
  }
  let low = -30_000
  let high = 60_000
  for (let step = 0; step < 24; step++) {
    const middle = (low + high) / 2
    if (at(middle).getArea() / 1e6 < squareKilometres) low = middle
    else high = middle
  }
  return at(high)
}

const all = (recipes) => recipes.map(shapeOf)

/** @type {Record<string, (recipe: any) => any>} */
const OPS = {
  counties: ({ names }) => union(names.map((name) => unitShape(unitByName(name)))),
  province: () => provinceShape(),
  golmud: ({ part }) => golmudShape(part),
  river: ({ name }) => linesShape(courseByName(name).lines),
  ridge: ({ name }) => lineShape(namedLine(ridges, name, 'ridges')),
  road: ({ name }) => lineShape(namedLine(roads, name, 'transport')),
  lake: ({ name }) => polygonsShape(lakeByName(name).polygons),
  place: ({ name }) => pointShape(placePosition(name)),
  places: ({ names }) => pointsShape(names.map(positionOf)),
  /** Smooth line through places and written positions. */
  line: ({ through }) => lineShape(smoothLine(through.map(positionOf), 10)),
  /** Smooth outline through written positions: a sketch by hand, by `uneven` km off the smooth line where given. */
  sketch: ({ ring, uneven = 0, name = '' }) => {
    const smooth = smoothRing([...ring, ring[0]], 10)
    return polygonsShape([[uneven > 0 ? unevenRing(smooth, uneven, name) : smooth]])
  },
  /** Everything on one side of a smooth line; `side` is a position far away on that side, west and east ends go out of the map. */
  side: ({ through, side }) => {
    const line = smoothLine(through.map(positionOf), 10)
    const far = side === 'north' ? 45 : 26
    return polygonsShape([[[...line, [line.at(-1)[0], far], [line[0][0], far], line[0]]]])
  },
  buffer: ({ km, of, vary = 0, name = '' }) =>
    vary > 0 ? variedBuffer(shapeOf(of), km, vary, name) : buffer(shapeOf(of), km * 1000),
  union: ({ of }) => union(all(of)),
  intersect: ({ of }) => all(of).reduce(intersection),
  subtract: ({ from, minus }) => all(minus).reduce(difference, shapeOf(from)),
  hull: ({ of }) => hull(all(of)),
  /** A recipe of shapes.json, for shapes that several layers share. */
  named: ({ name }) => {
    if (!namedRecipes[name]) throw new Error(`shapes.json: no shape is called ${name}`)
    return shapeOf(namedRecipes[name])
  },
  /** Polygons brought by a bureau: a GeoJSON file under geodata/sources, longitude and latitude. */
  file: ({ path }) => {
    const polygons = readJson(path).features.flatMap(({ geometry: { type, coordinates } }) =>
      type === 'Polygon' ? [coordinates] : type === 'MultiPolygon' ? coordinates : [],
    )
    if (polygons.length === 0) throw new Error(`${path}: no polygon in the file`)
    return polygonsShape(polygons)
  },
  /** The shape of another feature of the recipes. */
  feature: ({ id }) => {
    if (!featureRecipes.has(id)) throw new Error(`recipe: no feature is called ${id}`)
    return shapeOf(featureRecipes.get(id))
  },
  fit: ({ km2, of, within }) => fitted(shapeOf(of), km2, within ? shapeOf(within) : null),
  /** The piece with the largest area: clipping leaves crumbs. */
  largest: ({ of }) => largestPart(shapeOf(of)),
  rounded: ({ km, of }) => rounded(shapeOf(of), km * 1000),
  circle: ({ at, km }) => buffer(pointShape(positionOf(at)), km * 1000),
  /** An honest ellipse: only for sites whose plan gives a name and no ground. `angle`: degrees from east, counter-clockwise. */
  ellipse: ({ at, longKm, shortKm, angle = 0 }) => {
    const [x, y] = toMetres(positionOf(at))
    const turn = (angle * Math.PI) / 180
    const ring = Array.from({ length: 73 }, (_, index) => {
      const t = ((index % 72) * Math.PI) / 36
      const u = longKm * 500 * Math.cos(t)
      const v = shortKm * 500 * Math.sin(t)
      return toDegrees([
        x + u * Math.cos(turn) - v * Math.sin(turn),
        y + u * Math.sin(turn) + v * Math.cos(turn),
      ])
    })
    return polygonsShape([[ring]])
  },
}

const made = new Map()

/**
 * @param {Recipe} recipe
 * @returns {any} a shape in the metric plane; the same recipe gives the same object
 */
export function shapeOf(recipe) {
  const make = OPS[recipe.op]
  if (!make) throw new Error(`recipe: no operation is called ${recipe.op}`)
  const key = JSON.stringify(recipe)
  if (!made.has(key)) made.set(key, make(recipe))
  return made.get(key)
}

/** True where the recipe's outline is nothing but a circle, an ellipse or a box: its legend has to say so. */
export const isBareFigure = (recipe) => recipe.op === 'circle' || recipe.op === 'ellipse'
