import { createContext, useContext } from 'react'
import type { MapHandle } from './mapHandle'

export const MapContext = createContext<MapHandle | null>(null)

export function useMap(): MapHandle {
  const handle = useContext(MapContext)
  if (!handle) throw new Error('Components stand inside the MapContext')
  return handle
}
