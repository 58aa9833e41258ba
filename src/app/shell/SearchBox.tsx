import { useId, useMemo, useState, type KeyboardEvent, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { setLayersVisible, choosePattern } from '../../workspace/moves'
import { searchAll, type SearchHit } from '../../workspace/search'
import { Icon } from '../parts/Icon'
import { useWorkspace, useWorkspaceStore } from '../store'
import { useMap } from './mapContext'

/** One box over places, layers and coordinates; Enter flies there. */
export function SearchBox({ short = false }: { short?: boolean }): ReactElement {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const [active, setActive] = useState(0)
  const [open, setOpen] = useState(false)
  const hits = useHits(text)
  const choose = useChoose()
  const listId = useId()
  const shown = open && text.trim() !== ''

  function take(hit: SearchHit) {
    choose(hit)
    setOpen(false)
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    const hit = hits[active]
    if (event.key === 'ArrowDown') setActive((index) => Math.min(hits.length - 1, index + 1))
    else if (event.key === 'ArrowUp') setActive((index) => Math.max(0, index - 1))
    else if (event.key === 'Enter' && hit) take(hit)
    else if (event.key === 'Escape') {
      if (text === '') event.currentTarget.blur()
      setText('')
      setOpen(false)
    } else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div className="search" role="search">
      <label className="search-field">
        <Icon name="search" size={16} />
        <input
          id={short ? undefined : 'search'}
          type="text"
          role="combobox"
          autoComplete="off"
          aria-label={t('search.label')}
          aria-expanded={shown}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={shown && hits[active] ? `${listId}-${active}` : undefined}
          placeholder={t(short ? 'search.placeholderShort' : 'search.placeholder')}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value)
            setActive(0)
            setOpen(true)
          }}
          onFocus={() => setOpen(true)}
          onBlur={() => setOpen(false)}
          onKeyDown={onKeyDown}
        />
        {short ? null : <kbd aria-hidden="true">/</kbd>}
      </label>
      {shown ? (
        <div className="search-results">
          <ul id={listId} role="listbox" aria-label={t('search.results')}>
            {hits.map((hit, index) => (
              <li
                key={hit.key}
                id={`${listId}-${index}`}
                role="option"
                tabIndex={-1}
                aria-selected={index === active}
                // The field keeps the focus, so that its blur does not close the list before the click.
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => take(hit)}
                onKeyDown={(event) => event.key === 'Enter' && take(hit)}
              >
                <span className="cut">{hit.title}</span>
                <span className="sub cut" style={{ marginLeft: 'auto' }}>
                  {t(`search.${hit.kind}`)}
                  {hit.detail ? ` · ${hit.detail}` : ''}
                </span>
              </li>
            ))}
          </ul>
          {hits.length === 0 ? (
            <p className="search-empty">{t('search.empty', { query: text.trim() })}</p>
          ) : null}
          <span className="unseen" role="status">
            {t('search.found', { count: hits.length })}
          </span>
        </div>
      ) : (
        <ul id={listId} hidden />
      )}
    </div>
  )
}

function useHits(text: string): SearchHit[] {
  const pack = useWorkspace((state) => state.pack)
  const data = useWorkspace((state) => state.data)
  const language = useWorkspace((state) => state.language)
  return useMemo(() => {
    if (pack.kind !== 'ready') return []
    const collection = (id: string) => {
      const entry = data[id]
      return entry?.kind === 'ready' ? entry.data : null
    }
    return searchAll(text, pack.pack.catalogue, collection, language)
  }, [text, pack, data, language])
}

function useChoose(): (hit: SearchHit) => void {
  const workspace = useWorkspaceStore()
  const map = useMap()
  return (hit) => {
    switch (hit.kind) {
      case 'coordinates':
      case 'place':
        map.flyTo(hit.lon, hit.lat, hit.zoom)
        return
      case 'layer': {
        const { pack, layers } = workspace.getState()
        if (pack.kind !== 'ready') return
        const layer = pack.pack.catalogue.layers.find((entry) => entry.id === hit.layerId)
        const group = pack.pack.catalogue.groups.find((entry) => entry.id === layer?.group)
        if (!layer || !group) return
        if (group.kind === 'pattern' && layers.patternId !== group.id) choosePattern(workspace, group.id)
        if (!layers.views[layer.id]?.visible) setLayersVisible(workspace, [layer], true)
        workspace.setState((state) => ({
          place: 'explore',
          collapsed: { ...state.collapsed, [group.id]: false },
        }))
        map.zoomToLayer(layer.id)
      }
    }
  }
}
