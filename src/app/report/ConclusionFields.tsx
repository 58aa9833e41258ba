import { useId, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { statementsOf, writeConclusion } from '../../workspace/rules/facts'
import type { OpenProject } from '../../workspace/state'
import { useWorkspace, useWorkspaceStore } from '../store'
import { TextField } from './TextField'

/** 人工结论: a person's own words under their own name, beside the machine's result. */
export function ConclusionFields({ open }: { open: OpenProject }): ReactElement {
  const { t } = useTranslation()
  const id = useId()
  const workspace = useWorkspaceStore()
  const { conclusion } = useWorkspace((state) => statementsOf(state, open.project.id))
  const write = (change: Parameters<typeof writeConclusion>[2]) =>
    writeConclusion(workspace, open.project.id, change)
  return (
    <fieldset className="report-group">
      <legend>{t('report.conclusion')}</legend>
      <div className="field">
        <label htmlFor={id} className="unseen">
          {t('report.conclusionText')}
        </label>
        <textarea
          id={id}
          rows={3}
          value={conclusion?.text ?? ''}
          placeholder={t('report.conclusionHint')}
          onChange={(event) => write({ text: event.currentTarget.value })}
        />
      </div>
      {conclusion ? (
        <>
          <TextField
            label={t('report.signedBy')}
            value={conclusion.name}
            hint={t('report.signedByHint')}
            onChange={(name) => write({ name })}
          />
          <TextField
            label={t('report.signedOn')}
            type="date"
            value={conclusion.date}
            onChange={(date) => write({ date })}
          />
        </>
      ) : null}
      <p className="sub">{t('report.machineStays')}</p>
    </fieldset>
  )
}
