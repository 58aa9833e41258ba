import { Select } from '@mantine/core'
import { useEffect, useId, useRef, useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { LAYER_ROLES, type LayerRole } from '../../check/types'
import type { LonLatPolygons } from '../../geo/types'
import { accuracyOf, cancelDraft, type ControlForm } from '../../workspace/intake/control'
import type { ControlDraft } from '../../workspace/state'
import { Icon } from '../parts/Icon'
import { useDoings } from '../shell/doings'
import { useLocalized, useWorkspace, useWorkspaceStore } from '../store'
import { CoverageChoice, type Coverage } from './CoverageChoice'

/** Role, name, version, source, accuracy, coverage, and the one tick that makes it statutory. */
export function ControlFields({ draft }: { draft: ControlDraft }): ReactElement {
  const { t } = useTranslation()
  const localized = useLocalized()
  const workspace = useWorkspaceStore()
  const doings = useDoings()
  const [role, setRole] = useState<LayerRole>(draft.suggestedRole)
  const [name, setName] = useState(draft.suggestedTitle)
  const [version, setVersion] = useState('')
  const [source, setSource] = useState('')
  const [accuracy, setAccuracy] = useState('')
  const [coverage, setCoverage] = useState<Coverage>('zones')
  const [outline, setOutline] = useState<LonLatPolygons | null>(null)
  const [statutory, setStatutory] = useState(false)
  const [kept, setKept] = useState(true)
  const [tried, setTried] = useState(false)
  const hasProject = useWorkspace((state) => state.projects.some((open) => !open.project.demo))
  const canKeep = useWorkspace((state) => state.library.phase === 'ready')
  const adding = useRef<AbortController | null>(null)
  const [busy, setBusy] = useState(false)
  // Closing the dialog gives up as well.
  useEffect(() => () => adding.current?.abort(), [])
  const metres = accuracyOf(accuracy)
  const missingName = name.trim() === ''
  // What a verdict rests on can be traced: the same two that the place of the data asks for.
  const missingVersion = statutory && version.trim() === ''
  const missingSource = statutory && source.trim() === ''
  const missingOutline = coverage === 'file' && outline === null

  function submit() {
    setTried(true)
    if (busy || missingName || missingVersion || missingSource || missingOutline) return
    if (metres === undefined) return
    const stop = new AbortController()
    adding.current = stop
    setBusy(true)
    const form: ControlForm = {
      name: name.trim(),
      role,
      version,
      source,
      accuracyMetres: metres,
      coverage: coverage === 'file' && outline ? outline : coverage === 'project' ? 'project' : 'zones',
      statutory,
      kept: kept && canKeep,
    }
    void doings.addControl(draft, form, stop.signal)
  }

  function giveUp() {
    adding.current?.abort()
    setBusy(false)
  }

  return (
    <form
      className="control-form"
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <p className="sub">{t('intake.controlIntro')}</p>
      <p className="control-file">
        <b>{draft.file}</b>{' '}
        <span className="sub">
          {t('explore.zones', { count: draft.featureCount })} ·{' '}
          {t('intake.crsLine', { system: localized(draft.systemName) })}
        </span>
      </p>
      <div className="field-pair">
        <Select
          label={t('intake.role')}
          rightSection={<Icon name="down" size={16} />}
          rightSectionPointerEvents="none"
          data={LAYER_ROLES.map((value) => ({ value, label: t(`role.${value}`) }))}
          value={role}
          allowDeselect={false}
          onChange={(value) => value && setRole(value)}
        />
        <TextField
          label={t('intake.name')}
          focus
          value={name}
          onChange={setName}
          error={tried && missingName ? t('intake.nameNeeded') : null}
        />
      </div>
      <div className="field-pair">
        <TextField
          label={t('intake.version')}
          hint={t('intake.versionHint')}
          value={version}
          onChange={setVersion}
          error={tried && missingVersion ? t('intake.versionNeeded') : null}
        />
        <TextField
          label={t('intake.sourceName')}
          hint={t('intake.sourceHint')}
          value={source}
          onChange={setSource}
          error={tried && missingSource ? t('intake.sourceNeeded') : null}
        />
      </div>
      <CoverageChoice
        value={coverage}
        onChange={setCoverage}
        hasProject={hasProject}
        onOutline={setOutline}
        error={tried && missingOutline ? t('intake.coverageNeeded') : null}
      />
      <TextField
        label={t('intake.accuracy')}
        hint={t('intake.accuracyHint')}
        value={accuracy}
        onChange={setAccuracy}
        error={tried && metres === undefined ? t('intake.accuracyWrong', { text: accuracy.trim() }) : null}
        narrow
      />
      <Declaration
        label={t('intake.statutory')}
        text={t('intake.statutoryText')}
        checked={statutory}
        onChange={setStatutory}
      />
      {canKeep ? (
        <Declaration
          label={t('intake.kept')}
          text={t(kept ? 'intake.keptText' : 'intake.visitText')}
          checked={kept}
          onChange={setKept}
        />
      ) : null}
      {busy ? <Adding zones={draft.featureCount} /> : null}
      <div className="row form-foot">
        <button type="submit" className="button primary large wide" disabled={busy}>
          {t(busy ? 'intake.adding' : 'intake.add')}
        </button>
        <button
          type="button"
          className="button large"
          onClick={() => (busy ? giveUp() : cancelDraft(workspace, draft))}
        >
          {t('intake.cancel')}
        </button>
      </div>
    </form>
  )
}

interface DeclarationProperties {
  label: string
  text: string
  checked: boolean
  onChange: (checked: boolean) => void
}

/** A tick with what it means. */
function Declaration({ label, text, checked, onChange }: DeclarationProperties): ReactElement {
  const id = useId()
  return (
    <div className="declare">
      <input
        id={id}
        type="checkbox"
        className="tick"
        checked={checked}
        aria-describedby={`${id}-text`}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>
        <label htmlFor={id}>{label}</label>
        <span className="sub" id={`${id}-text`}>
          {text}
        </span>
      </span>
    </div>
  )
}

/** What is going on and for how long; many zones take several seconds. */
function Adding({ zones }: { zones: number }): ReactElement {
  const { t } = useTranslation()
  const [seconds, setSeconds] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => setSeconds((before) => before + 1), 1000)
    return () => clearInterval(timer)
  }, [])
  return (
    <div role="status">
      <div className="thin-bar" />
      <p className="sub number">
        {t('intake.indexing', { count: zones })}
        {seconds > 0 ? <span aria-hidden="true"> · {t('check.seconds', { seconds })}</span> : null}
      </p>
    </div>
  )
}

interface TextFieldProperties {
  label: string
  hint?: string
  value: string
  onChange: (value: string) => void
  error?: string | null
  narrow?: boolean
  /** Gets the focus when the dialog opens. */
  focus?: boolean
}

function TextField({
  label,
  hint,
  value,
  onChange,
  error = null,
  narrow = false,
  focus = false,
}: TextFieldProperties): ReactElement {
  const id = useId()
  return (
    <div className={`field ${narrow ? 'narrow' : ''}`}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        value={value}
        placeholder={hint}
        data-autofocus={focus || undefined}
        aria-invalid={error !== null}
        aria-describedby={error ? `${id}-error` : undefined}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {error ? (
        <p id={`${id}-error`} className="field-error">
          {error}
        </p>
      ) : null}
    </div>
  )
}
