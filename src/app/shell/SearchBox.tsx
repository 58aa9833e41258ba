import { useEffect, useEffectEvent, useId, useState, type KeyboardEvent, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Hit } from '../../workspace/find/find'
import { Icon } from '../parts/Icon'
import { SearchResults } from './SearchResults'
import { useFind } from './useFind'
import { useTakeHit } from './useTakeHit'

/** One box over everything that has a name, and coordinates; Enter goes there. */
export function SearchBox({ short = false }: { short?: boolean }): ReactElement {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const [active, setActive] = useState(0)
  const [open, setOpen] = useState(false)
  const found = useFind(text)
  const { hits, wake, state } = found
  const [isWaiting, setWaiting] = useState(false)
  const take = useTakeHit()
  const listId = useId()
  const hasList = open && text.trim() !== '' && hits.length > 0

  function choose(hit: Hit) {
    take(hit)
    setOpen(false)
    setWaiting(false)
  }

  // Enter came before the names: the best answer of all is taken, not the best of those that were there.
  const goOn = useEffectEvent(() => {
    setWaiting(false)
    const [first] = hits
    if (first) choose(first)
  })
  useEffect(() => {
    if (isWaiting && state !== 'loading') goOn()
  }, [isWaiting, state])

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    // Enter that ends the choice of a character belongs to the input method.
    if (event.nativeEvent.isComposing) return
    const hit = hits[active]
    if (event.key === 'ArrowDown' && !open) setOpen(true)
    else if (event.key === 'ArrowDown')
      setActive((index) => (hits.length > 0 ? (index + 1) % hits.length : 0))
    else if (event.key === 'ArrowUp')
      setActive((index) => (hits.length > 0 ? (index + hits.length - 1) % hits.length : 0))
    else if (
      event.key === 'Enter' &&
      open &&
      state === 'loading' &&
      active === 0 &&
      hit?.kind !== 'coordinates'
    )
      setWaiting(text.trim() !== '')
    else if (event.key === 'Enter' && hit && open) choose(hit)
    else if (event.key === 'Escape') {
      if (text === '') event.currentTarget.blur()
      setText('')
      setOpen(false)
      setWaiting(false)
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
          spellCheck={false}
          aria-label={t('search.label')}
          aria-expanded={hasList}
          aria-controls={hasList ? listId : undefined}
          aria-autocomplete="list"
          aria-activedescendant={hasList && hits[active] ? `${listId}-${active}` : undefined}
          placeholder={t(short ? 'search.placeholderShort' : 'search.placeholder')}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value)
            setActive(0)
            setWaiting(false)
            setOpen(true)
            wake()
          }}
          onFocus={() => {
            setOpen(true)
            wake()
          }}
          onBlur={() => {
            setOpen(false)
            setWaiting(false)
          }}
          onKeyDown={onKeyDown}
        />
        {text !== '' ? (
          <button
            type="button"
            className="icon-button small"
            aria-label={t('search.clear')}
            // The field keeps the focus: what is typed next begins at once.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => setText('')}
          >
            <Icon name="close" size={14} />
          </button>
        ) : short ? null : (
          <kbd aria-hidden="true">/</kbd>
        )}
      </label>
      {open ? (
        <SearchResults
          id={listId}
          text={text}
          found={found}
          active={active}
          isWaiting={isWaiting}
          onTake={choose}
        />
      ) : null}
    </div>
  )
}
