import { MantineProvider } from '@mantine/core'
import { useMemo, type ReactElement } from 'react'
import type { SharedView } from '../workspace/hash'
import type { Port } from '../workspace/desk/port'
import type { Workspace } from '../workspace/store'
import { Doings, DoingsContext } from './shell/doings'
import { MapContext } from './shell/mapContext'
import { MapHandle } from './shell/mapHandle'
import { Shell } from './shell/Shell'
import { WorkspaceContext } from './store'
import { theme } from './theme'

interface Properties {
  workspace: Workspace
  port: Port
  /** What the address carries. */
  shared: Partial<SharedView>
}

/** The page: store, map and doings for everything inside. */
export function App({ workspace, port, shared }: Properties): ReactElement {
  const map = useMemo(() => new MapHandle(workspace, shared), [workspace, shared])
  const doings = useMemo(() => new Doings({ workspace, port }, map), [workspace, port, map])
  return (
    <MantineProvider theme={theme} forceColorScheme="light">
      <WorkspaceContext value={workspace}>
        <MapContext value={map}>
          <DoingsContext value={doings}>
            <Shell />
          </DoingsContext>
        </MapContext>
      </WorkspaceContext>
    </MantineProvider>
  )
}
