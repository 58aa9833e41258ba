import {
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
  type ReactElement,
} from 'react'
import { useTranslation } from 'react-i18next'
import type { Field } from '../../workspace/table/fields'
import { chooseRows } from '../../workspace/table/moves'
import { cellText, columnWidth } from '../../workspace/table/rows'
import type { Sorting } from '../../workspace/table/sort'
import type { TableSource } from '../../workspace/table/source'
import { Icon } from '../parts/Icon'
import { useLocalized, useWorkspace, useWorkspaceStore } from '../store'
import { hasFacts } from '../trust/cellFacts'
import '../styles/trust.css'
import { CellHow } from './CellHow'
import { nextCell, type Cell } from './gridKeys'
import { ranged, toggled } from './rowChoice'
import { useWindow } from './useWindow'

interface Properties {
  source: TableSource
  fields: readonly Field[]
  /** Places of the features, as they stand. */
  rows: readonly number[]
  sorting: Sorting | null
  onSort: (field: string) => void
  onZoom: () => void
  /** CSS px. */
  rowHeight: number
}

const NUMBER_COLUMN_PX = 62

/** The rows of a table as a grid: arrows move, Space chooses, Enter zooms (on a measured value: says how it came about), Enter on a header sorts. */
export function Grid({ source, fields, rows, sorting, onSort, onZoom, rowHeight }: Properties): ReactElement {
  const { t } = useTranslation()
  const workspace = useWorkspaceStore()
  const localized = useLocalized()
  const language = useWorkspace((state) => state.language)
  const table = useWorkspace((state) => state.table)
  const chosen = table?.chosen ?? NONE
  const wanted = table?.wanted ?? null
  const box = useRef<HTMLDivElement>(null)
  const id = useId()
  const [cell, setCell] = useState<Cell>({ row: 0, column: 0 })
  const [how, setHow] = useState<{ field: Field; place: number } | null>(null)
  const anchor = useRef<HTMLElement>(null)
  const { first, end, page } = useWindow(box, rows.length, rowHeight, rowHeight)
  const isChosen = useMemo(() => new Set(chosen), [chosen])
  const titles = useMemo(
    () => fields.map((field) => field.title[language] + (field.unit ? ` (${field.unit[language]})` : '')),
    [fields, language],
  )
  const widths = useMemo(
    () => fields.map((field, index) => columnWidth(source, field, titles[index] ?? '', language)),
    [source, fields, titles, language],
  )
  const template = [NUMBER_COLUMN_PX, ...widths].map((width) => `${width}px`).join(' ')
  const width = widths.reduce((sum, one) => sum + one, NUMBER_COLUMN_PX)

  function reveal(row: number) {
    const element = box.current
    if (!element || row < 0) return
    const top = row * rowHeight
    const room = element.clientHeight - rowHeight
    if (top < element.scrollTop) element.scrollTop = top
    else if (top + rowHeight > element.scrollTop + room) element.scrollTop = top + rowHeight - room
  }

  // What was clicked on the map comes into sight, once for each click: rows may be sorted again afterwards.
  const answered = useRef(0)
  useEffect(() => {
    if (!wanted || wanted.at === answered.current) return
    answered.current = wanted.at
    const row = rows.indexOf(wanted.row)
    if (row < 0) return
    setCell((before) => ({ ...before, row }))
    const element = box.current
    if (element) element.scrollTop = Math.max(0, (row - 2) * rowHeight)
  }, [wanted, rows, rowHeight])

  function onKeyDown(event: KeyboardEvent) {
    const place = rows[cell.row]
    const next = nextCell(event.key, event.ctrlKey || event.metaKey, cell, {
      rows: rows.length,
      columns: fields.length + 1,
      page,
    })
    if (next) {
      setCell(next)
      reveal(next.row)
      revealColumn(next.column)
      const row = rows[next.row]
      if (event.shiftKey && next.row !== cell.row && row !== undefined)
        chooseRows(workspace, ranged(rows, chosen.length > 0 ? chosen : [place ?? row], row))
    } else if (event.key === 'Enter' || event.key === ' ') {
      if (cell.row < 0) sortAt(cell.column)
      else if (place === undefined) return
      else if (event.key === ' ')
        chooseRows(workspace, event.shiftKey ? ranged(rows, chosen, place) : toggled(chosen, place))
      else if (!askHow(cell)) {
        if (!isChosen.has(place)) chooseRows(workspace, [place])
        onZoom()
      }
    } else if (event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey)) {
      chooseRows(workspace, rows)
    } else if (event.key === 'Escape' && chosen.length > 0) {
      chooseRows(workspace, [])
    } else return
    event.preventDefault()
    event.stopPropagation()
  }

  function revealColumn(column: number) {
    const element = box.current
    if (!element) return
    const left = widths.slice(0, Math.max(0, column - 1)).reduce((sum, one) => sum + one, 0)
    const right = left + (widths[column - 1] ?? 0)
    const room = element.clientWidth - NUMBER_COLUMN_PX
    if (column === 0 || left < element.scrollLeft) element.scrollLeft = left
    else if (right > element.scrollLeft + room) element.scrollLeft = right - room
  }

  /** Opens the account of a measured value; false where the cell has none. */
  function askHow({ row, column }: Cell): boolean {
    const [field, place] = [fields[column - 1], rows[row]]
    const number = document.getElementById(cellId(row, column))?.querySelector<HTMLElement>('.how-number')
    if (!field || place === undefined || !number) return false
    anchor.current = number
    setHow({ field, place })
    return true
  }

  function closeHow() {
    setHow(null)
    box.current?.focus({ preventScroll: true })
  }

  function sortAt(column: number) {
    const field = fields[column - 1]
    if (field) onSort(field.key)
  }

  function onClick(event: MouseEvent) {
    const target = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-cell]') : null
    if (!target) return
    const [row = 0, column = 0] = (target.dataset['cell'] ?? '').split(',').map(Number)
    setCell({ row, column })
    if (row < 0) return sortAt(column)
    if (event.target instanceof Element && event.target.closest('.how-number')) {
      askHow({ row, column })
      return
    }
    const place = rows[row]
    if (place === undefined) return
    if (event.shiftKey) chooseRows(workspace, ranged(rows, chosen, place))
    else if (event.ctrlKey || event.metaKey || column === 0) chooseRows(workspace, toggled(chosen, place))
    else chooseRows(workspace, [place])
  }

  const isInSight = cell.row < 0 || (cell.row >= first && cell.row < end)
  const cellId = (row: number, column: number) => `${id}-${row}-${column}`
  const mark = (row: number, column: number) => (cell.row === row && cell.column === column ? 'here' : '')
  return (
    <>
      <div
        ref={box}
        role="grid"
        className="grid"
        tabIndex={0}
        aria-label={t('table.gridOf', { name: localized(source.title) })}
        aria-rowcount={rows.length + 1}
        aria-colcount={fields.length + 1}
        aria-multiselectable="true"
        aria-activedescendant={isInSight ? cellId(cell.row, cell.column) : undefined}
        onKeyDown={onKeyDown}
        onClick={onClick}
        onDoubleClick={onZoom}
      >
        <div
          role="row"
          aria-rowindex={1}
          className="grid-row grid-head"
          style={{ gridTemplateColumns: template, width }}
        >
          <div
            role="columnheader"
            aria-colindex={1}
            id={cellId(-1, 0)}
            className={`grid-number ${mark(-1, 0)}`}
            data-cell="-1,0"
          >
            {t('table.rowNumber')}
          </div>
          {fields.map((field, index) => {
            const direction =
              sorting?.field === field.key ? (sorting.descending ? 'descending' : 'ascending') : 'none'
            return (
              <div
                key={field.key}
                role="columnheader"
                aria-colindex={index + 2}
                aria-sort={direction}
                id={cellId(-1, index + 1)}
                className={`${field.isNumber ? 'numeric' : ''} ${mark(-1, index + 1)}`}
                data-cell={`-1,${index + 1}`}
                title={t('table.sortBy', { field: titles[index] })}
              >
                <span className="cut">{titles[index]}</span>
                {direction === 'none' ? null : (
                  <Icon name={direction === 'ascending' ? 'up' : 'down'} size={12} />
                )}
              </div>
            )
          })}
        </div>
        <div role="rowgroup" className="grid-body" style={{ height: rows.length * rowHeight, width }}>
          {rows.slice(first, end).map((place, index) => {
            const row = first + index
            const properties = source.data.features[place]?.properties ?? {}
            return (
              <div
                key={place}
                role="row"
                aria-rowindex={row + 2}
                aria-selected={isChosen.has(place)}
                className="grid-row"
                style={{ gridTemplateColumns: template, top: row * rowHeight, height: rowHeight, width }}
              >
                <div
                  role="gridcell"
                  aria-colindex={1}
                  id={cellId(row, 0)}
                  className={`grid-number number ${mark(row, 0)}`}
                  data-cell={`${row},0`}
                >
                  <span className="grid-tick" aria-hidden="true" />
                  {place + 1}
                </div>
                {fields.map((field, at) => {
                  const text = cellText(field, properties, language)
                  return (
                    <div
                      key={field.key}
                      role="gridcell"
                      aria-colindex={at + 2}
                      id={cellId(row, at + 1)}
                      className={`cut ${field.isNumber ? 'numeric number' : ''} ${mark(row, at + 1)}`}
                      data-cell={`${row},${at + 1}`}
                      title={text.length > 12 ? text : undefined}
                    >
                      {text !== '' && hasFacts(field) ? <span className="how-number">{text}</span> : text}
                    </div>
                  )
                })}
              </div>
            )
          })}
        </div>
      </div>
      {how ? <CellHow source={source} {...how} anchor={anchor} onClose={closeHow} /> : null}
    </>
  )
}

const NONE: readonly number[] = []
