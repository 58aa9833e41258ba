import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { planeAreaSquareMetres } from '../../geo/area'
import { polygonsOf } from '../../geo/polygons'
import { ellipsePositions, splinePositions } from './curves'
import { readFiles } from '../read'

const bytes = new Uint8Array(
  readFileSync(new URL('../../../tests/fixtures/formats/curves.dxf', import.meta.url)),
)

describe('curves of a drawing by ezdxf 0.18', () => {
  /** Areas by formula, those of splines by 200 000 chords of the uniform cubic basis; chords lie 1 mm inside at most. */
  it.each([
    ['椭圆', Math.PI * 12500 * 0.5, 542],
    ['样条', 19854.8611, 520],
    ['有理样条', 18533.7427, 520],
    ['填充', 10_000 + (Math.PI * 2500) / 2 + (Math.PI * 1500) / 2, 400],
    ['样条填充', 6300, 350],
    ['顺时针', 10_000 - (Math.PI * 2500) / 2, 400],
    ['背面', Math.PI * 2500, 315],
  ])('%s', async (layer, areaSquareMetres, lengthMetres) => {
    const [source] = await readFiles([{ name: '曲线.dxf', bytes }], { layer })
    const polygons = (source?.features ?? []).flatMap(({ geometry }) => polygonsOf(geometry))
    expect(Math.abs(planeAreaSquareMetres(polygons) - areaSquareMetres)).toBeLessThan(lengthMetres * 1e-3)
  })

  it('says what became chords, takes a part of an ellipse for a line, and names splines it cannot read', async () => {
    const [source] = await readFiles([{ name: '曲线.dxf', bytes }])
    expect(source?.notes.map(({ code }) => code).sort()).toEqual(['curves-flattened', 'entities-left-out'])
    expect(source?.notes.find(({ code }) => code === 'curves-flattened')?.message.zh).toContain(
      'ELLIPSE×2, SPLINE×2, HATCH×2',
    )
    expect(source?.notes.find(({ code }) => code === 'entities-left-out')?.message.zh).toContain('SPLINE×1')
    const part = source?.features.find(({ properties }) => properties['layer'] === '半椭圆')
    expect(part?.geometry.type).toBe('LineString')
  })
})

describe('chords', () => {
  it('of an ellipse lie within a millimetre of it', () => {
    const positions = ellipsePositions({
      centre: [0, 0],
      major: [3000, 0],
      ratio: 0.2,
      start: 0,
      end: 2 * Math.PI,
      isMirrored: false,
    })
    const value = (x: number, y: number) => Math.hypot(x / 3000, y / 600)
    positions.slice(1).forEach(([x, y], index) => {
      const [px, py] = positions[index] ?? [NaN, NaN]
      expect(value(x, y)).toBeCloseTo(1, 12)
      expect((1 - value((x + px) / 2, (y + py) / 2)) * 3000).toBeLessThan(1.001e-3)
    })
  })

  it.each([
    ['too few knots', { degree: 3, knots: [0, 1], controls: [[0, 0]], weights: [] }],
    ['no degree', { degree: NaN, knots: [], controls: [], weights: [] }],
    [
      'a negative weight',
      {
        degree: 1,
        knots: [0, 0, 1, 1],
        controls: [
          [0, 0],
          [1, 1],
        ],
        weights: [1, -1],
      },
    ],
  ] as const)('are none where a spline has %s', (_, spline) => {
    expect(
      splinePositions({
        degree: spline.degree,
        knots: [...spline.knots],
        controls: spline.controls.map(([x, y]) => [x, y]),
        weights: [...spline.weights],
      }),
    ).toBeNull()
  })
})
