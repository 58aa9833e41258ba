import { useEffect, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { PROJECT_TYPE_NAMES } from '../../check/rules/projectTypes'
import { judgeAgain, statementsOf, stateFacts } from '../../workspace/rules/facts'
import { factsForm, secrecyText } from '../../workspace/sheet/report'
import type { OpenProject } from '../../workspace/state'
import { useWorkspace, useWorkspaceStore } from '../store'
import { TextField } from './TextField'
import { useSetReport } from './useSetReport'

const FIELDS = ['name', 'unit', 'place', 'type', 'approvalDocument'] as const

/** 项目信息: filled from the file's attributes, to be corrected; what stays empty is printed as 未填. */
export function FactsFields({ open }: { open: OpenProject }): ReactElement {
  const { t } = useTranslation()
  const workspace = useWorkspaceStore()
  const language = useWorkspace((state) => state.language)
  const said = useWorkspace((state) => statementsOf(state, open.project.id))
  const form = factsForm(open.project, said.facts)
  // The verdict follows the type of the project and the day of the law.
  useEffect(() => {
    const later = setTimeout(() => void judgeAgain(workspace, open), 300)
    return () => clearTimeout(later)
  }, [workspace, open, form.type, said.lawDate])
  return (
    <fieldset className="report-group">
      <legend>{t('report.facts')}</legend>
      {FIELDS.map((key) => (
        <TextField
          key={key}
          label={t(`report.${key}`)}
          value={form[key]}
          hint={t(key === 'type' ? 'report.typeHint' : 'report.empty')}
          choices={
            key === 'type' ? Object.values(PROJECT_TYPE_NAMES).map((name) => name[language]) : undefined
          }
          onChange={(text) => stateFacts(workspace, open.project.id, { [key]: text })}
        />
      ))}
      <p className="sub">{t('report.factsMore')}</p>
    </fieldset>
  )
}

/** Who made it, and who may see it. */
export function Imprint(): ReactElement {
  const { t } = useTranslation()
  const workspace = useWorkspaceStore()
  const set = useSetReport()
  const maker = useWorkspace((state) => state.sheet.maker)
  const secrecy = useWorkspace((state) => state.report.secrecy ?? secrecyText(state) ?? '')
  return (
    <div className="report-group">
      <TextField
        label={t('report.maker')}
        value={maker}
        hint={t('report.empty')}
        onChange={(text) => workspace.setState((state) => ({ sheet: { ...state.sheet, maker: text } }))}
      />
      <TextField
        label={t('report.secrecy')}
        value={secrecy}
        hint={t('report.secrecyHint')}
        onChange={(text) => set({ secrecy: text })}
      />
    </div>
  )
}
