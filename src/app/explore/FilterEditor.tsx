import { useEffect, useId, useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { filterLayer, type NamedLayer } from '../../workspace/layers/moves'
import { ensureLayer } from '../../workspace/loading'
import { fieldsOf, type Field } from '../../workspace/table/fields'
import { filtered, type Condition, type LayerFilter } from '../../workspace/table/filter'
import { tableSource, type TableSource } from '../../workspace/table/source'
import { Icon } from '../parts/Icon'
import { useLocalized, useWorkspace, useWorkspaceStore } from '../store'
import { RangeFields, TextField, ValueTicks, valuesOf } from './FilterFields'

/** Narrows what is shown of a layer, one field at a time; every change is seen at once. */
export function FilterEditor({ layer, onClose }: { layer: NamedLayer; onClose: () => void }): ReactElement {
  const { t } = useTranslation()
  const workspace = useWorkspaceStore()
  const localized = useLocalized()
  const pack = useWorkspace((state) => state.pack)
  const data = useWorkspace((state) => state.data)
  const userLayers = useWorkspace((state) => state.userLayers)
  const filter = useWorkspace((state) => state.layers.filters[layer.id]) ?? NONE
  const source = tableSource({ pack, data, userLayers }, layer.id)
  useEffect(() => void ensureLayer(workspace, layer.id), [workspace, layer.id])
  return (
    <section className="filter-editor" aria-label={t('layers.filterOf', { name: localized(layer.title) })}>
      <div className="about-head">
        <h3 className="about-title">{t('layers.filterOf', { name: localized(layer.title) })}</h3>
        <button
          type="button"
          className="icon-button small end"
          aria-label={t('shell.close')}
          onClick={onClose}
        >
          <Icon name="close" size={16} />
        </button>
      </div>
      {source ? (
        <Editor source={source} filter={filter} onChange={(next) => filterLayer(workspace, layer, next)} />
      ) : (
        <p className="sub">{t('layers.reading')}</p>
      )}
      <p className="sub filter-note">{t('layers.filterNotInCheck')}</p>
    </section>
  )
}

const NONE: LayerFilter = []

function Editor({
  source,
  filter,
  onChange,
}: {
  source: TableSource
  filter: LayerFilter
  onChange: (filter: LayerFilter) => void
}): ReactElement {
  const { t } = useTranslation()
  const localized = useLocalized()
  const id = useId()
  const fields = fieldsOf(source.data)
  const [key, setKey] = useState(() => filter[0]?.field ?? suggested(source, fields))
  const field = fields.find((one) => one.key === key) ?? fields[0]
  if (!field) return <p className="sub">{t('layers.noFields')}</p>
  const set = (kind: Condition['kind'], next: Condition | null) => {
    const others = filter.filter((one) => one.field !== field.key || one.kind !== kind)
    onChange(next ? [...others, next] : others)
  }
  const own = <K extends Condition['kind']>(kind: K) =>
    filter.find((one): one is Extract<Condition, { kind: K }> => one.field === field.key && one.kind === kind)
  const left = filtered(source.data, filter).features.length
  return (
    <>
      <label className="unseen" htmlFor={id}>
        {t('layers.filterField')}
      </label>
      <select
        id={id}
        className="plain-select"
        value={field.key}
        onChange={(event) => setKey(event.currentTarget.value)}
      >
        {fields.map((one) => (
          <option key={one.key} value={one.key}>
            {localized(one.title)}
            {one.unit ? ` (${localized(one.unit)})` : ''}
          </option>
        ))}
      </select>
      {field.isNumber ? (
        <RangeFields
          key={field.key}
          field={field}
          value={own('between')}
          onChange={(next) => set('between', next)}
        />
      ) : (
        <>
          <TextField
            key={field.key}
            field={field}
            value={own('contains')}
            onChange={(next) => set('contains', next)}
          />
          <ValueTicks source={source} field={field} value={own('is')} onChange={(next) => set('is', next)} />
        </>
      )}
      <div className="row filter-foot">
        <span className="number" role="status">
          {t('layers.filterLeft', { left, all: source.data.features.length })}
        </span>
        <span className="grow" />
        {filter.length > 0 ? (
          <button type="button" className="link" onClick={() => onChange([])}>
            {t('layers.filterClear')}
          </button>
        ) : null}
      </div>
    </>
  )
}

/** A field that divides the layer into a few kinds is what people filter by. */
function suggested({ data }: TableSource, fields: readonly Field[]): string {
  const wanted = ['class', 'kind', 'category', 'state', 'STGN', 'name']
  const found = wanted
    .map((key) => fields.find((field) => field.key === key))
    .find((field) => field && (field.key === 'name' || valuesOf(data, field).length > 1))
  return found?.key ?? fields[0]?.key ?? ''
}
