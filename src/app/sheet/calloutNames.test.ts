import { expect, it } from 'vitest'
import type { Scene, SceneFinding } from '../../map/types'
import { withLegendNames } from './calloutNames'

const finding = (line: string): SceneFinding => ({
  id: 'a/1',
  outcome: 'occupied',
  geometry: { type: 'Point', coordinates: [94, 36] },
  callout: { title: '占用 1.0000 公顷', line },
})
const linesOf = (names: Record<string, string>, ...lines: string[]) =>
  withLegendNames({ findings: lines.map(finding) } as Scene, names).findings.map((one) => one.callout?.line)

it('a layer has the name that its legend row was given', () => {
  const names = { 'erl||redline': '生态保护红线' }
  expect(linesOf(names, 'redline · 柴达木', 'redline', 'redlines · 甲')).toEqual([
    '生态保护红线 · 柴达木',
    '生态保护红线',
    'redlines · 甲',
  ])
})

it('a mark behind the title does not hide it, and an emptied name changes nothing', () => {
  expect(linesOf({ 'erl||生态保护红线(演示)': '红线' }, '生态保护红线 · 柴达木(演示)')).toEqual([
    '红线 · 柴达木(演示)',
  ])
  expect(linesOf({ 'erl||redline': ' ' }, 'redline · 甲')).toEqual(['redline · 甲'])
})
