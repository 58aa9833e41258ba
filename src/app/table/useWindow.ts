import { useLayoutEffect, useState, type RefObject } from 'react'

/** Rows kept in the page above and below those in sight. */
const SPARE = 6

export interface RowWindow {
  first: number
  /** Past the last. */
  end: number
  /** Rows that are seen at once. */
  page: number
}

/** Which rows of a scrolling box are in sight; all rows have one height, CSS px. */
export function useWindow(
  box: RefObject<HTMLElement | null>,
  count: number,
  rowHeight: number,
  headHeight: number,
): RowWindow {
  const [seen, setSeen] = useState({ top: 0, height: 0 })
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    const look = () => setSeen({ top: element.scrollTop, height: element.clientHeight })
    look()
    element.addEventListener('scroll', look, { passive: true })
    const observer = new ResizeObserver(look)
    observer.observe(element)
    return () => {
      element.removeEventListener('scroll', look)
      observer.disconnect()
    }
  }, [box])
  const page = Math.max(1, Math.floor((seen.height - headHeight) / rowHeight))
  const first = Math.max(0, Math.floor(seen.top / rowHeight) - SPARE)
  return { first, end: Math.min(count, first + page + 2 * SPARE + 1), page }
}
