import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../parts/Dialog'
import { cancelDraft } from '../../workspace/intake/control'
import { useWorkspace, useWorkspaceStore } from '../store'
import { ControlFields } from './ControlFields'

/** 导入为管控图层: what only the person knows of a layer that they bring. */
export function ControlDialog(): ReactElement | null {
  const { t } = useTranslation()
  const workspace = useWorkspaceStore()
  const draft = useWorkspace((state) => state.drafts[0])
  if (!draft) return null
  return (
    <Dialog opened onClose={() => cancelDraft(workspace, draft)} title={t('intake.controlTitle')} width={560}>
      <ControlFields key={draft.itemId} draft={draft} />
    </Dialog>
  )
}
