import { useEffect, useState } from 'react'
import type { Note } from '../../geo/note'
import { noteOf } from '../../workspace/failure'
import type { Pack } from '../../workspace/pack'
import { readPlanProjects, type PlanProject } from '../../workspace/plans/projects'
import { useWorkspace } from '../store'

export type PlanProjects =
  { kind: 'loading' } | { kind: 'ready'; projects: PlanProject[] } | { kind: 'failed'; note: Note }

const LOADING: PlanProjects = { kind: 'loading' }
const read = new WeakMap<Pack, Promise<PlanProject[]>>()

/** The list of the open pack, read once a visit; `again` reads it anew after a failure. */
export function usePlanProjects(): { list: PlanProjects; again: () => void } {
  const pack = useWorkspace((state) => (state.pack.kind === 'ready' ? state.pack.pack : null))
  const [attempt, setAttempt] = useState(0)
  const [found, setFound] = useState<{ pack: Pack; list: PlanProjects } | null>(null)
  useEffect(() => {
    if (!pack) return undefined
    let isWanted = true
    const show = (list: PlanProjects) => {
      if (isWanted) setFound({ pack, list })
    }
    const reading = read.get(pack) ?? readPlanProjects(pack)
    read.set(pack, reading)
    reading
      .then((projects) => show({ kind: 'ready', projects }))
      .catch((error: unknown) => {
        read.delete(pack)
        show({ kind: 'failed', note: noteOf(error, pack.catalogue.projects ?? 'projects.json') })
      })
    return () => {
      isWanted = false
    }
  }, [pack, attempt])
  const list = found && found.pack === pack ? found.list : LOADING
  return { list, again: () => setAttempt((count) => count + 1) }
}
