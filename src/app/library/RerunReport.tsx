import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { setLibrary } from '../../workspace/library/moves'
import { Icon } from '../parts/Icon'
import { useLocalized, useWorkspace, useWorkspaceStore } from '../store'

/** Whether a workspace file that was opened gives the same numbers again, or which input changed. */
export function RerunReport(): ReactElement | null {
  const { t } = useTranslation()
  const workspace = useWorkspaceStore()
  const localized = useLocalized()
  const report = useWorkspace((state) => state.library.report)
  if (!report) return null
  return (
    <section className="library-report" aria-label={t('library.report')}>
      <div className="row">
        <h2 className="grow">
          {t('library.report')} · {report.file}
        </h2>
        <button
          type="button"
          className="icon-button small"
          aria-label={t('library.close')}
          onClick={() => setLibrary(workspace, { report: null })}
        >
          <Icon name="close" size={16} />
        </button>
      </div>
      {report.projects.map(({ name, same, differences }) => (
        <div key={name}>
          <p>
            <b>{name}</b> {t(same ? 'library.reportSame' : 'library.reportDifferent')}
          </p>
          <ul>
            {differences.map(({ message }) => (
              <li key={message.zh}>{localized(message)}</li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}
