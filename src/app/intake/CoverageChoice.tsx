import { useId, useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { LonLatPolygons } from '../../geo/types'
import { useDoings } from '../shell/doings'

export type Coverage = 'zones' | 'project' | 'file'

interface Properties {
  value: Coverage
  onChange: (value: Coverage) => void
  hasProject: boolean
  onOutline: (outline: LonLatPolygons | null) => void
  error: string | null
}

/** How far the data reaches: ground outside it is 无数据覆盖, never 不占用. */
export function CoverageChoice({ value, onChange, hasProject, onOutline, error }: Properties): ReactElement {
  const { t } = useTranslation()
  const doings = useDoings()
  const name = useId()
  const [file, setFile] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)

  async function pick(files: FileList | null) {
    const outline = await doings.readOutline([...(files ?? [])])
    setProblem(outline.kind === 'problem' ? outline.message : null)
    setFile(outline.kind === 'ready' ? outline.file : null)
    onOutline(outline.kind === 'ready' ? outline.polygons : null)
  }

  const options: { value: Coverage; label: string; disabled?: boolean }[] = [
    { value: 'zones', label: t('intake.coverageZones') },
    { value: 'project', label: t('intake.coverageProject'), disabled: !hasProject },
    { value: 'file', label: t('intake.coverageFile') },
  ]
  return (
    <fieldset className="coverage">
      <legend>{t('intake.coverage')}</legend>
      {options.map((option) => (
        <label key={option.value} className={option.disabled ? 'disabled' : ''}>
          <input
            type="radio"
            name={name}
            checked={value === option.value}
            disabled={option.disabled}
            onChange={() => onChange(option.value)}
          />
          {option.label}
        </label>
      ))}
      {value === 'file' ? (
        <p className="coverage-file">
          <label className="link file-link">
            {t('intake.coveragePick')}
            <input
              type="file"
              multiple
              className="unseen"
              onChange={(event) => void pick(event.currentTarget.files)}
            />
          </label>
          {file ? <span className="sub">{file}</span> : null}
        </p>
      ) : null}
      {(problem ?? error) ? <p className="field-error">{problem ?? error}</p> : null}
    </fieldset>
  )
}
