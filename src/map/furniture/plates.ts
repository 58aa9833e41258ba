/** What the page lays over a map, as boxes in CSS px of the stage: names and callouts keep off them. */
import type { Rect } from './callouts'

/** Panels and cards beside the map's own element; the page names them so. */
const PANELS = ':scope > .furniture, :scope > .card'

/** A row of panels that is itself not seen counts by its parts. */
function seenParts(element: Element): Element[] {
  const { backgroundColor } = getComputedStyle(element)
  const isClear = backgroundColor === 'transparent' || /,\s*0\)$/.test(backgroundColor)
  return isClear && element.children.length > 0 ? [...element.children] : [element]
}

/** Boxes of the panels over a stage, whole px; those that are not shown or lie elsewhere are left out. */
export function platesOver(container: HTMLElement, stage: HTMLElement): Rect[] {
  const { left, top, width, height } = stage.getBoundingClientRect()
  const panels = [...(container.parentElement?.querySelectorAll(PANELS) ?? [])]
  return panels.flatMap(seenParts).flatMap((element) => {
    const box = element.getBoundingClientRect()
    const x = Math.max(0, Math.round(box.left - left))
    const y = Math.max(0, Math.round(box.top - top))
    const right = Math.min(width, Math.round(box.right - left))
    const bottom = Math.min(height, Math.round(box.bottom - top))
    return right > x && bottom > y ? [{ x, y, width: right - x, height: bottom - y }] : []
  })
}
