import { useSyncExternalStore } from 'react'

/** True while a media query holds. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = window.matchMedia(query)
      list.addEventListener('change', changed)
      return () => list.removeEventListener('change', changed)
    },
    () => window.matchMedia(query).matches,
  )
}

/** There is room for the panel beside the map and for the neatline round it. */
export function isWide(): boolean {
  return window.innerWidth >= 1024
}

export function useIsPhone(): boolean {
  return useMedia('(max-width: 639px)')
}

/** CSS px of the map under the identify card: it lies over the map at a desk, beside it on a wide screen. */
export function cardRoomPx(): number {
  return window.innerWidth >= 640 && window.innerWidth < 1680 ? 384 : 0
}
