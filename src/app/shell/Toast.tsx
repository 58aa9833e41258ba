import { useEffect, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../parts/Icon'
import { useLocalized, useWorkspace, useWorkspaceStore } from '../store'

const SHOWN_MS = 6000

/** One sentence at most, for a few seconds; the live region has said it already. */
export function Toast(): ReactElement | null {
  const { t } = useTranslation()
  const workspace = useWorkspaceStore()
  const localized = useLocalized()
  const toast = useWorkspace((state) => state.toast)
  useEffect(() => {
    if (!toast) return
    const timer = setTimeout(() => {
      workspace.setState((state) => (state.toast?.key === toast.key ? { toast: null } : {}))
    }, SHOWN_MS)
    return () => clearTimeout(timer)
  }, [toast, workspace])
  if (!toast) return null
  return (
    <div className="toast">
      <span>{localized(toast.text)}</span>
      {toast.undo ? (
        <button type="button" className="link" onClick={() => workspace.undo()}>
          {t('shell.undo')}
        </button>
      ) : null}
      <button
        type="button"
        className="icon-button small"
        aria-label={t('shell.close')}
        onClick={() => workspace.setState({ toast: null })}
      >
        <Icon name="close" size={14} />
      </button>
    </div>
  )
}
