import { expect, it } from 'vitest'
import { PROJECT_TYPE_NAMES, PROJECT_TYPES, projectTypesOf } from './projectTypes'

it.each([
  [null, []],
  ['', []],
  ['光伏发电', ['solar']],
  ['光伏电站及送出线路', ['linear', 'solar']],
  ['G109 公路改建', ['linear']],
  ['盐湖提锂', ['mining']],
  ['矿山生态修复', ['restoration']],
  ['水库枢纽', ['water']],
  ['景区停车场', ['tourism']],
  ['殡葬', ['other']],
  ['wind', ['wind']],
])('%s is %j', (text, types) => {
  expect(projectTypesOf(text)).toEqual(types)
})

it('knows its own names and ids', () => {
  for (const type of PROJECT_TYPES) {
    expect(projectTypesOf(type)).toEqual([type])
    expect(projectTypesOf(PROJECT_TYPE_NAMES[type].zh)).toEqual([type])
  }
})
