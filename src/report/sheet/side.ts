import type { Command, Rect } from './commands'
import { INK, INK_SOFT, line, plain, solid, text } from './commands'
import type { KilometreGrid } from './kilometres'
import type { Fact, SheetModel } from './model'
import { type Measure, leading, wrap } from './text'
import { WORDS, gridLine, projectionLine } from './words'

/** A block of text with a known height, to be drawn where there is room. */
export interface Block {
  height: number
  draw: (x: number, y: number) => Command[]
}

/** Facts of the sheet in print order: the caller's own, then coordinate system, projection, sources, data date. */
export function factsOf(model: SheetModel, centreLatitude: string, grid: KilometreGrid | null): Fact[] {
  const { language } = model
  const sources = model.sources.length > 0 ? model.sources.join('\n') : WORDS.noSources[language]
  return [
    ...model.facts,
    { label: WORDS.system[language], value: WORDS.systemValue[language] },
    { label: WORDS.projection[language], value: projectionLine(centreLatitude)[language] },
    ...(grid ? [{ label: WORDS.grid[language], value: gridLine(grid.system)[language] }] : []),
    { label: WORDS.sources[language], value: sources },
    ...(model.dataUntil ? [{ label: WORDS.dataUntil[language], value: model.dataUntil }] : []),
  ]
}

/** Two columns of label and value under a rule. */
export function factBlock(facts: Fact[], width: number, size: number, measure: Measure): Block {
  const style = plain(size)
  const lineHeight = leading(size, 1.34)
  const widest = Math.max(0, ...facts.map((fact) => measure(fact.label, style)))
  const labelWidth = Math.min(widest, width * 0.34) + 2
  const rows = facts.map((fact) => {
    const label = wrap(fact.label, style, labelWidth - 2, measure)
    const value = wrap(fact.value, style, width - labelWidth, measure)
    return { label, value, lines: Math.max(label.length, value.length) }
  })
  const above = 2.2
  const between = 0.35
  const height = above + rows.reduce((sum, row) => sum + row.lines * lineHeight + between, 0)
  return {
    height,
    draw: (x, y) => {
      const commands: Command[] = [line(solid(INK.color, 0.2), [x, y], [x + width, y])]
      let top = y + above
      for (const row of rows) {
        row.label.forEach((content, index) => {
          const at = { x, y: top + (index + 0.78) * lineHeight }
          commands.push(text(at, content, style, { fill: INK_SOFT }))
        })
        row.value.forEach((content, index) => {
          commands.push(text({ x: x + labelWidth, y: top + (index + 0.78) * lineHeight }, content, style))
        })
        top += row.lines * lineHeight + between
      }
      return commands
    },
  }
}

/** Sentences under the legend, the 示意 footnote first. */
export function noteBlock(model: SheetModel, width: number, size: number, measure: Measure): Block {
  const sentences = [...(model.schematic ? [WORDS.schematicNote[model.language]] : []), ...model.notes]
  const style = plain(size)
  const lineHeight = leading(size, 1.34)
  const lines = sentences.flatMap((sentence) => wrap(sentence, style, width, measure))
  return {
    height: lines.length === 0 ? 0 : lines.length * lineHeight + 3,
    draw: (x, y) =>
      lines.map((content, index) =>
        text({ x, y: y + 1.5 + (index + 0.8) * lineHeight }, content, style, { fill: INK_SOFT }),
      ),
  }
}

/** Puts a block at the lower end of an area. */
export function atBottom(block: Block, area: Rect): Command[] {
  return block.draw(area.x, area.y + area.height - block.height)
}
