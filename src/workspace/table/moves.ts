import type { FeatureCollection } from 'geojson'
import { ensureLayer } from '../loading'
import { boxOfCollection } from '../intake/boxes'
import type { Box } from '../../geo/types'
import type { WorkspaceState } from '../state'
import type { Workspace } from '../store'
import { tableSource } from './source'

/** Opens the attribute table of a layer; its data is read where it is not there yet. */
export function openTable(workspace: Workspace, layerId: string): void {
  workspace.setState({ table: { layerId, chosen: [], wanted: null } })
  void ensureLayer(workspace, layerId)
}

export function closeTable(workspace: Workspace): void {
  workspace.setState({ table: null })
}

/** Chooses rows by the places of their features; they are outlined on the map. */
export function chooseRows(workspace: Workspace, chosen: readonly number[]): void {
  workspace.setState(({ table }) => (table ? { table: { ...table, chosen } } : {}))
}

let wishes = 0

/** A click on the map chooses the row of what lies there, where its table is open. */
export function chooseFromMap(workspace: Workspace): void {
  const { table, identify } = workspace.getState()
  if (!table || !identify) return
  const hit = identify.hits.find(({ layerId }) => layerId === table.layerId)
  const source = tableSource(workspace.getState(), table.layerId)
  if (!hit || !source) return
  const row = source.data.features.findIndex(({ properties }) => String(properties?.['id']) === hit.featureId)
  if (row < 0) return
  wishes += 1
  workspace.setState({ table: { ...table, chosen: [row], wanted: { row, at: wishes } } })
}

const parts = new WeakMap<readonly number[], FeatureCollection | null>()

/** The features of the chosen rows; null for none. The same object for the same choice. */
export function chosenFeatures(
  state: Pick<WorkspaceState, 'table' | 'pack' | 'data' | 'userLayers'>,
): FeatureCollection | null {
  const { table } = state
  if (!table || table.chosen.length === 0) return null
  const known = parts.get(table.chosen)
  if (known) return known
  const source = tableSource(state, table.layerId)
  if (!source) return null
  const features = table.chosen.flatMap((place) => source.data.features[place] ?? [])
  const found: FeatureCollection = { type: 'FeatureCollection', features }
  parts.set(table.chosen, found)
  return found
}

/** The box around the chosen rows, degrees; null where nothing is chosen. */
export function chosenBox(state: Parameters<typeof chosenFeatures>[0]): Box | null {
  const chosen = chosenFeatures(state)
  return chosen ? boxOfCollection(chosen) : null
}
