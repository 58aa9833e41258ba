import type { AreaTable } from '../../check/areaTable'
import type { Language } from '../../geo/types'
import { classIn } from '../layers/classWords'
import type { WorkspaceState } from '../state'

/** The same table with the names of a layer's features in the language of the page, where the data has them. */
export function namedIn(
  table: AreaTable,
  state: Pick<WorkspaceState, 'data'>,
  { layerId, byId }: { layerId: string; byId: string },
  language: Language,
): AreaTable {
  if (language === 'zh') return table
  const say = (names: readonly string[], id: string) => {
    const english = englishOf(state, id)
    return names.map((name) => english.get(name) ?? classIn(name, language))
  }
  return { ...table, rows: say(table.rows, layerId), columns: say(table.columns, byId) }
}

function englishOf({ data }: Pick<WorkspaceState, 'data'>, id: string): Map<string, string> {
  const entry = data[id]
  const found = new Map<string, string>()
  if (entry?.kind !== 'ready') return found
  for (const { properties } of entry.data.features) {
    const zh: unknown = properties?.['name_zh']
    const en: unknown = properties?.['name_en']
    if (typeof zh === 'string' && typeof en === 'string' && en !== '') found.set(zh, en)
  }
  return found
}
