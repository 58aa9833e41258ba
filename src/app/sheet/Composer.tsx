import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import {
  NETS,
  ORIENTATIONS,
  PAPERS,
  SHEET_DPI,
  SHEET_FILES,
  SHEET_PARTS,
  sheetSecrecy,
} from '../../workspace/sheet/state'
import { PartTicks } from '../parts/PartTicks'
import { Icon } from '../parts/Icon'
import { useWorkspace } from '../store'
import { TextField } from '../report/TextField'
import { ExtentFields } from './ExtentFields'
import { LegendFields } from './LegendFields'
import { Segments } from './Segments'
import { SheetFoot } from './SheetFoot'
import { SheetPreview } from './SheetPreview'
import { suggestedTitle } from './sheetModel'
import { TemplateFields } from './TemplateFields'
import { useComposer } from './useComposer'
import { useSetSheet } from './useSetSheet'
import '../styles/report.css'
import '../styles/composer.css'

/** 图件: how the sheet looks and what it shows, the sheet itself beside it. */
export default function Composer(): ReactElement {
  const { t } = useTranslation()
  const composed = useComposer()
  const sheet = useWorkspace((state) => state.sheet)
  const mapWorks = useWorkspace((state) => state.mapWorks)
  const set = useSetSheet()
  const choice = <Value extends string>(
    label: string,
    value: Value,
    values: readonly Value[],
    word: (value: Value) => string,
    onChange: (value: Value) => void,
  ) => (
    <Segments
      label={label}
      value={value}
      options={values.map((one) => ({ value: one, label: word(one) }))}
      onChange={onChange}
    />
  )
  return (
    <>
      <div className="panel-body sheet-settings">
        <TemplateFields />
        <Titles />
        <div className="composer-pair">
          {choice(
            t('sheet.paper'),
            sheet.paper,
            PAPERS,
            (paper) => paper,
            (paper) => set({ paper }),
          )}
          {choice(
            t('sheet.orientation'),
            sheet.orientation,
            ORIENTATIONS,
            (one) => t(`sheet.${one}`),
            (orientation) => set({ orientation }),
          )}
        </div>
        <ExtentFields camera={composed.camera} />
        {choice(
          t('sheet.dpi'),
          String(sheet.dpi),
          SHEET_DPI.map(String),
          (dpi) => `${dpi} dpi`,
          (dpi) => set({ dpi: SHEET_DPI.find((one) => String(one) === dpi) ?? sheet.dpi }),
        )}
        {choice(
          t('sheet.net'),
          sheet.net,
          NETS,
          (net) => t(`sheet.nets.${net}`),
          (net) => set({ net }),
        )}
        <Parts />
        <LegendFields rows={composed.rows} />
        <Marks />
        {choice(
          t('sheet.file'),
          sheet.file,
          SHEET_FILES,
          (file) => t(`sheet.files.${file}`),
          (file) => set({ file }),
        )}
        {sheet.file === 'pdf' ? <p className="sub">{t('sheet.pdfIsPicture')}</p> : null}
        <div className="warning">
          <Icon name="warning" />
          <span>{t('sheet.fixed')}</span>
        </div>
      </div>
      <SheetFoot camera={composed.camera} />
      {mapWorks ? <SheetPreview composed={composed} /> : null}
    </>
  )
}

function Titles(): ReactElement {
  const { t } = useTranslation()
  const set = useSetSheet()
  const { title, subtitle } = useWorkspace((state) => state.sheet)
  const suggestion = useWorkspace(suggestedTitle)
  return (
    <div className="report-group">
      <TextField
        label={t('sheet.mapTitle')}
        value={title}
        hint={suggestion}
        onChange={(text) => set({ title: text })}
      />
      <TextField
        label={t('sheet.subtitle')}
        value={subtitle}
        hint={t('sheet.subtitleHint')}
        onChange={(text) => set({ subtitle: text })}
      />
    </div>
  )
}

function Parts(): ReactElement {
  const { t } = useTranslation()
  const set = useSetSheet()
  const { without, grey } = useWorkspace((state) => state.sheet)
  return (
    <fieldset className="report-group">
      <legend>{t('sheet.parts')}</legend>
      <div className="report-parts">
        <PartTicks
          parts={SHEET_PARTS}
          without={without}
          label={(part) => t(`sheet.part.${part}`)}
          onChange={(left) => set({ without: left })}
        />
        <label className="row">
          <input
            type="checkbox"
            className="tick"
            checked={grey}
            onChange={(event) => set({ grey: event.currentTarget.checked })}
          />
          {t('sheet.grey')}
        </label>
      </div>
    </fieldset>
  )
}

/** Who made it, who may see it, and the number of its review. */
function Marks(): ReactElement {
  const { t } = useTranslation()
  const set = useSetSheet()
  const { maker, reviewNumber } = useWorkspace((state) => state.sheet)
  const secrecy = useWorkspace((state) => state.sheet.secrecy ?? sheetSecrecy(state.sheet, state.language))
  return (
    <div className="report-group">
      <TextField
        label={t('sheet.maker')}
        value={maker}
        hint={t('sheet.makerHint')}
        onChange={(text) => set({ maker: text })}
      />
      <TextField
        label={t('sheet.secrecy')}
        value={secrecy ?? ''}
        hint={t('sheet.secrecyHint')}
        choices={[t('sheet.secrecyInternal')]}
        onChange={(text) => set({ secrecy: text })}
      />
      <TextField
        label={t('sheet.reviewNumber')}
        value={reviewNumber}
        hint={t('sheet.reviewNumberHint')}
        onChange={(text) => set({ reviewNumber: text })}
      />
    </div>
  )
}
