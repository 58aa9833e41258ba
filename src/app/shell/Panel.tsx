import {
  lazy,
  Suspense,
  useEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type PointerEvent,
  type ReactElement,
} from 'react'
import { useTranslation } from 'react-i18next'
import { CheckPanel } from '../check/CheckPanel'
import { ExplorePanel } from '../compare/ExplorePanel'
import { RestoreLine } from '../session/RestoreLine'
import { SheetPanel } from '../sheet/SheetPanel'
import { useWorkspace } from '../store'
import { useMap } from './mapContext'

/** Each has a default width of its own in the tokens. */
type Kind = 'explore' | 'sheet' | 'crs' | 'check' | 'batch' | 'indicators' | 'data'

/** Comes with its table when the place is first opened. */
const IndicatorsPanel = lazy(() =>
  import('../indicators/IndicatorsPanel').then((module) => ({ default: module.IndicatorsPanel })),
)

/** Comes with its forms when the place is first opened. */
const LibraryPanel = lazy(() =>
  import('../library/LibraryPanel').then((module) => ({ default: module.LibraryPanel })),
)

/** Comes with its table when the place is first opened. */
const BatchPanel = lazy(() => import('../batch/BatchPanel'))

/** How far the edge may be dragged to either side, CSS px. */
const REACH = 120
const STEP = 16

/** One docked panel; every place keeps its own width. Its edge can be dragged, a double click resets it. */
export function Panel(): ReactElement | null {
  const hidden = useWorkspace((state) => state.panelHidden)
  const kind = usePanelKind()
  const [extra, setExtra] = useState<Partial<Record<Kind, number>>>({})
  const map = useMap()
  const width = `calc(var(--panel-${kind}) + ${extra[kind] ?? 0}px)`
  useEffect(() => map.resize(), [map, hidden, kind, width])
  useFocusAtHead()
  if (hidden) return null
  return (
    <section className={`panel ${kind}`} style={{ width }} id="panel">
      <RestoreLine />
      <PanelContent />
      <Edge
        extra={extra[kind] ?? 0}
        onChange={(value) =>
          setExtra((all) => ({ ...all, [kind]: Math.max(-REACH, Math.min(REACH, value)) }))
        }
      />
    </section>
  )
}

export function PanelContent(): ReactElement {
  const place = useWorkspace((state) => state.place)
  switch (place) {
    case 'explore':
      return <ExplorePanel />
    case 'check':
      return <CheckPanel />
    case 'indicators':
      return (
        <Suspense fallback={<div className="thin-bar" />}>
          <IndicatorsPanel />
        </Suspense>
      )
    case 'data':
      return (
        <Suspense fallback={<div className="thin-bar" />}>
          <LibraryPanel />
        </Suspense>
      )
    case 'batch':
      return (
        <Suspense fallback={<div className="thin-bar" />}>
          <BatchPanel />
        </Suspense>
      )
    case 'sheet':
      return <SheetPanel />
  }
}

function usePanelKind(): Kind {
  return useWorkspace((state) => {
    if (state.place !== 'check') return state.place
    if (state.pending.length + state.questions.length > 0) return 'crs'
    return state.activeProjectId !== null && !state.drawing ? 'check' : 'explore'
  })
}

function Edge({ extra, onChange }: { extra: number; onChange: (value: number) => void }): ReactElement {
  const { t } = useTranslation()
  const start = useRef<{ x: number; extra: number } | null>(null)
  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'ArrowLeft') onChange(extra - STEP)
    else if (event.key === 'ArrowRight') onChange(extra + STEP)
    else if (event.key === 'Home') onChange(0)
    else return
    event.preventDefault()
  }
  return (
    // A separator that can be moved is a widget by the ARIA practices; the linter knows only the static kind.
    <div
      className="panel-edge"
      role="slider"
      aria-orientation="horizontal"
      tabIndex={0}
      aria-label={t('shell.panelWidth')}
      aria-valuenow={REACH + extra}
      aria-valuemin={0}
      aria-valuemax={2 * REACH}
      onKeyDown={onKeyDown}
      onDoubleClick={() => onChange(0)}
      onPointerDown={(event: PointerEvent<HTMLDivElement>) => {
        start.current = { x: event.clientX, extra }
        event.currentTarget.setPointerCapture(event.pointerId)
      }}
      onPointerMove={(event) => {
        if (start.current) onChange(start.current.extra + event.clientX - start.current.x)
      }}
      onPointerUp={() => {
        start.current = null
      }}
    />
  )
}

/** Where the way to another place took the focus with it, the keyboard goes on at the head of that place. */
function useFocusAtHead(): void {
  const place = useWorkspace((state) => state.place)
  const before = useRef(place)
  useEffect(() => {
    if (before.current === place) return
    before.current = place
    requestAnimationFrame(() => {
      if (document.activeElement !== document.body) return
      document.querySelector<HTMLElement>('.panel h1')?.focus({ preventScroll: true })
    })
  }, [place])
}
