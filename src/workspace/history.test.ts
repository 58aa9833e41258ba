import { expect, test } from 'vitest'
import { emptyHistory, HISTORY_LIMIT, remember, stepBack, stepForward } from './history'

const name = (text: string) => ({ zh: text, en: text })

test('a step goes back and forth and keeps its name', () => {
  const history = remember(emptyHistory<number>(), 1, name('a'))
  const back = stepBack(history, 2)
  expect(back).toMatchObject({ value: 1, name: { zh: 'a' } })
  const forth = stepForward(back!.history, back!.value)
  expect(forth).toMatchObject({ value: 2, name: { zh: 'a' } })
  expect(stepForward(forth!.history, forth!.value)).toBeNull()
  expect(stepBack(emptyHistory<number>(), 1)).toBeNull()
})

test('30 steps are kept, the oldest go', () => {
  let history = emptyHistory<number>()
  for (let value = 0; value < HISTORY_LIMIT + 5; value += 1)
    history = remember(history, value, name(String(value)))
  expect(history.past).toHaveLength(HISTORY_LIMIT)
  expect(history.past[0]?.value).toBe(5)
})

test('a new step ends redo, and a drag is one step', () => {
  let history = remember(emptyHistory<number>(), 1, name('drag'), 'opacity:a')
  history = remember(history, 2, name('drag'), 'opacity:a')
  expect(history.past).toHaveLength(1)
  expect(history.past[0]?.value).toBe(1)
  const back = stepBack(history, 3)!
  expect(back.history.future).toHaveLength(1)
  expect(remember(back.history, 1, name('b')).future).toEqual([])
})
