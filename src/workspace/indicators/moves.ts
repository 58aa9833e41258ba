import { noteOf } from '../failure'
import { readIndicators, type Indicator } from './indicators'
import type { IndicatorFilter, IndicatorsView } from './view'
import { linkedLayerIds } from './linked'
import { ensureLayer } from '../loading'
import type { Workspace } from '../store'

function change(workspace: Workspace, part: Partial<IndicatorsView>): void {
  workspace.setState((state) => ({ indicators: { ...state.indicators, ...part } }))
}

/** Reads the table of the pack once; what is wrong is said in the panel. */
export async function loadIndicators(workspace: Workspace): Promise<void> {
  const { pack, indicators } = workspace.getState()
  if (pack.kind !== 'ready' || indicators.table.kind === 'ready' || indicators.table.kind === 'loading')
    return
  change(workspace, { table: { kind: 'loading' } })
  try {
    const table = await readIndicators(pack.pack)
    change(workspace, { table: table ? { kind: 'ready', table } : { kind: 'none' } })
  } catch (error) {
    const file = pack.pack.catalogue.indicators ?? 'indicators.json'
    change(workspace, { table: { kind: 'failed', note: noteOf(error, file) } })
  }
}

export function filterIndicators(workspace: Workspace, part: Partial<IndicatorFilter>): void {
  const { filter } = workspace.getState().indicators
  change(workspace, { filter: { ...filter, ...part } })
}

export function orderIndicators(workspace: Workspace, order: IndicatorsView['order']): void {
  change(workspace, { order })
}

/** Shows one row in full; the same row again closes it. */
export function openIndicator(workspace: Workspace, id: string | null): void {
  const { open } = workspace.getState().indicators
  change(workspace, { open: open === id ? null : id })
}

/** Shows the places of an indicator on the map; their layers are read where they are not yet. */
export function showLinked(workspace: Workspace, row: Indicator): void {
  const linked = { indicatorId: row.id, name: row.name, refs: row.features }
  workspace.setState((state) => ({
    linked,
    identify: null,
    indicators: { ...state.indicators, open: row.id },
  }))
  for (const id of linkedLayerIds(linked)) void ensureLayer(workspace, id)
}
