import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { CLASSES_OF, type ClassValue } from '../../workspace/library/mapping'
import type { LayerDraft } from '../../workspace/library/state'
import { useDoings } from '../shell/doings'

/** How the values of the class field are checked; those of a former division wait for the person's word. */
export function ClassTable({ draft }: { draft: LayerDraft }): ReactElement | null {
  const { t } = useTranslation()
  const { library } = useDoings()
  const { classes, form } = draft
  const choices = CLASSES_OF[form.role]
  if (classes.length === 0 || !choices) return null

  function choose({ value }: ClassValue, chosen: string | null) {
    const others = Object.fromEntries(Object.entries(form.mapping.classes).filter(([one]) => one !== value))
    const next = chosen === null ? others : { ...others, [value]: chosen }
    library.change(draft, { form: { mapping: { ...form.mapping, classes: next } } })
  }

  return (
    <>
      <table className="library-mapping classes">
        <thead>
          <tr>
            <th scope="col">{t('library.classValue')}</th>
            <th scope="col">{t('library.classAs')}</th>
            <th scope="col" className="figure">
              {t('library.zones')}
            </th>
          </tr>
        </thead>
        <tbody>
          {classes.map((one) => {
            const chosen = form.mapping.classes[one.value] ?? null
            return (
              <tr key={one.value}>
                <th scope="row">
                  {one.value}
                  {one.isFormer && chosen === null && one.proposed !== null ? (
                    <div className="library-candidate">
                      {t('library.classCandidate', { class: one.proposed })}{' '}
                      <button type="button" className="link" onClick={() => choose(one, one.proposed)}>
                        {t('library.classConfirm')}
                      </button>
                    </div>
                  ) : null}
                </th>
                <td>
                  <select
                    aria-label={`${one.value}: ${t('library.classAs')}`}
                    className={chosen === null ? 'unused' : ''}
                    value={chosen ?? ''}
                    onChange={(event) => choose(one, event.currentTarget.value || null)}
                  >
                    <option value="">{t('library.classKeep')}</option>
                    {choices.map((choice) => (
                      <option key={choice} value={choice}>
                        {choice}
                      </option>
                    ))}
                  </select>
                </td>
                <td className="figure number">{one.count}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
      {classes.some(({ isFormer }) => isFormer) ? <p className="sub">{t('library.classText')}</p> : null}
    </>
  )
}
