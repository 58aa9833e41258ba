import { expect, test } from 'vitest'
import { countOutcomes, isWithinError, splitFindings, worstOutcome } from './rows'
import { sampleFinding } from '../sample'

const rows = [
  sampleFinding('a', 'clear'),
  sampleFinding('b', 'occupied', { status: 'schematic' }),
  sampleFinding('c', 'no-coverage'),
  sampleFinding('d', 'touching'),
  sampleFinding('e', 'occupied'),
  sampleFinding('f', 'clear'),
]

test('worst first, schematic apart and uncounted', () => {
  const { counted, schematic } = splitFindings(rows)
  expect(counted.map((row) => row.id)).toEqual(['e', 'd', 'c', 'a', 'f'])
  expect(schematic.map((row) => row.id)).toEqual(['b'])
  expect(countOutcomes(counted)).toEqual({ occupied: 1, touching: 1, clear: 2, 'no-coverage': 1, failed: 0 })
  expect(worstOutcome(counted)).toBe('occupied')
  expect(worstOutcome([])).toBeNull()
})

test('what lies within the error of the lines', () => {
  const near = { nearest: { zoneId: '1', zoneName: '1', metres: 8 } }
  expect(isWithinError(sampleFinding('a', 'clear', { ...near, accuracyMetres: 10 }))).toBe(true)
  expect(isWithinError(sampleFinding('a', 'clear', { ...near, accuracyMetres: 5 }))).toBe(false)
  expect(isWithinError(sampleFinding('a', 'clear', near))).toBe(false)
})
