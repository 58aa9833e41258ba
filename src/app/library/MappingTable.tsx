import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Meaning } from '../../workspace/library/mapping'
import type { LayerDraft } from '../../workspace/library/state'
import { useDoings } from '../shell/doings'

const MEANINGS: readonly Meaning[] = ['name', 'id', 'function', 'class']

/** Which field of the file means what, proposed by its name, with a value to recognise it by. */
export function MappingTable({ draft }: { draft: LayerDraft }): ReactElement {
  const { t } = useTranslation()
  const { library } = useDoings()
  const { mapping } = draft.form

  function choose(meaning: Meaning, field: string | null) {
    if (meaning === 'class') void library.inspect(draft, { classField: field })
    else library.change(draft, { form: { mapping: { ...mapping, [meaning]: field } } })
  }

  return (
    <table className="library-mapping">
      <thead>
        <tr>
          <th scope="col">{t('library.needed')}</th>
          <th scope="col">{t('library.field')}</th>
          <th scope="col">{t('library.sample')}</th>
        </tr>
      </thead>
      <tbody>
        {MEANINGS.map((meaning) => {
          const field = mapping[meaning]
          const name = t(`library.meaning.${meaning}`)
          return (
            <tr key={meaning}>
              <th scope="row">{name}</th>
              <td>
                <select
                  aria-label={`${name}: ${t('library.field')}`}
                  className={field === null ? 'unused' : ''}
                  value={field ?? ''}
                  onChange={(event) => choose(meaning, event.currentTarget.value || null)}
                >
                  <option value="">{t('library.unused')}</option>
                  {draft.fields.map((one) => (
                    <option key={one.name} value={one.name}>
                      {one.name}
                    </option>
                  ))}
                </select>
              </td>
              <td className="sub number">{draft.fields.find((one) => one.name === field)?.sample || '—'}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
