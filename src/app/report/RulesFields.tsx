import { useEffect, useId, useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { checkDateOf } from '../../check/rules/basis'
import type { CheckResult } from '../../check/types'
import { noteOf } from '../../workspace/failure'
import { judgeAgain, setLawDate, statementsOf } from '../../workspace/rules/facts'
import { dropRulesFile, rulesName, takeRulesFile, type RulesName } from '../../workspace/rules/rulesFile'
import type { OpenProject } from '../../workspace/state'
import { useLocalized, useWorkspace, useWorkspaceStore } from '../store'
import { TextField } from './TextField'

interface Properties {
  open: OpenProject
  result: CheckResult
}

/** The day whose law counts, and the rules: those that ship, or an office's own file. */
export function RulesFields({ open, result }: Properties): ReactElement {
  const { t } = useTranslation()
  const localized = useLocalized()
  const id = useId()
  const workspace = useWorkspaceStore()
  const { lawDate } = useWorkspace((state) => statementsOf(state, open.project.id))
  const [rules, setRules] = useState<RulesName | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  useEffect(() => {
    let gone = false
    rulesName().then(
      (name) => {
        if (!gone) setRules(name)
      },
      () => setRules(null),
    )
    return () => {
      gone = true
    }
  }, [])

  async function take(file: File | undefined) {
    if (!file) return
    try {
      await takeRulesFile(workspace, file.name, await file.text())
      setProblem(null)
    } catch (error) {
      setProblem(`${file.name}${t('check.colon')}${localized(noteOf(error, file.name).message)}`)
    }
    setRules(await rulesName())
  }

  async function drop() {
    await dropRulesFile(workspace)
    setProblem(null)
    setRules(await rulesName())
  }

  return (
    <fieldset className="report-group">
      <legend>{t('report.rules')}</legend>
      <TextField
        label={t('report.lawDate')}
        type="date"
        value={lawDate ?? checkDateOf(new Date(result.checkedAt))}
        onChange={(day) => {
          setLawDate(workspace, open.project.id, day)
          void judgeAgain(workspace, open)
        }}
      />
      <p className="sub">
        {rules
          ? rules.file
            ? t('report.rulesOwn', { file: rules.file, edition: rules.edition, count: rules.count })
            : t('report.rulesShipped', { edition: rules.edition, count: rules.count })
          : ''}
      </p>
      <p className="row">
        <label className="link file-link" htmlFor={id}>
          {t('report.rulesFile')}
        </label>
        <input
          id={id}
          type="file"
          className="unseen"
          accept=".json,application/json"
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? []
            void take(file)
            event.currentTarget.value = ''
          }}
        />
        {rules?.file ? (
          <button type="button" className="link" onClick={() => void drop()}>
            {t('report.rulesBack')}
          </button>
        ) : null}
      </p>
      {problem ? (
        <p className="field-error" role="alert">
          {problem}
        </p>
      ) : null}
    </fieldset>
  )
}
