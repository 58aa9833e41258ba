import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Indicator, IndicatorTable } from '../../workspace/indicators/indicators'
import { indicatorsFile } from '../../workspace/indicators/table'
import { Icon } from '../parts/Icon'
import { saveFile } from '../parts/saveFile'
import { useWorkspace, useWorkspaceStore } from '../store'

/** The rows that are shown, as a table for a spreadsheet. */
export function Export({ rows, table }: { rows: Indicator[]; table: IndicatorTable }): ReactElement {
  const { t } = useTranslation()
  const workspace = useWorkspaceStore()
  const language = useWorkspace((state) => state.language)

  function save() {
    const file = indicatorsFile(rows, table, language, new Date().toISOString())
    saveFile(file.name, new Blob([file.text], { type: file.type }))
    workspace.tell({ zh: `已保存 ${file.name}`, en: `Saved ${file.name}` })
  }

  return (
    <button type="button" className="button small end" disabled={rows.length === 0} onClick={save}>
      <Icon name="download" size={16} />
      {t('indicators.export')}
    </button>
  )
}
