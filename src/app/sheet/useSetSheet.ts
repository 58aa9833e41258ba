import type { SheetWishes } from '../../workspace/sheet/state'
import { useWorkspaceStore } from '../store'

/** Changes what the person wishes of the sheet. */
export function useSetSheet(): (change: Partial<SheetWishes>) => void {
  const workspace = useWorkspaceStore()
  return (change) => workspace.setState((state) => ({ sheet: { ...state.sheet, ...change } }))
}
