import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useWorkspace } from '../store'

/** The data pack could not be opened: why, and the way to try again. */
export function PackProblem(): ReactElement {
  const { t } = useTranslation()
  const message = useWorkspace((state) =>
    state.pack.kind === 'failed' ? state.pack.note.message[state.language] : '',
  )
  return (
    <div className="warning panel-warning" role="alert">
      <span>
        {message}{' '}
        <button type="button" className="link" onClick={() => location.reload()}>
          {t('shell.reload')}
        </button>
      </span>
    </div>
  )
}
