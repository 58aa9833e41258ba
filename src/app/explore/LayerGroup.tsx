import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Catalogue, CatalogueGroup } from '../../../layers/catalogue'
import { isDrawn, isMovable, layersOfGroup } from '../../workspace/layers/layers'
import { showLayers } from '../../workspace/layers/moves'
import { useDoings } from '../shell/doings'
import { useLocalized, useWorkspace, useWorkspaceStore } from '../store'
import { GroupHead } from './GroupHead'
import { GroupTick } from './GroupTick'
import { LayerRow } from './LayerRow'
import { ListedRow } from './ListedRow'
import { ReorderList } from './ReorderList'

/** A group that is a tree: any of its layers may be on. */
export function LayerGroup({
  group,
  catalogue,
}: {
  group: CatalogueGroup
  catalogue: Catalogue
}): ReactElement {
  const { t } = useTranslation()
  const workspace = useWorkspaceStore()
  const localized = useLocalized()
  const state = useWorkspace((all) => all.layers)
  const collapsed = useWorkspace((all) => all.collapsed[group.id] ?? false)
  const layers = layersOfGroup(catalogue, state, group.id)
  const drawn = layers.filter(isDrawn)
  const full = drawn.filter((layer) => layer.featureCount > 0)
  return (
    <section className="group">
      <GroupHead
        id={group.id}
        title={localized(group.title)}
        end={
          <GroupTick
            name={localized(group.title)}
            shown={full.filter((layer) => state.views[layer.id]?.visible).length}
            total={full.length}
            onChange={(visible) => showLayers(workspace, full, visible)}
          />
        }
      />
      {collapsed ? null : (
        <>
          {group.kind === 'control' ? <ImportNote /> : null}
          <ReorderList ids={isMovable(catalogue, group.id) ? drawn.map((layer) => layer.id) : []}>
            {drawn.map((layer) => (
              <LayerRow key={layer.id} layer={layer} />
            ))}
            {layers.flatMap((layer) =>
              layer.listed.map((part) => (
                <ListedRow key={`${layer.id}/${part.title.zh}`} part={part} word={t('explore.notDrawn')} />
              )),
            )}
            {layers.length === 0 ? <li className="group-note">{t('explore.empty')}</li> : null}
          </ReorderList>
          {isMovable(catalogue, group.id) ? null : <p className="group-note">{t('layers.baseOrder')}</p>}
        </>
      )}
    </section>
  )
}

/** Only schematic lines come along: beside that sentence stands the way to bring the office's own. */
function ImportNote(): ReactElement {
  const { t } = useTranslation()
  const doings = useDoings()
  return (
    <p className="group-note">
      {t('explore.importHint')}{' '}
      <button type="button" className="link" onClick={() => doings.pickFiles('control')}>
        {t('explore.importLayer')}
      </button>
    </p>
  )
}
