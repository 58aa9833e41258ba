import type { FeatureCollection } from 'geojson'
import { useId, useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Field } from '../../workspace/table/fields'
import { NOTHING, type Condition } from '../../workspace/table/filter'
import { compareText } from '../../workspace/table/sort'
import type { TableSource } from '../../workspace/table/source'
import { useLocalized, useWorkspace } from '../store'

type Of<K extends Condition['kind']> = Extract<Condition, { kind: K }>

interface Properties<K extends Condition['kind']> {
  field: Field
  value: Of<K> | undefined
  onChange: (next: Of<K> | null) => void
}

/** More values than this are looked for by a part of them. */
const MOST_VALUES = 40

/** Raw values of a field with how often each stands, in the order of the language. */
export function valuesOf(data: FeatureCollection, field: Field): { raw: string; count: number }[] {
  const counts = new Map<string, number>()
  for (const { properties } of data.features) {
    const raw = String(field.raw(properties ?? {}) ?? NOTHING)
    counts.set(raw, (counts.get(raw) ?? 0) + 1)
  }
  return [...counts].map(([raw, count]) => ({ raw, count }))
}

export function TextField({ field, value, onChange }: Properties<'contains'>): ReactElement {
  const { t } = useTranslation()
  const localized = useLocalized()
  const label = t('layers.filterContains', { field: localized(field.title) })
  return (
    <label className="search-field filter-text">
      <input
        type="search"
        value={value?.text ?? ''}
        aria-label={label}
        placeholder={label}
        onChange={(event) => {
          const text = event.currentTarget.value
          onChange(text.trim() === '' ? null : { kind: 'contains', field: field.key, text })
        }}
      />
    </label>
  )
}

export function ValueTicks({
  source,
  field,
  value,
  onChange,
}: Properties<'is'> & { source: TableSource }): ReactElement | null {
  const { t } = useTranslation()
  const localized = useLocalized()
  const language = useWorkspace((state) => state.language)
  const values = valuesOf(source.data, field)
  if (values.length > MOST_VALUES || values.length < 2) return null
  const shown = values
    .map((one) => ({ ...one, text: one.raw === NOTHING ? '' : field.wordFor(one.raw, language) }))
    .sort((a, b) => compareText(a.text, b.text, language))
  const chosen = value?.values ?? []
  return (
    <fieldset className="filter-values">
      <legend className="unseen">{localized(field.title)}</legend>
      {shown.map(({ raw, text, count }) => (
        <label key={raw}>
          <input
            type="checkbox"
            className="tick"
            checked={chosen.includes(raw)}
            onChange={(event) => {
              const next = event.currentTarget.checked
                ? [...chosen, raw]
                : chosen.filter((other) => other !== raw)
              onChange(next.length > 0 ? { kind: 'is', field: field.key, values: next } : null)
            }}
          />
          <span className="grow">{text || t('layers.filterNothing')}</span>
          <span className="sub number">{count}</span>
        </label>
      ))}
    </fieldset>
  )
}

export function RangeFields({ field, value, onChange }: Properties<'between'>): ReactElement {
  const { t } = useTranslation()
  const localized = useLocalized()
  const id = useId()
  const [texts, setTexts] = useState({ least: textOf(value?.least), most: textOf(value?.most) })
  const wrong = [texts.least, texts.most].some((text) => numberOf(text) === undefined)
  function change(next: typeof texts) {
    setTexts(next)
    const [least, most] = [numberOf(next.least), numberOf(next.most)]
    if (least === undefined || most === undefined) return
    onChange(least === null && most === null ? null : { kind: 'between', field: field.key, least, most })
  }
  const unit = field.unit ? localized(field.unit) : ''
  return (
    <div className="filter-range field">
      {(['least', 'most'] as const).map((end) => (
        <input
          key={end}
          inputMode="decimal"
          className="number"
          aria-label={`${localized(field.title)} ${t(`layers.${end}`)}`}
          aria-invalid={numberOf(texts[end]) === undefined}
          aria-describedby={wrong ? id : undefined}
          placeholder={t(`layers.${end}`)}
          value={texts[end]}
          onChange={(event) => change({ ...texts, [end]: event.currentTarget.value })}
        />
      ))}
      {unit ? <span className="sub">{unit}</span> : null}
      {wrong ? (
        <span id={id} className="field-error" role="alert">
          {t('layers.notANumber')}
        </span>
      ) : null}
    </div>
  )
}

function textOf(value: number | null | undefined): string {
  return value === null || value === undefined ? '' : String(value)
}

/** Null for an empty field, undefined for what is no number. */
function numberOf(text: string): number | null | undefined {
  const plain = text.trim().replace(',', '.')
  if (plain === '') return null
  const value = Number(plain)
  return Number.isFinite(value) ? value : undefined
}
