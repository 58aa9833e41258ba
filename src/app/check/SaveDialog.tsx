import { Select } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { WRITE_FORMATS } from '../../formats/write/write'
import { systemLabel } from '../../geo/system'
import {
  hasOverlaps,
  saveFormats,
  saveSystems,
  type SaveSubject,
  type SaveWish,
} from '../../workspace/results/saveAs'
import type { CheckState, OpenProject } from '../../workspace/state'
import { Dialog } from '../parts/Dialog'
import { Icon } from '../parts/Icon'
import { useDoings, type SaveReply } from '../shell/doings'
import { useLocalized } from '../store'

interface Properties {
  open: OpenProject
  check: CheckState | undefined
  onClose: () => void
}

/** 另存为: what, in which format, in which coordinate system, in which encoding. */
export function SaveDialog({ open, check, onClose }: Properties): ReactElement {
  const { t } = useTranslation()
  const localized = useLocalized()
  const doings = useDoings()
  const systems = saveSystems(open.project)
  const formats = saveFormats(open.project, WRITE_FORMATS)
  const hit = hasOverlaps(check)
  const [subject, setSubject] = useState<SaveSubject>(hit ? 'overlaps' : 'project')
  const [format, setFormat] = useState<SaveWish['format']>('shapefile')
  const [place, setPlace] = useState(0)
  const [encoding, setEncoding] = useState<SaveWish['encoding']>('gbk')
  const [reply, setReply] = useState<SaveReply | null>(null)
  // KML is in degrees by its own rule; GeoJSON and KML are UTF-8 by theirs.
  const isInDegrees = format === 'kml'
  const hasEncoding = format === 'shapefile' || format === 'csv' || format === 'boundary-points'
  const system = systems[place]

  async function save() {
    if (system) setReply(await doings.saveAs(open, { subject, format, system, encoding }))
  }

  return (
    <Dialog opened onClose={onClose} title={t('check.save.title')} width={520}>
      <form
        className="save-form"
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <div className="field-pair">
          <Choice
            label={t('check.save.subject')}
            value={subject}
            options={[
              { value: 'project', label: t('check.save.project') },
              { value: 'overlaps', label: t('check.save.overlaps'), disabled: !hit },
            ]}
            onChange={(value) => setSubject(value === 'overlaps' ? 'overlaps' : 'project')}
          />
          <Choice
            label={t('check.save.format')}
            value={format}
            options={formats.map((value) => ({ value, label: t(`check.save.formats.${value}`) }))}
            onChange={(value) => setFormat(formats.find((one) => one === value) ?? format)}
          />
        </div>
        <Choice
          label={t('check.save.system')}
          value={isInDegrees ? 'degrees' : String(place)}
          disabled={isInDegrees}
          options={
            isInDegrees
              ? [{ value: 'degrees', label: t('check.save.degrees') }]
              : systems.map((one, index) => ({
                  value: String(index),
                  label: `${localized(one.name)}(${systemLabel(one)})${index === 0 && open.itemId ? ` · ${t('check.save.own')}` : ''}`,
                }))
          }
          onChange={(value) => setPlace(Number(value))}
        />
        {hasEncoding ? (
          <Choice
            label={t('check.save.encoding')}
            value={encoding}
            options={[
              { value: 'gbk', label: t('check.save.gbk') },
              { value: 'utf-8', label: 'UTF-8' },
            ]}
            onChange={(value) => setEncoding(value === 'utf-8' ? 'utf-8' : 'gbk')}
          />
        ) : null}
        {open.project.demo ? <p className="sub">{t('check.demoDisclaimer')}</p> : null}
        <div aria-live="polite">
          {reply?.notes.map((note, index) => (
            <p key={`${note.code}/${index}`} className={reply.kind === 'failed' ? 'field-error' : 'sub'}>
              {localized(note.message)}
            </p>
          ))}
          {reply?.kind === 'saved' ? (
            <p className="sub">{t('check.save.saved', { file: reply.file })}</p>
          ) : null}
        </div>
        <div className="row form-foot">
          <button type="submit" className="button primary large wide">
            {t('check.save.go')}
          </button>
          <button type="button" className="button large" onClick={onClose}>
            {t('shell.close')}
          </button>
        </div>
      </form>
    </Dialog>
  )
}

interface ChoiceProperties {
  label: string
  value: string
  options: { value: string; label: string; disabled?: boolean }[]
  disabled?: boolean
  onChange: (value: string) => void
}

function Choice({ label, value, options, disabled = false, onChange }: ChoiceProperties): ReactElement {
  return (
    <Select
      label={label}
      rightSection={<Icon name="down" size={16} />}
      rightSectionPointerEvents="none"
      data={options}
      value={value}
      disabled={disabled}
      allowDeselect={false}
      onChange={(next) => next !== null && onChange(next)}
    />
  )
}
