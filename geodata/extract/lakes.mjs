/**
 * Lakes of Qinghai and its rim out of the npm package @geo-maps/earth-lakes-500m.
 * Run once, by hand: `node geodata/extract/lakes.mjs DIR` with DIR the installed package. The result is committed.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { encodeLine, extractText } from '../build/lib/delta.mjs'
import { simplifyLine } from '../build/lib/simplify.mjs'

const PER_DEGREE = 10000
const BOX = [89, 31, 104, 40]
const SMALLEST_KM2 = 1

const source = JSON.parse(readFileSync(join(process.argv[2] ?? '.', 'map.geo.json'), 'utf8'))
const polygons = source.geometries.flatMap((geometry) =>
  geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates,
)

/** Area on a sphere cut small, good to a percent: only for sorting out the tiny ones. */
function squareKilometres(ring) {
  let sum = 0
  for (let i = 1; i < ring.length; i++) sum += ring[i - 1][0] * ring[i][1] - ring[i][0] * ring[i - 1][1]
  return (Math.abs(sum) / 2) * 111.2 ** 2 * Math.cos((ring[0][1] * Math.PI) / 180)
}
const inside = ([x, y]) => x >= BOX[0] && x <= BOX[2] && y >= BOX[1] && y <= BOX[3]
const rows = polygons
  .filter((rings) => rings[0].some(inside) && squareKilometres(rings[0]) >= SMALLEST_KM2)
  .map((rings) => rings.filter((ring, index) => index === 0 || squareKilometres(ring) >= 0.5))
  .sort((a, b) => a[0][0][0] - b[0][0][0] || a[0][0][1] - b[0][0][1])
  .map((rings) => rings.map((ring) => encodeLine(simplifyLine(ring, 0.0005), PER_DEGREE)))

const text = extractText(
  {
    what: 'Lakes of 89-104E 31-40N, 1 km2 and more, without names; each row: rings of x0, y0, dx, dy, …',
    from: 'npm @geo-maps/earth-lakes-500m 0.6.0 (2017, from OpenStreetMap)',
    licence: 'ODbL-1.0, © OpenStreetMap contributors',
    perDegree: PER_DEGREE,
  },
  { lakes: rows },
)
writeFileSync(new URL('../sources/extracts/lakes.json', import.meta.url), text)
console.log(rows.length, 'lakes', text.length, 'characters')
