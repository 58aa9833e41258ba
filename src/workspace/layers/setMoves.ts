import type { Localized } from '../../geo/types'
import type { LayerSet } from './set'
import { builtInSet, builtInSets, capturedSet, countOfSet, withSet } from './sets'
import type { Workspace } from '../store'

/** The longest name of a set, characters. */
export const LONGEST_SET_NAME = 40

function catalogueOf(workspace: Workspace) {
  const { pack } = workspace.getState()
  return pack.kind === 'ready' ? pack.pack.catalogue : null
}

function newId(sets: readonly LayerSet[]): string {
  const numbers = sets.map(({ id }) => Number(id.replace('set-', '')) || 0)
  return `set-${Math.max(0, ...numbers) + 1}`
}

/** Saves what is shown now under a name; a set of that name is replaced. An empty name saves nothing. */
export function saveSet(workspace: Workspace, typed: string): void {
  const catalogue = catalogueOf(workspace)
  const name = typed.trim().slice(0, LONGEST_SET_NAME)
  if (!catalogue || name === '') return
  const state = workspace.getState()
  const old = state.layerSets.find((set) => set.name === name)
  const set = capturedSet(catalogue, state, old?.id ?? newId(state.layerSets), name)
  workspace.step({ zh: `保存图层组合${name}`, en: `save layer set ${name}` }, ({ layerSets }) => ({
    layerSets: old ? layerSets.map((one) => (one.id === old.id ? set : one)) : [...layerSets, set],
  }))
  const count = countOfSet(catalogue, set)
  workspace.tell({
    zh: `${old ? '已更新' : '已保存'}图层组合:${name}(${count} 个图层)`,
    en: `Layer set ${old ? 'updated' : 'saved'}: ${name} (${count} layers)`,
  })
}

/** Shows a set: one that a person saved, or one that comes with the software. */
export function showSet(workspace: Workspace, id: string): void {
  const catalogue = catalogueOf(workspace)
  const state = workspace.getState()
  const saved = state.layerSets.find((set) => set.id === id)
  if (!catalogue) return
  const title = builtInSets(catalogue).find((set) => set.id === id)?.title
  const set = saved ?? builtInSet(catalogue, state, id)
  if (!set) return
  const { missing, layers, userLayers } = withSet(catalogue, state, set)
  const name: Localized = saved
    ? { zh: saved.name, en: saved.name }
    : (title ?? { zh: set.name, en: set.name })
  workspace.step({ zh: `换成图层组合${name.zh}`, en: `show layer set ${name.en}` }, () => ({
    layers,
    userLayers,
  }))
  workspace.setState({ identify: null })
  workspace.tell(
    missing > 0
      ? {
          zh: `已换成图层组合 ${name.zh};其中 ${missing} 个图层现在没有打开,未显示`,
          en: `Layer set ${name.en} shown; ${missing} of its layers are not at hand and left out`,
        }
      : { zh: `已换成图层组合 ${name.zh}`, en: `Layer set ${name.en} shown` },
    true,
  )
}

/** Gives a set another name; an empty one, or one that another set has, changes nothing and is said. */
export function renameSet(workspace: Workspace, id: string, typed: string): boolean {
  const name = typed.trim().slice(0, LONGEST_SET_NAME)
  const { layerSets } = workspace.getState()
  if (name === '') return false
  if (layerSets.some((set) => set.id !== id && set.name === name)) {
    workspace.tell({
      zh: `已有图层组合叫 ${name},请换个名字`,
      en: `There is a layer set ${name} already, choose another name`,
    })
    return false
  }
  workspace.step({ zh: `图层组合改名为${name}`, en: `rename layer set to ${name}` }, (state) => ({
    layerSets: state.layerSets.map((set) => (set.id === id ? { ...set, name } : set)),
  }))
  return true
}

/** Deletes a set; undo brings it back as long as the page is open. */
export function deleteSet(workspace: Workspace, id: string): void {
  const set = workspace.getState().layerSets.find((one) => one.id === id)
  if (!set) return
  workspace.step({ zh: `删除图层组合${set.name}`, en: `delete layer set ${set.name}` }, (state) => ({
    layerSets: state.layerSets.filter((one) => one.id !== id),
  }))
  workspace.tell({ zh: `已删除图层组合 ${set.name}`, en: `Layer set ${set.name} deleted` }, true)
}
