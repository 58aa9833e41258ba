import {
  createContext,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  type PointerEvent,
  type ReactElement,
  type ReactNode,
} from 'react'
import { placeLayer, type NamedLayer } from '../../workspace/layers/moves'
import { useWorkspaceStore } from '../store'

interface Drag {
  layer: NamedLayer
  from: number
  to: number
}

interface Reorder {
  ids: readonly string[]
  drag: Drag | null
  begin: (layer: NamedLayer, event: PointerEvent) => void
}

const ReorderContext = createContext<Reorder | null>(null)

/** How near the edge of the scrolling panel a dragged row makes it scroll, and by how much, CSS px. */
const EDGE = 28
const SCROLL = 10

/** A list whose rows can be dragged to another place; `ids` are those of the rows that can, in their order. */
export function ReorderList({
  ids,
  children,
}: {
  ids: readonly string[]
  children: ReactNode
}): ReactElement {
  const workspace = useWorkspaceStore()
  const list = useRef<HTMLUListElement>(null)
  const [drag, setDrag] = useState<Drag | null>(null)
  const dragged = drag?.layer.id
  useEffect(() => {
    if (dragged === undefined) return
    let now: Drag | null = null
    const onMove = (event: globalThis.PointerEvent) => {
      scrollNear(list.current, event.clientY)
      setDrag((before) => {
        now = before && { ...before, to: placeAt(list.current, before.layer.id, event.clientY) }
        return now
      })
    }
    const onUp = () => {
      setDrag(null)
      if (now && now.to !== now.from) placeLayer(workspace, now.layer, now.to)
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.stopPropagation()
      now = null
      setDrag(null)
    }
    window.addEventListener('pointermove', onMove)
    window.addEventListener('pointerup', onUp)
    window.addEventListener('pointercancel', onUp)
    window.addEventListener('keydown', onKey, true)
    return () => {
      window.removeEventListener('pointermove', onMove)
      window.removeEventListener('pointerup', onUp)
      window.removeEventListener('pointercancel', onUp)
      window.removeEventListener('keydown', onKey, true)
    }
  }, [dragged, workspace])
  const value = useMemo<Reorder>(
    () => ({
      ids,
      drag,
      begin: (layer, event) => {
        if (event.button !== 0) return
        event.preventDefault()
        const from = ids.indexOf(layer.id)
        setDrag({ layer, from, to: from })
      },
    }),
    [ids, drag],
  )
  return (
    <ReorderContext value={value}>
      <ul ref={list} className={drag ? 'reordering' : undefined}>
        {children}
      </ul>
    </ReorderContext>
  )
}

/** How many of the other rows have their middle above the pointer. */
function placeAt(list: HTMLElement | null, id: string, y: number): number {
  const rows = [...(list?.querySelectorAll<HTMLElement>('[data-row]') ?? [])]
  return rows.filter((row) => {
    const { top, height } = row.getBoundingClientRect()
    return row.dataset['row'] !== id && top + height / 2 < y
  }).length
}

function scrollNear(list: HTMLElement | null, y: number): void {
  const panel = list?.closest('.panel-body')
  if (!panel) return
  const { top, bottom } = panel.getBoundingClientRect()
  if (y < top + EDGE) panel.scrollBy(0, -SCROLL)
  if (y > bottom - EDGE) panel.scrollBy(0, SCROLL)
}

/** What a row has to know of the list it stands in; null outside of one, or where it cannot be moved. */
export function useReorder(id: string) {
  const reorder = useContext(ReorderContext)
  const place = reorder?.ids.indexOf(id) ?? -1
  if (!reorder || place < 0 || reorder.ids.length < 2) return null
  const { drag, ids, begin } = reorder
  const others = drag ? ids.filter((other) => other !== drag.layer.id) : []
  const isMoving = drag !== null && drag.to !== drag.from
  const mark =
    isMoving && others[drag.to] === id
      ? 'before'
      : isMoving && drag.to === others.length && others.at(-1) === id
        ? 'after'
        : null
  return { place, count: ids.length, begin, mark, isDragged: drag?.layer.id === id }
}
