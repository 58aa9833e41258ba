import { Select } from '@mantine/core'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { isDrawn, layersOfGroup, patternGroups } from '../../workspace/layers/layers'
import { showLayers } from '../../workspace/layers/moves'
import { choosePattern } from '../../workspace/moves'
import type { Pack } from '../../workspace/pack'
import { Icon } from '../parts/Icon'
import { StatusChip } from '../parts/StatusChip'
import { useLocalized, useWorkspace, useWorkspaceStore } from '../store'
import { GroupHead } from './GroupHead'
import { GroupTick } from './GroupTick'
import { LayerRow } from './LayerRow'
import { ListedRow } from './ListedRow'
import { ReorderList } from './ReorderList'

/** 空间格局: one pattern at a time, chosen in a select; its parts below. */
export function PatternGroup({ pack }: { pack: Pack }): ReactElement {
  const { t } = useTranslation()
  const workspace = useWorkspaceStore()
  const localized = useLocalized()
  const state = useWorkspace((all) => all.layers)
  const collapsed = useWorkspace((all) => all.collapsed['patterns'] ?? false)
  const { catalogue } = pack
  const chosen = catalogue.groups.find((group) => group.id === state.patternId)
  const layers = layersOfGroup(catalogue, state, state.patternId ?? '')
  const drawn = layers.filter(isDrawn)
  return (
    <section className="group">
      <GroupHead
        id="patterns"
        title={t('explore.patterns')}
        chips={<StatusChip status="schematic" />}
        end={
          <GroupTick
            name={t('explore.patterns')}
            shown={drawn.filter((layer) => state.views[layer.id]?.visible).length}
            total={drawn.length}
            onChange={(visible) => showLayers(workspace, drawn, visible)}
          />
        }
      />
      {collapsed ? null : (
        <>
          <div className="pattern-select">
            <PatternSelect pack={pack} />
            <p className="pattern-note">
              {chosen?.note ? `${localized(chosen.note)} · ` : ''}
              {t('explore.notInVerdict')}
            </p>
          </div>
          <ReorderList ids={drawn.map((layer) => layer.id)}>
            {drawn.map((layer) => (
              <LayerRow key={layer.id} layer={layer} plain />
            ))}
            {layers.flatMap((layer) =>
              layer.listed.map((part) => (
                <ListedRow key={`${layer.id}/${part.title.zh}`} part={part} word={t('explore.notListed')} />
              )),
            )}
          </ReorderList>
        </>
      )}
    </section>
  )
}

export function PatternSelect({ pack }: { pack: Pack }): ReactElement {
  const { t } = useTranslation()
  const workspace = useWorkspaceStore()
  const localized = useLocalized()
  const patternId = useWorkspace((state) => state.layers.patternId)
  return (
    <Select
      aria-label={t('explore.choosePattern')}
      data={patternGroups(pack.catalogue).map((group) => ({
        value: group.id,
        label: localized(group.title),
      }))}
      value={patternId}
      allowDeselect={false}
      onChange={(value) => value && choosePattern(workspace, value)}
      comboboxProps={{ shadow: 'md' }}
      rightSection={<Icon name="down" size={16} />}
      rightSectionPointerEvents="none"
    />
  )
}
