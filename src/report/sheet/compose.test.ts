import { describe, expect, it } from 'vitest'
import { boundsOf, inside, overlap, textsOf } from './bounds.fixture'
import { MAP_IMAGE, composeSheet } from './compose'
import type { SheetModel } from './model'
import { layoutPaper } from './paper'
import { sampleSheet } from './sample.fixture'
import { roughMeasure } from './text'

const view = { box: [93.12, 36.8, 93.28, 36.9] as [number, number, number, number] }
const compose = (model: SheetModel) => composeSheet(model, view, roughMeasure)
const joined = (model: SheetModel): string =>
  textsOf(compose(model).commands)
    .map((command) => command.text)
    .join('|')

const CASES = (['zh', 'en'] as const).flatMap((language) =>
  [1, 8, 12, 20, 24].flatMap((rows) =>
    (['A4', 'A3'] as const).flatMap((paper) =>
      (['landscape', 'portrait'] as const).map((orientation) => ({ language, rows, paper, orientation })),
    ),
  ),
)

describe('composeSheet', () => {
  it.each(CASES)(
    '$paper $orientation $language with $rows rows: all on the page, no two texts on each other',
    (c) => {
      const model = sampleSheet(c.rows, c.language, { paper: c.paper, orientation: c.orientation })
      const sheet = compose(model)
      const { width, height } = layoutPaper(model)
      const page = { x: 8, y: 5, width: width - 16, height: height - 13 }
      for (const command of sheet.commands.slice(1)) {
        expect(inside(boundsOf(command, roughMeasure), page), JSON.stringify(command)).toBe(true)
      }
      const texts = sheet.commands.filter((command) => command.kind === 'text')
      const boxes = texts.map((command) => boundsOf(command, roughMeasure))
      boxes.forEach((a, i) =>
        boxes.slice(i + 1).forEach((b, j) => {
          const pair = `${texts[i]?.text ?? ''} / ${texts[i + 1 + j]?.text ?? ''}`
          expect(overlap({ ...a, height: a.height * 0.8 }, b), pair).toBe(false)
        }),
      )
    },
  )

  it('names every legend row, or says which did not fit', () => {
    for (const rows of [1, 8, 20, 40]) {
      const model = sampleSheet(rows, 'en')
      const sheet = compose(model)
      const all = joined(model).replace(/[|\s]/g, '')
      for (const row of model.legend.flatMap((group) => group.rows))
        expect(all).toContain(row.name.replace(/\s/g, ''))
      expect(sheet.notes.map((n) => n.code)).toEqual(rows > 24 ? ['legend-overflow'] : [])
    }
  })

  it('counts the sources for which there is no room, inside the sheet and in a note', () => {
    const sources = Array.from(
      { length: 40 },
      (_, index) => `Source ${index + 1}: a plan with a long official title, 2026`,
    )
    const model = sampleSheet(12, 'en', { sources })
    const sheet = compose(model)
    expect(sheet.notes.map((n) => n.code)).toContain('sources-shortened')
    expect(joined(model)).toMatch(/and \d+ more, see the list/)
    for (const command of sheet.commands.slice(1)) {
      expect(inside(boundsOf(command, roughMeasure), { x: 8, y: 5, width: 281, height: 197 })).toBe(true)
    }
  })

  it('always says that the base map has no review number, unless there is one', () => {
    expect(joined(sampleSheet(8, 'zh'))).toContain('无审图号')
    const reviewed = joined(sampleSheet(8, 'zh', { reviewNumber: '青S(2026)018号', demo: false }))
    expect(reviewed).not.toContain('无审图号')
    expect(reviewed).toContain('青S(2026)018号')
  })

  it('marks demonstration and schematic data, and only them', () => {
    const marked = joined(sampleSheet(20, 'zh'))
    expect(marked).toContain('演示数据')
    expect(marked).toContain('非法定边界')
    const plain = joined(sampleSheet(2, 'zh', { demo: false, schematic: false, sources: [] }))
    expect(plain).not.toContain('演示')
    expect(plain).not.toContain('示意')
    expect(plain).toContain('未注明')
  })

  it('prints coordinate system and projection with the latitude for which the scale holds', () => {
    const text = joined(sampleSheet(2, 'en'))
    expect(text).toContain('CGCS2000')
    expect(text).toContain('36°51′N')
  })

  it('keeps the map picture as one image and everything else as plain data', () => {
    const sheet = compose(sampleSheet(8, 'zh'))
    expect(sheet.commands.filter((c) => c.kind === 'image').map((c) => c.name)).toEqual([MAP_IMAGE])
    expect(JSON.parse(JSON.stringify(sheet))).toEqual(sheet)
  })
})
