import { expect, test } from 'vitest'
import { withOpacity, withVisible } from './layers/layers'
import { createWorkspace } from './store'

const hide = { zh: '关闭湖泊', en: 'Hide lakes' }

test('a named step can be undone and redone', () => {
  const workspace = createWorkspace('zh')
  workspace.step(hide, (state) => ({ layers: withVisible(state.layers, ['lakes'], false) }))
  expect(workspace.getState().layers.views['lakes']?.visible).toBe(false)
  expect(workspace.getState().history.past.at(-1)?.name).toEqual(hide)
  workspace.undo()
  expect(workspace.getState().layers.views['lakes']).toBeUndefined()
  expect(workspace.getState().announcement).toBe('已撤销:关闭湖泊')
  workspace.redo()
  expect(workspace.getState().layers.views['lakes']?.visible).toBe(false)
})

test('dragging a slider is one step', () => {
  const workspace = createWorkspace('en')
  const name = { zh: '透明度', en: 'Opacity' }
  for (const opacity of [0.9, 0.7, 0.5]) {
    workspace.step(
      name,
      (state) => ({ layers: withOpacity(state.layers, 'lakes', opacity) }),
      'opacity:lakes',
    )
  }
  expect(workspace.getState().history.past).toHaveLength(1)
  workspace.undo()
  expect(workspace.getState().layers.views['lakes']).toBeUndefined()
})

test('undo leaves language and place alone', () => {
  const workspace = createWorkspace('zh')
  workspace.step(hide, (state) => ({ layers: withVisible(state.layers, ['lakes'], false) }))
  workspace.setState({ place: 'check', language: 'en' })
  workspace.undo()
  expect(workspace.getState()).toMatchObject({ place: 'check', language: 'en' })
})
