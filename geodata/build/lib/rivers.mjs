/**
 * Named river courses. The open data has courses without names; `courses.csv` names them by a few control points:
 * the course is the shortest way along the data from point to point. Where the data has no course, the hand sketch
 * of `rivers.csv` is smoothed and marked as such.
 */
import { decodeLine } from './delta.mjs'
import { smoothLine } from './simplify.mjs'
import { linesByName, readJson, readTable } from './tables.mjs'

/** @typedef {[number, number]} Position */
/** @typedef {{ name: string, nameEn: string, rank: string, from: 'gshhg' | 'sketch', lines: Position[][] }} Course */

const LINK_KM = 4
/** A lake between two ends of a course: bridged to find the way, left open in the line. */
const GAP_KM = 40
const SNAP_KM = 40

const extract = readJson('extracts/rivers.json')
const pieces = extract.lines.map(([level, ...numbers]) => ({
  level,
  line: decodeLine(numbers, extract.perDegree),
}))

const kilometres = (a, b) =>
  111.2 * Math.hypot((a[0] - b[0]) * Math.cos(((a[1] + b[1]) * Math.PI) / 360), a[1] - b[1])
const keyOf = (position) => position.join(',')

/** @type {Map<string, { position: Position, next: Map<string, { km: number, level: number | null }> }>} */
const graph = new Map()
function node(position) {
  const key = keyOf(position)
  const known = graph.get(key)
  if (known) return known
  const made = { position, next: new Map() }
  graph.set(key, made)
  return made
}
function link(a, b, km, level) {
  node(a).next.set(keyOf(b), { km, level })
  node(b).next.set(keyOf(a), { km, level })
}
for (const { level, line } of pieces) {
  for (let index = 1; index < line.length; index++)
    link(line[index - 1], line[index], kilometres(line[index - 1], line[index]), level)
}
// Pieces that end a little beside one another belong together; such a link costs four times its length.
const positions = [...graph.values()].map(({ position }) => position)
for (const { line } of pieces) {
  for (const end of [line[0], line.at(-1)]) {
    for (const other of positions) {
      const km = kilometres(end, other)
      if (km > 0 && km < LINK_KM && !graph.get(keyOf(end)).next.has(keyOf(other)))
        link(end, other, km * 4, null)
    }
  }
}

const ends = pieces.flatMap(({ line }) => [line[0], line.at(-1)])
for (const end of ends) {
  for (const other of ends) {
    const km = kilometres(end, other)
    if (km >= LINK_KM && km < GAP_KM && !graph.get(keyOf(end)).next.has(keyOf(other)))
      link(end, other, km * 20, null)
  }
}

function nearest(position, name) {
  let best = positions[0]
  for (const other of positions) if (kilometres(position, other) < kilometres(position, best)) best = other
  if (kilometres(position, best) > SNAP_KM)
    throw new Error(`courses.csv: ${name}: no course within ${SNAP_KM} km of ${position.join(' ')}`)
  return best
}

/** Dijkstra; the graph is small enough for a plain list. */
function way(from, to, name) {
  const distance = new Map([[keyOf(from), 0]])
  const before = new Map()
  const open = new Set([keyOf(from)])
  const done = new Set()
  while (open.size > 0) {
    let here = null
    for (const key of open) if (here === null || distance.get(key) < distance.get(here)) here = key
    open.delete(here)
    done.add(here)
    if (here === keyOf(to)) break
    for (const [key, { km }] of graph.get(here).next) {
      if (done.has(key)) continue
      const length = distance.get(here) + km
      if (length < (distance.get(key) ?? Infinity)) {
        distance.set(key, length)
        before.set(key, here)
        open.add(key)
      }
    }
  }
  if (!done.has(keyOf(to)))
    throw new Error(`courses.csv: ${name}: no way along the data from ${from.join(' ')} to ${to.join(' ')}`)
  const line = []
  for (let key = keyOf(to); key !== undefined; key = before.get(key)) line.unshift(graph.get(key).position)
  return line
}

const sketches = linesByName(readTable('rivers'), 'river')
const used = new Set()

/** Level that GSHHG gives to the way between two neighbouring vertices; 6 and up: not all year. */
export function levelBetween(a, b) {
  return graph.get(keyOf(a))?.next.get(keyOf(b))?.level ?? null
}

/** Reaches of a course, cut where a lake lies between. */
function traced(row) {
  const stops = row.via.split(';').map((pair) => nearest(pair.split(' ').map(Number), row.name_zh))
  const line = [stops[0]]
  for (let index = 1; index < stops.length; index++)
    line.push(...way(stops[index - 1], stops[index], row.name_zh).slice(1))
  const reaches = [[line[0]]]
  for (let index = 1; index < line.length; index++) {
    used.add([keyOf(line[index - 1]), keyOf(line[index])].sort().join('|'))
    if (
      kilometres(line[index - 1], line[index]) >= LINK_KM &&
      levelBetween(line[index - 1], line[index]) === null
    )
      reaches.push([])
    reaches.at(-1).push(line[index])
  }
  return reaches.filter((reach) => reach.length > 1)
}

/** @type {Course[]} */
export const courses = readTable('courses').map((row) => {
  const lines = row.from === 'gshhg' ? traced(row) : [smoothLine(sketches.get(row.name_zh) ?? [], 6)]
  if (lines.some((line) => line.length < 2))
    throw new Error(`courses.csv: ${row.name_zh}: no sketch of that name in rivers.csv`)
  return {
    name: row.name_zh,
    nameEn: row.name_en,
    rank: row.rank,
    from: row.from,
    aliases: row.aliases,
    lines,
  }
})

/** Course by full name or alias. @param {string} name @returns {Course} */
export function courseByName(name) {
  const course = courses.find((one) => one.name === name || one.aliases === name)
  if (!course) throw new Error(`rivers: no course is called ${name}`)
  return course
}

/** What no named course has used, in pieces. @returns {{ level: number, line: Position[] }[]} */
export function unnamedPieces() {
  const result = []
  for (const { level, line } of pieces) {
    let current = [line[0]]
    for (let index = 1; index < line.length; index++) {
      const taken = used.has([keyOf(line[index - 1]), keyOf(line[index])].sort().join('|'))
      if (!taken) current.push(line[index])
      if (taken || index === line.length - 1) {
        if (current.length > 1) result.push({ level, line: current })
        current = [line[index]]
      }
    }
  }
  return result
}
