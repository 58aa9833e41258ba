import type { Feature } from 'geojson'
import { describe, expect, it } from 'vitest'
import { differencesOf, type Part } from './differences'
import { maskOf, sharedPart } from './mask'

const square = (west: number, south: number, size: number): Feature['geometry'] => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [west + size, south],
      [west + size, south + size],
      [west, south + size],
      [west, south],
    ],
  ],
})

const part = (zh: string, geometry: Feature['geometry']): Part => ({
  layerId: 'layer',
  feature: { type: 'Feature', properties: { id: zh }, geometry },
  name: { zh, en: zh },
  status: null,
  tint: null,
})

describe('which parts both sides have', () => {
  it('goes by the name, remarks in brackets aside', () => {
    const { both, onlyLeft, onlyRight } = differencesOf(
      [part('三江源屏障', square(92, 33, 2)), part('河湟谷地', square(101, 36, 1))],
      [part('三江源屏障(旧版)', square(92, 33, 2)), part('青海湖带', square(99, 36, 1))],
    )
    expect(both.map(({ left, right }) => [left.name.zh, right.name.zh])).toEqual([
      ['三江源屏障', '三江源屏障(旧版)'],
    ])
    expect(onlyLeft.map(({ name }) => name.zh)).toEqual(['河湟谷地'])
    expect(onlyRight.map(({ name }) => name.zh)).toEqual(['青海湖带'])
  })

  it('goes by the ground where names differ and most of it is shared', () => {
    const { both } = differencesOf(
      [part('南部生态屏障', square(92, 33, 2))],
      [part('三江源', square(92.2, 33, 2)), part('祁连', square(93.5, 33, 2))],
    )
    expect(both).toHaveLength(1)
    expect(both[0]?.right.name.zh).toBe('三江源')
    expect(both[0]?.isNamedAlike).toBe(false)
  })

  it('takes each part once, the same name first', () => {
    const { both, onlyRight } = differencesOf(
      [part('甲', square(92, 33, 2))],
      [part('乙', square(92, 33, 2)), part('甲', square(99, 36, 2))],
    )
    expect(both.map(({ right }) => right.name.zh)).toEqual(['甲'])
    expect(onlyRight.map(({ name }) => name.zh)).toEqual(['乙'])
  })

  it('compares points and lines by name alone', () => {
    const point: Feature['geometry'] = { type: 'Point', coordinates: [94, 36] }
    const { both, onlyLeft } = differencesOf([part('站', point), part('厂', point)], [part('站', point)])
    expect(both[0]?.shared).toBeNull()
    expect(onlyLeft).toHaveLength(1)
  })
})

describe('masks', () => {
  it('a hole is no ground, and half a square is half of it', () => {
    const whole = square(0, 0, 4)
    const holed: Feature['geometry'] = {
      type: 'Polygon',
      coordinates: [square(0, 0, 4), square(1, 1, 2)].flatMap((one) =>
        one.type === 'Polygon' ? one.coordinates : [],
      ),
    }
    const box: [number, number, number, number] = [0, 0, 4, 4]
    expect(sharedPart(maskOf(whole, box), maskOf(holed, box))).toBeCloseTo(0.75, 2)
    expect(sharedPart(maskOf(whole, box), maskOf({ type: 'Point', coordinates: [1, 1] }, box))).toBe(0)
  })
})

it('nothing has no differences', () => {
  expect(differencesOf([], [])).toEqual({ both: [], onlyLeft: [], onlyRight: [], leftOut: 0 })
})
