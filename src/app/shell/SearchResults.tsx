import { useEffect, useRef, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Hit } from '../../workspace/find/find'
import { useLocalized } from '../store'
import '../styles/search.css'
import type { Found } from './useFind'

interface Props {
  id: string
  text: string
  found: Found
  active: number
  /** Enter was pressed before the names were there. */
  isWaiting: boolean
  onTake: (hit: Hit) => void
}

/** The list under the box: name, kind, where it lies, how sure its place is; or what can be asked. */
export function SearchResults({ id, text, found, active, isWaiting, onTake }: Props): ReactElement {
  const { t } = useTranslation()
  const { state, hits, refusal } = found
  const isAsked = text.trim() !== ''
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' })
  }, [active])
  return (
    <div className="search-results">
      {isAsked && hits.length > 0 ? (
        <ul id={id} ref={list} role="listbox" aria-label={t('search.results')}>
          {hits.map((hit, index) => (
            <li
              key={hit.key}
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === active}
              // The field keeps the focus, so that its blur does not close the list before the click.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onTake(hit)}
              onKeyDown={(event) => event.key === 'Enter' && onTake(hit)}
            >
              <HitLine hit={hit} />
            </li>
          ))}
        </ul>
      ) : (
        <Notice state={state} refusal={refusal} text={text.trim()} />
      )}
      {isAsked && state === 'loading' && (hits.length > 0 || isWaiting) ? (
        <p className="search-empty search-loading">{t(isWaiting ? 'search.waiting' : 'search.more')}…</p>
      ) : null}
      {hits.length > 1 && hits[0]?.kind === 'coordinates' ? (
        <p className="search-empty">{t('search.zones', { count: hits.length })}</p>
      ) : null}
      <span className="unseen" role="status">
        {isAsked && state === 'ready' ? t('search.found', { count: hits.length }) : ''}
        {isAsked && state === 'loading' ? t('search.loading') : ''}
      </span>
    </div>
  )
}

/** Why there is no list: nothing is asked yet, names are on their way, or nothing answers. */
function Notice({ state, refusal, text }: Pick<Found, 'state' | 'refusal'> & { text: string }): ReactElement {
  const { t } = useTranslation()
  const localized = useLocalized()
  if (text === '') return <p className="search-empty">{t('search.hint')}</p>
  if (refusal) return <p className="search-empty">{localized(refusal)}</p>
  if (state === 'loading') return <p className="search-empty">{t('search.loading')}…</p>
  if (state === 'failed') return <p className="search-empty">{t('search.failed')}</p>
  return <p className="search-empty">{t('search.empty', { query: text })}</p>
}

function HitLine({ hit }: { hit: Hit }): ReactElement {
  const { t } = useTranslation()
  return (
    <>
      <span className="search-name cut">{hit.title}</span>
      <span className="search-kind">{t(`search.kind.${hit.kind}`)}</span>
      <span className="search-where sub cut">{hit.detail}</span>
      {hit.errorKilometres === null ? null : (
        <span className="sub number search-error">±{hit.errorKilometres} km</span>
      )}
    </>
  )
}
