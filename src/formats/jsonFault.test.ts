import { describe, expect, it } from 'vitest'
import { brokenJson } from './jsonFault'

describe('where a text stops being JSON', () => {
  it.each([
    ['{"a": [1, NaN]}', '第 1 行第 11 列写错(看到“NaN”)'],
    ['{"a":\n  [1,\n  -Infinity]}', '第 3 行第 3 列写错(看到“-Infinity”)'],
    ['{"a": 012}', '第 1 行第 7 列写错(看到“012”)'],
    ['{"a": [1,]}', '第 1 行第 10 列写错(看到“]”)'],
    ["{'a': 1}", "第 1 行第 2 列写错(看到“'”)"],
    ['{"a" 1}', '第 1 行第 6 列写错(看到“1”)'],
    ['{"a": 1}]', '第 1 行第 9 列写错(看到“]”)'],
    ['{"a": "x\\q"}', '第 1 行第 7 列写错(看到“"”)'],
    ['{"a": [1, 2', '第 1 行第 12 列断开'],
    ['{"a": "half', '第 1 行第 7 列断开'],
    ['{"a": tru', '第 1 行第 7 列断开'],
    ['{"a": [94.', '第 1 行第 8 列断开'],
  ])('%s', (text, sentence) => {
    expect(() => JSON.parse(text) as unknown).toThrow()
    expect(brokenJson('x.geojson', text).note.message.zh).toContain(sentence)
  })
})
