import { expect, test } from 'vitest'
import { createWorkspace } from '../store'
import { areaIn, figuresOf, lengthText } from './figures'
import { clearMeasure, finishMeasuring, measureAt, setMeasure, startMeasuring, takePointBack } from './moves'
import type { MeasurePoint } from './state'

const at = (lon: number, lat: number): MeasurePoint => ({ position: [lon, lat], pixelMetres: null })

test('a length is the sum of geodesics', () => {
  // The parallel of 36 degrees is a cos(36) / sqrt(1 - e2 sin2(36)) = 5165998.8 m in radius; 0.1 degree of it, and the
  // geodesic is a few micrometres shorter.
  const { segments, lengthMetres, planeLengthMetres } = figuresOf({
    kind: 'length',
    points: [at(95, 36), at(95.1, 36), at(95.1, 36.1)],
  })
  expect(segments).toHaveLength(2)
  expect(segments[0]).toBeCloseTo(9016.37, 1)
  expect(lengthMetres).toBeCloseTo((segments[0] ?? 0) + (segments[1] ?? 0), 9)
  // 1 degree from the central meridian of zone 32 the plane is some 1.5e-4 longer.
  expect(planeLengthMetres / lengthMetres).toBeCloseTo(1, 3)
})

test('an area closes its ring; below three points there is none', () => {
  const two = figuresOf({ kind: 'area', points: [at(95, 36), at(95.1, 36)] })
  expect(two.areaSquareMetres).toBeNull()
  const { areaSquareMetres, planeSquareMetres, segments } = figuresOf({
    kind: 'area',
    points: [at(95, 36), at(95.1, 36), at(95.1, 36.1), at(95, 36.1)],
  })
  expect(segments).toHaveLength(4)
  // 9.0167 km (9.0053 km at the top) by 11.096 km.
  expect(areaSquareMetres ?? 0).toBeCloseTo(99.99e6, -5)
  expect((planeSquareMetres ?? 0) / (areaSquareMetres ?? 1)).toBeCloseTo(1, 3)
})

test('a ring that crosses itself has a length but no area', () => {
  const bow = figuresOf({ kind: 'area', points: [at(95, 36), at(95.1, 36.1), at(95.1, 36), at(95, 36.1)] })
  expect(bow).toMatchObject({ crossesItself: true, areaSquareMetres: null, planeSquareMetres: null })
  expect(bow.lengthMetres).toBeGreaterThan(40_000)
})

test('units', () => {
  expect(lengthText(12_345.67, 'km')).toBe('12.346 km')
  expect(lengthText(12_345.67, 'm')).toBe('12\u2009345.7 m')
  expect(areaIn(123_456, 'ha', 'zh')).toBe('12.3456 公顷')
  expect(areaIn(123_456, 'mu', 'zh')).toBe('185.18 亩')
  expect(areaIn(123_456, 'm2', 'en')).toBe('123\u2009456.00 m²')
  expect(areaIn(123_456_000, 'km2', 'en')).toBe('123.456 km²')
})

test('clicks set points, a second click on the last one ends it, and it stays', () => {
  const workspace = createWorkspace('zh')
  const points = () => workspace.getState().measure?.points.length
  startMeasuring(workspace)
  measureAt(workspace, [95, 36], 100)
  measureAt(workspace, [95, 36], 100)
  expect(points()).toBe(1)
  measureAt(workspace, [95.1, 36], 100)
  measureAt(workspace, [95.2, 36], 100)
  takePointBack(workspace)
  expect(points()).toBe(2)
  measureAt(workspace, [95.1001, 36], 100)
  expect(workspace.getState().measure?.active).toBe(false)
  measureAt(workspace, [95.3, 36], 100)
  expect(points()).toBe(2)
  clearMeasure(workspace)
  expect(workspace.getState().measure).toBeNull()
})

test('a ring closes on its first point', () => {
  const workspace = createWorkspace('zh')
  startMeasuring(workspace)
  setMeasure(workspace, { kind: 'area' })
  for (const [lon, lat] of [
    [95, 36],
    [95.1, 36],
    [95.1, 36.1],
    [95, 36],
  ] as const)
    measureAt(workspace, [lon, lat], 100)
  expect(workspace.getState().measure).toMatchObject({ active: false, kind: 'area' })
  expect(workspace.getState().measure?.points).toHaveLength(3)
})

test('what was ended with one point leaves nothing', () => {
  const workspace = createWorkspace('zh')
  startMeasuring(workspace)
  measureAt(workspace, [95, 36], 100)
  finishMeasuring(workspace)
  expect(workspace.getState().measure).toBeNull()
})
