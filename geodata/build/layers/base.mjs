/** The base map: borders, water, ranges, sand. Each function returns the features of one layer. */
import { borders, provinceShape, unitShape, unitSquareKilometres, units } from '../lib/counties.mjs'
import { feature, labelOnLines, lineGeometry, polygonGeometry } from '../lib/feature.mjs'
import { lakes } from '../lib/lakes.mjs'
import { courses, levelBetween, unnamedPieces } from '../lib/rivers.mjs'
import { insidePoint, polygonsShape, roundLine, toPolygons } from '../lib/shapes.mjs'
import { simplifyLine } from '../lib/simplify.mjs'
import { readTable } from '../lib/tables.mjs'
import { polygonsSquareKilometres } from '../lib/plane.mjs'

const DIGITS = 4

const unitNames = new Map(readTable('units').map((row) => [row.adcode, row]))
const rowOf = (adcode) => {
  const row = unitNames.get(adcode)
  if (!row) throw new Error(`units.csv: no row for ${adcode}`)
  return row
}

export function province() {
  // Slivers below 2 km² are leftovers of the grid, not islands of the province.
  const polygons = toPolygons(provinceShape(), DIGITS)
    .filter((rings) => polygonsSquareKilometres([[rings[0]]]) > 2)
    .map((rings) => rings.filter((ring, index) => index === 0 || -polygonsSquareKilometres([[ring]]) > 2))
  return [
    feature(polygonGeometry(polygons), {
      id: '630000',
      name_zh: '青海省',
      name_en: 'Qinghai Province',
      kind: 'province',
      drawnAreaKm2: Math.round(polygonsSquareKilometres(polygons)),
    }),
  ]
}

export function counties() {
  return units.map((unit) => {
    const row = rowOf(unit.adcode)
    const shape = unitShape(unit)
    const [lon, lat] = insidePoint(shape)
    return feature(
      polygonGeometry(unit.polygons.map((rings) => rings.map((ring) => roundLine(ring, DIGITS)))),
      {
        id: unit.adcode,
        name_zh: unit.name,
        name_en: row.name_en,
        short_zh: row.short_zh,
        alias: row.alias,
        kind: 'county',
        prefecture_zh: row.prefecture_zh,
        prefecture_en: row.prefecture_en,
        drawnAreaKm2: Math.round(unitSquareKilometres(unit)),
        label_lon: Number(row.label_lon || lon.toFixed(4)),
        label_lat: Number(row.label_lat || lat.toFixed(4)),
      },
    )
  })
}

/** Borders between units as lines, each once, with the highest rank that they have. */
export function borderLines() {
  const ranks = { prefecture: [], county: [] }
  for (const { line, owners } of borders) {
    if (owners.length < 2) continue
    const same = rowOf(owners[0]).prefecture_zh === rowOf(owners[1]).prefecture_zh
    ranks[same ? 'county' : 'prefecture'].push(roundLine(line, DIGITS))
  }
  return [
    feature(lineGeometry(ranks.prefecture), {
      id: 'border-prefecture',
      name_zh: '市州界',
      name_en: 'Prefecture border',
      kind: 'prefecture',
    }),
    feature(lineGeometry(ranks.county), {
      id: 'border-county',
      name_zh: '县界',
      name_en: 'County border',
      kind: 'county',
    }),
  ]
}

function lakeFeature(lake, index) {
  const { place } = lake
  const shape = polygonsShape(lake.polygons)
  const [lon, lat] = insidePoint(shape)
  return feature(
    polygonGeometry(lake.polygons.map((rings) => rings.map((ring) => roundLine(ring, DIGITS)))),
    {
      id: `lake-${index + 1}`,
      name_zh: place?.name_zh,
      name_en: place?.name_en,
      kind: place?.kind === 'salt_lake' ? 'salt_lake' : 'lake',
      areaKm2: Number(lake.areaKm2.toFixed(1)),
      confidence: place ? place.confidence : null,
      label_lon: Number(lon.toFixed(4)),
      label_lat: Number(lat.toFixed(4)),
    },
  )
}
const lakeRows = () => [...lakes].sort((a, b) => b.areaKm2 - a.areaKm2).map(lakeFeature)
/** Lakes of 8 km² and more, and every named one: for the first view. */
export const lakesLarge = () =>
  lakeRows().filter((one) => one.properties.areaKm2 >= 8 || one.properties.name_zh)
export const lakesSmall = () =>
  lakeRows().filter((one) => one.properties.areaKm2 < 8 && !one.properties.name_zh)

const riverLines = (lines) =>
  lines.map((line) => roundLine(simplifyLine(line, 0.0012), DIGITS)).filter((line) => line.length > 1)

/** Reaches that run all year and reaches that do not, cut where the data changes its mind. */
function byLevel(line) {
  const pieces = []
  for (let index = 1; index < line.length; index++) {
    const seasonal = (levelBetween(line[index - 1], line[index]) ?? 0) >= 6
    if (pieces.length === 0 || pieces.at(-1).seasonal !== seasonal)
      pieces.push({ seasonal, line: [line[index - 1]] })
    pieces.at(-1).line.push(line[index])
  }
  return pieces
}

function namedRivers() {
  return courses.flatMap((course) => {
    const reaches = course.lines.flatMap(byLevel)
    return [false, true].flatMap((seasonal) => {
      const lines = riverLines(
        reaches.filter((reach) => reach.seasonal === seasonal).map((reach) => reach.line),
      )
      if (lines.length === 0) return []
      const rank = seasonal ? 'seasonal' : course.rank
      return [
        feature(lineGeometry(lines), {
          id: `river-${course.name}${seasonal ? '-seasonal' : ''}`,
          name_zh: course.name.replace(/\(.*\)$/, ''),
          name_en: course.nameEn.replace(/ \(.*\)$/, ''),
          alias: course.name,
          kind: `river_${rank}`,
          rank,
          confidence: course.from === 'gshhg' ? 'medium ±3km' : 'low ±8km',
          ...labelOnLines(lines),
        }),
      ]
    })
  })
}

export function rivers() {
  const unnamed = unnamedPieces()
  const seasonal = riverLines(unnamed.filter(({ level }) => level >= 6).map(({ line }) => line))
  const other = riverLines(unnamed.filter(({ level }) => level < 6).map(({ line }) => line))
  return [
    ...namedRivers(),
    feature(lineGeometry(other), {
      id: 'river-unnamed',
      name_zh: '其他河流',
      name_en: 'Other rivers',
      kind: 'river_other',
      rank: 'other',
      label: false,
    }),
    feature(lineGeometry(seasonal), {
      id: 'river-unnamed-seasonal',
      name_zh: '其他季节性河流',
      name_en: 'Other seasonal rivers',
      kind: 'river_seasonal',
      rank: 'seasonal',
      label: false,
    }),
  ]
}
