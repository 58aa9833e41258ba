import { describe, expect, it } from 'vitest'
import { OVERLAP } from '../../../layers/outcome'
import { symbolByKey } from '../../../layers/symbols'
import { editedLegend, NO_EDITS, rowKey } from './legendEdits'
import type { LegendGroup, LegendRow } from './model'
import { greyOf } from './grey'
import { swatchCommands } from './swatch'

const row = (name: string, key: string, chip: LegendRow['chip'] = null): LegendRow => ({
  name,
  symbol: symbolByKey(key),
  chip,
})
const line = row('redline', 'erl')
const sketch = row('三屏', 'erl', 'schematic')
const groups: LegendGroup[] = [
  { title: '项目与核查', rows: [row('占用部分', 'overlap')] },
  { title: '管控边界', rows: [line, sketch] },
]

describe('editedLegend', () => {
  it('changes names and leaves symbols and chips', () => {
    const edited = editedLegend(
      groups,
      { names: { [rowKey(line)]: '生态保护红线', [rowKey(sketch)]: ' ' }, hidden: [] },
      false,
    )
    expect(edited.flatMap(({ rows }) => rows.map(({ name }) => name))).toEqual([
      '占用部分',
      '生态保护红线',
      '三屏',
    ])
    expect(edited[1]?.rows[0]?.symbol).toBe(line.symbol)
  })

  it('leaves rows out, with a group that has none left, but never what is drawn from text', () => {
    const hidden = groups.flatMap(({ rows }) => rows.map(rowKey))
    expect(editedLegend(groups, { names: {}, hidden }, false)).toEqual([
      { title: '管控边界', rows: [sketch] },
    ])
  })

  it('prints the overlap in grey as 40 % black with black lines', () => {
    const symbol = editedLegend(groups, NO_EDITS, true)[0]?.rows[0]?.symbol ?? OVERLAP
    const commands = swatchCommands(symbol, { x: 0, y: 0, width: 8, height: 5 })
    const fills = commands.flatMap((one) => (one.kind === 'rect' && one.fill ? [greyOf(one.fill.color)] : []))
    expect(fills.at(-1)).toBe('#999999')
    const lines = commands.flatMap((one) => (one.kind === 'group' ? one.commands : []))
    expect(lines.length).toBeGreaterThan(3)
    for (const one of lines) expect(one.kind === 'line' && greyOf(one.stroke.color)).toBe('#000000')
  })
})
