import { lazy, Suspense, useEffect, useRef, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { MapView } from '../../map/MapView'
import { hostIsSilent } from '../../workspace/basemaps/moves'
import { isComparing, leftState, type Shown } from '../../workspace/compare/sides'
import { isMeasuring, measureAt } from '../../workspace/measure/moves'
import { identifyAt } from '../../workspace/moves'
import { sceneOf } from '../../workspace/scene'
import type { Workspace } from '../../workspace/store'
import { IdentifyCard } from '../explore/IdentifyCard'
import { MeasureCard } from '../measure/MeasureCard'
import { MeasureSketch } from '../measure/MeasureSketch'
import { useWorkspace, useWorkspaceStore } from '../store'
import { CrossHair } from './CrossHair'
import { useDoings, type Doings } from './doings'
import { useMap } from './mapContext'
import type { MapHandle } from './mapHandle'
import { StageBusy } from './StageBusy'
import { StageControls } from './StageControls'
import { StageFoot } from './StageFoot'
import { StageNote } from './StageNote'
import { Toast } from './Toast'
import { isWide, useIsPhone } from './useMedia'

/** Comes with the second map when two patterns are first compared. */
const CompareStage = lazy(() => import('../compare/CompareStage'))

/** The map with what lies over it: note, controls, read-out, credits, card, toast. */
export function MapStage(): ReactElement {
  const container = useRef<HTMLDivElement>(null)
  const isPhone = useIsPhone()
  const card = useWorkspace((state) => state.identify)
  const mapWorks = useWorkspace((state) => state.mapWorks)
  const measure = useWorkspace((state) => state.measure)
  const drawing = useWorkspace((state) => state.drawing)
  const comparing = useWorkspace((state) => (isComparing(state) ? (state.compared?.mode ?? null) : null))
  useMapView(container)
  return (
    <div className={`stage ${card ? 'has-card' : ''} ${comparing ? `comparing ${comparing}` : ''}`}>
      <div className="stage-map" ref={container} />
      <StageBusy />
      <CrossHair />
      {mapWorks ? (
        <>
          {comparing ? (
            <Suspense fallback={null}>
              <CompareStage />
            </Suspense>
          ) : measure && !drawing ? (
            <>
              <MeasureSketch measure={measure} />
              <MeasureCard measure={measure} />
            </>
          ) : (
            <StageNote />
          )}
          <StageControls />
          {isPhone ? null : <StageFoot />}
        </>
      ) : (
        <NoMap />
      )}
      {card && !isPhone ? <IdentifyCard card={card} /> : null}
      <Toast />
    </div>
  )
}

function NoMap(): ReactElement {
  const { t } = useTranslation()
  return (
    <div className="no-map" role="alert">
      <div>
        <h2>{t('stage.noMap')}</h2>
        <p>{t('stage.noMapText')}</p>
      </div>
    </div>
  )
}

/** Starts the map once the pack is there, hands it every new scene, and takes it down with the page. */
function useMapView(container: React.RefObject<HTMLDivElement | null>): void {
  const workspace = useWorkspaceStore()
  const map = useMap()
  const doings = useDoings()
  useEffect(() => {
    let stopped = false
    let stop = () => {}
    void import('../../map/MapView').then(({ MapView: View }) => {
      if (stopped || !container.current) return
      stop = runMap(new View(container.current, { base: { frame: isWide() } }), workspace, map, doings)
    })
    return () => {
      stopped = true
      stop()
    }
  }, [container, workspace, map, doings])
}

function runMap(view: MapView, workspace: Workspace, map: MapHandle, doings: Doings): () => void {
  const root = document.documentElement
  view.on('trouble', ({ code }) => {
    if (code === 'no-webgl') workspace.setState({ mapWorks: false })
    else {
      workspace.tell({
        zh: '图形加速中断,地图停住了。核查仍可用;重新打开本页可恢复地图。',
        en: 'Graphics acceleration stopped and the map stands still. Checking still works; open the page again.',
      })
    }
  })
  view.on('click', ({ lon, lat, features }) => {
    const state = workspace.getState()
    if (isMeasuring(state)) measureAt(workspace, [lon, lat], view.metresPerPixel())
    else if (!state.drawing) identifyAt(workspace, lon, lat, features)
  })
  view.on('silent', ({ host }) => hostIsSilent(workspace, host))
  view.on('candidate', ({ key }) => doings.pickCandidate(Number(key)))
  view.on('move', ({ bbox }) => {
    root.dataset['map'] = 'ready'
    root.dataset['mapBox'] = bbox.map((value) => value.toFixed(4)).join(',')
  })
  map.attach(view)
  let drawn: Shown | null = null
  const show = (state: Shown) => {
    if (drawn && DRAWN_KEYS.every((key) => drawn?.[key] === state[key])) return
    drawn = state
    view.setScene(sceneOf(leftState(state)))
  }
  show(workspace.getState())
  const unsubscribes = [
    workspace.subscribe(show),
    // The second click of a double click ends the measurement and does not zoom.
    workspace.subscribe((state) => view.setDoubleClickZoom(!isMeasuring(state))),
  ]
  const onResize = () => {
    view.setFrame(isWide())
    view.resize()
  }
  const observer = new ResizeObserver(onResize)
  const stage = document.querySelector('.stage')
  if (stage) observer.observe(stage)
  return () => {
    observer.disconnect()
    unsubscribes.forEach((stop) => stop())
    map.detach()
    view.destroy()
    delete root.dataset['map']
  }
}

const DRAWN_KEYS = [
  'pack',
  'layers',
  'data',
  'userLayers',
  'projects',
  'activeProjectId',
  'checks',
  'pending',
  'identify',
  'highlight',
  'linked',
  'compared',
  'table',
  'comparison',
  'place',
  'look',
  'language',
  'basemaps',
] as const satisfies readonly (keyof Shown)[]
