import type { Command, Rect } from './commands'
import { plain, text } from './commands'
import type { SheetModel } from './model'
import { chooseScaleBar, scaleBarCommands, scaleText } from './scale'
import { type Measure, leading, wrap, wrapEvenly } from './text'
import { WORDS, longDate } from './words'

export interface FootScale {
  /** True ground metres of a millimetre of paper at the centre. */
  metresPerMillimetre: number
  frameWidth: number
  /** The frame spans more than one degree of latitude. */
  tall: boolean
}

const WARNING = { color: '#7A4B10', opacity: 1 }

/** The sentences that cannot be switched off, in one line if it fits. */
export function footSentence(model: SheetModel): string {
  const { language } = model
  const review = model.reviewNumber
    ? `${WORDS.reviewNumber[language]}${model.reviewNumber}`
    : WORDS.noReviewNumber[language]
  return [...(model.demo ? [WORDS.demoNote[language]] : []), review].join(language === 'zh' ? '' : ' ')
}

/** Maker and date as printed: `格尔木市自然资源局 制图 2026 年 11 月 21 日`. */
export function makerLine(model: SheetModel): string {
  const date = longDate(model.madeOn)[model.language]
  if (!model.maker) return date
  const made = WORDS.made[model.language]
  return model.language === 'zh' ? `${model.maker} ${made}  ${date}` : `${made} ${model.maker}, ${date}`
}

/** Scale bar, 1:N, warnings, maker and date; portrait sheets put the warnings on a line of their own. */
export function footCommands(
  model: SheetModel,
  area: Rect,
  scale: FootScale,
  measure: Measure,
  extraPoints: number,
): Command[] {
  const size = 7.5 + extraPoints
  const style = plain(size)
  const stacked = model.orientation === 'portrait'
  const baseline = stacked ? area.y + 6.5 : area.y + area.height - 1
  const commands: Command[] = []
  let left = area.x
  if (model.scaleBar) {
    const bar = chooseScaleBar(scale.metresPerMillimetre, scale.frameWidth)
    commands.push(...scaleBarCommands(bar, { x: area.x + 1, y: baseline }, size, measure))
    left += 1 + bar.lengthMillimetres + 13 + extraPoints
  }
  const ratio = scaleText(scale.metresPerMillimetre * 1000, scale.tall, model.language)
  commands.push(text({ x: left, y: baseline }, ratio, style))
  left += measure(ratio, style) + 7

  const right = area.x + area.width
  const maker = makerLine(model)
  // A long name of an office breaks into lines rather than pushing the warnings away.
  const makerLines = wrap(
    maker,
    style,
    Math.min(measure(maker, style) + 0.1, stacked ? right - left : 78),
    measure,
  )
  const lineHeight = leading(size, 1.3)
  const makerWidth = Math.max(...makerLines.map((content) => measure(content, style)))
  makerLines.forEach((content, index) => {
    const y = baseline - (makerLines.length - 1 - index) * lineHeight
    commands.push(text({ x: right, y }, content, style, { align: 'end' }))
  })

  const from = stacked ? area.x : left
  const room = stacked ? area.width : right - makerWidth - 7 - left
  const sentences = wrapEvenly(footSentence(model), style, room, measure)
  sentences.forEach((content, index) => {
    const y = stacked
      ? baseline + (index + 1) * lineHeight + 1.2
      : baseline - (sentences.length - 1 - index) * lineHeight
    commands.push(text({ x: from, y }, content, style, { fill: WARNING }))
  })
  return commands
}
