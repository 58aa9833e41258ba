import { expect, test } from 'vitest'
import { accuracyOf } from './control'

test('an accuracy is metres, nothing, or wrong; never dropped in silence', () => {
  expect(['10', ' 0,5 ', '', '十米', '-1', '10 m'].map(accuracyOf)).toEqual([
    10,
    0.5,
    null,
    undefined,
    undefined,
    undefined,
  ])
})
