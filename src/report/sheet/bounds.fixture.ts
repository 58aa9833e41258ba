import { type Command, MILLIMETRES_PER_POINT, type Rect, type TextCommand } from './commands'
import type { Measure } from './text'

/** What a command covers, millimetres. Groups count as their clip: nothing outside it is seen. */
export function boundsOf(command: Command, measure: Measure): Rect {
  switch (command.kind) {
    case 'text':
      return textBounds(command, measure)
    case 'line':
    case 'polygon':
      return around(command.points)
    case 'circle': {
      const { centre, radius } = command
      return { x: centre.x - radius, y: centre.y - radius, width: 2 * radius, height: 2 * radius }
    }
    case 'rect':
    case 'image':
      return command.rect
    case 'group':
      return command.clip
  }
}

function around(points: { x: number; y: number }[]): Rect {
  const xs = points.map((point) => point.x)
  const ys = points.map((point) => point.y)
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y }
}

function textBounds({ at, text, style, align, angle }: TextCommand, measure: Measure): Rect {
  const width = measure(text, style)
  const height = style.size * MILLIMETRES_PER_POINT
  const start = align === 'start' ? 0 : align === 'middle' ? -width / 2 : -width
  const turn = (angle * Math.PI) / 180
  const corners = [
    [start, -height * 0.88],
    [start + width, -height * 0.88],
    [start, height * 0.12],
    [start + width, height * 0.12],
  ] as const
  return around(
    corners.map(([x, y]) => ({
      x: at.x + x * Math.cos(turn) - y * Math.sin(turn),
      y: at.y + x * Math.sin(turn) + y * Math.cos(turn),
    })),
  )
}

/** True where `inner` lies inside `outer`, half a millimetre of line ends allowed. */
export function inside(inner: Rect, outer: Rect, slack = 0.5): boolean {
  return (
    inner.x >= outer.x - slack &&
    inner.y >= outer.y - slack &&
    inner.x + inner.width <= outer.x + outer.width + slack &&
    inner.y + inner.height <= outer.y + outer.height + slack
  )
}

export function overlap(a: Rect, b: Rect): boolean {
  const slack = 0.05
  return (
    a.x + slack < b.x + b.width &&
    b.x + slack < a.x + a.width &&
    a.y + slack < b.y + b.height &&
    b.y + slack < a.y + a.height
  )
}

/** All text of a page in drawing order, groups included. */
export function textsOf(commands: readonly Command[]): TextCommand[] {
  return commands.flatMap((command) =>
    command.kind === 'text' ? [command] : command.kind === 'group' ? textsOf(command.commands) : [],
  )
}
