import { useRef, useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../parts/Dialog'
import { copyText } from '../parts/copyText'
import { useWorkspaceStore } from '../store'
import { sharedAddress } from './effects'
import { useMap } from './mapContext'

/** A link to this view: centre, zoom, layers, language, and nothing that a person brought. */
export function ShareDialog({ opened, onClose }: { opened: boolean; onClose: () => void }): ReactElement {
  const { t } = useTranslation()
  return (
    <Dialog opened={opened} onClose={onClose} title={t('shell.shareTitle')} width={520}>
      <ShareLink />
    </Dialog>
  )
}

function ShareLink(): ReactElement {
  const { t } = useTranslation()
  const workspace = useWorkspaceStore()
  const map = useMap()
  const box = useRef<HTMLTextAreaElement>(null)
  const [happened, setHappened] = useState<'copied' | 'selected' | null>(null)
  const address = new URL(sharedAddress(workspace.getState(), map) ?? '#', location.href).href
  return (
    <div className="share">
      <p>{t('shell.shareText')}</p>
      <textarea
        ref={box}
        readOnly
        rows={3}
        className="copy-box"
        aria-label={t('shell.shareAddress')}
        defaultValue={address}
      />
      <div className="row">
        <button
          type="button"
          className="button primary"
          onClick={() => void copyText(address, box.current).then(setHappened)}
        >
          {t('shell.copy')}
        </button>
        <span className="sub" role="status">
          {happened === 'copied' ? t('shell.copied') : happened === 'selected' ? t('shell.copyByHand') : ''}
        </span>
      </div>
    </div>
  )
}
