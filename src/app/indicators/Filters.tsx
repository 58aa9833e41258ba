import { Select } from '@mantine/core'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { filterIndicators, orderIndicators } from '../../workspace/indicators/moves'
import { categoriesOf, tableNumber, tablesOf } from '../../workspace/indicators/rows'
import type { IndicatorTable } from '../../workspace/indicators/indicators'
import { EVERY_INDICATOR } from '../../workspace/indicators/view'
import { Icon } from '../parts/Icon'
import { useLocalized, useWorkspace, useWorkspaceStore } from '../store'
import { useGloss } from './gloss'

const ATTRIBUTES = [
  [null, 'indicators.anyAttribute'],
  ['约束性', 'indicators.binding'],
  ['预期性', 'indicators.expected'],
  ['none', 'indicators.unstated'],
] as const

/** Plan, category, binding or expected, words; what is disputed, what is on the map. */
export function Filters({ table }: { table: IndicatorTable }): ReactElement {
  const { t } = useTranslation()
  const workspace = useWorkspaceStore()
  const filter = useWorkspace((state) => state.indicators.filter)
  const order = useWorkspace((state) => state.indicators.order)
  const isEvery = Object.entries(EVERY_INDICATOR).every(
    ([key, value]) => filter[key as keyof typeof filter] === value,
  )
  return (
    <div className="indicators-filters" role="search" aria-label={t('indicators.filters')}>
      <div className="indicators-filter-row">
        <label className="search-field indicators-search">
          <Icon name="search" size={16} />
          <input
            type="search"
            value={filter.text}
            aria-label={t('indicators.search')}
            placeholder={t('indicators.search')}
            onChange={(event) => filterIndicators(workspace, { text: event.currentTarget.value })}
          />
        </label>
        <Chosen table={table} />
      </div>
      <div className="indicators-filter-row">
        <Segments
          label={t('indicators.attribute')}
          options={ATTRIBUTES.map(([value, key]) => ({ value, text: t(key) }))}
          value={filter.attribute}
          onChange={(attribute) => filterIndicators(workspace, { attribute })}
        />
        <Toggle what="disputed" text={t('indicators.onlyDisputed')} />
        <Toggle what="placed" text={t('indicators.onlyPlaced')} />
        {isEvery ? null : (
          <button type="button" className="link" onClick={() => filterIndicators(workspace, EVERY_INDICATOR)}>
            {t('indicators.clear')}
          </button>
        )}
        <span className="grow" />
        <Segments
          label={t('indicators.order')}
          options={[
            { value: 'plan' as const, text: t('indicators.byPlan') },
            { value: 'indicator' as const, text: t('indicators.byIndicator') },
          ]}
          value={order}
          onChange={(value) => orderIndicators(workspace, value)}
        />
      </div>
    </div>
  )
}

const ALL = 'all'

function Chosen({ table }: { table: IndicatorTable }): ReactElement {
  const { t } = useTranslation()
  const workspace = useWorkspaceStore()
  const localized = useLocalized()
  const gloss = useGloss(table)
  const filter = useWorkspace((state) => state.indicators.filter)
  const tables = tablesOf(table)
  const plans = tables.map(({ key, document, table: title, count }) => {
    const isOnly = tables.filter((other) => other.document.zh === document.zh).length === 1
    const short = isOnly ? '' : ` · ${gloss(tableNumber(title) ?? title).text}`
    return { value: key, label: `${localized(document)}${short} · ${count}` }
  })
  const categories = categoriesOf(table, filter.table)
  return (
    <>
      <Select
        className="indicators-plan"
        aria-label={t('indicators.plan')}
        data={[{ value: ALL, label: t('indicators.anyPlan') }, ...plans]}
        value={filter.table ?? ALL}
        allowDeselect={false}
        onChange={(value) =>
          filterIndicators(workspace, { table: value === ALL ? null : value, category: null })
        }
        comboboxProps={{ shadow: 'md', width: 380, position: 'bottom-end' }}
        rightSection={<Icon name="down" size={16} />}
        rightSectionPointerEvents="none"
      />
      <Select
        className="indicators-category"
        aria-label={t('indicators.category')}
        data={[
          { value: ALL, label: t('indicators.anyCategory') },
          ...categories.map((category) => ({ value: category, label: gloss(category).text })),
        ]}
        value={filter.category ?? ALL}
        allowDeselect={false}
        onChange={(value) => filterIndicators(workspace, { category: value === ALL ? null : value })}
        comboboxProps={{ shadow: 'md', width: 240, position: 'bottom-end' }}
        rightSection={<Icon name="down" size={16} />}
        rightSectionPointerEvents="none"
      />
    </>
  )
}

function Toggle({ what, text }: { what: 'disputed' | 'placed'; text: string }): ReactElement {
  const workspace = useWorkspaceStore()
  const only = useWorkspace((state) => state.indicators.filter.only)
  return (
    <button
      type="button"
      className="indicators-toggle"
      aria-pressed={only === what}
      onClick={() => filterIndicators(workspace, { only: only === what ? null : what })}
    >
      {text}
    </button>
  )
}

function Segments<T extends string | null>({
  label,
  options,
  value,
  onChange,
}: {
  label: string
  options: { value: T; text: string }[]
  value: T
  onChange: (value: T) => void
}): ReactElement {
  return (
    <div className="indicators-segments" role="group" aria-label={label}>
      {options.map((option) => (
        <button
          key={option.text}
          type="button"
          aria-pressed={option.value === value}
          onClick={() => onChange(option.value)}
        >
          {option.text}
        </button>
      ))}
    </div>
  )
}
