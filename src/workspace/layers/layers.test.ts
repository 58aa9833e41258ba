import { expect, test } from 'vitest'
import {
  layersOfGroup,
  startViews,
  visibleLayers,
  withMoved,
  withOpacity,
  withPattern,
  withVisible,
} from './layers'
import { sampleCatalogue } from '../sample'

const catalogue = sampleCatalogue()
const ids = (list: { id: string }[]) => list.map((layer) => layer.id)

test('the start shows what the catalogue says, one pattern at a time', () => {
  const state = startViews(catalogue)
  expect(state.patternId).toBe('province')
  expect(ids(visibleLayers(catalogue, state))).toEqual(['barrier', 'lakes'])
})

test('a shared link decides layers and pattern', () => {
  const state = startViews(catalogue, ['core', 'erl'])
  expect(state.patternId).toBe('city')
  expect(ids(visibleLayers(catalogue, state))).toEqual(['core', 'erl'])
})

test('another pattern replaces the first and is not empty', () => {
  const state = withPattern(catalogue, startViews(catalogue), 'city')
  expect(ids(visibleLayers(catalogue, state))).toEqual(['core', 'belt', 'lakes'])
  const back = withPattern(catalogue, state, 'province')
  expect(ids(visibleLayers(catalogue, back))).toEqual(['barrier', 'lakes'])
})

test('ticks, opacity and order', () => {
  let state = withVisible(startViews(catalogue), ['lakes'], false)
  expect(ids(visibleLayers(catalogue, state))).toEqual(['barrier'])
  state = withOpacity(state, 'barrier', 1.4)
  expect(state.views['barrier']).toEqual({ visible: true, opacity: 1 })
  state = withMoved(catalogue, state, 'belt', -1)
  expect(ids(layersOfGroup(catalogue, state, 'city'))).toEqual(['belt', 'core'])
  expect(withMoved(catalogue, state, 'belt', -1)).toBe(state)
})
