import { useCallback, useEffect, useMemo, useState } from 'react'
import type { Localized } from '../../geo/types'
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
  /** Names are still coming. */
  isPart: boolean
}

export interface Found {
  state: 'loading' | 'ready' | 'failed'
  hits: Hit[]
  /** Why a text that is meant as a coordinate is none. */
  refusal: Localized | null
}

/**
 * What answers the text. Names and readings come when the box is first used: `wake` fetches them. What is there so far
 * answers at once, and the answer grows.
 */
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
      .then(async (here) => {
        const show = (names: PackNames, isPart: boolean) =>
          isWanted && setLoaded({ pack, room: here, names, isPart })
        const names = await here.packNames(pack, workspace.getState().data, (some) => show(some, true))
        show(names, false)
      })
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
  const state = ready && !ready.isPart ? 'ready' : hasFailed ? 'failed' : 'loading'
  const refusal = ready && hits.length === 0 ? ready.room.refusalOf(text) : null
  return { state, hits, refusal, wake }
}
