import type { ReportWishes } from '../../workspace/sheet/reportState'
import { useWorkspaceStore } from '../store'

/** Changes what the person wishes of the report. */
export function useSetReport(): (change: Partial<ReportWishes>) => void {
  const workspace = useWorkspaceStore()
  return (change) => workspace.setState((state) => ({ report: { ...state.report, ...change } }))
}
