import type { Catalogue, CatalogueLayer } from '../../../layers/catalogue'
import type { FeatureCollection } from 'geojson'
import type { Localized } from '../../geo/types'
import type { Drawn } from '../scene'
import type { UserLayer, WorkspaceState } from '../state'

/** Something that can stand on one side. */
export interface Side {
  id: string
  title: Localized
  /** The plan that it comes from, as it should be cited; null where there is none. */
  note: Localized | null
  kind: 'pattern' | 'group' | 'own'
  status: CatalogueLayer['status']
  layers: CatalogueLayer[]
  own: UserLayer | null
}

/** What the map shows, and whether it is one side of two. */
export type Shown = Drawn & Pick<WorkspaceState, 'compared'>

type Open = Pick<WorkspaceState, 'pack' | 'userLayers'>

const OWN = 'own:'

/** Everything that may be compared: patterns first, then the other groups of the pack, then what a person brought. */
export function sidesOf({ pack, userLayers }: Open): Side[] {
  const groups = pack.kind === 'ready' ? groupSides(pack.pack.catalogue) : []
  return [
    ...groups.filter(({ kind }) => kind === 'pattern'),
    ...groups.filter(({ kind }) => kind !== 'pattern'),
    ...userLayers.filter(({ control }) => control.status !== 'demo').map(ownSide),
  ]
}

/** The base map is on both sides; projects are a list of places, no pattern. */
function groupSides({ groups, layers }: Catalogue): Side[] {
  return groups.flatMap(({ id, title, note, kind }): Side[] => {
    const own = layers.filter((layer) => layer.group === id)
    const isDrawn = own.some(({ featureCount }) => featureCount > 0)
    if (kind === 'base' || kind === 'projects' || !isDrawn) return []
    const side = { id, title, note: note ?? null, layers: own, own: null }
    return [
      { ...side, kind: kind === 'pattern' ? 'pattern' : 'group', status: own[0]?.status ?? 'reference' },
    ]
  })
}

function ownSide(own: UserLayer): Side {
  const { id, title, source, status } = own.control
  return { id: `${OWN}${id}`, title, note: source, kind: 'own', status, layers: [], own }
}

export function sideById(state: Open, id: string): Side | null {
  return sidesOf(state).find((side) => side.id === id) ?? null
}

/** Ids of the pack's layers that a side needs read. */
export function layerIdsOf(side: Side): string[] {
  return side.layers.filter(({ featureCount }) => featureCount > 0).map(({ id }) => id)
}

/** The data of a side's layers, for those that are there. */
export function dataOf(side: Side, { data }: Pick<WorkspaceState, 'data'>): [string, FeatureCollection][] {
  if (side.own) return [[side.own.control.id, side.own.data]]
  return side.layers.flatMap(({ id }): [string, FeatureCollection][] => {
    const entry = data[id]
    return entry?.kind === 'ready' ? [[id, entry.data]] : []
  })
}

/** True while the two sides lie on the map: comparing is a way of looking at the layers. */
export function isComparing(state: Pick<WorkspaceState, 'compared' | 'place'>): boolean {
  return state.compared !== null && state.place === 'explore'
}

/** What the map itself shows: the left side while two are compared, else everything as it is. */
export function leftState<State extends Shown>(state: State): State {
  return state.compared && isComparing(state) ? sideState(state, state.compared.left) : state
}

/**
 * The state as one side shows it: the base map as it is, the layers of the side in full, no other layer, results and
 * linked places aside. A project stays, so that it is seen against both.
 */
export function sideState<State extends Drawn>(state: State, id: string): State {
  if (state.pack.kind !== 'ready') return state
  const side = sideById(state, id)
  const { catalogue } = state.pack.pack
  const shown = new Set(side?.layers.map((layer) => layer.id))
  const base = new Set(catalogue.layers.filter(({ role }) => role === 'base').map((layer) => layer.id))
  const views = Object.fromEntries(
    catalogue.layers.map((layer) => {
      const view = state.layers.views[layer.id] ?? { visible: false, opacity: 1 }
      if (base.has(layer.id)) return [layer.id, view]
      return [layer.id, { opacity: view.opacity, visible: shown.has(layer.id) }]
    }),
  )
  const projects = state.projects.filter(({ project }) => !project.demo)
  const isOpen = projects.some(({ project }) => project.id === state.activeProjectId)
  return {
    ...state,
    layers: { ...state.layers, views, filters: {}, patternId: side?.kind === 'pattern' ? side.id : null },
    userLayers: side?.own ? [{ ...side.own, visible: true }] : [],
    projects,
    activeProjectId: isOpen ? state.activeProjectId : null,
    checks: {},
    pending: [],
    linked: null,
    comparison: null,
    look: 'explore',
  }
}
