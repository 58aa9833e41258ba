import { describe, expect, it } from 'vitest'
import { boundsOf, inside, overlap, textsOf } from './bounds.fixture'
import { composePages } from './compose'
import { layoutPaper } from './paper'
import { sampleSheet } from './sample.fixture'
import { roughMeasure } from './text'

const view = { box: [93.12, 36.8, 93.28, 36.9] as [number, number, number, number] }
const CASES = (['zh', 'en'] as const).flatMap((language) =>
  [4, 24, 30, 60].flatMap((rows) =>
    (['A4', 'A3'] as const).flatMap((paper) =>
      (['landscape', 'portrait'] as const).map((orientation) => ({ language, rows, paper, orientation })),
    ),
  ),
)

describe('a legend that goes on', () => {
  it.each(CASES)('$paper $orientation $language with $rows rows: every name once, none on another', (c) => {
    const model = sampleSheet(c.rows, c.language, c)
    const pages = composePages(model, view, roughMeasure)
    const said = pages
      .map(({ commands }) => textsOf(commands).map(({ text }) => text))
      .flat()
      .join('')
      .replace(/\s/g, '')
      // Marks are set full-width on paper.
      .replace(/（/g, '(')
      .replace(/）/g, ')')
    for (const { name } of model.legend.flatMap(({ rows }) => rows))
      expect(said).toContain(name.replace(/\s/g, ''))
    const [first, ...more] = pages
    expect(more.length > 0).toBe((first?.overflow.length ?? 0) > 0)
    if (first && first.overflow.length > 0) {
      const sentence = c.language === 'zh' ? `另有${first.overflow.length}项` : `${first.overflow.length}more`
      expect(said).toContain(sentence)
    }
    const { width, height } = layoutPaper(model)
    for (const page of more) {
      const texts = page.commands.filter((command) => command.kind === 'text')
      const boxes = texts.map((command) => boundsOf(command, roughMeasure))
      for (const box of boxes) {
        expect(inside(box, { x: 8, y: 5, width: width - 16, height: height - 13 })).toBe(true)
      }
      boxes.forEach((a, i) =>
        boxes.slice(i + 1).forEach((b, j) => {
          const pair = `${texts[i]?.text ?? ''} / ${texts[i + 1 + j]?.text ?? ''}`
          expect(overlap({ ...a, height: a.height * 0.8 }, b), pair).toBe(false)
        }),
      )
    }
  })
})
