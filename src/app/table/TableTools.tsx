import { Menu, Popover } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { chooseRows, closeTable } from '../../workspace/table/moves'
import { csvOfRows, geoJsonOfRows } from '../../workspace/table/export'
import type { TableSource } from '../../workspace/table/source'
import { FilterEditor } from '../explore/FilterEditor'
import { FilterLine } from '../explore/FilterLine'
import { Icon } from '../parts/Icon'
import { saveFile } from '../parts/saveFile'
import { StatusChip } from '../parts/StatusChip'
import { useLocalized, useWorkspace, useWorkspaceStore } from '../store'

interface Properties {
  source: TableSource
  rows: readonly number[]
  search: string
  onSearch: (text: string) => void
  onZoom: () => void
}

/** Above the rows: which layer, how many, words to look for, filter, zoom, files to take away. */
export function TableTools({ source, rows, search, onSearch, onZoom }: Properties): ReactElement {
  const { t } = useTranslation()
  const workspace = useWorkspaceStore()
  const localized = useLocalized()
  const language = useWorkspace((state) => state.language)
  const chosen = useWorkspace((state) => state.table?.chosen.length ?? 0)
  const [filtering, setFiltering] = useState(false)
  const layer = { id: source.id, title: source.title }
  function save(kind: 'csv' | 'geojson') {
    const picked = workspace.getState().table?.chosen ?? []
    // As they stand in the table; without a choice all that are listed.
    const wanted = picked.length > 0 ? rows.filter((row) => picked.includes(row)) : rows
    const file = (kind === 'csv' ? csvOfRows : geoJsonOfRows)(source, wanted, language)
    saveFile(file.name, new Blob([file.text], { type: file.type }))
    workspace.tell({
      zh: `已存 ${file.name}(${wanted.length} 行)`,
      en: `Saved ${file.name} (${wanted.length} rows)`,
    })
  }
  return (
    <div className="table-tools">
      <h2 className="cut">
        {localized(source.title)} <StatusChip status={source.status} />
      </h2>
      <span className="sub number table-count" role="status">
        {t('table.count', { shown: rows.length, all: source.data.features.length })}
        {chosen > 0 ? t('table.chosen', { count: chosen }) : ''}
      </span>
      <FilterLine layer={layer} bare />
      <span className="grow" />
      <label className="search-field table-search">
        <Icon name="search" size={16} />
        <input
          type="search"
          value={search}
          aria-label={t('table.search')}
          placeholder={t('table.search')}
          onChange={(event) => onSearch(event.currentTarget.value)}
        />
      </label>
      <Popover
        opened={filtering}
        onChange={setFiltering}
        position="top-end"
        width={300}
        shadow="md"
        trapFocus
        returnFocus
        withinPortal
      >
        <Popover.Target>
          <button type="button" className="button quiet" onClick={() => setFiltering(!filtering)}>
            <Icon name="filter" size={16} />
            {t('layers.filter')}
          </button>
        </Popover.Target>
        <Popover.Dropdown
          className="about"
          aria-label={t('layers.filterOf', { name: localized(source.title) })}
        >
          {filtering ? <FilterEditor layer={layer} onClose={() => setFiltering(false)} /> : null}
        </Popover.Dropdown>
      </Popover>
      <button type="button" className="button quiet" disabled={chosen === 0} onClick={onZoom}>
        <Icon name="extent" size={16} />
        <span className="table-word">{t('table.zoom')}</span>
      </button>
      <button
        type="button"
        className="button quiet table-clear"
        disabled={chosen === 0}
        onClick={() => chooseRows(workspace, [])}
      >
        {t('table.clear')}
      </button>
      <Menu shadow="md" position="top-end" withinPortal loop>
        <Menu.Target>
          <button type="button" className="button quiet">
            <Icon name="download" size={16} />
            {t(chosen > 0 ? 'table.saveChosen' : 'table.saveAll')}
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => save('csv')}>{t('table.csv')}</Menu.Item>
          <Menu.Item onClick={() => save('geojson')}>{t('table.geojson')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <button
        type="button"
        className="icon-button"
        aria-label={t('table.close')}
        onClick={() => closeTable(workspace)}
      >
        <Icon name="close" />
      </button>
    </div>
  )
}
