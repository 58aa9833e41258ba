import { Tooltip } from '@mantine/core'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { openTable } from '../../workspace/table/moves'
import { Icon } from '../parts/Icon'
import { useWorkspaceStore } from '../store'

/** Opens the attribute table of a layer. */
export function TableButton({ layerId, name }: { layerId: string; name: string }): ReactElement {
  const { t } = useTranslation()
  const workspace = useWorkspaceStore()
  return (
    <Tooltip label={t('layers.table')}>
      <button
        type="button"
        className="icon-button small"
        data-spare
        aria-label={t('layers.tableOf', { name })}
        onClick={() => openTable(workspace, layerId)}
      >
        <Icon name="table" size={16} />
      </button>
    </Tooltip>
  )
}
