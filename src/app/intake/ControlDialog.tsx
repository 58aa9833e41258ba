import { Modal } from '@mantine/core'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { cancelDraft } from '../../workspace/control'
import { useWorkspace, useWorkspaceStore } from '../store'
import { ControlFields } from './ControlFields'

/** 导入为管控图层: what only the person knows of a layer that they bring. */
export function ControlDialog(): ReactElement | null {
  const { t } = useTranslation()
  const workspace = useWorkspaceStore()
  const draft = useWorkspace((state) => state.drafts[0])
  if (!draft) return null
  return (
    <Modal
      opened
      onClose={() => cancelDraft(workspace, draft)}
      title={t('intake.controlTitle')}
      size={560}
      centered
      closeButtonProps={{ 'aria-label': t('shell.close') }}
      classNames={{ title: 'dialog-title' }}
    >
      <ControlFields key={draft.itemId} draft={draft} />
    </Modal>
  )
}
