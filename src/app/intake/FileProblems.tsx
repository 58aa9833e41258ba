import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { dismissProblems } from '../../workspace/problems'
import { Icon } from '../parts/Icon'
import { useDoings } from '../shell/doings'
import { useLocalized, useWorkspace, useWorkspaceStore } from '../store'

/** Files that could not be used: the file, what is wrong, what to do. Nothing else is lost. */
export function FileProblems(): ReactElement | null {
  const { t } = useTranslation()
  const localized = useLocalized()
  const workspace = useWorkspaceStore()
  const doings = useDoings()
  const problems = useWorkspace((state) => state.problems)
  if (problems.length === 0) return null
  return (
    <section className="problems" role="alert" aria-label={t('intake.problems')}>
      <ul>
        {problems.map((problem) => (
          <li key={problem.key}>
            <Icon name="warning" />
            <div>
              <b>{problem.file}</b>
              <p>{localized(problem.note.message)}</p>
              {problem.swap ? (
                <button
                  type="button"
                  className="link"
                  aria-label={t('reading.swapOf', { file: problem.file })}
                  onClick={() => void doings.intake.readSwapped(problem)}
                >
                  {t('reading.swap')}
                </button>
              ) : null}
            </div>
            <button
              type="button"
              className="icon-button small end"
              aria-label={t('intake.dismissOf', { file: problem.file })}
              onClick={() => dismissProblems({ workspace }, problem.key)}
            >
              <Icon name="close" size={14} />
            </button>
          </li>
        ))}
      </ul>
      <div className="row">
        <button type="button" className="link" onClick={() => doings.pickFiles('project')}>
          {t('intake.tryOther')}
        </button>
        {problems.length > 1 ? (
          <button type="button" className="link" onClick={() => dismissProblems({ workspace })}>
            {t('intake.dismiss')}
          </button>
        ) : null}
      </div>
    </section>
  )
}
