import { describe, expect, it } from 'vitest'
import { fullWidth } from './typeset'

describe('fullWidth', () => {
  it('sets marks beside Chinese characters full-width', () => {
    expect(fullWidth('占用,相接;见(误差内):甲')).toBe('占用\uFF0C相接\uFF1B见\uFF08误差内\uFF09\uFF1A甲')
    expect(fullWidth('3°带 31 带,见 J1,甲')).toBe('3°带 31 带\uFF0C见 J1\uFF0C甲')
  })

  it('leaves numbers, ratios and English alone', () => {
    for (const text of ['1:40 000', 'EPSG:4490', 'a, b (c)', '12,345.6', 'x: y'])
      expect(fullWidth(text)).toBe(text)
  })
})
