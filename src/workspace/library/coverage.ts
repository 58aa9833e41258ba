import type { FeatureCollection } from 'geojson'
import { InputError, note } from '../../geo/note'
import { polygonsOf, repairPolygons } from '../../geo/repair'
import type { LonLatPolygons } from '../../geo/types'
import { readLayerData } from '../pack'
import type { Context } from '../desk/port'

/** The layer of the pack whose areas are administrative units. */
const UNITS_LAYER = 'base-counties'

export interface Unit {
  name: string
  name_en: string
}

/** Administrative units that a coverage can be made of; empty where the pack has none. */
export async function unitsOf(context: Context): Promise<Unit[]> {
  const collection = await readUnits(context)
  return (collection?.features ?? [])
    .map(({ properties }) => ({
      name: String(properties?.['name_zh'] ?? ''),
      name_en: String(properties?.['name_en'] ?? properties?.['name_zh'] ?? ''),
    }))
    .filter(({ name }) => name !== '')
    .sort((a, b) => a.name.localeCompare(b.name, 'zh'))
}

/** Throws an InputError where the pack lacks a unit. */
export async function unitPolygons(context: Context, names: readonly string[]): Promise<LonLatPolygons> {
  const collection = await readUnits(context)
  const polygons = names.flatMap((name) => {
    const unit = collection?.features.find(({ properties }) => properties?.['name_zh'] === name)
    if (!unit) throw new InputError(unitMissing(name))
    return polygonsOf(unit.geometry)
  })
  return repairPolygons(polygons).polygons
}

async function readUnits({ workspace }: Context): Promise<FeatureCollection | null> {
  const { pack, data } = workspace.getState()
  if (pack.kind !== 'ready') return null
  const layer = pack.pack.catalogue.layers.find(({ id }) => id === UNITS_LAYER)
  if (!layer) return null
  const loaded = data[layer.id]
  return loaded?.kind === 'ready' ? loaded.data : readLayerData(pack.pack, layer)
}

function unitMissing(name: string) {
  return note(
    'unit-missing',
    `数据包里没有政区“${name}”:请另选覆盖范围。`,
    `The data pack has no unit "${name}": choose another coverage.`,
  )
}
