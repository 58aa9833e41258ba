import { useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { noteOf } from '../../workspace/failure'
import type { Compared } from '../../workspace/compare/compared'
import { saveFile } from '../parts/saveFile'
import { useMap } from '../shell/mapContext'
import { useWorkspaceStore } from '../store'

/** Takes both sides away as one picture. */
export function ExportButton({ compared }: { compared: Compared }): ReactElement {
  const { t } = useTranslation()
  const workspace = useWorkspaceStore()
  const map = useMap()
  const [isBusy, setIsBusy] = useState(false)
  async function make() {
    const box = map.lastView?.bbox
    if (!box || isBusy) return
    setIsBusy(true)
    try {
      const { comparisonPicture } = await import('./picture')
      const file = await comparisonPicture(workspace.getState(), compared, box)
      saveFile(file.name, file.blob)
      workspace.tell({ zh: `已保存 ${file.name}`, en: `Saved ${file.name}` })
    } catch (error) {
      workspace.tell(noteOf(error, 'PNG').message)
    } finally {
      setIsBusy(false)
    }
  }
  return (
    <button type="button" className="button" disabled={isBusy} onClick={() => void make()}>
      {t(isBusy ? 'compare.exporting' : 'compare.export')}
    </button>
  )
}
