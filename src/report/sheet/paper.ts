import type { Rect } from './commands'
import type { Orientation, Paper, SheetModel } from './model'

/** Where the blocks of a sheet stand, millimetres. */
export interface PaperLayout {
  width: number
  height: number
  margin: number
  /** Outer neatline. */
  frame: Rect
  /** The map picture inside neatline and tick strip. */
  picture: Rect
  legend: Rect
  /** Facts and sources. */
  side: Rect
  foot: Rect
  /** Points to add to every text. */
  extraPoints: number
}

/** Neatline .4 and .2 mm, 1 mm apart, then the strip that carries the degrees. */
export const NEATLINE_GAP = 1
export const TICK_STRIP = 4.4
const INSET = NEATLINE_GAP + TICK_STRIP

const SIZES: Record<Paper, [short: number, long: number]> = { A4: [210, 297], A3: [297, 420] }

interface Measures {
  margin: number
  top: number
  column: number
  gap: number
  foot: number
  frameHeightPortrait: number
}

const MEASURES: Record<Paper, Measures> = {
  A4: { margin: 12, top: 25, column: 62, gap: 6, foot: 29, frameHeightPortrait: 170 },
  A3: { margin: 14, top: 30, column: 80, gap: 8, foot: 33, frameHeightPortrait: 246 },
}

/** Paper size in millimetres. */
export function paperSize(paper: Paper, orientation: Orientation): { width: number; height: number } {
  const [short, long] = SIZES[paper]
  return orientation === 'landscape' ? { width: long, height: short } : { width: short, height: long }
}

/** Places the blocks: landscape has the legend at the right, portrait has it below the map. */
export function layoutPaper({ paper, orientation }: Pick<SheetModel, 'paper' | 'orientation'>): PaperLayout {
  const { width, height } = paperSize(paper, orientation)
  const m = MEASURES[paper]
  const extraPoints = paper === 'A3' ? 1 : 0
  const usable = width - 2 * m.margin
  if (orientation === 'landscape') {
    const frame = { x: m.margin, y: m.top, width: usable - m.column - m.gap, height: height - m.top - m.foot }
    const column = { x: width - m.margin - m.column, y: m.top, width: m.column, height: frame.height }
    const below = frame.y + frame.height
    const foot = { x: m.margin, y: below + 2, width: usable, height: height - m.margin - below - 2 }
    return {
      width,
      height,
      margin: m.margin,
      frame,
      picture: inset(frame),
      legend: column,
      side: column,
      foot,
      extraPoints,
    }
  }
  const frame = { x: m.margin, y: m.top, width: usable, height: m.frameHeightPortrait }
  const below = frame.y + frame.height + 4
  const footHeight = 15
  const foot = { x: m.margin, y: height - m.margin - footHeight, width: usable, height: footHeight }
  const blockHeight = foot.y - below - 2
  const legendWidth = usable * 0.6 - m.gap
  const legend = { x: m.margin, y: below, width: legendWidth, height: blockHeight }
  const side = {
    x: m.margin + legendWidth + m.gap,
    y: below,
    width: usable - legendWidth - m.gap,
    height: blockHeight,
  }
  return { width, height, margin: m.margin, frame, picture: inset(frame), legend, side, foot, extraPoints }
}

function inset(frame: Rect): Rect {
  return {
    x: frame.x + INSET,
    y: frame.y + INSET,
    width: frame.width - 2 * INSET,
    height: frame.height - 2 * INSET,
  }
}

/** Device pixels of a page; A4 landscape at 300 dpi is 3508 x 2480. */
export function pagePixels(
  paper: Paper,
  orientation: Orientation,
  dpi: number,
): { width: number; height: number } {
  const { width, height } = paperSize(paper, orientation)
  return { width: Math.round((width * dpi) / 25.4), height: Math.round((height * dpi) / 25.4) }
}

/** A rectangle on whole device pixels, so that a picture drawn into it is not resampled. */
export function pixelRect(rect: Rect, dpi: number): Rect {
  const k = dpi / 25.4
  const x = Math.round(rect.x * k)
  const y = Math.round(rect.y * k)
  return {
    x,
    y,
    width: Math.round((rect.x + rect.width) * k) - x,
    height: Math.round((rect.y + rect.height) * k) - y,
  }
}
