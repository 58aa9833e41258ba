import { expect, test } from 'vitest'
import type { SharedView } from '../hash'
import { keepLayers, type Shelf } from './keeping'
import { startViews, withFilter, withMovedTo, withOpacity } from './layers'
import { sampleCatalogue } from '../sample'
import type { UserLayer } from '../state'
import { createWorkspace } from '../store'

const catalogue = sampleCatalogue()

function shelfOf(): Shelf {
  const kept = new Map<string, string>()
  return { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value) }
}

function opened(shelf: Shelf, shared: Partial<SharedView> = {}) {
  const workspace = createWorkspace('zh')
  workspace.setState({
    pack: { kind: 'ready', pack: { catalogue, base: '' } },
    layers: startViews(catalogue, shared.layers),
  })
  keepLayers(workspace, catalogue, shelf, shared)
  return workspace
}

const NAMED = [{ kind: 'contains' as const, field: 'name', text: '昆仑' }]

function changed(shelf: Shelf) {
  const workspace = opened(shelf)
  workspace.setState(({ layers }) => ({
    layers: withFilter(withOpacity({ ...layers, patternId: 'city' }, 'lakes', 0.4), 'erl', NAMED),
  }))
}

test('opacity, filters and the pattern survive a reload', () => {
  const shelf = shelfOf()
  changed(shelf)
  const { layers } = opened(shelf).getState()
  expect(layers.views['lakes']?.opacity).toBe(0.4)
  expect(layers.filters).toEqual({ erl: NAMED })
  expect(layers.patternId).toBe('city')
})

test('an address that names layers shows just what it says', () => {
  const shelf = shelfOf()
  changed(shelf)
  const shared = { layers: ['erl', 'core', 'belt'], opacities: { erl: 0.7, lakes: 0.1 }, patternId: 'gone' }
  const { layers } = opened(shelf, shared).getState()
  expect(layers.views['erl']).toEqual({ visible: true, opacity: 0.7 })
  expect(layers.views['lakes']).toEqual({ visible: false, opacity: 1 })
  expect(layers.filters).toEqual({})
  expect(layers.patternId).toBe('city')
  // The places of the list stay, those who stand on them change as the address has them.
  expect(layers.order.filter((id) => shared.layers.includes(id))).toEqual(shared.layers)
})

test('a layer that a person brought is shown as it was shown last, once', () => {
  const shelf = shelfOf()
  const layer = { control: { id: 'mine' }, visible: true, opacity: 1 } as UserLayer
  const first = opened(shelf)
  first.setState({ userLayers: [layer] })
  first.setState({ userLayers: [{ ...layer, visible: false, opacity: 0.3 }] })
  const second = opened(shelf)
  second.setState(({ layers }) => ({ layers: withMovedTo(layers, ['core', 'belt'], 'core', 1) }))
  second.setState({ userLayers: [layer] })
  expect(second.getState().userLayers[0]).toMatchObject({ visible: false, opacity: 0.3 })
  second.setState({ userLayers: [layer] })
  expect(second.getState().userLayers[0]).toMatchObject({ visible: true, opacity: 1 })
})
