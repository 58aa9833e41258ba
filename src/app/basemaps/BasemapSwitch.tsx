import { lazy, Suspense, type ReactElement } from 'react'
import { useWorkspace } from '../store'

/** Comes only where the deployer named a base map, or named one wrongly. */
const BasemapMenu = lazy(() => import('./BasemapMenu'))

/** On the map: another base map in place of ours; nothing where there is none. */
export function BasemapSwitch(): ReactElement | null {
  const isWanted = useWorkspace(({ basemaps }) => basemaps.choices.length > 0 || basemaps.problem !== null)
  if (!isWanted) return null
  return (
    <Suspense fallback={null}>
      <BasemapMenu />
    </Suspense>
  )
}
