import { note } from '../../geo/note'
import type { Localized } from '../../geo/types'
import { hectares } from '../../geo/units'
import { tileArea } from '../../check/overlap/area'
import type { PreparedLayer } from '../../check/prepare'
import type { Built, ImportStep } from './build'
import { earlierOn, groundOfTile } from './ground'
import { fieldText, type Meaning } from './mapping'
import { nearMisses } from './nearMisses'
import type { Found, Listed, Mapping, Validation } from './types'

/** So many of each kind are listed by name; the rest is counted. */
const LISTED = 200

/** Overlaps below this are the noise of coordinates, square metres. */
const OVERLAP_SQUARE_METRES = 1

const MEANINGS: Record<Meaning, Localized> = {
  id: { zh: '编号', en: 'number' },
  name: { zh: '名称', en: 'name' },
  function: { zh: '主导功能', en: 'main function' },
  class: { zh: '分区', en: 'class' },
}

/**
 * What is wrong or odd with a layer; the zones themselves are as they will be kept. `readVertices`: points of the file
 * as it was read. Yields between tiles.
 */
export function* validateLayer(
  prepared: PreparedLayer,
  built: Built,
  mapping: Mapping,
  readVertices: number,
): Generator<ImportStep, Validation> {
  const { zones } = prepared.layer
  const { overlaps, groundSquareMetres } = yield* overlapsOf(prepared)
  const gaps = nearMisses(prepared).map(({ zones: pair, points, widestMetres }): Found => {
    const [a, b] = pair
    const width = widestMetres.toFixed(2)
    return {
      zones: pair,
      message: {
        zh: `${a} 与 ${b} 的公共边界有 ${points} 处不重合,最大错开 ${width} 米`,
        en: `The common boundary of ${a} and ${b} does not coincide at ${points} place(s), by ${width} m at most`,
      },
    }
  })
  const failed = zones.flatMap(({ id, failure }): Found[] =>
    failure ? [{ zones: [id], message: failure.message }] : [],
  )
  return {
    zones: zones.length,
    vertices: prepared.parts.reduce(
      (sum, polygon) => sum + polygon.reduce((rings, ring) => rings + ring.length, 0),
      0,
    ),
    readVertices,
    areaSquareMetres: prepared.zoneSquareMetres.reduce((sum, area) => sum + area, 0),
    groundSquareMetres,
    repairs: listed(built.repairs),
    failed: listed(failed),
    duplicates: listed(duplicatesOf(prepared)),
    overlaps: listed(overlaps),
    gaps: listed(gaps),
    nulls: listed(nullsOf(prepared, mapping)),
    notes: [
      ...built.notes,
      ...(built.repairs.length > 0
        ? [
            note(
              'zones-repaired',
              `${built.repairs.length} 个图斑的图形有自交、重复点或方向问题,已自动修复`,
              `The shapes of ${built.repairs.length} zone(s) crossed themselves, repeated points or ran the wrong way; they were repaired`,
            ),
          ]
        : []),
    ],
  }
}

function listed(found: readonly Found[]): Listed {
  return { count: found.length, first: found.slice(0, LISTED) }
}

interface Overlaps {
  /** Zones that share ground with another zone of the layer, largest first. */
  overlaps: Found[]
  /** Ground of all zones, nothing counted twice; null where it cannot be computed. */
  groundSquareMetres: number | null
}

function* overlapsOf(prepared: PreparedLayer): Generator<ImportStep, Overlaps> {
  const { layer, tiles, partZones } = prepared
  let ground: number | null = 0
  const areas = new Map<number, number>()
  const count = layer.zones.length
  for (let tile = 0; tile < tiles.tiles; tile += 1) {
    if (tile % 32 === 0) yield { stage: 'validate', done: tile, total: tiles.tiles }
    const zone = partZones[tiles.owners[tile] ?? 0] ?? 0
    const earlier = earlierOn(prepared, tile)
    for (const { zone: other, squareMetres } of earlier)
      areas.set(other * count + zone, (areas.get(other * count + zone) ?? 0) + squareMetres)
    try {
      if (ground !== null) ground += groundOfTile(prepared, tile, tileArea(tiles, tile), earlier)
    } catch {
      ground = null
    }
  }
  const name = (place: number) => layer.zones[place]?.id ?? ''
  const overlaps = [...areas]
    .filter(([, area]) => area >= OVERLAP_SQUARE_METRES)
    .sort(([, a], [, b]) => b - a)
    .map(([pair, area]) => {
      const [a, b] = [name(Math.floor(pair / count)), name(pair % count)]
      const size = hectares(area).toFixed(4)
      return {
        zones: [a, b],
        message: {
          zh: `${a} 与 ${b} 互相重叠 ${size} 公顷;合计时只计一次`,
          en: `${a} and ${b} overlap by ${size} ha; sums count it once`,
        },
      }
    })
  return { overlaps, groundSquareMetres: ground }
}

/** Zones with the very same shape as an earlier one. */
function duplicatesOf({ layer, parts, partZones }: PreparedLayer): Found[] {
  const shapes = new Map<string, string>()
  const zoneKeys = new Map<number, string[]>()
  parts.forEach((polygon, part) => {
    const place = partZones[part] ?? 0
    const shell = polygon[0] ?? []
    const middle = shell[Math.floor(shell.length / 2)]
    const key = [polygon.length, shell.length, shell[0]?.join(), middle?.join()].join('/')
    zoneKeys.set(place, [...(zoneKeys.get(place) ?? []), key])
  })
  const found: Found[] = []
  for (const [place, keys] of zoneKeys) {
    const id = layer.zones[place]?.id ?? ''
    const key = keys.sort().join('|')
    const first = shapes.get(key)
    if (first === undefined) shapes.set(key, id)
    else
      found.push({
        zones: [first, id],
        message: { zh: `${id} 与 ${first} 图形完全相同`, en: `${id} has the very shape of ${first}` },
      })
  }
  return found
}

function nullsOf({ layer }: PreparedLayer, mapping: Mapping): Found[] {
  return (['id', 'name', 'function', 'class'] as const).flatMap((meaning): Found[] => {
    const field = mapping[meaning]
    if (field === null) return []
    const empty = layer.zones.filter(({ properties }) => fieldText(properties, field) === null)
    if (empty.length === 0) return []
    const { zh, en } = MEANINGS[meaning]
    return [
      {
        zones: empty.slice(0, 20).map(({ id }) => id),
        message: {
          zh: `${empty.length} 个图斑的${zh}(${field})为空`,
          en: `${empty.length} zone(s) have no ${en} (${field})`,
        },
      },
    ]
  })
}
