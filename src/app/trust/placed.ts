/** CSS px between the number and its card, and between the card and the edge of the window. */
const GAP = 6
const MARGIN = 8

interface Size {
  width: number
  height: number
}

/** Below the number where there is room, else above it, else as low as it fits; never outside of the window. */
export function placed(
  anchor: { left: number; right: number; top: number; bottom: number },
  card: Size,
  window: Size,
): { left: number; top: number } {
  const most = { left: window.width - card.width - MARGIN, top: window.height - card.height - MARGIN }
  // The card ends where the number ends: numbers stand right-aligned in tables.
  const left = Math.max(MARGIN, Math.min(anchor.right - card.width, most.left))
  const below = anchor.bottom + GAP
  const above = anchor.top - GAP - card.height
  if (below <= most.top) return { left, top: below }
  return { left, top: above >= MARGIN ? above : Math.max(MARGIN, most.top) }
}
