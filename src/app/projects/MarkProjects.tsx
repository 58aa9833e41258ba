import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import '../styles/projects.css'
import { ProjectItem } from './ProjectItem'
import { usePlanProjects } from './usePlanProjects'
import { useShowProject } from './useShowProject'

/** The projects behind one mark or circle, each with its own source. */
export default function MarkProjects({ ids }: { ids: string[] }): ReactElement | null {
  const { t } = useTranslation()
  const { list } = usePlanProjects()
  const show = useShowProject()
  const wanted = new Set(ids)
  const here = list.kind === 'ready' ? list.projects.filter((one) => wanted.has(one.id)) : []
  return (
    <section className="mark-projects">
      <h4>{t('explore.projects.several', { count: ids.length })}</h4>
      <ul>
        {here.map((project) => (
          <ProjectItem key={project.id} project={project} onShow={(one) => void show(one)} />
        ))}
      </ul>
    </section>
  )
}
