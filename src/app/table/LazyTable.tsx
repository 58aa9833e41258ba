import { lazy, Suspense, type ReactElement } from 'react'
import { useWorkspace } from '../store'

/** Comes when a table is first opened. */
const TableDock = lazy(() => import('./TableDock'))

/** The attribute table, while one is open and the layers are looked at. */
export function LazyTable(): ReactElement | null {
  const isOpen = useWorkspace((state) => state.table !== null && state.place === 'explore')
  return isOpen ? (
    <Suspense fallback={null}>
      <TableDock />
    </Suspense>
  ) : null
}
