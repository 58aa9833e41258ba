import { Menu, Select } from '@mantine/core'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { claimsAreas, NO_AREA_CLAIM } from '../../check/approximate'
import type { Note } from '../../geo/note'
import { hectareText, muText } from '../../workspace/numbers'
import type { CheckState, OpenProject } from '../../workspace/state'
import { Icon } from '../parts/Icon'
import { LineWorkLine } from './LineWorkFacts'
import { ReadFacts } from './ReadFacts'
import { useDoings } from '../shell/doings'
import { useLocalized, useWorkspace, useWorkspaceStore } from '../store'
import { ProjectNumber } from '../trust/ResultNumbers'

/** Title, name, size, the coordinate system in one line with 改, and what may be done with the project. */
export function ResultHead({
  open,
  check,
}: {
  open: OpenProject
  check: CheckState | undefined
}): ReactElement {
  const { t } = useTranslation()
  const localized = useLocalized()
  const { project } = open
  const claims = claimsAreas(project)
  return (
    <>
      <div className="panel-head">
        <h1 tabIndex={-1}>{t('check.title')}</h1>
        {project.demo ? <span className="tag demo">{t('check.demoChip')}</span> : null}
        <CheckedAt check={check} />
        <ProjectMenu open={open} />
      </div>
      <div className="project-head">
        <ProjectName open={open} />
        <span className="number project-sizes">
          {claims ? (
            <ProjectNumber project={project}>
              {t('check.sizes', {
                hectares: hectareText(project.areaSquareMetres),
                mu: muText(project.areaSquareMetres),
              })}
            </ProjectNumber>
          ) : (
            localized(NO_AREA_CLAIM)
          )}
        </span>
      </div>
      <SystemLine open={open} />
      {open.itemId || open.isRestored ? <ReadFacts open={open} /> : null}
      {project.lineWork ? <LineWorkLine lineWork={project.lineWork} /> : null}
      {claims ? <AreaAlarm warnings={project.warnings} /> : null}
    </>
  )
}

/** The file states another area than its coordinates give: nobody should read on without knowing. */
function AreaAlarm({ warnings }: { warnings: Note[] }): ReactElement | null {
  const localized = useLocalized()
  const alarm = warnings.find(({ code }) => code === 'declared-area-differs')
  if (!alarm) return null
  return (
    <p className="area-alarm" role="alert">
      <Icon name="warning" size={16} />
      <span>{localized(alarm.message)}</span>
    </p>
  )
}

function CheckedAt({ check }: { check: CheckState | undefined }): ReactElement {
  const { t } = useTranslation()
  if (check?.kind !== 'done') return <span className="grow" />
  const seconds = check.milliseconds / 1000
  const took = seconds < 0.01 ? t('check.noSeconds') : t('check.seconds', { seconds: seconds.toFixed(2) })
  return (
    <span className="sub number end">
      {took} · {localTime(check.result.checkedAt)}
    </span>
  )
}

function localTime(iso: string): string {
  const time = new Date(iso)
  const two = (value: number) => String(value).padStart(2, '0')
  const day = `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`
  return `${day} ${two(time.getHours())}:${two(time.getMinutes())}`
}

function ProjectName({ open }: { open: OpenProject }): ReactElement {
  const { t } = useTranslation()
  const workspace = useWorkspaceStore()
  const projects = useWorkspace((state) => state.projects)
  if (projects.length < 2) return <b className="project-name cut">{open.project.name}</b>
  return (
    <Select
      className="project-select"
      aria-label={t('check.chooseProject')}
      rightSection={<Icon name="down" size={16} />}
      rightSectionPointerEvents="none"
      data={projects.map(({ project }) => ({ value: project.id, label: project.name }))}
      value={open.project.id}
      allowDeselect={false}
      onChange={(id) => id && workspace.setState({ activeProjectId: id, highlight: null, identify: null })}
    />
  )
}

function SystemLine({ open }: { open: OpenProject }): ReactElement {
  const { t } = useTranslation()
  const localized = useLocalized()
  const doings = useDoings()
  const how = localized(open.project.source.crsHow)
  return (
    <p className="system-line sub">
      <span className="cut" title={how}>
        {how}
      </span>
      {open.itemId ? (
        <button
          type="button"
          className="link"
          aria-label={t('check.changeSystemOf', { system: how })}
          onClick={() => doings.changeSystem(open)}
        >
          {t('check.changeSystem')}
        </button>
      ) : null}
    </p>
  )
}

function ProjectMenu({ open }: { open: OpenProject }): ReactElement {
  const { t } = useTranslation()
  const doings = useDoings()
  return (
    <Menu position="bottom-end" shadow="md" width={200}>
      <Menu.Target>
        <button type="button" className="icon-button small" aria-label={t('shell.more')}>
          <Icon name="more" />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<Icon name="refresh" size={16} />}
          onClick={() => void doings.check(open.project.id)}
        >
          {t('check.recheck')}
        </Menu.Item>
        <Menu.Item leftSection={<Icon name="upload" size={16} />} onClick={() => doings.pickFiles('project')}>
          {t('check.pickFile')}
        </Menu.Item>
        <Menu.Item leftSection={<Icon name="layers" size={16} />} onClick={() => doings.pickFiles('control')}>
          {t('check.importControl')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item
          leftSection={<Icon name="trash" size={16} />}
          onClick={() => doings.removeProject(open.project.id)}
        >
          {t('check.removeProject')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
