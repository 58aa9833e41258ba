import { useEffect, useRef, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'

interface Properties {
  /** Title of the group. */
  name: string
  shown: number
  total: number
  onChange: (visible: boolean) => void
}

/** The tick of a whole group: on, off, or in between where only some of its layers are shown. */
export function GroupTick({ name, shown, total, onChange }: Properties): ReactElement | null {
  const { t } = useTranslation()
  const input = useRef<HTMLInputElement>(null)
  const some = shown > 0 && shown < total
  useEffect(() => {
    if (input.current) input.current.indeterminate = some
  }, [some])
  if (total === 0) return null
  return (
    <label className="group-tick">
      <span className="number" aria-hidden="true">
        {t('explore.shownOf', { shown, total })}
      </span>
      <input
        ref={input}
        type="checkbox"
        className="tick"
        checked={shown === total}
        aria-label={t('layers.groupTick', { name, shown, total })}
        onChange={() => onChange(shown !== total)}
      />
    </label>
  )
}
