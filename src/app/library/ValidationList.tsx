import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { KeptVersion } from '../../workspace/library/types'
import { useDoings } from '../shell/doings'
import { useLocalized } from '../store'

const KINDS = ['repairs', 'failed', 'duplicates', 'overlaps', 'gaps', 'nulls'] as const
/** As many as can be read at a glance; the whole list is a file. */
const SHOWN = 20

/** What the import looked for, what it found, and what it changed. */
export function ValidationList({ kept }: { kept: KeptVersion }): ReactElement {
  const { t } = useTranslation()
  const localized = useLocalized()
  const { library } = useDoings()
  const { validation } = kept
  const isClean = KINDS.every((kind) => validation[kind].count === 0)
  return (
    <>
      <ul className="library-found">
        {KINDS.map((kind) => {
          const { count, first } = validation[kind]
          if (count === 0)
            return (
              <li key={kind}>
                <span className="grow">{t(`library.found.${kind}`)}</span>
                <span className="sub">{t('library.foundNone')}</span>
              </li>
            )
          return (
            <li key={kind}>
              <details>
                <summary>
                  <span className="grow">{t(`library.found.${kind}`)}</span>
                  <b className="number">{count}</b>
                </summary>
                <ul>
                  {first.slice(0, SHOWN).map((found, place) => (
                    <li key={place}>
                      <span className="number">{kind === 'nulls' ? '' : `${found.zones.join('、')} `}</span>
                      {localized(found.message)}
                    </li>
                  ))}
                  {count > SHOWN ? (
                    <li className="sub">{t('library.foundMore', { count: count - SHOWN })}</li>
                  ) : null}
                </ul>
              </details>
            </li>
          )
        })}
      </ul>
      {validation.notes.map((note) => (
        <p key={note.code + note.message.zh} className="sub">
          {localized(note.message)}
        </p>
      ))}
      {isClean ? null : (
        <button type="button" className="link" onClick={() => library.saveValidation(kept)}>
          {t('library.saveList')}
        </button>
      )}
    </>
  )
}
