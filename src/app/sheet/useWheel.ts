import { useCallback, useRef } from 'react'

/** Hears the wheel over an element and keeps the page from scrolling with it; React's own handler could not. */
export function useWheel(
  hear: (event: WheelEvent, element: HTMLElement) => void,
): (element: HTMLElement | null) => void {
  const stop = useRef<(() => void) | null>(null)
  return useCallback(
    (element: HTMLElement | null) => {
      stop.current?.()
      stop.current = null
      if (!element) return
      const onWheel = (event: WheelEvent) => {
        event.preventDefault()
        hear(event, element)
      }
      element.addEventListener('wheel', onWheel, { passive: false })
      stop.current = () => element.removeEventListener('wheel', onWheel)
    },
    [hear],
  )
}
