import type { FeatureCollection } from 'geojson'
import type { Localized } from '../../geo/types'
import type { WorkspaceState } from '../state'
import { fieldsOf } from '../table/fields'
import { filterWords, type LayerFilter } from '../table/filter'
import { attributesOf } from '../table/source'

/**
 * Around a project every layer is seen whole: a filter never takes away a zone that a check has hit. The same state
 * where no filter is on.
 */
export function withoutFilters<T extends Pick<WorkspaceState, 'layers' | 'look'>>(state: T): T {
  if (state.look !== 'check' || Object.keys(state.layers.filters).length === 0) return state
  return { ...state, layers: { ...state.layers, filters: {} } }
}

const titled = new WeakMap<object, Map<string, object>>()

/** A layer whose title says which part of it is shown, for legends; the same object where all of it is. */
export function withWords<T extends { title: Localized }>(
  layer: T,
  data: FeatureCollection,
  filter: LayerFilter | undefined,
  own?: WorkspaceState['userLayers'][number],
): T {
  if (!filter || filter.length === 0) return layer
  const key = JSON.stringify(filter)
  const known = titled.get(layer) ?? new Map<string, object>()
  titled.set(layer, known)
  const found = known.get(key) as T | undefined
  if (found) return found
  const fields = fieldsOf(own ? attributesOf(own) : data)
  const { zh, en } = layer.title
  const result = {
    ...layer,
    title: {
      zh: `${zh}(仅 ${filterWords(filter, fields, 'zh')})`,
      en: `${en} (only ${filterWords(filter, fields, 'en')})`,
    },
  }
  known.set(key, result)
  return result
}
