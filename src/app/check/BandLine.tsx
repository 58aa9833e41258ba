import { useId, useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { LayerFinding } from '../../check/types'
import { useDoings } from '../shell/doings'
import { useWorkspace } from '../store'

/** In the detail of a clear row: within which distance it is called nearby; a person may change it. */
export function BandLine({ finding }: { finding: LayerFinding }): ReactElement | null {
  const { t } = useTranslation()
  const doings = useDoings()
  const band = useWorkspace((state) => state.bands[finding.role] ?? 0)
  const projectId = useWorkspace((state) => state.activeProjectId)
  const [text, setText] = useState(String(band))
  const id = useId()
  if (finding.outcome !== 'clear' || !finding.nearest || !projectId) return null
  const metres = text.trim() === '' ? NaN : Number(text)
  const isUsable = metres >= 0 && metres <= 1_000_000
  return (
    <form
      className="band-line"
      onSubmit={(event) => {
        event.preventDefault()
        if (isUsable && metres !== band) void doings.setBand(projectId, finding.role, metres)
      }}
    >
      <label htmlFor={id}>{t('check.band')}</label>
      <input
        id={id}
        type="text"
        inputMode="decimal"
        className="number"
        value={text}
        aria-invalid={!isUsable}
        aria-describedby={`${id}-note`}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {isUsable && metres !== band ? (
        <button type="submit" className="button">
          {t('check.bandSet')}
        </button>
      ) : (
        <b>{t(finding.nearest.metres <= band ? 'check.bandInside' : 'check.bandOutside')}</b>
      )}
      <span className="sub" id={`${id}-note`}>
        {t('check.bandNote')}
      </span>
    </form>
  )
}
