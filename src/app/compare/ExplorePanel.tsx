import { lazy, Suspense, type ReactElement } from 'react'
import { isComparing } from '../../workspace/compare/sides'
import { LayersPanel } from '../explore/LayersPanel'
import { useWorkspace } from '../store'

/** Comes when two patterns are first compared. */
const ComparePanel = lazy(() => import('./ComparePanel'))

/** 看图: the layers, or what differs while two patterns are compared. */
export function ExplorePanel(): ReactElement {
  const comparing = useWorkspace(isComparing)
  if (!comparing) return <LayersPanel />
  return (
    <Suspense fallback={<div className="thin-bar" />}>
      <ComparePanel />
    </Suspense>
  )
}
