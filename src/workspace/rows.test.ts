import { expect, test } from 'vitest'
import type { LayerFinding, Outcome } from '../check/types'
import { countOutcomes, isWithinError, splitFindings, worstOutcome } from './rows'

function finding(id: string, outcome: Outcome, more: Partial<LayerFinding> = {}): LayerFinding {
  return {
    id,
    title: { zh: id, en: id },
    status: 'user',
    role: 'other',
    version: null,
    source: null,
    accuracyMetres: null,
    outcome,
    overlapSquareMetres: 0,
    percentOfProject: 0,
    coveredPercent: 100,
    nearest: null,
    contact: null,
    secondAreaSquareMetres: null,
    warnings: [],
    zones: [],
    ...more,
  }
}

const rows = [
  finding('a', 'clear'),
  finding('b', 'occupied', { status: 'schematic' }),
  finding('c', 'no-coverage'),
  finding('d', 'touching'),
  finding('e', 'occupied'),
  finding('f', 'clear'),
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
  expect(isWithinError(finding('a', 'clear', { ...near, accuracyMetres: 10 }))).toBe(true)
  expect(isWithinError(finding('a', 'clear', { ...near, accuracyMetres: 5 }))).toBe(false)
  expect(isWithinError(finding('a', 'clear', near))).toBe(false)
})
