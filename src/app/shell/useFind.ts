import { useCallback, useEffect, useMemo, useState } from 'react'
import type { Hit } from '../../workspace/find/find'
import type { PackNames } from '../../workspace/find/gather'
import type * as room from '../../workspace/find/room'
import type { Pack } from '../../workspace/pack'
import { useWorkspace, useWorkspaceStore } from '../store'

type Room = typeof room

interface Loaded {
  pack: Pack
  room: Room
  names: PackNames
}

export interface Found {
  state: 'loading' | 'ready' | 'failed'
  hits: Hit[]
}

/** What answers the text. Names and readings come when the box is first used: `wake` fetches them. */
export function useFind(text: string): Found & { wake: () => void } {
  const workspace = useWorkspaceStore()
  const pack = useWorkspace((state) => (state.pack.kind === 'ready' ? state.pack.pack : null))
  const projects = useWorkspace((state) => state.projects)
  const userLayers = useWorkspace((state) => state.userLayers)
  const language = useWorkspace((state) => state.language)
  const [isAwake, setAwake] = useState(false)
  const [loaded, setLoaded] = useState<Loaded | null>(null)
  const [hasFailed, setFailed] = useState(false)
  useEffect(() => {
    if (!isAwake || !pack) return undefined
    let isWanted = true
    import('../../workspace/find/room')
      .then(async (here) => ({
        pack,
        room: here,
        names: await here.packNames(pack, workspace.getState().data),
      }))
      .then((found) => isWanted && setLoaded(found))
      .catch(() => isWanted && setFailed(true))
    return () => {
      isWanted = false
    }
  }, [isAwake, pack, workspace])
  const ready = loaded && loaded.pack === pack ? loaded : null
  const entries = useMemo(
    () => (ready ? [...ready.room.ownNames({ projects, userLayers }), ...ready.names.entries] : []),
    [ready, projects, userLayers],
  )
  const hits = useMemo(
    () => (ready ? ready.room.find(text, entries, ready.names.counties, language) : []),
    [ready, text, entries, language],
  )
  const wake = useCallback(() => setAwake(true), [])
  return { state: ready ? 'ready' : hasFailed ? 'failed' : 'loading', hits, wake }
}
