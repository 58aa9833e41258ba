import { expect, test } from 'vitest'
import { keepLayers, type Shelf } from './keeping'
import { deleteSet, renameSet, saveSet, showSet } from './setMoves'
import { builtInSets, capturedSet, countOfSet, withSet } from './sets'
import { startViews, withFilter, withMovedTo, withOpacity, withVisible } from './layers'
import { sampleCatalogue } from '../sample'
import { createWorkspace } from '../store'

const catalogue = sampleCatalogue()

function opened(shelf: Shelf | null = null) {
  const workspace = createWorkspace('zh')
  workspace.setState({
    pack: { kind: 'ready', pack: { catalogue, base: '' } },
    layers: startViews(catalogue),
  })
  keepLayers(workspace, catalogue, shelf)
  return workspace
}

function shelfOf(): Shelf {
  const kept = new Map<string, string>()
  return { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value) }
}

test('a set brings back what was shown: which, how strong, in which order, which part', () => {
  const before = { layers: startViews(catalogue), userLayers: [] }
  let layers = withVisible(before.layers, ['erl'], true)
  layers = withOpacity(layers, 'erl', 0.5)
  layers = withMovedTo({ ...layers, patternId: 'city' }, ['core', 'belt'], 'core', 1)
  layers = withFilter(layers, 'erl', [{ kind: 'contains', field: 'name', text: '昆仑' }])
  const set = capturedSet(catalogue, { layers, userLayers: [] }, 'set-1', '昆仑')
  expect(set.shown).toEqual({ erl: 0.5, lakes: 1 })
  expect(countOfSet(catalogue, set)).toBe(1)
  const shown = withSet(catalogue, before, set)
  expect(shown.missing).toBe(0)
  expect(shown.layers.views['erl']).toEqual({ visible: true, opacity: 0.5 })
  expect(shown.layers.views['barrier']?.visible).toBe(false)
  expect(shown.layers.order).toEqual(['barrier', 'belt', 'core', 'erl', 'lakes'])
  expect(shown.layers.patternId).toBe('city')
  expect(Object.keys(shown.layers.filters)).toEqual(['erl'])
})

test('layers that are gone are counted and left out', () => {
  const before = { layers: startViews(catalogue), userLayers: [] }
  const set = {
    ...capturedSet(catalogue, before, 'set-1', 'a'),
    shown: { gone: 1, lakes: 1 },
    patternId: 'gone',
  }
  const shown = withSet(catalogue, before, set)
  expect(shown.missing).toBe(1)
  expect(shown.layers.patternId).toBe('province')
  expect(shown.layers.views['gone']).toBeUndefined()
})

test('sets are saved, renamed, deleted and taken back', () => {
  const workspace = opened()
  saveSet(workspace, '  ')
  saveSet(workspace, ' 汇报用 ')
  saveSet(workspace, '现场')
  expect(workspace.getState().layerSets.map(({ name }) => name)).toEqual(['汇报用', '现场'])
  const [first] = workspace.getState().layerSets
  expect(renameSet(workspace, first?.id ?? '', '现场')).toBe(false)
  expect(renameSet(workspace, first?.id ?? '', '厅里汇报')).toBe(true)
  workspace.setState((state) => ({ layers: withVisible(state.layers, ['erl'], true) }))
  saveSet(workspace, '厅里汇报')
  expect(workspace.getState().layerSets).toHaveLength(2)
  expect(workspace.getState().layerSets[0]?.shown).toHaveProperty('erl')
  deleteSet(workspace, first?.id ?? '')
  expect(workspace.getState().layerSets.map(({ name }) => name)).toEqual(['现场'])
  workspace.undo()
  expect(workspace.getState().layerSets.map(({ name }) => name)).toEqual(['厅里汇报', '现场'])
})

test('showing a set is one step that can be taken back', () => {
  const workspace = opened()
  const { layers } = workspace.getState()
  expect(builtInSets(catalogue).map(({ id }) => id)).toEqual(['check', 'pattern'])
  showSet(workspace, 'check')
  const { views } = workspace.getState().layers
  expect([views['erl']?.visible, views['barrier']?.visible, views['lakes']?.visible]).toEqual([
    true,
    false,
    true,
  ])
  workspace.undo()
  expect(workspace.getState().layers).toBe(layers)
})

test('order, grouping and sets survive a reload; what is damaged is not believed', () => {
  const shelf = shelfOf()
  const first = opened(shelf)
  saveSet(first, '汇报用')
  first.setState((state) => ({
    grouping: 'plan',
    layers: withMovedTo(state.layers, ['core', 'belt'], 'core', 1),
  }))
  const second = opened(shelf).getState()
  expect(second.layerSets.map(({ name }) => name)).toEqual(['汇报用'])
  expect(second.grouping).toBe('plan')
  expect(second.layers.order).toEqual(['barrier', 'belt', 'core', 'erl', 'lakes'])
  shelf.setItem('qingping.layers.sample', '{"schema":"qingping-layers/1","sets":[{}]}')
  expect(opened(shelf).getState().layerSets).toEqual([])
})

test('where nothing can be kept it is said', async () => {
  const full: Shelf = {
    getItem: () => null,
    setItem: () => {
      throw new Error('QuotaExceededError')
    },
  }
  const workspace = opened(full)
  saveSet(workspace, '汇报用')
  await Promise.resolve()
  expect(workspace.getState().layerSets).toHaveLength(1)
  expect(workspace.getState().toast?.text.zh).toContain('不让网页存东西')
})
