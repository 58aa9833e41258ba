import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chooseScaleBar, grouped, scaleBarLabels, scaleText } from './scale'

describe('chooseScaleBar', () => {
  it('has 2 or 4 parts of 1, 2 or 5 times a power of ten and a length near a quarter of the frame', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 1e5, noNaN: true }), (metresPerMillimetre) => {
        const bar = chooseScaleBar(metresPerMillimetre, 205)
        expect([2, 4]).toContain(bar.parts)
        expect(['1', '2', '5']).toContain(bar.stepMetres.toPrecision(1).charAt(0))
        expect(bar.lengthMillimetres * metresPerMillimetre).toBeCloseTo(bar.stepMetres * bar.parts, 6)
        expect(bar.lengthMillimetres / 205).toBeGreaterThan(0.17)
        expect(bar.lengthMillimetres / 205).toBeLessThan(0.36)
      }),
    )
  })

  it('labels metres and kilometres', () => {
    expect(scaleBarLabels({ parts: 4, stepMetres: 500, lengthMillimetres: 50 })).toEqual(['0', '1', '2 km'])
    expect(scaleBarLabels({ parts: 2, stepMetres: 500, lengthMillimetres: 50 })).toEqual(['0', '0.5', '1 km'])
    expect(scaleBarLabels({ parts: 2, stepMetres: 20, lengthMillimetres: 50 })).toEqual(['0', '20', '40 m'])
  })
})

describe('scaleText', () => {
  it('prints a chosen scale as it is, and a rounded one with the word for it', () => {
    expect(scaleText(40000, false, 'zh')).toBe('1:40 000')
    expect(scaleText(1234567, false, 'zh')).toMatch(/^约 1:1 230 000.图中央.$/)
    expect(scaleText(1234567, false, 'en')).toBe('about 1:1 230 000 (at map centre)')
    expect(scaleText(46590, false, 'en')).toBe('about 1:46 600 (at map centre)')
  })

  it('says where on the sheet it is true when the frame is tall', () => {
    expect(scaleText(2e6, true, 'en')).toBe('1:2 000 000 (at map centre)')
    expect(scaleText(2e6, true, 'zh')).toContain('图中央')
  })

  it('groups digits by three', () => {
    expect(grouped(1000000)).toBe('1 000 000')
    expect(grouped(950)).toBe('950')
  })
})
