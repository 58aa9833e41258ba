/** Features of several Gauss-Krueger zones in one file, told by the numbers in front of their eastings. */
import type { SourceFeature, SourceFeatures, StatedCrs } from '../geo/features'
import { converterOf, toLonLat } from '../geo/convert'
import { note, type Note } from '../geo/note'
import { polygonsOf } from '../geo/polygons'
import { gaussKruegerCode, systemByCode, type CoordinateSystem } from '../geo/system'
import type { HeaderKeys } from './boundaryPoints/crs'

export interface UnitedZones {
  features: SourceFeature[]
  crs: StatedCrs
  note: Note
}

/**
 * Where each parcel lies in one zone and the parcels in several: all of them in longitude and latitude, each from its
 * own zone with its edges straight there. null for a single zone, for another datum than CGCS2000, and where the keys
 * name a single zone, which then contradicts the numbers and is told so.
 */
export function unitedZones(features: SourceFeature[], keys: HeaderKeys): UnitedZones | null {
  const name = keys.get('坐标系') ?? ''
  if (name !== '' && !/2000|cgcs/i.test(name)) return null
  const named = (keys.get('带号') ?? '').match(/\d+/g) ?? []
  const systems = features.map(systemOf)
  const zones = [...new Set(systems.map((system) => system?.zone))]
  if (zones.length < 2 || (named.length === 1 && Number(named[0]) !== 0)) return null
  const converted: SourceFeature[] = []
  for (const [index, feature] of features.entries()) {
    const system = systems[index]
    const degrees = system && inDegrees(feature, system)
    if (!degrees) return null
    converted.push(degrees)
  }
  const list = zones.map(String).sort().join('、')
  return {
    features: converted,
    crs: {
      kind: 'epsg',
      code: 4490,
      text: `CGCS2000 ${list}`,
      how: {
        zh: `${name === '' ? '文件未写明' : '文件写明 CGCS2000'},各地块按横坐标的带号(${list})换算为经纬度`,
        en: `${name === '' ? 'not stated' : 'CGCS2000 stated by the file'}; each parcel converted to degrees from the zone its eastings name (${zones.map(String).sort().join(', ')})`,
      },
    },
    note: note(
      name === '' ? 'crs-assumed' : 'several-zones-converted',
      `地块分在几个投影带(带号 ${list}),已各按自己的带${name === '' ? '(2000国家大地坐标系,文件未写明)' : ''}换算为经纬度后合并,请核对。`,
      `The parcels lie in several zones (${zones.map(String).sort().join(', ')}); each was converted from its own${name === '' ? ' (CGCS2000, which the file does not state)' : ''} to longitude and latitude. Please check.`,
    ),
  }
}

/**
 * A file of any format that states no system: where each of its features lies in one zone by its eastings and the
 * features in several, each is taken from its own. A file of one zone, and one with a feature across zones or without
 * polygons, stays as it is.
 */
export function inOwnZones(source: SourceFeatures): SourceFeatures {
  if (source.crs.kind !== 'none' || source.format === 'boundary-points') return source
  const united = unitedZones(source.features, new Map())
  if (!united) return source
  return { ...source, features: united.features, crs: united.crs, notes: [...source.notes, united.note] }
}

/** The zone that all eastings of a parcel begin with; null where there is none or more than one. */
function systemOf({ geometry }: SourceFeature): CoordinateSystem | null {
  const prefixes = new Set<number>()
  for (const rings of polygonsOf(geometry))
    for (const ring of rings) for (const [x] of ring) prefixes.add(Math.floor(x / 1e6))
  const [zone, ...others] = prefixes
  if (zone === undefined || others.length > 0) return null
  const code = gaussKruegerCode('CGCS2000', zone < 25 ? 6 : 3, zone, true)
  return code === null ? null : systemByCode(code)
}

function inDegrees(feature: SourceFeature, system: CoordinateSystem): SourceFeature | null {
  const polygons = polygonsOf(feature.geometry)
  const { inverse } = converterOf(system)
  const isPlaced = polygons.every((rings) =>
    rings.every((ring) => ring.every((position) => inverse(position).every(Number.isFinite))),
  )
  if (!isPlaced) return null
  return { ...feature, geometry: { type: 'MultiPolygon', coordinates: toLonLat(polygons, system) } }
}
