import { labelPoint } from '../search'
import { ensureLayer } from '../loading'
import type { Workspace } from '../store'
import type { Part } from './differences'
import type { Compared } from './compared'
import { layerIdsOf, sideById, sidesOf } from './sides'

/** Opens the comparison: the pattern that is shown on the left, the next one on the right. */
export function startComparing(workspace: Workspace): void {
  const state = workspace.getState()
  const sides = sidesOf(state)
  const left = sides.find(({ id }) => id === state.layers.patternId) ?? sides[0]
  const right = sides[sides.findIndex((side) => side === left) + 1] ?? sides[0]
  if (!left || !right || left === right) return
  workspace.setState({
    compared: { left: left.id, right: right.id, mode: 'swipe' },
    place: 'explore',
    panelHidden: false,
    highlight: null,
    linked: null,
  })
  readSides(workspace)
  workspace.announce({
    zh: `对比:左 ${left.title.zh},右 ${right.title.zh}`,
    en: `Comparing: left ${left.title.en}, right ${right.title.en}`,
  })
}

export function stopComparing(workspace: Workspace): void {
  workspace.setState({ compared: null })
  workspace.announce({ zh: '已退出对比', en: 'Comparison closed' })
}

function change(workspace: Workspace, part: Partial<Compared>): void {
  const { compared } = workspace.getState()
  if (compared) workspace.setState({ compared: { ...compared, ...part } })
}

/** Puts something on a side; what stands on the other side already changes places with it. */
export function chooseSide(workspace: Workspace, which: 'left' | 'right', id: string): void {
  const { compared } = workspace.getState()
  if (!compared) return
  const other = which === 'left' ? 'right' : 'left'
  if (compared[other] === id) return swapSides(workspace)
  change(workspace, { [which]: id })
  readSides(workspace)
}

export function swapSides(workspace: Workspace): void {
  const { compared } = workspace.getState()
  if (compared) change(workspace, { left: compared.right, right: compared.left })
}

export function setMode(workspace: Workspace, mode: Compared['mode']): void {
  change(workspace, { mode })
}

/** Opens the card of a part. */
export function openPart(workspace: Workspace, { layerId, feature }: Part): void {
  const properties = feature.properties ?? {}
  const id: unknown = properties['id']
  const [lon = 0, lat = 0] = labelPoint(feature) ?? []
  const featureId = typeof id === 'string' || typeof id === 'number' ? String(id) : null
  workspace.setState({ identify: { lon, lat, hits: [{ layerId, featureId, properties }], open: 0 } })
}

/** Layers of both sides are read whether or not they are ticked. */
function readSides(workspace: Workspace): void {
  const state = workspace.getState()
  const { compared } = state
  if (!compared) return
  for (const id of [compared.left, compared.right]) {
    const side = sideById(state, id)
    for (const layerId of side ? layerIdsOf(side) : []) void ensureLayer(workspace, layerId)
  }
}
