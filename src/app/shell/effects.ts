import { useEffect } from 'react'
import { writeHash } from '../../workspace/hash'
import { visibleLayers } from '../../workspace/layers/layers'
import { projectView } from '../../workspace/intake/projects'
import { changeLanguage } from '../i18n'
import { useWorkspace, useWorkspaceStore } from '../store'
import { useDoings } from './doings'
import { useMap } from './mapContext'
import type { MapHandle } from './mapHandle'
import type { WorkspaceState } from '../../workspace/state'

const HASH_DELAY_MS = 400

/** Messages, `lang` and title follow the language of the workspace. */
export function useDocumentLanguage(): void {
  const language = useWorkspace((state) => state.language)
  useEffect(() => {
    void changeLanguage(language)
  }, [language])
}

/** What the address of the page says of the present view. */
export function sharedAddress(state: WorkspaceState, map: MapHandle): string | null {
  const view = map.lastView
  if (!view || state.pack.kind !== 'ready') return null
  const layers = visibleLayers(state.pack.pack.catalogue, state.layers).map((layer) => layer.id)
  const { views, filters, patternId } = state.layers
  return writeHash({
    lon: view.center[0],
    lat: view.center[1],
    zoom: view.zoom,
    layers,
    opacities: Object.fromEntries(layers.map((id) => [id, views[id]?.opacity ?? 1])),
    filters,
    ...(patternId === null ? {} : { patternId }),
    language: state.language,
  })
}

/** Keeps the address in step with the view, without a new entry in the browser's history. */
export function useHash(): void {
  const workspace = useWorkspaceStore()
  const map = useMap()
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const later = () => {
      clearTimeout(timer)
      timer = setTimeout(() => {
        const hash = sharedAddress(workspace.getState(), map)
        if (hash && hash !== location.hash) history.replaceState(null, '', hash)
      }, HASH_DELAY_MS)
    }
    const stopMove = map.onMove(later)
    const stopState = workspace.subscribe((state, before) => {
      if (state.layers !== before.layers || state.language !== before.language) later()
    })
    return () => {
      clearTimeout(timer)
      stopMove()
      stopState()
    }
  }, [workspace, map])
}

/** Results follow undo, redo and removal. */
export function useFollowing(): void {
  const doings = useDoings()
  useEffect(() => doings.follow(), [doings])
}

/** A project that opens, and candidates that are asked about, are brought into view. */
export function useProjectView(): void {
  const workspace = useWorkspaceStore()
  const map = useMap()
  const active = useWorkspace((state) => state.activeProjectId)
  const pending = useWorkspace((state) => state.pending[0]?.itemId)
  useEffect(() => {
    const { projects, pending } = workspace.getState()
    const open = projects.find((entry) => entry.project.id === active)
    // Of several files, one that asks where it lies needs all its candidates in sight.
    // The sheet of a telephone rises first: the project is brought into the part of the map that is left.
    if (open && pending.length === 0) void map.laidOut().then(() => map.fitBox(projectView(open)))
  }, [workspace, map, active])
  useEffect(() => {
    const item = workspace.getState().pending[0]
    if (!item || item.itemId !== pending) return
    // Places outside Qinghai are brought into sight only where the file itself says so.
    const boxes = item.candidates.filter(({ system }) => system.code === item.ownCode).map(({ box }) => box)
    map.showView(undefined, boxes)
  }, [workspace, map, pending])
}
