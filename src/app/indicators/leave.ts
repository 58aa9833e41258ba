import { useWorkspaceStore } from '../store'
import { useMedia } from '../shell/useMedia'

/** Where the panel lies over the map it gives way to what is shown there; the note on the map leads back. */
export function useLeaveForMap(): () => void {
  const workspace = useWorkspaceStore()
  const covers = useMedia('(max-width: 1023px)')
  return () => {
    if (covers) workspace.setState({ panelHidden: true })
  }
}
