import { useEffect, useMemo, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { isShown } from '../../workspace/layers/layers'
import { filterLayer, showLayers } from '../../workspace/layers/moves'
import { layersByPlan, planLayers, plansOfProjects, type PlanGroup } from '../../workspace/layers/byPlan'
import { ensureLayer } from '../../workspace/loading'
import type { Pack } from '../../workspace/pack'
import { usePlanProjects } from '../projects/usePlanProjects'
import { useLocalized, useWorkspace, useWorkspaceStore } from '../store'
import { GroupHead } from './GroupHead'
import { GroupTick } from './GroupTick'
import { LayerRow } from './LayerRow'
import { ListedRow } from './ListedRow'

/** Layers under the plans that they, or their features, come from. */
export function PlanGroups({ pack }: { pack: Pack }): ReactElement {
  const workspace = useWorkspaceStore()
  const data = useWorkspace((state) => state.data)
  const { list: projects } = usePlanProjects()
  const { catalogue } = pack
  // Which plan a feature comes from stands on the feature.
  useEffect(() => {
    for (const layer of planLayers(catalogue))
      if (layer.featureCount > 0) void ensureLayer(workspace, layer.id)
  }, [workspace, catalogue])
  const ofProjects = useMemo(
    () => plansOfProjects(projects.kind === 'ready' ? projects.projects : []),
    [projects],
  )
  const groups = useMemo(() => layersByPlan(catalogue, data, ofProjects), [catalogue, data, ofProjects])
  return (
    <>
      {groups.map((group) => (
        <Group key={group.documentId ?? ''} group={group} pack={pack} />
      ))}
    </>
  )
}

function Group({ group, pack }: { group: PlanGroup; pack: Pack }): ReactElement {
  const { t } = useTranslation()
  const workspace = useWorkspaceStore()
  const localized = useLocalized()
  const id = `plan:${group.documentId ?? ''}`
  const collapsed = useWorkspace((state) => state.collapsed[id] ?? false)
  const layersState = useWorkspace((state) => state.layers)
  const open = { pack: { kind: 'ready', pack }, layers: layersState }
  const patterns = new Set(
    pack.catalogue.groups.filter(({ kind }) => kind === 'pattern').map((entry) => entry.id),
  )
  const all = group.layers.map(({ layer }) => layer)
  // One pattern at a time: the tick of the plan is about the one that is shown, else about its first.
  const pattern =
    all.find((layer) => layer.group === layersState.patternId)?.group ??
    all.find((layer) => patterns.has(layer.group))?.group
  const together = all.filter((layer) => !patterns.has(layer.group) || layer.group === pattern)
  return (
    <section className="group">
      <GroupHead
        id={id}
        title={localized(group.title)}
        end={
          <GroupTick
            name={localized(group.title)}
            shown={together.filter((layer) => isShown(open, layer)).length}
            total={together.length}
            onChange={(visible) => showLayers(workspace, together, visible)}
          />
        }
      />
      {collapsed ? null : (
        <ul>
          {group.layers.map(({ layer, count }) => (
            <LayerRow
              key={layer.id}
              layer={layer}
              plain
              count={
                count === null || count === layer.featureCount
                  ? undefined
                  : t('layers.ofPlan', { count, all: layer.featureCount })
              }
            >
              {group.documentId !== null && count !== null && count < layer.featureCount ? (
                <OnlyThisPlan group={group} layer={layer} />
              ) : null}
            </LayerRow>
          ))}
          {group.listed.map((part) => (
            <ListedRow key={`${part.title.zh}${part.locator}`} part={part} word={t('explore.notDrawn')} />
          ))}
        </ul>
      )}
    </section>
  )
}

/** Of a layer out of several plans, only what comes from this one. */
function OnlyThisPlan({
  group,
  layer,
}: {
  group: PlanGroup
  layer: PlanGroup['layers'][number]['layer']
}): ReactElement | null {
  const { t } = useTranslation()
  const workspace = useWorkspaceStore()
  const localized = useLocalized()
  const data = useWorkspace((state) => state.data[layer.id])
  const isOn = useWorkspace((state) => isShown(state, layer))
  const filter = useWorkspace((state) => state.layers.filters[layer.id])
  if (!isOn || filter || data?.kind !== 'ready') return null
  const own = data.data.features.find(({ properties }) => properties?.['documentId'] === group.documentId)
  const title: unknown = own?.properties?.['document']
  if (typeof title !== 'string') return null
  return (
    <div className="filter-line">
      <button
        type="button"
        className="link"
        aria-label={t('layers.onlyPlanOf', { name: localized(layer.title), plan: localized(group.title) })}
        onClick={() => filterLayer(workspace, layer, [{ kind: 'is', field: 'document', values: [title] }])}
      >
        {t('layers.onlyPlan')}
      </button>
    </div>
  )
}
