import { useEffect, useRef, useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Unit } from '../../workspace/library/coverage'
import type { LayerDraft } from '../../workspace/library/state'
import { useDoings } from '../shell/doings'
import { useWorkspace } from '../store'
import { Picker } from './Picker'

const KINDS = ['units', 'file', 'zones'] as const
const WORDS = {
  units: 'library.coverageUnits',
  file: 'library.coverageFile',
  zones: 'library.coverageZones',
} as const

/** How far the data reaches: ground outside it is 无数据覆盖, never 不占用. */
export function CoverageFields({ draft, error }: { draft: LayerDraft; error: string | null }): ReactElement {
  const { t } = useTranslation()
  const { library } = useDoings()
  const language = useWorkspace((state) => state.language)
  const packKind = useWorkspace((state) => state.pack.kind)
  const picker = useRef<HTMLInputElement>(null)
  const [units, setUnits] = useState<Unit[]>([])
  const [problem, setProblem] = useState<string | null>(null)
  const { coverageKind, units: chosen, outline } = draft.form
  useEffect(() => {
    let isOver = false
    void library.units().then(
      (found) => isOver || setUnits(found),
      () => undefined,
    )
    return () => {
      isOver = true
    }
  }, [library, packKind])

  function toggle(name: string) {
    const next = chosen.includes(name) ? chosen.filter((one) => one !== name) : [...chosen, name]
    library.change(draft, { form: { units: next } })
  }

  return (
    <fieldset className="library-choice">
      <legend>{t('library.coverage')}</legend>
      {KINDS.map((kind) => (
        <label key={kind}>
          <input
            type="radio"
            name={`coverage-${draft.itemId}`}
            checked={coverageKind === kind}
            disabled={kind === 'units' && units.length === 0}
            onChange={() => library.change(draft, { form: { coverageKind: kind } })}
          />
          {t(WORDS[kind])}
        </label>
      ))}
      {coverageKind === 'zones' ? <p className="library-warn">{t('library.coverageZonesWarn')}</p> : null}
      {coverageKind === 'units' ? (
        <div className="library-units" role="group" aria-label={t('library.unitsLegend')}>
          {units.map(({ name, name_en }) => (
            <label key={name}>
              <input type="checkbox" checked={chosen.includes(name)} onChange={() => toggle(name)} />
              {language === 'zh' ? name : name_en}
            </label>
          ))}
        </div>
      ) : null}
      {coverageKind === 'file' ? (
        <p>
          <button type="button" className="link" onClick={() => picker.current?.click()}>
            {t('library.pickOutline')}
          </button>{' '}
          <span className="sub">{outline?.file}</span>
          <Picker
            reference={picker}
            label={t('library.outlinePicker')}
            onFiles={(files) => void library.outline(draft, files).then(setProblem)}
          />
        </p>
      ) : null}
      {(problem ?? error) ? (
        <p className="field-error" role="alert">
          {problem ?? error}
        </p>
      ) : null}
    </fieldset>
  )
}
