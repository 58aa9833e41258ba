import { useEffect, useMemo, useState, type ReactElement, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import '../styles/related.css'
import { symbolOfLayer } from '../../../layers/symbols'
import { boxOfCollection } from '../../workspace/intake/boxes'
import type { Described } from '../../workspace/identify/identified'
import { loadIndicators, openIndicator } from '../../workspace/indicators/moves'
import type { Indicator } from '../../workspace/indicators/indicators'
import { COLUMNS } from '../../workspace/indicators/values'
import { showPlace } from '../../workspace/moves'
import {
  featureOf,
  indicatorsOf,
  neighboursOf,
  projectsOf,
  type Neighbour,
} from '../../workspace/identify/related'
import { labelPoint } from '../../workspace/search'
import { Swatch } from '../parts/Swatch'
import { usePlanProjects } from '../projects/usePlanProjects'
import { useShowProject } from '../projects/useShowProject'
import { useMap } from '../shell/mapContext'
import { useLocalized, useWorkspace, useWorkspaceStore } from '../store'

/** So many of a list stand on the card at once. */
const FIRST = 5

/** What belongs to the feature on the card, each a way to go there: parts of its pattern, projects, indicators. */
export default function HitRelated({ described }: { described: Described }): ReactElement | null {
  const { t } = useTranslation()
  const workspace = useWorkspaceStore()
  const { hit } = described
  const pack = useWorkspace((state) => state.pack)
  const data = useWorkspace((state) => state.data)
  const table = useWorkspace((state) => state.indicators.table)
  const { list } = usePlanProjects()
  useEffect(() => void loadIndicators(workspace), [workspace])
  const neighbours = useMemo(() => neighboursOf(hit, { pack, data }), [hit, pack, data])
  const feature = useMemo(() => featureOf(hit, { data }), [hit, data])
  const projects = useMemo(
    () =>
      list.kind === 'ready' && described.projectIds.length === 0 && feature?.geometry.type !== 'Point'
        ? projectsOf(hit, feature, list.projects)
        : [],
    [list, described.projectIds.length, feature, hit],
  )
  const indicators = table.kind === 'ready' ? indicatorsOf(hit, table.table.indicators) : []
  const show = useShowProject()
  const localized = useLocalized()
  return (
    <>
      <List title={t('related.neighbours')} count={neighbours.length} note={t('related.apartNote')}>
        {neighbours.map((one) => (
          <NeighbourRow key={`${one.layer.id}/${String(one.feature.properties?.['id'])}`} neighbour={one} />
        ))}
      </List>
      <List title={t('related.projects')} count={projects.length}>
        {projects.map((project) => (
          <li key={project.id}>
            <button type="button" className="related-row" onClick={() => void show(project)}>
              <span className="sub number">{project.id}</span>
              <span className="cut">{localized({ zh: project.name_zh, en: project.name_en })}</span>
              <span className="sub number">{project.errorKm ? `± ${project.errorKm} km` : ''}</span>
            </button>
          </li>
        ))}
      </List>
      <List title={t('related.indicators')} count={indicators.length}>
        {indicators.map((row) => (
          <IndicatorLine key={row.id} row={row} />
        ))}
      </List>
    </>
  )
}

function List({
  title,
  count,
  note,
  children,
}: {
  title: string
  count: number
  /** How the figures of the list came about. */
  note?: string
  children: ReactNode[]
}) {
  const { t } = useTranslation()
  const [isWhole, setIsWhole] = useState(false)
  if (count === 0) return null
  return (
    <section className="related" aria-label={title}>
      <h4>
        {title} <span className="sub number">{count}</span>
      </h4>
      <ul>{isWhole ? children : children.slice(0, FIRST)}</ul>
      {count > FIRST && !isWhole ? (
        <button type="button" className="link" onClick={() => setIsWhole(true)}>
          {t('related.more', { count: count - FIRST })}
        </button>
      ) : null}
      {note ? <p className="sub">{note}</p> : null}
    </section>
  )
}

function NeighbourRow({ neighbour }: { neighbour: Neighbour }): ReactElement {
  const { t } = useTranslation()
  const workspace = useWorkspaceStore()
  const localized = useLocalized()
  const map = useMap()
  const { layer, feature, name, metres } = neighbour
  const tint: unknown = feature.properties?.['tint']
  function go() {
    const [lon = 0, lat = 0] = labelPoint(feature) ?? []
    const properties = feature.properties ?? {}
    const hit = { layerId: layer.id, featureId: String(properties['id']), properties }
    workspace.setState({ identify: { lon, lat, hits: [hit], open: 0 } })
    const box = boxOfCollection({ type: 'FeatureCollection', features: [feature] })
    if (box) map.fitBox(box, { padding: 80 })
  }
  return (
    <li>
      <button type="button" className="related-row" onClick={go}>
        <Swatch symbol={symbolOfLayer(layer)} tint={typeof tint === 'string' ? tint : undefined} />
        <span className="cut">{localized(name)}</span>
        <span className="sub number">
          {metres === 0
            ? t('related.meets')
            : t('related.apart', { kilometres: Math.max(1, Math.round(metres / 1000)) })}
        </span>
      </button>
    </li>
  )
}

function IndicatorLine({ row }: { row: Indicator }): ReactElement {
  const { t } = useTranslation()
  const workspace = useWorkspaceStore()
  const localized = useLocalized()
  const values = COLUMNS.filter((column) => row.values[column] !== null)
  function go() {
    showPlace(workspace, 'indicators')
    if (workspace.getState().indicators.open !== row.id) openIndicator(workspace, row.id)
  }
  return (
    <li>
      <button type="button" className="related-row tall" onClick={go}>
        <span className="related-name">{localized(row.name)}</span>
        <span className="sub number">
          {values.map((column) => `${t(`indicators.${column}`)} ${row.values[column] ?? ''}`).join(' · ')}{' '}
          {row.unit ?? ''}
        </span>
      </button>
    </li>
  )
}
