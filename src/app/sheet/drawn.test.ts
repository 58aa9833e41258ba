import { expect, it } from 'vitest'
import { shallow } from 'zustand/shallow'
import { startState } from '../../workspace/state'
import type { CheckState, WorkspaceState } from '../../workspace/state'
import { settledDrawn } from './drawn'

it('stays the same while layers of a check are finished one by one, and follows at the end', () => {
  const drawnOf = settledDrawn()
  const start: WorkspaceState = startState('zh')
  const at = (check: CheckState): WorkspaceState => ({ ...start, checks: { p: check } })
  const running = (done: number): CheckState => ({
    kind: 'running',
    startedAt: 0,
    done,
    total: 3,
    findings: [],
    against: [],
  })
  const before = drawnOf(at(running(0)))
  expect(shallow(drawnOf(at(running(1))), before)).toBe(true)
  expect(shallow(drawnOf({ ...at(running(2)), announcement: '2 / 3' }), before)).toBe(true)
  const failed: CheckState = { kind: 'failed', message: { zh: '', en: '' }, against: [] }
  expect(shallow(drawnOf(at(failed)), before)).toBe(false)
})
