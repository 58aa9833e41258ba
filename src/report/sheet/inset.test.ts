import { readFileSync } from 'node:fs'
import type { FeatureCollection } from 'geojson'
import { describe, expect, it } from 'vitest'
import type { Box } from '../../geo/types'
import { boundsOf, inside } from './bounds.fixture'
import { freeInset, insetCommands, insetOf, needsInset, simplified } from './inset'
import { layoutPaper } from './paper'
import { roughMeasure } from './text'

const read = (name: string) =>
  JSON.parse(
    readFileSync(new URL(`../../../public/geodata/layers/${name}.geojson`, import.meta.url), 'utf8'),
  ) as FeatureCollection
const province = read('base-province')
const inset = insetOf('在青海省的位置', province, read('base-counties'))
const GOLMUD: Box = [94.8, 36.3, 95, 36.5]

describe('the small map', () => {
  it('is a few thousand corners at most and still the province', () => {
    const corners = [...inset.outline, ...inset.borders].reduce((sum, ring) => sum + ring.length, 0)
    expect(corners).toBeLessThan(4000)
    const xs = inset.outline.flat().map(([x]) => x)
    expect(Math.min(...xs)).toBeCloseTo(89.4, 0)
    expect(Math.max(...xs)).toBeCloseTo(103.1, 0)
  })

  it.each([
    ['A4', 'landscape'],
    ['A4', 'portrait'],
    ['A3', 'landscape'],
    ['A3', 'portrait'],
  ] as const)('stands inside the picture of %s %s and leaves most of it to the map', (paper, orientation) => {
    const { picture, extraPoints } = layoutPaper({ paper, orientation })
    const commands = insetCommands(inset, GOLMUD, picture, extraPoints)
    const [plate] = commands
    expect(plate).toBeDefined()
    for (const command of commands) expect(inside(boundsOf(command, roughMeasure), picture)).toBe(true)
    const bounds = plate ? boundsOf(plate, roughMeasure) : picture
    expect((bounds.width * bounds.height) / (picture.width * picture.height)).toBeLessThan(0.06)
  })

  it('is left out where the sheet shows most of the province itself', () => {
    expect(needsInset(inset, [89, 31, 104, 40])).toBe(false)
    expect(insetCommands(inset, [89, 31, 104, 40], { x: 0, y: 0, width: 200, height: 150 }, 0)).toEqual([])
  })

  it('goes to another corner rather than over a hit, and is left out where all are taken', () => {
    const page = { paper: 'A4', orientation: 'landscape' } as const
    const square = (west: number, south: number, side: number) => ({
      type: 'Polygon' as const,
      coordinates: [
        [
          [west, south],
          [west + side, south],
          [west + side, south + side],
          [west, south + side],
          [west, south],
        ],
      ],
    })
    expect(freeInset(inset, GOLMUD, page, [])?.corner).toBe('lower-right')
    expect(freeInset(inset, GOLMUD, page, [square(94.97, 36.32, 0.02)])?.corner).toBe('lower-left')
    expect(
      freeInset(inset, GOLMUD, page, [square(94.97, 36.32, 0.02), square(94.81, 36.32, 0.02)])?.corner,
    ).toBe('upper-left')
    expect(freeInset(inset, GOLMUD, page, [square(94.7, 36.2, 0.5)])).toBeNull()
  })

  it('drops only corners that do not show', () => {
    const ring = simplified(
      [
        [0, 0],
        [1, 0.001],
        [2, 0],
        [2, 2],
        [0, 2],
        [0, 0],
      ],
      0.01,
    )
    expect(ring).toEqual([
      [0, 0],
      [2, 0],
      [2, 2],
      [0, 2],
      [0, 0],
    ])
  })
})
