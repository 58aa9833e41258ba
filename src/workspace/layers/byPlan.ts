import type { Feature } from 'geojson'
import type { Catalogue, CatalogueLayer } from '../../../layers/catalogue'
import type { Localized } from '../../geo/types'
import type { PlanProject } from '../plans/projects'
import type { WorkspaceState } from '../state'

/** A layer, with how many of its features come from a plan. */
export interface PlanLayer {
  layer: CatalogueLayer
  /** Null while the layer's data is not read. */
  count: number | null
}

export interface PlanGroup {
  /** Id of a plan; null for what comes from no plan. */
  documentId: string | null
  title: Localized
  date: string
  layers: PlanLayer[]
  /** Parts that the plan names and that cannot be drawn. */
  listed: CatalogueLayer['listed']
}

const NO_PLAN: Localized = { zh: '不出自规划的公开资料', en: 'Published sources other than plans' }

/** Layers that come from plans: all but the base map. */
export function planLayers(catalogue: Catalogue): CatalogueLayer[] {
  const base = new Set(catalogue.groups.filter(({ kind }) => kind === 'base').map(({ id }) => id))
  return catalogue.layers.filter(({ group }) => !base.has(group))
}

/** Plan of each project of the plans' lists, by the project's id. */
export function plansOfProjects(projects: readonly PlanProject[]): Map<string, string> {
  return new Map(projects.map(({ id, documentId }) => [id, documentId]))
}

/** Plans that a feature is cited from: its own, and those of the projects that it stands for. */
export function plansOf({ properties }: Feature, ofProjects: ReadonlyMap<string, string>): string[] {
  const own: unknown = properties?.['documentId']
  const projects: unknown = properties?.['projects']
  const ids = typeof projects === 'string' ? projects.split(' ') : []
  const plans = [own, ...ids.map((id) => ofProjects.get(id))]
  return [...new Set(plans.filter((plan): plan is string => typeof plan === 'string'))]
}

/**
 * The layers under the plans that they come from, in the order of the catalogue's documents; a layer stands under
 * each of its plans. What comes from no plan, and what is not read yet, stands last.
 */
export function layersByPlan(
  catalogue: Catalogue,
  data: WorkspaceState['data'],
  ofProjects: ReadonlyMap<string, string>,
): PlanGroup[] {
  const groups = new Map<string | null, PlanGroup>(
    catalogue.documents.map(({ id, title, date }) => [
      id,
      { documentId: id, title, date, layers: [], listed: [] },
    ]),
  )
  const none: PlanGroup = { documentId: null, title: NO_PLAN, date: '', layers: [], listed: [] }
  groups.set(null, none)
  for (const layer of planLayers(catalogue)) {
    for (const part of layer.listed) groups.get(part.documentId ?? null)?.listed.push(part)
    if (layer.featureCount === 0) continue
    const entry = data[layer.id]
    if (entry?.kind !== 'ready') none.layers.push({ layer, count: null })
    else
      for (const [plan, count] of countsOf(entry.data.features, ofProjects))
        (groups.get(plan) ?? none).layers.push({ layer, count })
  }
  return [...groups.values()].filter(({ layers, listed }) => layers.length + listed.length > 0)
}

function countsOf(
  features: readonly Feature[],
  ofProjects: ReadonlyMap<string, string>,
): Map<string | null, number> {
  const counts = new Map<string | null, number>()
  for (const feature of features) {
    const plans: (string | null)[] = plansOf(feature, ofProjects)
    for (const plan of plans.length > 0 ? plans : [null]) counts.set(plan, (counts.get(plan) ?? 0) + 1)
  }
  return counts
}
