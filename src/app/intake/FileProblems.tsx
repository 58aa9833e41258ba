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
            </div>
          </li>
        ))}
      </ul>
      <div className="row">
        <button type="button" className="link" onClick={() => doings.pickFiles('project')}>
          {t('intake.tryOther')}
        </button>
        <button type="button" className="link" onClick={() => dismissProblems({ workspace })}>
          {t('intake.dismiss')}
        </button>
      </div>
    </section>
  )
}
