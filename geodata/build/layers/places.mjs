/** Towns, places, passes and peaks; roads and railways drawn from waypoints. */
import { feature, labelOnLines, lineGeometry, pointGeometry } from '../lib/feature.mjs'
import { roundLine } from '../lib/shapes.mjs'
import { smoothLine } from '../lib/simplify.mjs'
import { confidenceWord, errorKm, linesByName, readTable } from '../lib/tables.mjs'

/** Gazetteer kind -> kind on the map. Everything else belongs to a thematic layer. */
const KINDS = {
  prefecture_seat: 'prefecture_seat',
  county_seat: 'county_seat',
  town: 'town',
  settlement: 'place',
  village: 'place',
  valley: 'place',
  road_node: 'place',
  rail_station: 'place',
  pass: 'pass',
  peak: 'peak',
}
const RANKS = { prefecture_seat: 1, county_seat: 2, town: 3, peak: 3, pass: 4, place: 4 }

/** The plain name: 大通县(桥头镇) -> 大通县. */
const plain = (name) => name.replace(/\(.*\)$/, '')

/**
 * The name on the map: a seat bears the name of the county or city that it governs (共和县, 同仁市, 大通县). Where a
 * prefecture's seat is no county's seat, only the town itself is there to be named: 海北州(西海镇) -> 西海镇.
 */
const mapName = (name) => /^.+州\((.+)\)$/.exec(name)?.[1] ?? plain(name)

export function places() {
  return readTable('gazetteer')
    .filter((row) => row.kind in KINDS && row.lon !== '')
    .map((row) => {
      const kind = KINDS[row.kind]
      const height = kind === 'peak' || kind === 'pass' ? /(\d{4})m/.exec(row.extra)?.[1] : undefined
      return feature(pointGeometry([Number(row.lon), Number(row.lat)], 5), {
        id: `place-${row.name_zh}`,
        name_zh: mapName(row.name_zh),
        name_en: row.name_en.replace(/ \(.*\)$/, ''),
        full_zh: row.name_zh === mapName(row.name_zh) ? null : row.name_zh,
        kind,
        rank: row.name_zh === '格尔木市' ? 1 : RANKS[kind],
        heightMetres: height ? Number(height) : null,
        source: row.source,
        confidence: confidenceWord(row.confidence),
        errorKm: errorKm(row.confidence),
      })
    })
    .sort((a, b) => a.properties.rank - b.properties.rank)
}

/** Lines that exist; planned ones stand in the transport group only. @param {string[]} kinds rail, road, road_minor */
export function transport(kinds) {
  const lines = linesByName(readTable('transport'), 'line')
  return readTable('transport-lines')
    .filter((row) => kinds.includes(row.kind) && row.state === 'existing')
    .map((row) => {
      const waypoints = lines.get(row.line)
      if (!waypoints) throw new Error(`transport.csv: no line is called ${row.line}`)
      const line = roundLine(smoothLine(waypoints, 8), 4)
      return feature(lineGeometry([line]), {
        id: `line-${row.line}`,
        name_zh: row.line,
        name_en: row.name_en,
        label_zh: row.short_zh,
        kind: row.kind,
        rank: Number(row.rank),
        state: row.state,
        confidence: 'low',
        errorKm: 8,
        ...labelOnLines([line]),
      })
    })
}

/**
 * Points of the gazetteer of some kinds, each with its error.
 * @param {string[]} kinds
 * @param {string[]} exclude names that another layer draws as an area
 */
export function gazetteerPoints(kinds, exclude = []) {
  return readTable('gazetteer')
    .filter((row) => kinds.includes(row.kind) && row.lon !== '' && !exclude.includes(row.name_zh))
    .map((row) =>
      feature(pointGeometry([Number(row.lon), Number(row.lat)], 5), {
        id: `site-${row.name_zh}`,
        name_zh: row.name_zh,
        name_en: row.name_en,
        kind: row.kind,
        note_zh: row.extra.split(';县界检测')[0],
        boundaryStatus: 'schematic',
        source: row.source,
        confidence: confidenceWord(row.confidence),
        errorKm: errorKm(row.confidence),
      }),
    )
}
