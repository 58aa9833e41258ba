import { Select } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { AreaTable } from '../../check/areaTable'
import type { Note } from '../../geo/note'
import { suggestedColumns, tableLayers, tableRows, withoutEmptyColumns } from '../../workspace/areas/tables'
import { namedIn } from '../../workspace/areas/names'
import { ensureLayer } from '../../workspace/loading'
import { noteOf } from '../../workspace/failure'
import { groupThousands } from '../../workspace/numbers'
import type { TableGrouping } from '../../workspace/desk/port'
import { AreaFigure, TotalFigure, type TableOf } from './AreaCells'
import { AreaChart } from './AreaChart'
import '../styles/areas.css'
import { Dialog } from '../parts/Dialog'
import { Icon } from '../parts/Icon'
import { useDoings } from '../shell/doings'
import { useLocalized, useWorkspace, useWorkspaceStore } from '../store'

type Job =
  | { kind: 'idle' }
  | { kind: 'working'; fraction: number }
  | { kind: 'stopped' }
  | { kind: 'failed'; note: Note }
  | Done

interface Done {
  kind: 'done'
  table: AreaTable
  names: [string, string]
  isSchematic: boolean
  of: TableOf
}

/** 分面积统计: one polygon layer by another, as a table that closes and that a spreadsheet opens. */
export function AreaTableDialog({
  layerId,
  onClose,
}: {
  layerId: string
  onClose: () => void
}): ReactElement {
  const { t } = useTranslation()
  const localized = useLocalized()
  const workspace = useWorkspaceStore()
  const language = useWorkspace((state) => state.language)
  const doings = useDoings()
  const pack = useWorkspace((state) => state.pack)
  const userLayers = useWorkspace((state) => state.userLayers)
  const layers = tableLayers({ pack, userLayers })
  const [rowsId, setRowsId] = useState(layerId)
  const [byId, setById] = useState(() => suggestedColumns(layers, layerId))
  const [rows, setRows] = useState<TableGrouping>('name')
  const [columns, setColumns] = useState<TableGrouping>('name')
  const [job, setJob] = useState<Job>({ kind: 'idle' })
  const working = job.kind === 'working'

  async function run() {
    const [layer, by] = [rowsId, byId].map((id) => layers.find((entry) => entry.id === id))
    if (!layer || !by) return
    setJob({ kind: 'working', fraction: 0 })
    try {
      const wish = { layerId: layer.id, rows, byId: by.id, columns }
      // The names of the features in the other language stand in the data.
      await Promise.all([layer.id, by.id].map((id) => ensureLayer(workspace, id)))
      const table = await doings.computeTable(wish, (done, total) =>
        setJob({ kind: 'working', fraction: total > 0 ? done / total : 0 }),
      )
      const isSchematic = [layer, by].some(({ status }) => status === 'schematic')
      const names: [string, string] = [localized(layer.title), localized(by.title)]
      setJob(
        table ? { kind: 'done', table, names, isSchematic, of: { wish, layer, by } } : { kind: 'stopped' },
      )
    } catch (error) {
      setJob({ kind: 'failed', note: noteOf(error, layer.title.zh) })
    }
  }

  const said = ({ table, of }: Done) =>
    namedIn(table, workspace.getState(), { layerId: of.layer.id, byId: of.by.id }, language)

  function close() {
    if (working) doings.cancelCheck()
    onClose()
  }

  const options = layers.map(({ id, title }) => ({ value: id, label: localized(title) }))
  return (
    <Dialog opened onClose={close} title={t('explore.areaTable')} width={860}>
      <form
        className="control-form area-table"
        onSubmit={(event) => {
          event.preventDefault()
          void run()
        }}
      >
        <p className="sub">{t('explore.tableText')}</p>
        <div className="area-table-choice">
          <Choice label={t('explore.tableRows')} data={options} value={rowsId} onChange={setRowsId} />
          <Grouping value={rows} onChange={setRows} of={t('explore.tableRows')} />
          <Choice label={t('explore.tableBy')} data={options} value={byId} onChange={setById} />
          <Grouping value={columns} onChange={setColumns} of={t('explore.tableBy')} />
        </div>
        <div className="row form-foot">
          <button type="submit" className="button primary large" disabled={working || !byId}>
            {t('explore.tableRun')}
          </button>
          {working ? (
            <>
              <progress aria-label={t('explore.tableProgress')} value={job.fraction} max={1} />
              <button type="button" className="button large" onClick={() => doings.cancelCheck()}>
                {t('explore.tableStop')}
              </button>
            </>
          ) : null}
          {job.kind === 'done' ? (
            <button
              type="button"
              className="button large"
              onClick={() => doings.saveAreaTable(said(job), job.names)}
            >
              {t('explore.tableSave')}
            </button>
          ) : null}
          {job.kind === 'done' ? (
            <button
              type="button"
              className="button large"
              onClick={() => void doings.saveAreaWorkbook(said(job), job.names)}
            >
              {t('areas.saveXlsx')}
            </button>
          ) : null}
        </div>
        <div aria-live="polite">
          {job.kind === 'stopped' ? <p className="sub">{t('explore.tableStopped')}</p> : null}
          {job.kind === 'failed' ? (
            <p className="field-error">{t('explore.tableFailed', { reason: localized(job.note.message) })}</p>
          ) : null}
          {job.kind === 'done' ? (
            <Result table={job.table} isSchematic={job.isSchematic} of={job.of} />
          ) : null}
        </div>
      </form>
    </Dialog>
  )
}

