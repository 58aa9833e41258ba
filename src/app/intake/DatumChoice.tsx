import { useId, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Datum } from '../../geo/system'
import { DATUMS_OFFERED, systemOfChoice, type PlaceSoFar } from '../../workspace/intake/placeChoice'
import type { PendingItem } from '../../workspace/state'
import { useDoings } from '../shell/doings'
import { SevenParametersFields } from './SevenParametersFields'

/** On which datum the numbers are, and what leads from it to CGCS2000 where that is not public. */
export function DatumChoice({ pending }: { pending: PendingItem }): ReactElement | null {
  const doings = useDoings()
  return <DatumFields place={pending} onDatum={(datum) => doings.intake.pickDatum(datum)} />
}

/** The same for any place among candidates. */
export function DatumFields({
  place: pending,
  onDatum,
}: {
  place: PlaceSoFar
  onDatum: (datum: Datum) => void
}): ReactElement | null {
  const { t } = useTranslation()
  const name = useId()
  const chosen = pending.candidates.find(({ system }) => system.code === pending.chosen)
  if (!chosen || chosen.system.webMap) return null
  const system = systemOfChoice(pending)
  const hasDatum = chosen.system.kind === 'geographic' || chosen.system.zone !== null
  if (!pending.isDatumStated && !hasDatum) return null
  return (
    <div className="datum">
      {pending.isDatumStated ? null : (
        <fieldset className="datum-choice">
          <legend>{t('reading.datum')}</legend>
          {DATUMS_OFFERED.map((datum) => (
            <label key={datum}>
              <input
                type="radio"
                name={name}
                checked={pending.datum === datum}
                onChange={() => onDatum(datum)}
              />
              {t(`reading.datums.${datum}`)}
            </label>
          ))}
        </fieldset>
      )}
      {system === null ? (
        <p className="field-error" role="status">
          {t('reading.datumNone', { datum: t(`reading.datums.${pending.datum}`) })}
        </p>
      ) : null}
      {system?.approximate ? <SevenParametersFields /> : null}
    </div>
  )
}
