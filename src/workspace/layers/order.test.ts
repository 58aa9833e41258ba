import { expect, test } from 'vitest'
import { symbolByKey, symbolOfLayer } from '../../../layers/symbols'
import { isReordered, slotsInOrder } from './order'
import { inOrder, matesOf, mergedOrder, startViews, withFilter, withMovedTo } from './layers'
import { sampleCatalogue } from '../sample'

const own = (symbol: string) => symbolOfLayer({ symbol, status: 'statutory', geometry: 'polygon' })

test('the first of the list takes the topmost pass of its group', () => {
  const slots = slotsInOrder([
    { id: 'farmland', symbol: own('pbf') },
    { id: 'red', symbol: own('erl') },
    { id: 'towns', symbol: own('ugb') },
  ])
  expect(Object.fromEntries(slots)).toEqual({ farmland: 'ugb', towns: 'pbf' })
  expect(slots.has('red')).toBe(false)
})

test('lines and areas keep to passes of their own', () => {
  const slots = slotsInOrder([
    { id: 'road', symbol: symbolByKey('road') },
    { id: 'red', symbol: own('erl') },
    { id: 'rail', symbol: symbolByKey('rail') },
  ])
  expect(Object.fromEntries(slots)).toEqual({ road: 'rail', rail: 'roads' })
})

test('a layer moves to any place among its mates, others stay where they are', () => {
  const catalogue = sampleCatalogue()
  const state = startViews(catalogue)
  const mates = matesOf(catalogue, state, 'core')
  expect(mates).toEqual(['core', 'belt'])
  const moved = withMovedTo(state, mates, 'core', 1)
  expect(moved.order).toEqual(['barrier', 'belt', 'core', 'erl', 'lakes'])
  expect(withMovedTo(state, mates, 'core', 2)).toBe(state)
  expect(matesOf(catalogue, state, 'lakes')).toEqual([])
  expect(isReordered(moved.order, ['core', 'belt'])).toBe(true)
  expect(isReordered(moved.order, ['barrier', 'erl'])).toBe(false)
})

test('layers that a person brought get a place when one of them is moved', () => {
  const state = startViews(sampleCatalogue())
  const moved = withMovedTo(state, ['user-1', 'user-2', 'user-3'], 'user-3', 0)
  expect(moved.order.slice(-3)).toEqual(['user-3', 'user-1', 'user-2'])
  expect(inOrder(['user-1', 'user-2', 'user-3', 'user-4'], moved.order, (id) => id)).toEqual([
    'user-3',
    'user-1',
    'user-2',
    'user-4',
  ])
})

test('an order that was kept takes in what a newer pack has, and keeps what is not open just now', () => {
  expect(mergedOrder(['c', 'a', 'user-9'], ['a', 'b', 'c', 'd'])).toEqual(['c', 'd', 'a', 'b', 'user-9'])
  expect(mergedOrder([], ['a', 'b'])).toEqual(['a', 'b'])
})

test('an empty filter is no filter', () => {
  const state = startViews(sampleCatalogue())
  const narrowed = withFilter(state, 'erl', [{ kind: 'contains', field: 'name', text: '昆仑' }])
  expect(Object.keys(narrowed.filters)).toEqual(['erl'])
  expect(withFilter(narrowed, 'erl', []).filters).toEqual({})
})