function Choice({
  label,
  data,
  value,
  onChange,
}: {
  label: string
  data: { value: string; label: string }[]
  value: string | null
  onChange: (id: string) => void
}): ReactElement {
  return (
    <Select
      label={label}
      rightSection={<Icon name="down" size={16} />}
      rightSectionPointerEvents="none"
      data={data}
      value={value}
      allowDeselect={false}
      onChange={(id) => id && onChange(id)}
    />
  )
}

function Grouping({
  value,
  onChange,
  of,
}: {
  value: TableGrouping
  onChange: (value: TableGrouping) => void
  of: string
}): ReactElement {
  const { t } = useTranslation()
  return (
    <Select
      label={t('explore.tableGroup')}
      aria-label={`${t('explore.tableGroup')}: ${of}`}
      rightSection={<Icon name="down" size={16} />}
      rightSectionPointerEvents="none"
      data={[
        { value: 'name', label: t('explore.groupName') },
        { value: 'class', label: t('explore.groupClass') },
        { value: 'all', label: t('explore.groupAll') },
      ]}
      value={value}
      allowDeselect={false}
      onChange={(chosen) => chosen && onChange(chosen)}
    />
  )
}

function Result({
  table,
  isSchematic,
  of,
}: {
  table: AreaTable
  isSchematic: boolean
  of: TableOf
}): ReactElement {
  const { t } = useTranslation()
  const language = useWorkspace((state) => state.language)
  const state = { data: useWorkspace(({ data }) => data) }
  const asked = withoutEmptyColumns(table)
  const ids = { layerId: of.layer.id, byId: of.by.id }
  const shown = namedIn(asked, state, ids, language)
  const [head = [], ...rows] = tableRows(shown, language)
  const counted = table.outside.some((area) => area < -1)
  return (
    <>
      {isSchematic ? <p className="area-table-note">{t('explore.tableSchematic')}</p> : null}
      {counted ? <p className="area-table-note">{t('explore.tableDouble')}</p> : null}
      <AreaChart table={shown} />
      {/* Wide tables scroll inside the dialog; the keyboard reaches them too. */}
      <div className="area-table-scroll" ref={reachable} role="region" aria-label={t('explore.areaTable')}>
        <table className="zones">
          <thead>
            <tr>
              {head.map((cell, column) => (
                <th key={column} scope="col" className={column > 0 ? 'figure' : ''}>
                  {cell}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, place) => (
              <tr key={place} className={place === rows.length - 1 ? 'total' : ''}>
                {row.map((cell, column) =>
                  column === 0 ? (
                    <th key={column} scope="row">
                      {cell}
                    </th>
                  ) : (
                    <td key={column} className="figure">
                      {place < rows.length - 1 ? (
                        <AreaFigure of={of} table={shown} asked={asked} row={place} column={column - 1}>
                          {groupThousands(cell)}
                        </AreaFigure>
                      ) : (
                        <TotalFigure of={of} table={shown} column={column - 1}>
                          {groupThousands(cell)}
                        </TotalFigure>
                      )}
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="sub">{t('explore.tableTails')}</p>
    </>
  )
}

/** A region that scrolls must be reachable by the keyboard. */
function reachable(element: HTMLElement | null): void {
  if (element) element.tabIndex = 0
}
