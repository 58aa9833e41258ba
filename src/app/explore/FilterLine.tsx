import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { filterLayer, type NamedLayer } from '../../workspace/layers/moves'
import { fieldsOf } from '../../workspace/table/fields'
import { conditionWords, filtered } from '../../workspace/table/filter'
import { tableSource } from '../../workspace/table/source'
import { Icon } from '../parts/Icon'
import { useLocalized, useWorkspace, useWorkspaceStore } from '../store'

/** The filter of a layer as chips that can be taken off, and how many features it leaves. */
export function FilterLine({
  layer,
  bare = false,
}: {
  layer: NamedLayer
  /** The number stands somewhere else. */
  bare?: boolean
}): ReactElement | null {
  const { t } = useTranslation()
  const workspace = useWorkspaceStore()
  const localized = useLocalized()
  const language = useWorkspace((state) => state.language)
  const filter = useWorkspace((state) => state.layers.filters[layer.id])
  const pack = useWorkspace((state) => state.pack)
  const data = useWorkspace((state) => state.data)
  const userLayers = useWorkspace((state) => state.userLayers)
  if (!filter) return null
  const source = tableSource({ pack, data, userLayers }, layer.id)
  const fields = source ? fieldsOf(source.data) : []
  const left = source ? filtered(source.data, filter).features.length : null
  return (
    <div className="filter-line" title={t('layers.filterNotInCheck')}>
      {filter.map((one, index) => {
        const words = conditionWords(one, fields, language)
        return (
          <span key={words} className="filter-chip">
            <span className="cut" title={words}>
              {words}
            </span>
            <button
              type="button"
              aria-label={t('layers.filterRemove', { condition: words, name: localized(layer.title) })}
              onClick={() =>
                filterLayer(
                  workspace,
                  layer,
                  filter.filter((_, other) => other !== index),
                )
              }
            >
              <Icon name="close" size={12} />
            </button>
          </span>
        )
      })}
      {source && left !== null && !bare ? (
        <span className="sub number">
          {t('layers.filterLeft', { left, all: source.data.features.length })}
        </span>
      ) : null}
    </div>
  )
}
