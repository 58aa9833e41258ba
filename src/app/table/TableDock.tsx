import { useEffect, useMemo, useRef, useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { fieldsOf } from '../../workspace/table/fields'
import { chooseFromMap, chosenBox, closeTable } from '../../workspace/table/moves'
import { rowsOf } from '../../workspace/table/rows'
import type { Sorting } from '../../workspace/table/sort'
import { tableSource, type TableSource } from '../../workspace/table/source'
import { Icon } from '../parts/Icon'
import { useMap } from '../shell/mapContext'
import { useIsPhone } from '../shell/useMedia'
import { useLocalized, useWorkspace, useWorkspaceStore } from '../store'
import '../styles/table.css'
import { DockEdge, USUAL_HEIGHT } from './DockEdge'
import { Grid } from './Grid'
import { TableTools } from './TableTools'

const ROW_PX = 28
const PHONE_ROW_PX = 46

/** The attribute table that is open, under the map; on a phone over everything. */
export default function TableDock(): ReactElement | null {
  const { t } = useTranslation()
  const workspace = useWorkspaceStore()
  const localized = useLocalized()
  const isPhone = useIsPhone()
  const map = useMap()
  const layerId = useWorkspace((state) => state.table?.layerId ?? null)
  const entry = useWorkspace((state) => (layerId === null ? undefined : state.data[layerId]))
  const pack = useWorkspace((state) => state.pack)
  const data = useWorkspace((state) => state.data)
  const userLayers = useWorkspace((state) => state.userLayers)
  const identify = useWorkspace((state) => state.identify)
  const [height, setHeight] = useState(USUAL_HEIGHT)
  const source = useMemo(
    () => (layerId === null ? null : tableSource({ pack, data, userLayers }, layerId)),
    [layerId, pack, data, userLayers],
  )
  useEffect(() => chooseFromMap(workspace), [workspace, identify])
  useEffect(() => {
    map.resize()
    return () => map.resize()
  }, [map, height, layerId])
  // A layer that was taken away has no table.
  const isGone = layerId !== null && source === null && entry === undefined
  useEffect(() => {
    if (isGone && pack.kind === 'ready' && !pack.pack.catalogue.layers.some(({ id }) => id === layerId))
      closeTable(workspace)
  }, [isGone, workspace, pack, layerId])
  if (layerId === null) return null
  return (
    <section className="table-dock" aria-label={t('layers.table')} style={isPhone ? undefined : { height }}>
      {isPhone ? null : <DockEdge height={height} onChange={setHeight} />}
      {source ? (
        <Table key={source.id} source={source} rowHeight={isPhone ? PHONE_ROW_PX : ROW_PX} />
      ) : (
        <div className="table-tools">
          <p className="grow">
            {entry?.kind === 'failed' ? localized(entry.note.message) : t('layers.reading')}
          </p>
          <button
            type="button"
            className="icon-button"
            aria-label={t('table.close')}
            onClick={() => closeTable(workspace)}
          >
            <Icon name="close" />
          </button>
        </div>
      )}
    </section>
  )
}

function Table({ source, rowHeight }: { source: TableSource; rowHeight: number }): ReactElement {
  const { t } = useTranslation()
  const workspace = useWorkspaceStore()
  const map = useMap()
  const isPhone = useIsPhone()
  const language = useWorkspace((state) => state.language)
  const filter = useWorkspace((state) => state.layers.filters[source.id])
  const [search, setSearch] = useState('')
  const [sorting, setSorting] = useState<Sorting | null>(null)
  const dock = useRef<HTMLDivElement>(null)
  const fields = fieldsOf(source.data)
  const rows = useMemo(
    () => rowsOf(source, fields, { filter, search, sorting }, language),
    [source, fields, filter, search, sorting, language],
  )
  // The keyboard starts in the rows.
  useEffect(() => dock.current?.querySelector<HTMLElement>('[role="grid"]')?.focus(), [])
  useFocusBack(source.id)
  function zoom() {
    const box = chosenBox(workspace.getState())
    if (!box) return
    map.fitBox(box, { padding: 60 })
    // On a phone the sheet lies over the map.
    if (isPhone) closeTable(workspace)
  }
  function sort(field: string) {
    // Up, down, as it came.
    setSorting((before) =>
      before?.field !== field
        ? { field, descending: false }
        : before.descending
          ? null
          : { field, descending: true },
    )
  }
  return (
    <div className="table-box" ref={dock}>
      <TableTools source={source} rows={rows} search={search} onSearch={setSearch} onZoom={zoom} />
      <Grid
        source={source}
        fields={fields}
        rows={rows}
        sorting={sorting}
        onSort={sort}
        onZoom={zoom}
        rowHeight={rowHeight}
      />
      {rows.length === 0 ? <p className="table-empty">{t('table.empty')}</p> : null}
    </div>
  )
}

/** When the table goes, the keyboard goes on at the row of its layer, unless it is at work elsewhere. */
function useFocusBack(layerId: string): void {
  useEffect(
    () => () => {
      requestAnimationFrame(() => {
        if (document.activeElement !== document.body) return
        document.querySelector<HTMLElement>(`[data-layer="${CSS.escape(layerId)}"] .tick`)?.focus()
      })
    },
    [layerId],
  )
}
