import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { citationOf, markOf, type PlanProject } from '../../workspace/plans/projects'
import { useWorkspace } from '../store'
import { locatedKey } from './words'

interface Properties {
  project: PlanProject
  onShow: (project: PlanProject) => void
}

/** One project: number, name, how it is placed and how sure that is, where the plan names it. */
export function ProjectItem({ project, onShow }: Properties): ReactElement {
  const { t } = useTranslation()
  const language = useWorkspace((state) => state.language)
  const name = language === 'zh' ? project.name_zh : project.name_en
  const key = locatedKey(project.located)
  const isDrawn = markOf(project) !== null
  const wasPlaced = project.located === 'site' || project.located === 'anchor'
  return (
    <li className="project-item">
      <div className="project-line">
        <span className="sub number">{project.id}</span>
        {isDrawn ? (
          <button type="button" className="project-name" onClick={() => onShow(project)}>
            {name}
          </button>
        ) : (
          <span className="project-name plain">{name}</span>
        )}
        <span className={`tag located ${project.located}`} title={t(`explore.projects.${key}Text`)}>
          {t(`explore.projects.${key}`)}
        </span>
      </div>
      <ProjectFacts project={project} />
      {wasPlaced && !isDrawn ? <p className="sub">{t('explore.projects.notHere')}</p> : null}
      <p className="sub">{citationOf(project, language)}</p>
    </li>
  )
}

/** Place, confidence with its error, standing; nothing where none is known. */
function ProjectFacts({ project }: { project: PlanProject }): ReactElement | null {
  const { t } = useTranslation()
  const { confidence, errorKm, place, state } = project
  const words = [
    place,
    errorKm && confidence && confidence !== 'none'
      ? `${t('explore.projects.confidence')} ${t(`explore.projects.${confidence}`)} ${t('explore.projects.error', { km: errorKm })}`
      : null,
    state === 'study' ? t('explore.projects.study') : null,
  ].filter(Boolean)
  return words.length > 0 ? <p className="sub">{words.join(' · ')}</p> : null
}
