import { describe, expect, it } from 'vitest'
import { checkAgainst, FAR_ZONES, projectOf, rectangle, type TestFeature } from './testShapes'

/** 100 m x 100 m. */
const parcel = projectOf([rectangle(0, 0, 100, 100)])

function zone(...rings: TestFeature['rings'][number]): TestFeature {
  return { rings: [rings] }
}

function remark(zones: TestFeature[], accuracyMetres: number, status: 'user' | 'schematic' = 'user') {
  const finding = checkAgainst(parcel, zones, { accuracyMetres, status })
  const said = finding.warnings.filter(({ code }) => code === 'within-accuracy')
  return { within: finding.withinAccuracy, zh: said[0]?.message.zh ?? '', count: said.length }
}

describe('comparison with the accuracy of the layer', () => {
  it('of the gap where nothing overlaps', () => {
    const { within, zh } = remark([zone(rectangle(105, 0, 200, 100)), ...FAR_ZONES], 10)
    // 5 m in the plane of zone 32, whose scale is 1.00015 here.
    expect(within).toMatchObject({ by: 'gap', toBoundaryMetres: null })
    expect(within?.metres).toBeCloseTo(5, 2)
    expect(zh).toContain('相距 5.00 米(最近距离),在数据误差内(图层精度 10 米)')
  })

  it('of the gap in the result, not of a made-up nought, where boundaries nearly touch', () => {
    const { within } = remark([zone(rectangle(100.03, 0, 200, 100)), ...FAR_ZONES], 10)
    expect(within?.metres).toBeCloseTo(0.03, 3)
  })

  it('of the mean width of an overlap: 2 x area / perimeter', () => {
    const { within, zh } = remark([zone(rectangle(97, 0, 200, 100))], 10)
    // 3 m x 100 m: 2 x 300 / 206.
    expect(within?.metres).toBeCloseTo(600 / 206, 2)
    expect(zh).toContain('平均宽度 2.91 米(2×面积÷周长)')
  })

  it('of the way to the boundary where the project lies wholly inside, said beside its width', () => {
    const { within, zh } = remark([zone(rectangle(-20, -900, 1000, 1000))], 500)
    expect(within?.metres).toBeCloseTo(50, 1)
    expect(within?.toBoundaryMetres).toBeCloseTo(20, 1)
    expect(zh).toMatch(/平均宽度 (49\.99|50\.00) 米.*距边界最近 (19\.99|20\.00) 米/)
    expect(remark([zone(rectangle(-900, -900, 1000, 1000))], 500).within).toBeNull()
  })

  it('says nothing where the overlap is wider than that, or no accuracy is stated', () => {
    expect(remark([zone(rectangle(50, 0, 200, 100))], 10)).toMatchObject({ within: null, count: 0 })
    expect(checkAgainst(parcel, [zone(rectangle(97, 0, 200, 100))]).withinAccuracy).toBeNull()
  })

  it.each([[rectangle(97, 0, 200, 100)], [rectangle(105, 0, 200, 100)], [rectangle(-20, -20, 200, 200)]])(
    'never says 占用 of a schematic layer',
    (ring) => {
      const { zh, count } = remark([zone(ring), ...FAR_ZONES], 500, 'schematic')
      expect(count).toBe(1)
      expect(zh).not.toContain('占用')
      expect(zh).toContain('示意')
      expect(zh).toContain('仅供参考')
    },
  )
})
