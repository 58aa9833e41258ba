/** Lakes with outlines from open data and, where one lies at a named place of the gazetteer, its name. */
import { decodeLine } from './delta.mjs'
import { polygonsSquareKilometres, ringSquareMetres } from './plane.mjs'
import { errorKm, readJson, readTable } from './tables.mjs'

/** @typedef {[number, number]} Position */
/** @typedef {{ polygons: Position[][][], areaKm2: number, place: Record<string, string> | null }} Lake */

const extract = readJson('extracts/lakes.json')

function oriented(rings) {
  return rings.map((ring, index) =>
    ringSquareMetres(ring) > 0 === (index === 0) ? ring : [...ring].reverse(),
  )
}

/** @type {Lake[]} */
export const lakes = extract.lakes.map((rings) => {
  const polygons = [oriented(rings.map((numbers) => decodeLine(numbers, extract.perDegree)))]
  return { polygons, areaKm2: polygonsSquareKilometres(polygons), place: null }
})

const kilometres = (a, b) =>
  111.2 * Math.hypot((a[0] - b[0]) * Math.cos(((a[1] + b[1]) * Math.PI) / 360), a[1] - b[1])

/** 0 inside, else the distance to the nearest vertex of the shell. */
function distanceKm(lake, point) {
  const [shell] = lake.polygons[0]
  let inside = false
  for (let i = 0, j = shell.length - 1; i < shell.length; j = i++) {
    const a = shell[i]
    const b = shell[j]
    if (
      a[1] > point[1] !== b[1] > point[1] &&
      point[0] < ((b[0] - a[0]) * (point[1] - a[1])) / (b[1] - a[1]) + a[0]
    )
      inside = !inside
  }
  return inside ? 0 : Math.min(...shell.map((vertex) => kilometres(vertex, point)))
}

/** Gazetteer rows whose lake has no outline in the data, or whose name covers several waters. */
const NOT_AN_OUTLINE = new Set(['察尔汗盐湖(整体)', '别勒滩'])

export const placesWithoutOutline = []
const pairs = []
for (const place of readTable('gazetteer')) {
  if (
    !['lake', 'salt_lake', 'reservoir'].includes(place.kind) ||
    place.lon === '' ||
    NOT_AN_OUTLINE.has(place.name_zh)
  )
    continue
  const point = [Number(place.lon), Number(place.lat)]
  const reach = Math.max(2, errorKm(place.confidence) ?? 5)
  for (const lake of lakes) {
    if (lake.areaKm2 < 4) continue
    const km = distanceKm(lake, point)
    if (km <= reach) pairs.push({ place, lake, score: km - Math.min(4, lake.areaKm2 / 100) })
  }
  placesWithoutOutline.push(place)
}
pairs.sort((a, b) => a.score - b.score)
for (const { place, lake } of pairs) {
  if (lake.place || !placesWithoutOutline.includes(place)) continue
  lake.place = place
  placesWithoutOutline.splice(placesWithoutOutline.indexOf(place), 1)
}

/** @param {string} name @returns {Lake} */
export function lakeByName(name) {
  const lake = lakes.find((one) => one.place?.name_zh === name)
  if (!lake) throw new Error(`lakes: no outline is called ${name}`)
  return lake
}
