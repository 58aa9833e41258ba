import { useId, useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { lookOf, START_LOOK } from '../../workspace/sheet/state'
import {
  looksLike,
  readTemplates,
  renamedTemplate,
  withoutTemplate,
  withTemplate,
  writeTemplates,
  type KeptTemplates,
} from '../../workspace/sheet/sheetTemplates'
import { useWorkspace } from '../store'
import { useSetSheet } from './useSetSheet'

/** What the field for a name is open for. */
type Naming = { for: 'save' | 'rename'; name: string } | null

/** Looks that this computer remembers: choose, save, update, rename, delete. */
export function TemplateFields(): ReactElement {
  const { t } = useTranslation()
  const id = useId()
  const set = useSetSheet()
  const sheet = useWorkspace((state) => state.sheet)
  const [kept, setKept] = useState<KeptTemplates>(() => readTemplates())
  const [naming, setNaming] = useState<Naming>(null)
  const [lost, setLost] = useState(false)
  const { templates, last } = kept
  const current = templates.find(({ name }) => name === last)
  const isChanged = current !== undefined && !looksLike(current, sheet)
  const keep = (next: KeptTemplates) => {
    setKept(next)
    setLost(!writeTemplates(next))
  }
  const choose = (name: string) => {
    const chosen = templates.find((template) => template.name === name)
    set(chosen?.look ?? { ...START_LOOK, maker: sheet.maker })
    keep({ ...kept, last: chosen?.name ?? null })
  }
  const finish = () => {
    if (!naming || naming.name.trim() === '') return
    if (naming.for === 'save') keep(withTemplate(kept, naming.name, lookOf(sheet)))
    else if (current) keep(renamedTemplate(kept, current.name, naming.name))
    setNaming(null)
  }
  return (
    <fieldset className="report-group composer-templates">
      <legend>{t('sheet.templates.title')}</legend>
      <select
        aria-label={t('sheet.templates.choose')}
        value={current?.name ?? ''}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        <option value="">{t('sheet.templates.none')}</option>
        {templates.map(({ name }) => (
          <option key={name} value={name}>
            {isChanged && name === last ? t('sheet.templates.changed', { name }) : name}
          </option>
        ))}
      </select>
      {naming ? (
        <form
          className="row"
          onSubmit={(event) => {
            event.preventDefault()
            finish()
          }}
        >
          <label className="unseen" htmlFor={id}>
            {t('sheet.templates.name')}
          </label>
          <input
            id={id}
            type="text"
            value={naming.name}
            maxLength={60}
            placeholder={t('sheet.templates.name')}
            onChange={(event) => setNaming({ ...naming, name: event.currentTarget.value })}
          />
          <button type="submit" className="button" disabled={naming.name.trim() === ''}>
            {t('sheet.templates.ok')}
          </button>
          <button type="button" className="button" onClick={() => setNaming(null)}>
            {t('sheet.templates.cancel')}
          </button>
        </form>
      ) : (
        <p className="row">
          <button type="button" className="link" onClick={() => setNaming({ for: 'save', name: '' })}>
            {t('sheet.templates.save')}
          </button>
          {current ? (
            <>
              {isChanged ? (
                <button
                  type="button"
                  className="link"
                  onClick={() => keep(withTemplate(kept, current.name, lookOf(sheet)))}
                >
                  {t('sheet.templates.update')}
                </button>
              ) : null}
              <button
                type="button"
                className="link"
                onClick={() => setNaming({ for: 'rename', name: current.name })}
              >
                {t('sheet.templates.rename')}
              </button>
              <button
                type="button"
                className="link"
                onClick={() => keep(withoutTemplate(kept, current.name))}
              >
                {t('sheet.templates.remove')}
              </button>
            </>
          ) : null}
        </p>
      )}
      {lost ? (
        <p className="field-error" role="alert">
          {t('sheet.templates.notKept')}
        </p>
      ) : null}
      <p className="sub">{t('sheet.templates.more')}</p>
    </fieldset>
  )
}
