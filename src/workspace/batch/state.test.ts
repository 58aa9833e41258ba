import { expect, test } from 'vitest'
import type { CheckResult, LayerFinding, Project } from '../../check/types'
import { outcomeOfRow, staleRows, type DoneRow } from './state'

const rowOf = (key: string, layers: Partial<LayerFinding>[]): DoneRow => ({
  key,
  file: `${key}.zip`,
  name: key,
  kind: 'done',
  project: {} as Project,
  result: { layers } as unknown as CheckResult,
})

test('a project without a layer to check against has no outcome, least of all one of a layer', () => {
  expect(outcomeOfRow(rowOf('a', []))).toBe('no-layers')
  expect(outcomeOfRow(rowOf('a', [{ id: 'x', status: 'schematic', outcome: 'occupied' }]))).toBe('no-layers')
  expect(outcomeOfRow(rowOf('a', [{ id: 'x', status: 'statutory', outcome: 'no-coverage' }]))).toBe(
    'no-coverage',
  )
})

test('a row is stale where layers came or went, not where they only stand in another order', () => {
  const rows = [rowOf('old', [{ id: 'x' }]), rowOf('new', [{ id: 'y' }, { id: 'x' }])]
  expect(staleRows(rows, ['x', 'y']).map(({ key }) => key)).toEqual(['old'])
  expect(staleRows(rows, []).map(({ key }) => key)).toEqual(['old', 'new'])
})
