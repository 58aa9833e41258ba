import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { mayBeHidden, rowKey } from '../../report/sheet/legendEdits'
import type { LegendRow } from '../../report/sheet/model'
import { useWorkspace } from '../store'
import { useSetSheet } from './useSetSheet'

/** The rows of the legend: their words may be changed, and rows left out; symbols and chips stay. */
export function LegendFields({ rows }: { rows: readonly LegendRow[] }): ReactElement | null {
  const { t } = useTranslation()
  const set = useSetSheet()
  const names = useWorkspace((state) => state.sheet.legendNames)
  const hidden = useWorkspace((state) => state.sheet.legendHidden)
  if (rows.length === 0) return null
  const isEdited = hidden.length > 0 || Object.values(names).some((name) => name !== '')
  return (
    <details className="report-group legend-fields">
      <summary>{t('sheet.legend.title')}</summary>
      {rows.map((row) => {
        const key = rowKey(row)
        const isShown = !hidden.includes(key)
        return (
          <div key={key} className="row">
            <input
              type="checkbox"
              className="tick"
              aria-label={t('sheet.legend.show', { name: row.name })}
              checked={isShown || !mayBeHidden(row)}
              disabled={!mayBeHidden(row)}
              onChange={(event) =>
                set({
                  legendHidden: event.currentTarget.checked
                    ? hidden.filter((one) => one !== key)
                    : [...hidden, key],
                })
              }
            />
            <input
              type="text"
              aria-label={t('sheet.legend.name', { name: row.name })}
              value={names[key] ?? ''}
              placeholder={row.name}
              onChange={(event) => set({ legendNames: { ...names, [key]: event.currentTarget.value } })}
            />
          </div>
        )
      })}
      <p className="sub">{t('sheet.legend.more')}</p>
      {isEdited ? (
        <button type="button" className="link" onClick={() => set({ legendNames: {}, legendHidden: [] })}>
          {t('sheet.legend.back')}
        </button>
      ) : null}
    </details>
  )
}
