import { lazy, Suspense, useId, useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { patternGroups } from '../../workspace/layers/layers'
import { setCollapsed } from '../../workspace/moves'
import { Segments } from '../sheet/Segments'
import { useWorkspace, useWorkspaceStore } from '../store'
import { CheckBox } from './CheckBox'
import { LayerGroup } from './LayerGroup'
import { PackProblem } from './PackProblem'
import { PatternGroup } from './PatternGroup'
import { PlanGroups } from './PlanGroups'
import { SetsMenu } from './SetsMenu'
import { UserLayers } from './UserLayers'
import { useRoving } from './useRoving'

/** Comes when the list is first opened. */
const ProjectsList = lazy(() => import('../projects/ProjectsList'))

type View = 'layers' | 'projects'

/** 看图: what is here? The layer list is the legend; beside it the list of the plans' projects. */
export function LayersPanel(): ReactElement {
  const { t } = useTranslation()
  const [view, setView] = useState<View>('layers')
  const hasProjects = useWorkspace(
    (state) => state.pack.kind === 'ready' && Boolean(state.pack.pack.catalogue.projects),
  )
  const choice = hasProjects ? (
    <div className="explore-view">
      <Segments
        label={t('explore.projects.view')}
        quiet
        value={view}
        options={[
          { value: 'layers', label: t('explore.projects.layers') },
          { value: 'projects', label: t('explore.projects.tab') },
        ]}
        onChange={setView}
      />
    </div>
  ) : null
  return view === 'projects' && hasProjects ? (
    <>
      <div className="panel-head">
        <h1 tabIndex={-1}>{t('explore.projects.title')}</h1>
      </div>
      {choice}
      <div className="panel-body layers">
        <Suspense fallback={<div className="thin-bar" />}>
          <ProjectsList />
        </Suspense>
      </div>
    </>
  ) : (
    <LayerList choice={choice} />
  )
}

function LayerList({ choice }: { choice: ReactElement | null }): ReactElement {
  const { t } = useTranslation()
  const workspace = useWorkspaceStore()
  const pack = useWorkspace((state) => state.pack)
  const collapsed = useWorkspace((state) => state.collapsed)
  const grouping = useWorkspace((state) => state.grouping)
  const { list, ...keys } = useRoving()
  const hint = useId()
  const catalogue = pack.kind === 'ready' ? pack.pack.catalogue : null
  const groups = catalogue?.groups ?? []
  const plans = ['', ...(catalogue?.documents ?? []).map(({ id }) => id)].map((id) => `plan:${id}`)
  const ids = [
    'user',
    ...(grouping === 'plan' ? plans : ['patterns']),
    ...groups.filter(({ kind }) => grouping === 'purpose' || kind === 'base').map((group) => group.id),
  ]
  const allCollapsed = ids.every((id) => collapsed[id])
  return (
    <>
      <div className="panel-head">
        <h1 tabIndex={-1}>{t('explore.title')}</h1>
        <button
          type="button"
          className="link end"
          onClick={() => setCollapsed(workspace, ids, !allCollapsed)}
        >
          {t(allCollapsed ? 'explore.expandAll' : 'explore.collapseAll')}
        </button>
      </div>
      {choice}
      <div className="layers-tools">
        <Segments
          label={t('layers.grouping')}
          quiet
          value={grouping}
          options={[
            { value: 'purpose', label: t('layers.byPurpose') },
            { value: 'plan', label: t('layers.byPlan') },
          ]}
          onChange={(value) => workspace.setState({ grouping: value })}
        />
        {pack.kind === 'ready' ? <SetsMenu pack={pack.pack} /> : null}
      </div>
      <div
        className="panel-body layers"
        ref={list}
        role="group"
        aria-label={t('explore.title')}
        aria-describedby={hint}
        {...keys}
      >
        <p className="unseen" id={hint}>
          {t('layers.keys')}
        </p>
        {pack.kind === 'loading' ? <p className="panel-text">{t('shell.packLoading')}…</p> : null}
        {pack.kind === 'failed' ? <PackProblem /> : null}
        {pack.kind === 'ready' ? (
          <>
            {grouping === 'purpose' && patternGroups(pack.pack.catalogue).length > 0 ? (
              <PatternGroup pack={pack.pack} />
            ) : null}
            <UserLayers />
            {grouping === 'plan' ? <PlanGroups pack={pack.pack} /> : null}
            {groups
              .filter(({ kind }) => (grouping === 'plan' ? kind === 'base' : kind !== 'pattern'))
              .map((group) => (
                <LayerGroup key={group.id} group={group} catalogue={pack.pack.catalogue} />
              ))}
          </>
        ) : null}
      </div>
      <div className="panel-foot">
        <CheckBox />
      </div>
    </>
  )
}
