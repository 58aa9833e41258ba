import { Select } from '@mantine/core'
import { type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { needsParameters } from '../../workspace/library/draftReading'
import type { LayerDraft } from '../../workspace/library/state'
import { systemOfChoice } from '../../workspace/intake/placeChoice'
import { DatumFields } from '../intake/DatumChoice'
import { useSevenParameters } from '../intake/SevenParametersFields'
import { Icon } from '../parts/Icon'
import { useDoings } from '../shell/doings'
import { useLocalized } from '../store'

/** The system that the file states, with a way to another; or the places where its numbers make sense, and the datum. */
export function DraftPlace({ draft, problem }: { draft: LayerDraft; problem: string | null }): ReactElement {
  const { t } = useTranslation()
  const { library } = useDoings()
  const localized = useLocalized()
  const parameters = useSevenParameters()
  if (draft.system)
    return (
      <p className="sub">
        {t('library.system')}
        {t('check.colon')}
        {localized(draft.system)}{' '}
        <button type="button" className="link" onClick={() => void library.askPlace(draft)}>
          {t('library.changeSystem')}
        </button>
      </p>
    )
  const isRough = needsParameters(draft) && !parameters
  return (
    <div>
      <Select
        label={t('library.crsChoose')}
        description={draft.reason ? localized(draft.reason) : undefined}
        rightSection={<Icon name="down" size={16} />}
        rightSectionPointerEvents="none"
        data={draft.candidates.flatMap(({ system }) =>
          system.code === null ? [] : [{ value: String(system.code), label: localized(system.name) }],
        )}
        value={draft.chosen === null ? null : String(draft.chosen)}
        error={problem}
        onChange={(value) => library.place(draft, { chosen: value === null ? null : Number(value) })}
      />
      <DatumFields place={draft} onDatum={(datum) => library.place(draft, { datum })} />
      {systemOfChoice(draft)?.webMap ? (
        <p className="where-warning" role="status">
          <Icon name="warning" size={16} />
          {t('reading.webMapChosen')}
        </p>
      ) : null}
      {isRough ? (
        <label className="declare">
          <input
            type="checkbox"
            className="tick"
            checked={draft.isApproximateTaken}
            onChange={(event) => library.change(draft, { isApproximateTaken: event.currentTarget.checked })}
          />
          <span>{t('reading.approximateGo')}</span>
        </label>
      ) : null}
    </div>
  )
}
