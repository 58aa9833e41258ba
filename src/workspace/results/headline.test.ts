import { expect, test } from 'vitest'
import { headlineOf } from './headline'
import { sampleFinding } from '../sample'

const statutory = { status: 'statutory' } as const

test('statutory and own layers are counted apart', () => {
  const rows = [
    sampleFinding('a', 'occupied', statutory),
    sampleFinding('b', 'occupied'),
    sampleFinding('c', 'occupied'),
    sampleFinding('d', 'clear', statutory),
  ]
  expect(headlineOf(rows)).toEqual({ kind: 'occupied', statutory: 1, own: 2, demo: 0, statutoryClear: 0 })
})

test('a hit of an own layer alone does not hide that the statutory ones are clear', () => {
  const rows = [sampleFinding('a', 'touching'), sampleFinding('b', 'clear', statutory)]
  expect(headlineOf(rows)).toEqual({ kind: 'touching', statutory: 0, own: 1, demo: 0, statutoryClear: 1 })
})

test('where nothing could be computed, every layer is counted', () => {
  const rows = [sampleFinding('a', 'failed', statutory), sampleFinding('b', 'no-coverage')]
  expect(headlineOf(rows)).toMatchObject({ kind: 'none', statutory: 1, own: 1 })
})
