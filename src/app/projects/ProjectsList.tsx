import { useMemo, useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import {
  countLocated,
  filterProjects,
  groupProjects,
  LOCATED,
  type Located,
  type PlanProject,
  type ProjectOrder,
} from '../../workspace/plans/projects'
import { Icon } from '../parts/Icon'
import { Segments } from '../sheet/Segments'
import { useLocalized } from '../store'
import '../styles/projects.css'
import { ProjectItem } from './ProjectItem'
import { usePlanProjects } from './usePlanProjects'
import { useShowProject } from './useShowProject'
import { locatedKey } from './words'

/** Every project that the plans name, drawn or not, by category or by plan. */
export default function ProjectsList(): ReactElement {
  const { t } = useTranslation()
  const localized = useLocalized()
  const { list, again } = usePlanProjects()
  switch (list.kind) {
    case 'loading':
      return (
        <p className="panel-text" role="status">
          {t('explore.projects.loading')}…
        </p>
      )
    case 'failed':
      return (
        <div className="warning panel-warning" role="alert">
          <span>
            {localized(list.note.message)}{' '}
            <button type="button" className="link" onClick={again}>
              {t('explore.projects.again')}
            </button>
          </span>
        </div>
      )
    case 'ready':
      return list.projects.length > 0 ? (
        <Ready projects={list.projects} />
      ) : (
        <p className="panel-text">{t('explore.projects.none')}</p>
      )
  }
}

function Ready({ projects }: { projects: PlanProject[] }): ReactElement {
  const { t } = useTranslation()
  const [order, setOrder] = useState<ProjectOrder>('class')
  const [text, setText] = useState('')
  const [located, setLocated] = useState<Located | null>(null)
  const found = useMemo(() => filterProjects(projects, { text, located }), [projects, text, located])
  const counts = useMemo(() => countLocated(projects), [projects])
  return (
    <>
      <div className="projects-filter" role="search" aria-label={t('explore.projects.title')}>
        <p className="sub number">{t('explore.projects.count', { all: projects.length, ...counts })}</p>
        <label className="search-field">
          <Icon name="search" size={16} />
          <input
            type="search"
            value={text}
            aria-label={t('explore.projects.search')}
            placeholder={t('explore.projects.search')}
            onChange={(event) => setText(event.currentTarget.value)}
          />
        </label>
        <div className="projects-choices">
          <Segments
            label={t('explore.projects.order')}
            quiet
            value={order}
            options={[
              { value: 'class', label: t('explore.projects.byClass') },
              { value: 'plan', label: t('explore.projects.byPlan') },
            ]}
            onChange={setOrder}
          />
          <Segments
            label={t('explore.projects.standing')}
            quiet
            value={located ?? 'any'}
            options={[
              { value: 'any' as const, label: t('explore.projects.any') },
              ...LOCATED.map((value) => ({ value, label: t(`explore.projects.${locatedKey(value)}`) })),
            ]}
            onChange={(value) => setLocated(value === 'any' ? null : value)}
          />
        </div>
        <span className="sub number" role="status">
          {t('explore.projects.found', { count: found.length, all: projects.length })}
        </span>
      </div>
      {found.length === 0 ? <p className="panel-text">{t('explore.projects.empty')}</p> : null}
      <Groups found={found} order={order} />
    </>
  )
}

function Groups({ found, order }: { found: PlanProject[]; order: ProjectOrder }): ReactElement {
  const localized = useLocalized()
  const show = useShowProject()
  return (
    <>
      {groupProjects(found, order).map((group) => (
        <section key={group.key} className="projects-group" aria-label={localized(group.title)}>
          <h2>
            {localized(group.title)}
            <span className="sub number">{group.projects.length}</span>
          </h2>
          <ul>
            {group.projects.map((project) => (
              <ProjectItem key={project.id} project={project} onShow={(one) => void show(one)} />
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}
