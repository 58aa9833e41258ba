import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useShallow } from 'zustand/react/shallow'
import { isStale } from '../../workspace/results/checking'
import { setLibrary } from '../../workspace/library/moves'
import type { WorkspaceState } from '../../workspace/state'
import { Icon } from '../parts/Icon'
import { useLocalized, useWorkspace, useWorkspaceStore } from '../store'

/** Whether a workspace file that was opened gives the same numbers again, or which input changed. */
export function RerunReport(): ReactElement | null {
  const { t } = useTranslation()
  const workspace = useWorkspaceStore()
  const localized = useLocalized()
  const report = useWorkspace((state) => state.library.report)
  const past = useWorkspace(useShallow(pastProjects))
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
      {report.projects.map(({ projectId, name, same, differences }) => (
        <div key={projectId}>
          <p>
            <b>{name}</b> {t(same ? 'library.reportSame' : 'library.reportDifferent')}
          </p>
          {past.includes(projectId) ? <p className="sub">{t('library.reportPast')}</p> : null}
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

/** Projects of the report that are gone, were checked again, or stand against other layers than were compared. */
function pastProjects(state: WorkspaceState): string[] {
  return (state.library.report?.projects ?? []).flatMap(({ projectId, checkedAt }) => {
    const check = state.checks[projectId]
    const isOpen = state.projects.some(({ project }) => project.id === projectId)
    const isCompared = checkedAt === null || (check?.kind === 'done' && check.result.checkedAt === checkedAt)
    return isOpen && isCompared && !isStale(state, projectId) ? [] : [projectId]
  })
}
