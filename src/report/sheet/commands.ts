/**
 * What a page consists of, in millimetres from its top left corner. Plain data: it can be stored, sent to a
 * worker, compared in a test, and drawn by any painter (canvas, PDF, SVG).
 */
export interface Point {
  x: number
  y: number
}

export interface Rect {
  x: number
  y: number
  width: number
  height: number
}

export interface Fill {
  /** `#rrggbb` */
  color: string
  /** 0..1 */
  opacity: number
}

export interface Stroke {
  color: string
  opacity: number
  /** Line width in millimetres. */
  width: number
  /** Millimetres on, off, on, …; empty for a solid line. */
  dash: number[]
}

/** `song` is the serif of Chinese print; painters choose the installed family. */
export type FontRole = 'sans' | 'song'

export interface TextStyle {
  font: FontRole
  /** Height of the font in points (1/72 inch). */
  size: number
  bold: boolean
  /** Extra space after every character, millimetres. */
  spacing: number
}

export interface TextCommand {
  kind: 'text'
  /** Where the baseline starts, is centred or ends, by `align`. */
  at: Point
  text: string
  style: TextStyle
  fill: Fill
  align: 'start' | 'middle' | 'end'
  /** Degrees clockwise about `at`. */
  angle: number
}

export interface LineCommand {
  kind: 'line'
  points: Point[]
  stroke: Stroke
}

export interface PolygonCommand {
  kind: 'polygon'
  points: Point[]
  fill: Fill | null
  stroke: Stroke | null
}

export interface RectCommand {
  kind: 'rect'
  rect: Rect
  fill: Fill | null
  stroke: Stroke | null
  /** Corner radius in millimetres. */
  radius: number
}

export interface CircleCommand {
  kind: 'circle'
  centre: Point
  radius: number
  fill: Fill | null
  stroke: Stroke | null
}

/** A picture that travels beside the commands, by its name. */
export interface ImageCommand {
  kind: 'image'
  name: string
  rect: Rect
}

/** Commands of which only the part inside `clip` is seen. */
export interface GroupCommand {
  kind: 'group'
  clip: Rect
  commands: Command[]
}

export type Command =
  TextCommand | LineCommand | PolygonCommand | RectCommand | CircleCommand | ImageCommand | GroupCommand

export const MILLIMETRES_PER_POINT = 25.4 / 72

export const INK: Fill = { color: '#14232B', opacity: 1 }
export const INK_SOFT: Fill = { color: '#33434B', opacity: 1 }
export const WHITE: Fill = { color: '#FFFFFF', opacity: 1 }

export function solid(color: string, width: number, opacity = 1): Stroke {
  return { color, opacity, width, dash: [] }
}

export function plain(size: number, bold = false): TextStyle {
  return { font: 'sans', size, bold, spacing: 0 }
}

export function song(size: number, bold = false, spacing = 0): TextStyle {
  return { font: 'song', size, bold, spacing }
}

/** One line of text with its baseline at `at`. */
export function text(
  at: Point,
  content: string,
  style: TextStyle,
  options: Partial<Pick<TextCommand, 'align' | 'fill' | 'angle'>> = {},
): TextCommand {
  return { kind: 'text', at, text: content, style, fill: INK, align: 'start', angle: 0, ...options }
}

export function line(stroke: Stroke, ...points: [number, number][]): LineCommand {
  return { kind: 'line', points: points.map(([x, y]) => ({ x, y })), stroke }
}

export function box(rect: Rect, fill: Fill | null, stroke: Stroke | null, radius = 0): RectCommand {
  return { kind: 'rect', rect, fill, stroke, radius }
}

/** Moves commands, e.g. a block that was laid out from its own corner. */
export function shifted(commands: Command[], dx: number, dy: number): Command[] {
  const move = (p: Point): Point => ({ x: p.x + dx, y: p.y + dy })
  const moveRect = (r: Rect): Rect => ({ ...r, x: r.x + dx, y: r.y + dy })
  return commands.map((command) => {
    switch (command.kind) {
      case 'text':
        return { ...command, at: move(command.at) }
      case 'line':
      case 'polygon':
        return { ...command, points: command.points.map(move) }
      case 'circle':
        return { ...command, centre: move(command.centre) }
      case 'rect':
      case 'image':
        return { ...command, rect: moveRect(command.rect) }
      case 'group':
        return { ...command, clip: moveRect(command.clip), commands: shifted(command.commands, dx, dy) }
    }
  })
}
