import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Catalogue, CatalogueGroup, CatalogueLayer } from '../../../layers/catalogue'
import { isDrawn, layersOfGroup } from '../../workspace/layers'
import { setLayersVisible } from '../../workspace/moves'
import { useLocalized, useWorkspace, useWorkspaceStore } from '../store'
import { GroupHead } from './GroupHead'
import { LayerRow, ListedRow } from './LayerRow'

/** A group that is a tree: any of its layers may be on. */
export function LayerGroup({
  group,
  catalogue,
}: {
  group: CatalogueGroup
  catalogue: Catalogue
}): ReactElement {
  const { t } = useTranslation()
  const localized = useLocalized()
  const state = useWorkspace((all) => all.layers)
  const collapsed = useWorkspace((all) => all.collapsed[group.id] ?? false)
  const layers = layersOfGroup(catalogue, state, group.id)
  return (
    <section className="group">
      <GroupHead
        id={group.id}
        title={localized(group.title)}
        end={<GroupSwitch group={group} layers={layers} />}
      />
      {collapsed ? null : (
        <>
          {group.kind === 'control' ? <p className="group-note">{t('explore.importHint')}</p> : null}
          <ul>
            {layers.filter(isDrawn).map((layer) => (
              <LayerRow key={layer.id} layer={layer} />
            ))}
            {layers.flatMap((layer) =>
              layer.listed.map((part) => (
                <ListedRow key={`${layer.id}/${part.title.zh}`} part={part} word={t('explore.notDrawn')} />
              )),
            )}
            {layers.length === 0 ? <li className="group-note">{t('explore.empty')}</li> : null}
          </ul>
        </>
      )}
    </section>
  )
}

/** 开, 关 or how many are on; a click turns all of the group on or off. */
function GroupSwitch({
  group,
  layers,
}: {
  group: CatalogueGroup
  layers: CatalogueLayer[]
}): ReactElement | null {
  const { t } = useTranslation()
  const workspace = useWorkspaceStore()
  const localized = useLocalized()
  const views = useWorkspace((state) => state.layers.views)
  const shown = layers.filter((layer) => views[layer.id]?.visible).length
  if (layers.length === 0) return null
  const word =
    shown === 0
      ? t('explore.off')
      : shown === layers.length
        ? t('explore.on')
        : t('explore.shownOf', { shown, total: layers.length })
  return (
    <button
      type="button"
      className="group-switch number"
      aria-pressed={shown === layers.length ? true : shown === 0 ? false : 'mixed'}
      aria-label={`${localized(group.title)}: ${word}`}
      onClick={() => setLayersVisible(workspace, layers, shown !== layers.length)}
    >
      {word}
    </button>
  )
}
