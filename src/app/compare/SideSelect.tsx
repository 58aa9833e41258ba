import { Select } from '@mantine/core'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { chooseSide } from '../../workspace/compare/moves'
import { sideById, sidesOf, type Side } from '../../workspace/compare/sides'
import { Icon } from '../parts/Icon'
import { StatusChip } from '../parts/StatusChip'
import { useLocalized, useWorkspace, useWorkspaceStore } from '../store'

/** In the upper corner of a side: what stands on it. */
export function SideSelect({ which }: { which: 'left' | 'right' }): ReactElement | null {
  const { t } = useTranslation()
  const workspace = useWorkspaceStore()
  const localized = useLocalized()
  const pack = useWorkspace((state) => state.pack)
  const userLayers = useWorkspace((state) => state.userLayers)
  const id = useWorkspace((state) => state.compared?.[which] ?? '')
  const sides = sidesOf({ pack, userLayers })
  const side = sideById({ pack, userLayers }, id)
  const kinds: Side['kind'][] = ['pattern', 'group', 'own']
  const data = kinds.flatMap((kind) => {
    const items = sides.filter((one) => one.kind === kind)
    if (items.length === 0) return []
    return [
      {
        group: t(`compare.kind.${kind}`),
        items: items.map((one) => ({ value: one.id, label: localized(one.title) })),
      },
    ]
  })
  return (
    <div className={`furniture compare-side ${which}`}>
      <Select
        aria-label={t(`compare.${which}`)}
        data={data}
        value={id}
        allowDeselect={false}
        maxDropdownHeight={360}
        comboboxProps={{
          shadow: 'md',
          width: 320,
          position: which === 'left' ? 'bottom-start' : 'bottom-end',
        }}
        rightSection={<Icon name="down" size={16} />}
        rightSectionPointerEvents="none"
        onChange={(value) => value && chooseSide(workspace, which, value)}
      />
      {side ? <StatusChip status={side.status} /> : null}
    </div>
  )
}
