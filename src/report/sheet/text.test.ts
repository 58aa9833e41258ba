import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plain } from './commands'
import { breakable, roughMeasure, wrap, wrapEvenly } from './text'

const style = plain(8)
const CLOSING = /^[\uFF0C\u3002\u3001\uFF1B\uFF1A\uFF09\u300B]/u

describe('wrap', () => {
  it('keeps a short text in one line', () => {
    expect(wrap('生态保护红线', style, 50, roughMeasure)).toEqual(['生态保护红线'])
  })

  it('breaks Chinese between characters and never begins a line with a closing mark', () => {
    const text = '虚线灰边为示意\uFF0C由规划文字推绘\uFF0C非法定边界\u3002'
    for (let width = 6; width < 60; width += 1) {
      const lines = wrap(text, style, width, roughMeasure)
      expect(lines.join('')).toBe(text)
      for (const content of lines) expect(content).not.toMatch(CLOSING)
    }
  })

  it('breaks English at spaces, and a word only where it is wider than the line', () => {
    expect(wrap('Permanent basic farmland', style, 21, roughMeasure)).toEqual(['Permanent', 'basic farmland'])
    const lines = wrap('Pneumonoultramicroscopic', style, 12, roughMeasure)
    expect(lines.length).toBeGreaterThan(1)
    expect(lines.join('')).toBe('Pneumonoultramicroscopic')
  })

  it('loses no character and keeps to the width, whatever the text', () => {
    const alphabet = fc.constantFrom('红', '线', '\uFF0C', '(', ')', 'a', 'b', '7', ' ', '·', '\u3002')
    fc.assert(
      fc.property(
        fc.array(alphabet, { maxLength: 60 }),
        fc.integer({ min: 12, max: 80 }),
        (characters, width) => {
          const text = characters.join('')
          const lines = wrap(text, style, width, roughMeasure)
          expect(lines.join('').replace(/ /g, '')).toBe(text.replace(/ /g, ''))
          for (const content of lines) expect(roughMeasure(content, style)).toBeLessThanOrEqual(width)
        },
      ),
    )
  })

  it('keeps paragraphs apart', () => {
    expect(wrap('一\n二', style, 50, roughMeasure)).toEqual(['一', '二'])
  })
})

describe('wrapEvenly', () => {
  it('leaves no last line of one word', () => {
    const text = 'Base map without a map review number: internal use only.'
    const lines = wrapEvenly(text, style, roughMeasure(text, style) - 3, roughMeasure)
    expect(lines).toHaveLength(2)
    const widths = lines.map((content) => roughMeasure(content, style))
    expect(Math.min(...widths) / Math.max(...widths)).toBeGreaterThan(0.6)
  })
})

describe('breakable', () => {
  it('joins marks to the character before them', () => {
    expect(breakable('甲\uFF0C乙(丙)')).toEqual(['甲\uFF0C', '乙', '(丙)'])
  })
})
