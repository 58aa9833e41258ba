/** Ranges: hachures beside the ridge lines, and the names of ranges and basins. */
import { feature, labelOnLines, pointGeometry } from '../lib/feature.mjs'
import { random, seedOf, waveOf } from '../lib/noise.mjs'
import { toDegrees, toMetres } from '../lib/plane.mjs'
import { smoothLine } from '../lib/simplify.mjs'
import { linesByName, readTable } from '../lib/tables.mjs'

/** @typedef {[number, number]} Position */

const SPACING_METRES = 3000
const DIGITS = 3

const ridges = linesByName(readTable('ridges'), 'ridge')
const namesEn = new Map(readTable('ridge-names').map((row) => [row.ridge, row]))

const lengthOf = (line) =>
  line.reduce(
    (sum, p, i) => (i === 0 ? 0 : sum + Math.hypot(p[0] - line[i - 1][0], p[1] - line[i - 1][1])),
    0,
  )

/** Position and direction at a distance along the line, metres. */
function at(line, wanted) {
  let along = 0
  for (let i = 1; i < line.length; i++) {
    const dx = line[i][0] - line[i - 1][0]
    const dy = line[i][1] - line[i - 1][1]
    const step = Math.hypot(dx, dy)
    if (along + step >= wanted && step > 0) {
      const t = (wanted - along) / step
      return { x: line[i - 1][0] + dx * t, y: line[i - 1][1] + dy * t, direction: Math.atan2(dy, dx) }
    }
    along += step
  }
  return null
}

/**
 * Short strokes down both flanks of a ridge: longest in the middle of the ridge, tapering to its ends, a little
 * uneven, the crest itself meandering by a few kilometres (the sketch is no better than that).
 */
function strokes(name, waypoints) {
  const next = random(seedOf(name))
  const meander = waveOf(`crest ${name}`)
  const line = smoothLine(waypoints, 8).map(toMetres)
  const total = lengthOf(line)
  const result = [[], []]
  let index = 0
  for (let along = SPACING_METRES; along < total - SPACING_METRES; along += SPACING_METRES, index++) {
    for (const side of [1, -1]) {
      const here = at(line, along + (next() - 0.5) * SPACING_METRES * 0.7)
      if (!here) continue
      const taper = Math.min(1, 0.3 + (1.4 * Math.min(along, total - along)) / (total * 0.5))
      const length = (6200 + 4200 * next()) * taper * (side === 1 ? 1 : 0.85)
      const turn = here.direction + (side * Math.PI) / 2 + (next() - 0.5) * 0.5
      const crest = meander(along / 22_000) * 2500
      const startX = here.x + Math.cos(here.direction + Math.PI / 2) * (crest + side * 500)
      const startY = here.y + Math.sin(here.direction + Math.PI / 2) * (crest + side * 500)
      const start = toDegrees([startX, startY])
      const end = toDegrees([startX + Math.cos(turn) * length, startY + Math.sin(turn) * length])
      result[index % 2].push([start, end].map((p) => p.map((value) => Number(value.toFixed(DIGITS)))))
    }
  }
  return result
}

export function hachures() {
  return [...ridges].flatMap(([name, waypoints]) =>
    strokes(name, waypoints).map((lines, index) =>
      feature(
        { type: 'MultiLineString', coordinates: lines },
        {
          id: `hachure-${name}-${index + 1}`,
          name_zh: name,
          name_en: namesEn.get(name)?.name_en,
          kind: 'hachure',
          rank: index + 1,
          confidence: 'low-medium ±10km',
        },
      ),
    ),
  )
}

/** Names of ranges along their ridges, names of basins over their middle. */
export function reliefLabels() {
  const ranges = [...ridges].map(([name, waypoints]) => {
    const row = namesEn.get(name)
    if (!row) throw new Error(`ridge-names.csv: no row for ${name}`)
    const line = smoothLine(waypoints, 8)
    const label = labelOnLines([line])
    return feature(pointGeometry([label.label_lon, label.label_lat], 4), {
      id: `range-${row.short_zh}`,
      name_zh: row.short_zh,
      name_en: row.name_en,
      kind: 'range',
      rank: Number(row.rank),
      lengthKm: Math.round(lengthOf(line.map(toMetres)) / 1000),
      confidence: 'low-medium ±10km',
      ...label,
    })
  })
  const basins = readTable('gazetteer')
    .filter((row) => row.kind === 'basin')
    .map((row) =>
      feature(pointGeometry([Number(row.lon), Number(row.lat)], 4), {
        id: `basin-${row.name_zh}`,
        name_zh: row.name_zh,
        name_en: row.name_en,
        kind: 'basin',
        rank: row.name_zh === '柴达木盆地' ? 1 : 2,
        confidence: row.confidence,
        label_lon: Number(row.lon),
        label_lat: Number(row.lat),
        label_angle: 0,
      }),
    )
  return [...ranges, ...basins]
}
