import type { LonLatPolygons } from '../../geo/types'
import { collectionOf } from '../intake/collection'
import { noteOf } from '../failure'
import type { Context } from '../desk/port'
import type { ControlDraft, UserLayer } from '../state'
import { controlOf } from './build'
import { tellTrouble } from './moves'
import type { LibraryList } from './types'
import { readZones } from './zonesFile'

/** What the short form says of a layer. */
export interface ShortForm {
  name: string
  role: Parameters<typeof controlOf>[0]['role']
  version: string
  source: string
  accuracyMetres: number | null
  statutory: boolean
}

/**
 * Keeps a layer that was described in the short form, its fields mapped as their names suggest. Null where nothing can
 * be kept here, or there is no room (which is said): the layer then lasts for this visit.
 */
export async function keepControl(
  { workspace, port }: Context,
  draft: ControlDraft,
  form: ShortForm,
  coverage: LonLatPolygons | null,
  signal?: AbortSignal,
): Promise<{ layer: UserLayer; list: LibraryList } | null> {
  const { library } = port
  if (!library || workspace.getState().library.phase !== 'ready') return null
  const stop = () => library.stop()
  signal?.addEventListener('abort', stop)
  try {
    const { mapping } = await library.inspect(draft.itemId, form.role, undefined)
    const wish = {
      itemId: draft.itemId,
      code: draft.systemCode,
      parameters: draft.parameters,
      seriesId: null,
      title: form.name,
      role: form.role,
      statutory: form.statutory,
      provenance: {
        source: form.source.trim(),
        version: form.version.trim(),
        approval: '',
        date: '',
        accuracyMetres: form.accuracyMetres,
        secrecy: '',
      },
      mapping,
      coverage: { kind: coverage ? ('file' as const) : ('zones' as const), names: [], polygons: coverage },
    }
    const end = await library.bring(wish, () => undefined)
    if (!end) return null
    const control = controlOf(end.version, readZones(end.zones))
    const layer = { control, file: draft.file, visible: true, opacity: 1, data: collectionOf(control) }
    return { layer, list: end.list }
  } catch (error) {
    const note = noteOf(error, draft.file)
    if (!note.code.startsWith('storage')) throw error
    tellTrouble(workspace, note)
    return null
  } finally {
    signal?.removeEventListener('abort', stop)
  }
}
