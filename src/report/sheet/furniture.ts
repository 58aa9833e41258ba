import type { Language } from '../../geo/types'
import type { Command, Rect } from './commands'
import { INK, WHITE, box, song, solid, text } from './commands'
import type { SheetModel } from './model'
import type { Measure } from './text'
import { wrapEvenly } from './text'
import { WORDS } from './words'
import type { PaperLayout } from './paper'

/** Where the north arrow stands. */
export function northArrowRect(picture: Rect): Rect {
  const [width, height] = [10.5, 14.5]
  return { x: picture.x + picture.width - width - 2.5, y: picture.y + 2.5, width, height }
}

/** North arrow inside the top right corner of the picture, on a pale plate so that it reads on any ground. */
export function northArrowCommands(picture: Rect, language: Language, extraPoints: number): Command[] {
  const { x, y, width, height } = northArrowRect(picture)
  const middle = x + width / 2
  const top = y + 1.4
  const foot = top + 8.6
  const half = 2.7
  const notch = foot - 2.1
  const edge = solid(INK.color, 0.2)
  return [
    box({ x, y, width, height }, { color: '#FFFFFF', opacity: 0.86 }, null, 0.8),
    {
      kind: 'polygon',
      points: [
        { x: middle, y: top },
        { x: middle - half, y: foot },
        { x: middle, y: notch },
      ],
      fill: INK,
      stroke: edge,
    },
    {
      kind: 'polygon',
      points: [
        { x: middle, y: top },
        { x: middle + half, y: foot },
        { x: middle, y: notch },
      ],
      fill: WHITE,
      stroke: edge,
    },
    text({ x: middle, y: y + height - 1.2 }, WORDS.north[language], song(8 + extraPoints, true), {
      align: 'middle',
    }),
  ]
}

/** Watermark over the picture: 20 pt bold at -24 degrees, every 80 x 50 mm, alternate rows shifted. */
export function watermarkCommands(picture: Rect, language: Language): Command[] {
  const commands: Command[] = []
  const style = { font: 'sans', size: 20, bold: true, spacing: 1.2 } as const
  const fill = { color: '#6B757A', opacity: 0.13 }
  for (let row = 0; row * 50 < picture.height + 25; row += 1) {
    for (let column = 0; column * 80 < picture.width + 80; column += 1) {
      const x = picture.x + 30 + column * 80 - (row % 2) * 40
      const y = picture.y + 28 + row * 50
      commands.push(text({ x, y }, WORDS.watermark[language], style, { align: 'middle', angle: -24, fill }))
    }
  }
  return commands
}

/** Secrecy mark, title and subtitle above the frame. The title shrinks before it breaks into two lines. */
export function headCommands(model: SheetModel, layout: PaperLayout, measure: Measure): Command[] {
  const { width, margin, frame, extraPoints } = layout
  const commands: Command[] = []
  const markStyle = song(12 + extraPoints, true)
  let markWidth = 0
  if (model.secrecy) {
    markWidth = measure(model.secrecy, markStyle) + 5
    commands.push(text({ x: margin, y: 12.6 }, model.secrecy, markStyle))
  }
  const room = width - 2 * (margin + markWidth)
  const largest = 20 + extraPoints
  const spacing = model.language === 'zh' ? 1.2 : 0
  const bottom = model.subtitle ? frame.y - 9 : frame.y - 6.6
  const centre = width / 2
  const subtitleStyle = song(10 + extraPoints)
  if (model.subtitle) {
    const size = Math.min(
      subtitleStyle.size,
      (subtitleStyle.size * room) / measure(model.subtitle, subtitleStyle),
    )
    commands.push(
      text({ x: centre, y: frame.y - 3.6 }, model.subtitle, { ...subtitleStyle, size }, { align: 'middle' }),
    )
  }
  for (let size = largest; size >= 13; size -= 0.5) {
    const style = song(size, true, (spacing * size) / largest)
    if (measure(model.title, style) > room) continue
    commands.push(text({ x: centre, y: bottom }, model.title, style, { align: 'middle' }))
    return commands
  }
  let style = song(13, true)
  let lines = wrapEvenly(model.title, style, room, measure)
  while (lines.length > 2 && style.size > 7) {
    style = song(style.size - 0.5, true)
    lines = wrapEvenly(model.title, style, room, measure)
  }
  const step = style.size * 0.48
  lines.forEach((content, index) => {
    const y = bottom + 1.6 - (lines.length - 1 - index) * step
    commands.push(text({ x: centre, y }, content, style, { align: 'middle' }))
  })
  return commands
}
