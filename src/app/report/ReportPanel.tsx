import { useId, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { CheckResult } from '../../check/types'
import { factsForm, secrecyText } from '../../workspace/report'
import {
  REPORT_DPI,
  REPORT_FORMATS,
  REPORT_PARTS,
  type FactsForm,
  type ReportWishes,
} from '../../workspace/reportState'
import { activeProject, type OpenProject } from '../../workspace/state'
import { Icon } from '../parts/Icon'
import { useWorkspace, useWorkspaceStore } from '../store'
import { Segments } from '../sheet/Segments'
import { ReportFoot } from './ReportFoot'
import '../styles/report.css'

/** 核查报告: what goes into the document, and the button that makes it. */
export default function ReportPanel(): ReactElement {
  const { t } = useTranslation()
  const open = useWorkspace(activeProject)
  const check = useWorkspace((state) => (open ? state.checks[open.project.id] : undefined))
  if (!open || check?.kind !== 'done') {
    return (
      <div className="empty">
        <h2>{t('report.noResult')}</h2>
        <p>{t('report.noResultText')}</p>
      </div>
    )
  }
  return (
    <>
      <ReportSettings open={open} result={check.result} />
      <ReportFoot open={open} result={check.result} />
    </>
  )
}

function ReportSettings({ open, result }: { open: OpenProject; result: CheckResult }): ReactElement {
  const { t } = useTranslation()
  const { format, dpi } = useWorkspace((state) => state.report)
  const mapWorks = useWorkspace((state) => state.mapWorks)
  const set = useSetReport()
  return (
    <div className="panel-body sheet-settings report-settings">
      <Segments
        label={t('report.format')}
        value={format}
        options={REPORT_FORMATS.map((value) => ({ value, label: t(`report.formats.${value}`) }))}
        onChange={(value) => set({ format: value })}
      />
      <FactsFields open={open} />
      <Imprint />
      <Parts />
      {mapWorks && format !== 'xlsx' ? (
        <>
          <Segments
            label={t('report.dpi')}
            value={String(dpi)}
            options={REPORT_DPI.map((value) => ({ value: String(value), label: `${value} dpi` }))}
            onChange={(value) => set({ dpi: REPORT_DPI.find((one) => String(one) === value) ?? dpi })}
          />
          <MapCount result={result} />
        </>
      ) : null}
      {mapWorks ? null : <Warning text={t('report.noMap')} />}
      {open.project.demo ? <Warning text={t('report.demo')} /> : null}
    </div>
  )
}

function useSetReport(): (change: Partial<ReportWishes>) => void {
  const workspace = useWorkspaceStore()
  return (change) => workspace.setState((state) => ({ report: { ...state.report, ...change } }))
}

const FIELDS = ['name', 'unit', 'place', 'type', 'approvalDocument'] as const

function FactsFields({ open }: { open: OpenProject }): ReactElement {
  const { t } = useTranslation()
  const set = useSetReport()
  const facts = useWorkspace((state) => state.report.facts)
  const { id } = open.project
  const form = factsForm(open.project, facts[id])
  const change = (key: keyof FactsForm, text: string) =>
    set({ facts: { ...facts, [id]: { ...facts[id], [key]: text } } })
  return (
    <fieldset className="report-group">
      <legend>{t('report.facts')}</legend>
      {FIELDS.map((key) => (
        <TextField
          key={key}
          label={t(`report.${key}`)}
          value={form[key]}
          hint={t(key === 'type' ? 'report.typeHint' : 'report.empty')}
          onChange={(text) => change(key, text)}
        />
      ))}
      <p className="sub">{t('report.factsMore')}</p>
    </fieldset>
  )
}

/** Who made it, and who may see it. */
function Imprint(): ReactElement {
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

function TextField({
  label,
  value,
  hint,
  onChange,
}: {
  label: string
  value: string
  hint: string
  onChange: (text: string) => void
}): ReactElement {
  const id = useId()
  return (
    <div className="field report-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        value={value}
        placeholder={hint}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </div>
  )
}

function Parts(): ReactElement {
  const { t } = useTranslation()
  const set = useSetReport()
  const without = useWorkspace((state) => state.report.without)
  return (
    <fieldset className="report-group">
      <legend>{t('report.parts')}</legend>
      <div className="report-parts">
        {REPORT_PARTS.map((part) => (
          <label key={part} className="row">
            <input
              type="checkbox"
              className="tick"
              checked={!without.includes(part)}
              onChange={(event) =>
                set({
                  without: event.currentTarget.checked
                    ? without.filter((one) => one !== part)
                    : [...without, part],
                })
              }
            />
            {t(`report.part.${part}`)}
          </label>
        ))}
      </div>
      <p className="sub">{t('report.always')}</p>
    </fieldset>
  )
}

function MapCount({ result }: { result: CheckResult }): ReactElement {
  const { t } = useTranslation()
  const without = useWorkspace((state) => state.report.without)
  const hits = result.layers.filter(
    ({ status, outcome }) => status !== 'schematic' && (outcome === 'occupied' || outcome === 'touching'),
  ).length
  const count = (without.includes('location') ? 0 : 1) + (without.includes('layerMaps') ? 0 : hits)
  return <p className="sub">{count > 0 ? t('report.maps', { count }) : t('report.noMaps')}</p>
}

function Warning({ text }: { text: string }): ReactElement {
  return (
    <div className="warning">
      <Icon name="warning" />
      <span>{text}</span>
    </div>
  )
}
