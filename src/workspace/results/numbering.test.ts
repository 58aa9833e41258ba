import { expect, test } from 'vitest'
import { zoneNumbers } from './numbering'
import { sampleFinding, sampleZoneFinding } from '../sample'

test('every zone that is hit has one number, occupied ground first, in the order of the table', () => {
  const zone = (id: string, outcome: 'occupied' | 'touching' | 'failed' = 'occupied') =>
    sampleZoneFinding({ id, outcome })
  const findings = [
    sampleFinding('near', 'touching', { zones: [zone('t', 'touching')] }),
    sampleFinding('hit', 'occupied', { zones: [zone('a'), zone('s', 'touching'), zone('b')] }),
    sampleFinding('bad', 'failed', { zones: [zone('f', 'failed')] }),
    sampleFinding('belt', 'occupied', { status: 'schematic', zones: [zone('x')] }),
  ]
  expect(Object.fromEntries(zoneNumbers(findings))).toEqual({
    'hit/a': 1,
    'hit/b': 2,
    'hit/s': 3,
    'near/t': 4,
  })
})

test('a zone that only shares a line has a number too', () => {
  const line: [number, number][] = [
    [94, 36],
    [94.01, 36],
  ]
  const zone = sampleZoneFinding({ id: 't', outcome: 'touching', overlap: [], contactLines: [line] })
  expect(Object.fromEntries(zoneNumbers([sampleFinding('near', 'touching', { zones: [zone] })]))).toEqual({
    'near/t': 1,
  })
})
