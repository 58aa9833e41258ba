import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Language, Localized } from '../geo/types'
import { remember, stepBack, stepForward } from './history'
import { startState, undoableOf, type Undoable, type WorkspaceState } from './state'

/** The one store of what is open now, with undo over its undoable part. */
export interface Workspace extends StoreApi<WorkspaceState> {
  /** Changes something that can be undone; `key` joins a run of equal steps into one. */
  step(name: Localized, change: (state: WorkspaceState) => Partial<Undoable>, key?: string): void
  undo(): void
  redo(): void
  /** Says one sentence to a screen reader. */
  announce(text: Localized): void
  /** Shows one sentence for a few seconds; `undo` offers to take the last step back. */
  tell(text: Localized, undo?: boolean): void
}

let toastKey = 0

export function createWorkspace(language: Language): Workspace {
  const store = createStore<WorkspaceState>(() => startState(language))

  // The map follows the last of the two places that have a map of their own; 指标 shows that of the layers.
  store.subscribe(({ place, look }) => {
    const wanted =
      place === 'batch' ? 'check' : place === 'indicators' || place === 'data' ? 'explore' : place
    if (wanted !== 'sheet' && wanted !== look) store.setState({ look: wanted })
  })

  function step(name: Localized, change: (state: WorkspaceState) => Partial<Undoable>, key?: string) {
    store.setState((state) => ({
      ...change(state),
      history: remember(state.history, undoableOf(state), name, key ?? null),
    }))
  }

  function announce(text: Localized) {
    store.setState((state) => ({ announcement: text[state.language] }))
  }

  function tell(text: Localized, undo = false) {
    toastKey += 1
    store.setState({ toast: { key: toastKey, text, undo } })
    announce(text)
  }

  function travel(direction: 'back' | 'forward') {
    const state = store.getState()
    const now = undoableOf(state)
    const moved = direction === 'back' ? stepBack(state.history, now) : stepForward(state.history, now)
    if (!moved) return
    // A card may be about something that has just gone.
    const isSame = moved.value.projects === state.projects && moved.value.userLayers === state.userLayers
    const identify = isSame ? state.identify : null
    store.setState({ ...moved.value, history: moved.history, highlight: null, toast: null, identify })
    const { zh, en } = moved.name
    announce(
      direction === 'back'
        ? { zh: `已撤销:${zh}`, en: `Undone: ${en}` }
        : { zh: `已重做:${zh}`, en: `Redone: ${en}` },
    )
  }

  return { ...store, step, announce, tell, undo: () => travel('back'), redo: () => travel('forward') }
}
