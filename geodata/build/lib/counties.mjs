/** County-level units from the committed topology: every border is thinned once, so neighbours keep meeting. */
import { decodeLine } from './delta.mjs'
import { simplifyLine } from './simplify.mjs'
import { polygonsShape, union } from './shapes.mjs'
import { polygonsSquareKilometres, ringSquareMetres } from './plane.mjs'
import { readJson } from './tables.mjs'

/** @typedef {[number, number]} Position */
/** @typedef {{ adcode: string, name: string, packageName: string, polygons: Position[][][] }} Unit */

/** Tolerance in degrees: about the 100 m grid that the source's coordinates lie on. */
const TOLERANCE_DEGREES = 0.0018

const extract = readJson('extracts/counties.json')
const arcs = extract.arcs.map((numbers) =>
  simplifyLine(decodeLine(numbers, extract.perDegree), TOLERANCE_DEGREES),
)

/** @param {number[]} indexes 1-based, negative = backwards @returns {Position[]} */
function ringOf(indexes) {
  const ring = []
  for (const index of indexes) {
    const arc = arcs[Math.abs(index) - 1]
    const directed = index > 0 ? arc : [...arc].reverse()
    ring.push(...(ring.length === 0 ? directed : directed.slice(1)))
  }
  return ring
}

const isRing = (ring) => ring.length >= 4 && Math.abs(ringSquareMetres(ring)) > 20_000

function orient(ring, shell) {
  return ringSquareMetres(ring) > 0 === shell ? ring : [...ring].reverse()
}

/** @type {Unit[]} */
export const units = extract.units.map((unit) => ({
  ...unit,
  polygons: extract.faces
    .filter(([adcode]) => adcode === unit.adcode)
    .map(([, ...rings]) =>
      rings
        .map(ringOf)
        .filter(isRing)
        .map((ring, index) => orient(ring, index === 0)),
    )
    .filter((rings) => rings.length > 0),
}))

/** Arcs with the units on their two sides; one side for the outer border. */
export const borders = arcs.map((line, at) => ({
  line,
  owners: [
    ...new Set(
      extract.faces
        .filter(([, ...rings]) => rings.flat().some((index) => Math.abs(index) === at + 1))
        .map(([adcode]) => adcode),
    ),
  ].filter((adcode) => adcode !== null),
}))

/** @param {string} name current name, package name or its beginning without 县/市/区 @returns {Unit} */
export function unitByName(name) {
  const exact = units.find((unit) => unit.name === name || unit.packageName === name)
  const found = exact ?? units.filter((unit) => unit.name.startsWith(name))
  const unit = Array.isArray(found) ? found[0] : found
  if (!unit || (Array.isArray(found) && found.length > 1))
    throw new Error(`counties: no single unit is called ${name}`)
  return unit
}

const shapeCache = new Map()
/** @param {Unit} unit */
export function unitShape(unit) {
  const known = shapeCache.get(unit.adcode) ?? polygonsShape(unit.polygons)
  shapeCache.set(unit.adcode, known)
  return known
}

/** The whole province as one shape. */
export function provinceShape() {
  const known = shapeCache.get('province') ?? union(units.map(unitShape))
  shapeCache.set('province', known)
  return known
}

/**
 * Golmud is two pieces: the city itself in the basin and the town of Tanggulashan 300 km south.
 * @param {'main' | 'tanggula'} part
 */
export function golmudShape(part) {
  const wanted = unitByName('格尔木市').polygons.filter(([shell]) => {
    const north = Math.max(...shell.map(([, lat]) => lat))
    return part === 'tanggula' ? north < 35 : north >= 35
  })
  return polygonsShape(wanted)
}

/** @param {Unit} unit */
export const unitSquareKilometres = (unit) => polygonsSquareKilometres(unit.polygons)
