import { Modal } from '@mantine/core'
import type { ReactElement, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from './Icon'

interface Properties {
  opened: boolean
  onClose: () => void
  title: string
  /** CSS px. */
  width: number
  children: ReactNode
}

/** A dialog with its title and a close button; the focus stays inside and goes back afterwards. */
export function Dialog({ opened, onClose, title, width, children }: Properties): ReactElement {
  const { t } = useTranslation()
  return (
    <Modal.Root opened={opened} onClose={onClose} size={width} centered>
      <Modal.Overlay />
      <Modal.Content>
        <div className="dialog-head">
          <Modal.Title>{title}</Modal.Title>
          <button type="button" className="icon-button" aria-label={t('shell.close')} onClick={onClose}>
            <Icon name="close" />
          </button>
        </div>
        <Modal.Body>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}
